// A supervisor is asked by a link, without an account and without scripts: looking spends nothing, one answer spends it, and a yes can be taken back.
import type { Browser, Page } from "@playwright/test";
import { checkPage, expect } from "../support/browser";
import { test } from "../support/circle-site";
import { clock, linkFor, sentReaders } from "../support/sent";
import { signIn } from "../support/sign-in";

const secret = "Kiirettä on liikaa.";

test("one supervisor says yes and takes it back, another says not now and is asked again by the coordinator", async ({
  page,
  browser,
  site,
}, { project }) => {
  test.skip(
    project.name !== "desktop",
    "a supervisor's page is read without scripts on a narrow screen here",
  );
  const now = new Date();
  const world = await sentReaders(now);
  await clock(now);
  const [aino = "", bertta = ""] = world.ids;
  const boss = await narrow(browser, site.origin);

  await test.step("looking twice spends nothing; one answer spends the link", async () => {
    const link = `/fi/consent/${await linkFor(aino)}`;
    for (let looks = 0; looks < 2; looks++) await boss.goto(link);
    await expect(
      boss.getByRole("heading", { level: 1, name: "Sopiiko, että Aino osallistuu?" }),
    ).toBeVisible();
    await checkPage(boss, false);
    await boss.getByRole("radio", { name: "Sopii", exact: true }).check();
    await boss.getByRole("button", { name: "Lähetä vastaus" }).click();
    await expect(boss.getByRole("heading", { name: "Kiitos, vastauksenne on kirjattu" })).toBeVisible();
    await boss.goto(link);
    await expect(boss.getByRole("heading", { name: "Linkki ei ole enää voimassa" })).toBeVisible();
  });

  await test.step("a no has a reason for the coordinator, who asks again by one press", async () => {
    await boss.goto(`/fi/consent/${await linkFor(bertta)}`);
    await boss.getByRole("radio", { name: "Ei nyt" }).check();
    await boss.getByLabel("Ehto tai syy").fill(secret);
    await boss.getByRole("button", { name: "Lähetä vastaus" }).click();
    await expect(boss.getByRole("heading", { name: "Kiitos, vastauksenne on kirjattu" })).toBeVisible();
    const own = await narrow(browser, site.origin);
    await signIn(own.context(), world.people[1]?.email ?? "", site.origin);
    await own.goto(`/fi/enrolments/${bertta}`);
    await expect(own.getByText(/Pomo Bertta vastasi .*: ei nyt\./)).toBeVisible();
    await expect(own.getByText(secret)).toHaveCount(0);
    await signIn(page.context(), world.coordinator.email, site.origin);
    await page.goto(`/fi/enrolments/${bertta}`);
    await expect(page.getByText(secret)).toBeVisible();
    await checkPage(page);
    await page.getByRole("button", { name: "Kysy uudestaan" }).click();
    await expect(page.getByText(/Kysytty .*: Pomo Bertta\./)).toBeVisible();
  });

  await test.step("a yes is taken back by a link of its own", async () => {
    await boss.goto(`/fi/consent/${await linkFor(aino)}`);
    await expect(boss.getByRole("heading", { name: "Suostumuksen peruminen" })).toBeVisible();
    await boss.getByRole("button", { name: "Peru suostumus" }).click();
    await expect(boss.getByRole("heading", { name: "Kiitos, vastauksenne on kirjattu" })).toBeVisible();
    await page.goto(`/fi/enrolments/${aino}`);
    await expect(page.getByText(/Pomo Aino perui suostumuksensa/)).toBeVisible();
  });
});

/** A narrow window without JavaScript. */
async function narrow(browser: Browser, origin: string): Promise<Page> {
  const context = await browser.newContext({
    ...{ baseURL: origin, javaScriptEnabled: false, viewport: { width: 360, height: 740 } },
  });
  return context.newPage();
}
