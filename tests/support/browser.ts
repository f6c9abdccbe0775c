import { test as base, expect, type Page } from "@playwright/test";
import axe from "axe-core";

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
  if (scripts) return check(page);
  const copy = await copyWithScripts(page);
  await check(copy);
  await copy.context().close();
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

async function look(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    expect(await page.evaluate(violations, tags), `axe on ${page.url()} in ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
}

/** What axe is asked: everything of WCAG 2.2 AA that it can see, and what its makers hold to be good besides. */
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Runs in the page: which rules are broken, and by what. */
async function violations(values: string[]): Promise<string[]> {
  const { axe } = window as unknown as { axe: typeof import("axe-core") };
  const found = await axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
}

/** Axe is a script: a page with JavaScript off is looked at as a copy of what it shows, in a window where only axe's script runs. */
async function copyWithScripts(page: Page): Promise<Page> {
  const browser = page.context().browser();
  if (!browser) throw new Error("this page has no browser");
  const context = await browser.newContext({ viewport: page.viewportSize(), javaScriptEnabled: true });
  const copy = await context.newPage();
  const body = await page.content();
  await copy.route("**/*", (route) => {
    const type = route.request().resourceType();
    if (type === "script") return route.abort();
    return type === "document"
      ? route.fulfill({ body, contentType: "text/html; charset=utf-8" })
      : route.continue();
  });
  await copy.goto(page.url());
  return copy;
}

/** Opens every part of a page that is folded under a heading, as somebody does who reads all of it. */
export async function unfold(page: Page): Promise<void> {
  const folded = page.locator("main details:not([open]) > summary:has(h2)");
  while ((await folded.count()) > 0) await folded.first().click();
}
