import { checkPage, expect, test } from "@/tests/support/browser";
import { sevenAssociations } from "@/tests/support/seven";
import { signIn } from "@/tests/support/sign-in";

test("an administrator keeps conveners and coordinators, and sees nothing of what they do", async ({
  page,
}) => {
  const world = await sevenAssociations();
  await signIn(page.context(), world.administrator.email);
  await page.goto("/fi/manage/conveners");
  await expect(page.getByRole("heading", { name: "Järjestäjät" })).toBeVisible();
  await checkPage(page);
  await page.getByRole("link", { name: "Lisää järjestäjä" }).click();
  await page.getByRole("button", { name: "Tallenna järjestäjä" }).click();
  await expect(page.getByText("Kirjoittakaa nimi.").first()).toBeVisible();
  await checkPage(page);
  const name = `Uusi piiri ${world.tag}`;
  await page.getByLabel("Nimi", { exact: true }).fill(name);
  await page.getByLabel("Lähettäjän nimi").fill(name);
  await page.getByLabel("Vastausosoite").fill("posti@esimerkki.example");
  await page.getByLabel("Saavutettavuuspalautteen osoite").fill("posti@esimerkki.example");
  for (const language of ["suomeksi", "ruotsiksi", "englanniksi"])
    await page.getByLabel(`Tietosuojaseloste ${language}`).fill("Seloste.");
  await page.getByRole("button", { name: "Tallenna järjestäjä" }).click();
  await expect(page.getByRole("heading", { name })).toBeVisible();
  await checkPage(page);

  const coordinators = page
    .getByRole("region", { name: "Koordinaattorit" })
    .or(page.locator("section").first());
  await coordinators.getByLabel("Nimi").first().fill("Kerttu Koordinaattori");
  await coordinators.getByLabel("Sähköpostiosoite").fill(`kerttu-${world.tag}@esimerkki.example`);
  await page.getByRole("button", { name: "Lisää koordinaattori" }).click();
  await expect(page.getByRole("rowheader", { name: "Kerttu Koordinaattori" })).toBeVisible();
  await checkPage(page);
  await page.getByRole("link", { name: /Poista.*Kerttu Koordinaattori/ }).click();
  await expect(page.getByText("Hän on järjestäjän ainoa koordinaattori.")).toBeVisible();
  await checkPage(page);
  await page.getByRole("button", { name: "Poista koordinaattori" }).click();
  await expect(page.getByText("Koordinaattori on poistettu.")).toBeVisible();

  const hidden = [
    `/fi/manage/programmes/${world.programme.slug}`,
    `/fi/manage/programmes/${world.programme.slug}/enrolments/${world.id("naapuriapu")}`,
    "/fi/manage/organisations",
    "/fi/manage/people",
  ];
  for (const path of hidden) expect((await page.goto(path))?.status(), path).toBe(404);
});

test("a coordinator lists associations and facilitators, and keeps no conveners", async ({ page }) => {
  const world = await sevenAssociations();
  await signIn(page.context(), world.coordinator.email);
  await page.goto("/fi/manage/organisations");
  await expect(page.getByRole("rowheader", { name: "Muistikumppanit ry" })).toBeVisible();
  await checkPage(page);
  await page.goto("/fi/manage/people");
  await expect(page.getByRole("rowheader", { name: "Marjatta Kuuntelija" })).toBeVisible();
  await checkPage(page);
  expect((await page.goto("/fi/manage/conveners"))?.status()).toBe(404);
});

test("F: an administrator without a convener of their own is led to the conveners, and to nothing that is not there", async ({
  page,
}) => {
  const world = await sevenAssociations();
  await signIn(page.context(), world.administrator.email);
  await page.goto("/fi/home");
  await page.getByRole("link", { name: "Ylläpito" }).click();
  await expect(page.getByRole("heading", { name: "Järjestäjät" })).toBeVisible();
  expect((await page.goto("/fi/manage"))?.status()).toBe(200);
  await expect(page).toHaveURL(/\/fi\/manage\/conveners$/);
  const links = await page
    .locator("header a, nav a")
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  for (const link of new Set(links)) expect((await page.goto(link))?.status(), link).toBe(200);
});
