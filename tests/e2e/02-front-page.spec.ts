import { checkPage, expect, test } from "../support/browser";

test("a visitor sees what is open, what a peer visit is and what happens next", { tag: "@nojs" }, async ({
  page,
}) => {
  await page.goto("/fi");
  await expect(
    page.getByRole("heading", { level: 1, name: "Kaksi yhdistystä, kaksi kyläilyä" }),
  ).toBeVisible();
  await expect(page.getByText("Vastatkaa viimeistään").first()).toBeVisible();
  for (const fact of [
    "2 × 2,5 tuntia",
    "Pieni välitehtävä",
    "Fasilitaattori mukana",
    "Luottamuksellista",
    "Ei maksa mitään",
  ]) {
    await expect(page.getByRole("heading", { name: fact })).toBeVisible();
  }
  await expect(page.getByRole("heading", { name: "Mitä tapahtuu seuraavaksi?" })).toBeVisible();
  await checkPage(page);
});

test("and reads about a programme before answering", { tag: "@nojs" }, async ({ page }) => {
  await page.goto("/fi");
  await page.getByRole("link", { name: "Lue lisää ohjelmasta" }).first().click();
  await expect(page.getByRole("heading", { name: "Mihin vierailu ei sovi" })).toBeVisible();
  await expect(page.getByText("Fasilitaattorit", { exact: true })).toBeVisible();
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute("content", /Vertaisvierailut/);
  await expect(page.locator('meta[property="og:description"]')).toHaveAttribute("content", /käy kylässä/);
  await page.getByText("Ketkä voivat osallistua?").click();
  await expect(page.getByText("Kaikki yhdistykset, pienet ja suuret.")).toBeVisible();
  await checkPage(page);
});

test("in Swedish and in English too, and switching keeps the place", { tag: "@nojs" }, async ({ page }) => {
  await page.goto("/fi");
  await page.getByRole("link", { name: "Lue lisää ohjelmasta" }).first().click();
  await page.getByRole("link", { name: "sv", exact: true }).click();
  await expect(page).toHaveURL(/\/sv\/programmes\//);
  await expect(page.locator("html")).toHaveAttribute("lang", "sv");
  await expect(page.getByRole("link", { name: "Svara på enkäten" })).toBeVisible();
  await page.goto("/en");
  await expect(page.getByRole("heading", { level: 1, name: "Two associations, two visits" })).toBeVisible();
});

test("the accessibility statement and the privacy notice say whom to write to", { tag: "@nojs" }, async ({
  page,
}) => {
  await page.goto("/fi/accessibility");
  await expect(page.getByText("Traficom")).toBeVisible();
  await expect(page.locator("main").getByRole("link", { name: /@/ }).first()).toBeVisible();
  await checkPage(page);
  await page.goto("/fi/privacy");
  await expect(page.getByRole("heading", { name: /Rekisterinpitäjä/ }).first()).toBeVisible();
  await checkPage(page);
});
