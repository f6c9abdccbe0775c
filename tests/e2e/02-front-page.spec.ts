import { checkPage, expect, test } from "../support/browser";

test("a visitor sees what is open, what a peer visit is and what happens next", { tag: "@nojs" }, async ({
  page,
}) => {
  await page.goto("/fi");
  await expect(
    page.getByRole("heading", { level: 1, name: "Tavataan ja opitaan toisiltamme" }),
  ).toBeVisible();
  await expect(page.getByText("Vastatkaa viimeistään").first()).toBeVisible();
  for (const fact of [
    "2 × 2,5 tuntia",
    "Pieni välitehtävä",
    "Fasilitaattori mukana",
    "Luottamuksellista",
    "Ei maksa mitään",
  ]) {
    await expect(page.getByRole("heading", { name: fact }).first()).toBeVisible();
  }
  for (const format of ["Vertaisvierailut", "Tutustumiskierros"])
    await expect(page.getByRole("heading", { level: 3, name: format, exact: true }).first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "Mitä tapahtuu seuraavaksi?" })).toBeVisible();
  await checkPage(page);
});

test("and reads about a programme before answering", { tag: "@nojs" }, async ({ page }) => {
  await page.goto("/fi");
  await page
    .locator('main a[href$="/programmes/vertaisvierailut"]')
    .filter({ hasText: "Lue lisää ohjelmasta" })
    .click();
  await expect(page.getByRole("heading", { name: "Mihin vierailu ei sovi" })).toBeVisible();
  await expect(page.getByText("Fasilitaattorit", { exact: true })).toBeVisible();
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute("content", /Vertaisvierailut/);
  await expect(page.locator('meta[property="og:description"]')).toHaveAttribute("content", /käy kylässä/);
  await page.getByText("Ketkä voivat osallistua?").click();
  await expect(page.getByText("Kaikki yhdistykset, pienet ja suuret.")).toBeVisible();
  await checkPage(page);
});

test("a link to the front page or to a programme is shown with a picture of it, in its language", async ({
  page,
}, info) => {
  test.skip(info.project.name !== "desktop", "what the server answers is the same for every screen");
  const seen = new Set<string>();
  for (const locale of ["fi", "sv", "en"])
    for (const path of ["", "/programmes/vertaisvierailut"]) {
      await page.goto(`/${locale}${path}`);
      const said = (property: string) => page.locator(`meta[property="og:${property}"]`);
      await expect(said("image:width")).toHaveAttribute("content", "1200");
      await expect(said("image:height")).toHaveAttribute("content", "630");
      await expect(said("image:alt")).toHaveAttribute("content", /\S/);
      await expect(page.locator('meta[name="twitter:card"]')).toHaveAttribute(
        "content",
        "summary_large_image",
      );
      const at = new URL((await said("image").getAttribute("content")) ?? "");
      expect(at.pathname).toBe(`/${locale}${path}/picture.png`);
      const answer = await page.request.get(at.pathname);
      expect(answer.status()).toBe(200);
      expect(answer.headers()["content-type"]).toBe("image/png");
      expect(answer.headers()["cache-control"]).toContain("public");
      const picture = await answer.body();
      expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
      expect(picture.length).toBeLessThan(200_000);
      seen.add(picture.toString("base64"));
    }
  expect(seen.size).toBe(6);
  for (const path of ["/fi/programmes/ei-ole/picture.png", "/xx/picture.png"])
    expect((await page.request.get(path)).status()).toBe(404);
});

test("in Swedish and in English too, and switching keeps the place", { tag: "@nojs" }, async ({ page }) => {
  await page.goto("/fi");
  await page.getByRole("link", { name: "Lue lisää ohjelmasta" }).first().click();
  await page.getByRole("link", { name: "sv", exact: true }).click();
  await expect(page).toHaveURL(/\/sv\/programmes\//);
  await expect(page.locator("html")).toHaveAttribute("lang", "sv");
  await expect(page.getByRole("link", { name: "Svara på enkäten" })).toBeVisible();
  await page.goto("/en");
  await expect(page.getByRole("heading", { level: 1, name: "Meet and learn from each other" })).toBeVisible();
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

test("the formats stand side by side for whoever thinks of opening a programme, which takes signing in", {
  tag: "@nojs",
}, async ({ page }) => {
  await page.goto("/fi");
  await page.getByRole("contentinfo").getByRole("link", { name: "Toimintamallit" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Toimintamallit" })).toBeVisible();
  await checkPage(page);
  const own = page.locator("#peer-visits");
  await own.getByText("Kuka näkee mitä").click();
  await expect(own.getByText("Vain ryhmän ohjaajat")).toBeVisible();
  await page.getByRole("link", { name: /Avaa tällainen ohjelma.*Vertaisvierailut/ }).click();
  await expect(page).toHaveURL(/\/fi\/sign-in/);
});
