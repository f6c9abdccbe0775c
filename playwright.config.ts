import { defineConfig, devices } from "@playwright/test";

/**
 * What coordinators do at their desks, on many forms in a row. How their pages fit on a phone is looked at by the journeys that open every
 * page (33-no-sideways, 52-every-page), and what each form does without JavaScript by 28-every-form.
 */
const deskWork =
  /\/(13-programme|14-enrolments|15-pairing|16-board|17-outbox|18-report|19-administrator|24-workbench|26-many|32-undo|53-poster|55-weights|56-roles)[^/]*$/;
/**
 * What contacts and participants do: walked on a phone with scripts, as most of them come, and on a desktop without them. On a desktop
 * with scripts 20-whole-cycle walks the same way from end to end, 28-every-form sends its forms and 52-every-page looks at its pages.
 */
const inTheHand = /\/(03-survey|0[4-9]-|11-|12-|23-three|42-draft|47-documents|50-enough)[^/]*$/;
/** What is the same on any screen, and walked on a desktop and without scripts. */
const anyScreen = /\/(30-handing-over|35-people|40-writing|48-reading)[^/]*$/;

const { deviceScaleFactor, isMobile, hasTouch, userAgent } = devices["Pixel 7"];

/**
 * The journeys. `npm test -- e2e` starts a server of its own for them and says where it is; a bare `npx playwright test` uses the
 * one that `npm run dev` runs. In "no-js" only those tagged `@nojs` are run.
 */
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  workers: 2,
  retries: 0,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: {
    timeout: 15_000,
    // Another build of the browser may draw the edges of letters otherwise; a shape or a colour is more than that.
    toHaveScreenshot: { threshold: 0.15, maxDiffPixelRatio: 0.004 },
  },
  snapshotPathTemplate: "tests/e2e/kit/{arg}{ext}",
  reporter: "list",
  use: {
    baseURL: process.env.BASE_URL ?? "http://localhost:3000",
    locale: "fi-FI",
    timezoneId: "Europe/Helsinki",
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    // A trace costs a sixth of the time: ask for one with "npm test -- e2e <file> --trace on".
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: [
        // Letters are as wide on every machine, however it is set up to hint them.
        "--font-render-hinting=none",
        ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-dev-shm-usage"],
        ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
      ],
    },
  },
  projects: [
    { name: "desktop", testIgnore: inTheHand, use: { viewport: { width: 1280, height: 900 } } },
    {
      name: "phone",
      testIgnore: [deskWork, anyScreen],
      use: { viewport: { width: 390, height: 844 }, deviceScaleFactor, isMobile, hasTouch, userAgent },
    },
    {
      name: "no-js",
      grep: /@nojs/,
      use: { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false },
    },
  ],
});
