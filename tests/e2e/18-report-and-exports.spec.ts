import { readFile } from "node:fs/promises";
import { readSheet } from "read-excel-file/node";
import { checkPage, expect, test, unfold } from "../support/browser";
import { signIn } from "../support/sign-in";
import { closeDatabase, pairWorld } from "../support/world";

test.afterAll(closeDatabase);

test("a report shows totals, quotes as allowed, and how its numbers are counted", async ({
  page,
  context,
}) => {
  await signIn(context, "demo-koordinaattori@kylassa.example");
  await page.goto("/fi/manage/programmes/vertaisvierailut-viime-vuosi/reports");
  await unfold(page);
  await expect(page.getByRole("heading", { name: "Loppukysely" })).toBeVisible();
  await expect(page.getByText(/40 vastausta|\d+ vastausta, \d+ paria/).first()).toBeVisible();
  await expect(
    page
      .getByText("Jokaisesta kysymyksestä on tarpeeksi vastauksia.")
      .or(page.getByText(/liian vähän vastauksia/).first())
      .first(),
  ).toBeVisible();
  await checkPage(page);
});

test("a report says whether the score got it right, factor by factor, and where too few have answered", async ({
  page,
  context,
}) => {
  await signIn(context, "demo-koordinaattori@kylassa.example");
  await page.goto("/fi/manage/programmes/vertaisvierailut-viime-vuosi/reports");
  await unfold(page);
  await expect(page.getByText("Pisteytys osui: paljon pisteitä saaneet parit")).toBeVisible();
  await page.getByRole("link", { name: "Raportin liitteet" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Raportin liitteet" })).toBeVisible();
  const section = page
    .locator("details")
    .filter({ has: page.getByRole("heading", { name: "Osuiko pisteytys oikeaan?" }) });
  await expect(section.getByText("Pisteytys osui: paljon pisteitä saaneet parit")).toBeVisible();
  const saidOf = (term: string) =>
    section.locator("dl > div").filter({ has: page.locator("dt", { hasText: term }) });
  await expect(saidOf("Tarpeet ja tarjoukset")).toContainText("Tällä oli väliä. Painoa voi nostaa.");
  await expect(saidOf("Läheisyys")).toContainText("Tällä ei näyttänyt olevan väliä.");
  await expect(saidOf("Liian vähän vastauksia vertailuun")).toContainText("paikka vieraille");
  await expect(section.getByText("Muutama pari ei todista paljon")).toBeVisible();
  const fit = section.getByRole("figure").filter({ hasText: "Pari oli meille sopiva." });
  await fit.getByText("Samat luvut taulukkona").click();
  const row = fit.getByRole("row").filter({ hasText: "Pisteet yhteensä" });
  await expect(row).toContainText(/4,2 \(20\s+vastausta\).*2,9 \(15\s+vastausta\).*\+1,3/);
  await expect(fit.getByRole("row").filter({ hasText: "Paikka vieraille" })).toHaveCount(0);
  await expect(section.getByRole("link", { name: "Katso ja muuta painoja" })).toHaveAttribute(
    "href",
    "/fi/manage/programmes/vertaisvierailut-viime-vuosi/matching/weights",
  );
  await checkPage(page);
});

test("before there is anything to compare, a report says what will be there", async ({ page, context }) => {
  const world = await pairWorld();
  await signIn(context, world.coordinator.email);
  for (const [locale, title] of [
    ["fi", "Vertailu tulee tähän"],
    ["sv", "Jämförelsen kommer hit"],
    ["en", "The comparison will appear here"],
  ]) {
    await page.goto(`/${locale}/manage/programmes/${world.programme.slug}/reports`);
    await unfold(page);
    await expect(page.getByText(title as string, { exact: true })).toBeVisible();
  }
});

test("with too few answers a report says so, and shows no number of them", async ({ page, context }) => {
  const world = await pairWorld();
  await signIn(context, world.coordinator.email);
  await page.goto(`/fi/manage/programmes/${world.programme.slug}/reports`);
  await unfold(page);
  await expect(page.getByText("Lukuja ei vielä ole").first()).toBeVisible();
  await expect(page.getByText("Vielä ei ole pidetty vierailuja.")).toBeVisible();
  await checkPage(page);
});

test("enrolments are taken out as a file that Excel opens, by coordinators only", async ({
  page,
  context,
}) => {
  const world = await pairWorld();
  const exports = `/fi/manage/programmes/${world.programme.slug}/exports`;
  await signIn(context, world.coordinator.email);
  await page.goto(exports);
  await checkPage(page);
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: /Lataa Excel-tiedosto.*Ilmoittautumiset/ }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^p-.*-enrolments-\d{4}-\d\d-\d\d\.xlsx$/);
  const table = await readSheet(await readFile(await download.path()));
  expect(table[0]?.[2]).toBe("Yhdistys");
  expect(
    table
      .slice(2)
      .map((row) => row[2])
      .sort(),
  ).toEqual([world.one.name, world.other.name].sort());
  expect(JSON.stringify(table)).not.toContain("Riitapukarit");
  const csv = await page.request.get(`${exports}/enrolments.csv`);
  expect(await csv.text()).toContain(`"${world.one.name}";"Espoo, Leppävaara"`);
  expect(await csv.text()).not.toContain("Riitapukarit");

  await signIn(context, world.facilitator.email);
  for (const file of ["enrolments.xlsx", "enrolments.csv", "feedback.xlsx", "feedback.csv"]) {
    expect((await page.request.get(`${exports}/${file}`)).status()).toBe(404);
  }
});
