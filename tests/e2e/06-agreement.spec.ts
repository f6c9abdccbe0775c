import { checkPage, expect, test } from "../support/browser";
import { signIn } from "../support/sign-in";
import { pairWorld } from "../support/world";

test("two associations read the proposal, agree to the ground rules and become a pair", {
  tag: "@nojs",
}, async ({ page, context }) => {
  const { one, other } = await pairWorld({ state: "PROPOSED" });
  await signIn(context, one.contact.email);
  await page.goto("/fi/home");
  await expect(page.getByRole("heading", { name: "Vastatkaa pariehdotukseen" })).toBeVisible();
  await checkPage(page);
  await page.getByRole("link", { name: "Katso ehdotus" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toContainText("Ehdotamme teille paria: Monikieliset");
  await expect(page.getByText("Kokoamme yhteen perheitä")).toBeVisible();
  await expect(
    page.getByText("Haluatte puhua asiasta, josta heillä on kokemusta: vapaaehtoisten koulutus."),
  ).toBeVisible();
  await expect(page.getByText("Yhteinen kieli löytyy: suomi.")).toBeVisible();
  await expect(page.getByText("2 × 2 h 30 min + noin 20 min välitehtävä")).toBeVisible();
  await expect(page.getByText("Marjatta Kuuntelija")).toBeVisible();
  await expect(page.getByText("Toinen yhdistys ei ole vielä vastannut.")).toBeVisible();
  await checkPage(page);

  await page.getByRole("button", { name: "Kyllä, kiinnostaa" }).click();
  await expect(page.locator("main").getByRole("alert")).toBeVisible();
  await page.getByRole("checkbox", { name: "Sitoudumme pelisääntöihin" }).check();
  await page.getByRole("button", { name: "Kyllä, kiinnostaa" }).click();
  await expect(page.getByText("Kiitos, vastasitte kyllä!")).toBeVisible();
  await expect(page.getByText("Odotamme vielä toisen yhdistyksen vastausta")).toBeVisible();
  await checkPage(page);

  await context.clearCookies();
  await signIn(context, other.contact.email);
  await page.goto(`/fi/enrolments/${other.id}/agreement`);
  await expect(page.getByText("Toinen yhdistys on jo vastannut kyllä.")).toBeVisible();
  await page.getByRole("checkbox", { name: "Sitoudumme pelisääntöihin" }).check();
  await page.getByRole("button", { name: "Kyllä, kiinnostaa" }).click();
  await expect(page.getByText("Vierailut toteutuvat!")).toBeVisible();
  await page.getByRole("link", { name: "Parin sivulle" }).click();
  await expect(page.getByRole("heading", { name: "Ehdottakaa aikoja 1. vierailulle" })).toBeVisible();
});

test("not this time is said without shame, and the other is told kindly", { tag: "@nojs" }, async ({
  page,
  context,
}) => {
  test.slow();
  const { one, other } = await pairWorld({ state: "PROPOSED" });
  await signIn(context, one.contact.email);
  await page.goto(`/fi/enrolments/${one.id}/agreement`);
  await page.getByRole("link", { name: "Ei tällä kertaa" }).click();
  await expect(page.getByText("Näkee: vain koordinaattori")).toBeVisible();
  await checkPage(page);
  await page.getByLabel("Haluatteko kertoa syyn?").fill("Kevät on täynnä.");
  await page.getByRole("button", { name: "Vastaa: ei tällä kertaa" }).click();
  await expect(page.getByText("Kiitos, että kerroitte")).toBeVisible();
  await checkPage(page);

  await context.clearCookies();
  await signIn(context, other.contact.email);
  await page.goto(`/fi/enrolments/${other.id}/agreement`);
  await expect(page.getByText("Tämä pari ei toteudu tällä kertaa")).toBeVisible();
  await expect(page.getByText("Kevät on täynnä.")).toHaveCount(0);
});

test("who wants to talk first can say so, and still say yes", async ({ page, context }) => {
  const { one } = await pairWorld({ state: "PROPOSED" });
  await signIn(context, one.contact.email);
  await page.goto(`/fi/enrolments/${one.id}/agreement`);
  await page.getByRole("link", { name: "Haluamme jutella ensin" }).click();
  await checkPage(page);
  await page.getByLabel("Mistä haluatte jutella?").fill("Paljonko aikaa tähän menee?");
  await page.getByRole("button", { name: "Pyydä yhteydenottoa" }).click();
  await expect(page.getByText("Koordinaattori ottaa teihin yhteyttä")).toBeVisible();
  await expect(page.getByRole("button", { name: "Kyllä, kiinnostaa" })).toBeVisible();
});

test("a proposal is its own people's: for anybody else there is no such page", async ({ page, context }) => {
  const { one, other, colleague } = await pairWorld({ state: "PROPOSED" });
  await signIn(context, colleague.email);
  await page.goto(`/fi/enrolments/${one.id}/agreement`);
  await expect(page.getByText("Yhteyshenkilönne vastaa ehdotukseen")).toBeVisible();
  await expect(page.getByRole("button", { name: "Kyllä, kiinnostaa" })).toHaveCount(0);
  expect((await page.goto(`/fi/enrolments/${other.id}/agreement`))?.status()).toBe(404);
  expect((await page.goto("/fi/enrolments/not-an-id/agreement"))?.status()).toBe(404);
});

test("the proposal is told in Swedish and in English too", async ({ page, context }) => {
  const { one } = await pairWorld({ state: "PROPOSED" });
  await signIn(context, one.contact.email);
  await page.goto(`/sv/enrolments/${one.id}/agreement`);
  await expect(page.getByText("Ett språk som ni har gemensamt: finska.")).toBeVisible();
  await checkPage(page);
  await page.goto(`/en/enrolments/${one.id}/agreement`);
  await expect(page.getByText("A language you share: Finnish.")).toBeVisible();
});
