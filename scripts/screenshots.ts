// Takes the README's screenshots of the demo world that is running here: npm run local -- tsx scripts/screenshots.ts
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { findBrowser } from "./lib/browser.mjs";

type Shot = {
  name: string;
  /** Whose page it is: the beginning of their line among the demo's links, or nobody's. */
  who: string | null;
  open: (page: Page) => Promise<unknown>;
  width?: number;
  height?: number;
  dark?: boolean;
};

const origin = process.env.APP_ORIGIN ?? "http://localhost:3000";
const folder = "docs/screenshots";
const goTo = (path: string) => (page: Page) => page.goto(`${origin}${path}`);
const firstLink = (from: string, name: RegExp) => async (page: Page) => {
  await page.goto(`${origin}${from}`);
  await page.getByRole("link", { name }).first().click();
};

const shots: Shot[] = [
  { name: "front-page", who: null, open: goTo("/fi"), height: 1000 },
  {
    name: "programme-phone",
    who: null,
    open: goTo("/fi/programmes/vertaisvierailut"),
    width: 390,
    height: 844,
  },
  { name: "proposal", who: "Eeva Sanakuva", open: firstLink("/fi/home", /ehdotu|vasta/i), height: 1100 },
  { name: "cycle", who: "Tuulikki Naapurila", open: firstLink("/fi/home", /Monikieliset/), height: 1000 },
  {
    name: "cycle-dark-phone",
    who: "Tuulikki Naapurila",
    open: firstLink("/fi/home", /Monikieliset/),
    width: 390,
    height: 844,
    dark: true,
  },
  {
    name: "board",
    who: "Kaisa Koordi",
    open: goTo("/fi/manage/programmes/vertaisvierailut/groups"),
    height: 1100,
  },
  {
    name: "pairing",
    who: "Kaisa Koordi",
    open: goTo("/fi/manage/programmes/vertaisvierailut/matching"),
    height: 1000,
  },
  {
    name: "report",
    who: "Kaisa Koordi",
    open: goTo("/fi/manage/programmes/vertaisvierailut-viime-vuosi/reports"),
    height: 1300,
  },
];

const links = demoLinks();
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ["--no-sandbox", "--disable-gpu"],
});
for (const shot of shots) await take(browser, shot);
await browser.close();

async function take(
  on: Browser,
  { name, who, open, width = 1280, height = 900, dark = false }: Shot,
): Promise<void> {
  const context = await on.newContext({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    locale: "fi-FI",
    timezoneId: "Europe/Helsinki",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  if (who) await signIn(page, who);
  await open(page);
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: `${folder}/${name}.png` });
  await context.close();
  console.log(`${folder}/${name}.png`);
}

async function signIn(page: Page, who: string): Promise<void> {
  const line = links.findIndex((text) => text.includes(who));
  const link = links[line + 1]?.trim();
  if (line < 0 || !link) throw new Error(`no demo link for ${who}`);
  await page.goto(link);
  await page.locator("main button[type=submit]").click();
  await page.waitForLoadState("networkidle");
}

function demoLinks(): string[] {
  const { stdout } = spawnSync(process.execPath, ["--import", "tsx", "scripts/demo-links.ts"], {
    encoding: "utf8",
  });
  return stdout.split("\n");
}
