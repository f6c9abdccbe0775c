import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test as base, expect, type Page } from "@playwright/test";

export { expect };

/** A test whose page must not fail: no answer of 500 or more, no uncaught error, nothing refused by the content security policy. */
export const test = base.extend<{ pageMustNotFail: undefined }>({
  pageMustNotFail: [
    async ({ page }, use) => {
      const failures: string[] = [];
      page.on("response", (response) => {
        if (response.status() >= 500) failures.push(`${response.status()} from ${response.url()}`);
      });
      page.on("pageerror", (error) => failures.push(`uncaught: ${error.message}`));
      page.on("console", (message) => {
        if (/content security policy|hydrat/i.test(message.text())) failures.push(message.text());
      });
      await use(undefined);
      expect(failures).toEqual([]);
    },
    { auto: true },
  ],
});

/** Axe finds nothing on the page, in light and in dark, and the page is not wider than the screen; a window of its own says whether scripts run in it. */
export async function checkPage(
  page: Page,
  scripts = base.info().project.use.javaScriptEnabled !== false,
): Promise<void> {
  await check(scripts ? page : await copyWithScripts(page));
}

/** The window beside a page without JavaScript in which copies of what it shows are looked at, as long as that page is there. */
const beside = new WeakMap<Page, { copy: Page; show: (body: string) => void }>();

/** Axe is a script: a page with JavaScript off is looked at as a copy of what it shows, in a window where only axe's script runs. */
async function copyWithScripts(page: Page): Promise<Page> {
  const { copy, show } = beside.get(page) ?? (await windowBeside(page));
  show(await page.content());
  await copy.goto(page.url());
  return copy;
}

async function windowBeside(page: Page) {
  const browser = page.context().browser();
  if (!browser) throw new Error("this page has no browser");
  const context = await browser.newContext({ viewport: page.viewportSize(), javaScriptEnabled: true });
  // Where the test ends with its page, the browser closes this one as well: there is nothing left to wait for.
  page.once("close", () => context.close().catch(() => {}));
  const copy = await context.newPage();
  let body = "";
  await copy.route("**/*", (route) => {
    const type = route.request().resourceType();
    if (type === "script") return route.abort();
    return type === "document"
      ? route.fulfill({ body, contentType: "text/html; charset=utf-8" })
      : route.continue();
  });
  const window = {
    copy,
    show: (shown: string) => {
      body = shown;
    },
  };
  beside.set(page, window);
  return window;
}

/** Where the page goes on to the next one meanwhile, as after a form that was sent, the next one is looked at. One that has just begun has no elements yet: it is waited for. */
async function check(page: Page): Promise<void> {
  await page.waitForLoadState();
  let hasMoved = false;
  const move = () => {
    hasMoved = true;
  };
  page.once("framenavigated", move);
  await look(page)
    .catch(async (error: unknown) => {
      if (!hasMoved) throw error;
      await page.waitForLoadState();
      await look(page);
    })
    .finally(() => page.off("framenavigated", move));
}

/** In dark axe is asked about colours alone: nothing else differs there, as tests/unit/looks/contrast.test.ts holds. */
async function look(page: Page): Promise<void> {
  await readAxe(page);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const asked = { tags, only: colorScheme === "dark" ? "cat.color" : null };
    expect(await page.evaluate(violations, asked), `axe on ${page.url()} in ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
}

/** As the browser itself evaluates it, which keeps what it has understood for the next page: a third of the work of page.evaluate. */
async function readAxe(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send("Runtime.evaluate", { expression: `${axeSource};0` });
  await browser.detach();
}

/** The small build: the source that axe-core gives of itself is twice as long, with all its comments. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe is asked: everything of WCAG 2.2 AA that it can see, and what its makers hold to be good besides. */
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * Runs in the page: which rules are broken, and by what. A page that loads itself anew may (WCAG 2.2.1) where it offers that its reader stops
 * it, of which axe knows nothing: there that rule is left out. As it is stopped such a page is looked at by all rules.
 */
async function violations(asked: { tags: string[]; only: string | null }): Promise<string[]> {
  const { axe } = window as unknown as { axe: typeof import("axe-core") };
  const canBeStopped = document.querySelector('main a[href$="reload=no"]') !== null;
  const rules = axe
    .getRules(asked.tags)
    // Experiments and what is given up are no rules: axe leaves them out by itself where it is asked by tags alone.
    .filter(({ tags: its }) => !its.includes("experimental") && !its.includes("deprecated"))
    .filter(({ tags: its }) => !asked.only || its.includes(asked.only))
    .filter(({ ruleId }) => !canBeStopped || ruleId !== "meta-refresh");
  const found = await axe.run(document, {
    runOnly: { type: "rule", values: rules.map(({ ruleId }) => ruleId) },
    resultTypes: ["violations"],
  });
  if (rules.length === 0) return ["no rule was asked"];
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
}

/** Opens every part of a page that is folded under a heading, as somebody does who reads all of it. */
export async function unfold(page: Page): Promise<void> {
  const folded = page.locator("main details:not([open]) > summary:has(h2)");
  while ((await folded.count()) > 0) await folded.first().click();
}
