import { checkPage, expect, test } from "@/tests/support/browser";
import { sendNow } from "@/tests/support/held";
import { sevenAssociations } from "@/tests/support/seven";
import { signIn } from "@/tests/support/sign-in";

test("a coordinator opens a programme from the recipe and leads it on", async ({ page }) => {
  const world = await sevenAssociations();
  await signIn(page.context(), world.coordinator.email);
  await page.goto("/fi/manage/programmes");
  await checkPage(page);
  await page.getByRole("link", { name: "Tee uusi ohjelma" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Valitkaa toimintamalli" })).toBeVisible();
  const walked = page.getByRole("list", { name: "Näin se etenee: Vertaisvierailut" }).getByRole("listitem");
  await expect(walked).toHaveText([
    /Alkukysely/,
    /Pari/,
    /1\. vierailu/,
    /Välitehtävä/,
    /2\. vierailu/,
    /Palaute/,
  ]);
  await checkPage(page);
  await page.getByRole("link", { name: "Valitse Vertaisvierailut" }).click();
  await checkPage(page);
  await expect(page.getByLabel("Nimi suomeksi")).toHaveValue(/^Vertaisvierailut, /);
  await expect(page.getByLabel("Ohjelman osoite")).toHaveValue(/^vertaisvierailut-(kevat|syksy)-\d{4}$/);
  await page.getByLabel("Ohjelman osoite").fill("Ei kelpaa!");
  await page.getByLabel("Ilmoittautumisen viimeinen päivä").fill("2020-01-01");
  await page.getByRole("button", { name: "Tallenna luonnos" }).click();
  await expect(page.getByText("Loppupäivä ei voi olla ennen alkupäivää.").first()).toBeVisible();
  await expect(page.getByLabel("Ohjelman osoite")).toHaveValue("Ei kelpaa!");
  await checkPage(page);

  const slug = `oma-${world.tag}`;
  await page.getByLabel("Nimi suomeksi").fill(`Oma ohjelma ${world.tag}`);
  await page.getByLabel("Ohjelman osoite").fill(slug);
  await page.getByLabel("Ilmoittautumisen viimeinen päivä").fill("2037-01-01");
  await page.getByRole("button", { name: "Tallenna luonnos" }).click();
  await page.getByRole("checkbox", { name: "Kyllä, päivä on oikea" }).check();
  await page.getByRole("button", { name: "Tallenna luonnos" }).click();
  await expect(page.getByRole("heading", { name: new RegExp(`Oma ohjelma ${world.tag}`) })).toBeVisible();
  await expect(page.getByText("Kukaan muu ei näe sitä vielä.")).toBeVisible();
  await expect(page.getByText("lisätkää vähintään yksi fasilitaattori")).toBeVisible();
  await checkPage(page);

  await page.getByRole("link", { name: /Lisää tai poista/ }).click();
  await page.getByLabel("Nimi").fill("Uusi Ohjaaja");
  await page.getByLabel("Sähköpostiosoite").fill(`ohjaaja-${world.tag}@esimerkki.example`);
  await page.getByRole("button", { name: "Lisää fasilitaattori" }).click();
  await expect(page.getByText("Kutsu on lähetetty")).toBeVisible();
  await expect(page.getByRole("rowheader", { name: /Uusi Ohjaaja/ })).toBeVisible();
  await checkPage(page);

  await page.goto(`/fi/manage/programmes/${slug}/edit`);
  await page.getByText("Lisää oma aihe").click();
  await page.getByLabel("Aihe suomeksi").fill("Kahvinkeitto");
  await page.getByLabel("Aihe ruotsiksi").fill("Kaffekokning");
  await page.getByLabel("Aihe englanniksi").fill("Making coffee");
  await page.getByRole("button", { name: "Tallenna muutokset" }).click();
  await expect(page.getByText("21 aihetta", { exact: true })).toBeVisible();

  await page.getByRole("button", { name: "Avaa ilmoittautuminen" }).click();
  await expect(page.getByText("Ilmoittautuminen on auki.")).toBeVisible();
  await page.getByRole("button", { name: "Sulje ilmoittautuminen" }).click();
  await expect(page.getByText("Seuraavaksi tehdään parit.")).toBeVisible();
  await expect(page.getByText("Yhtään paria ei ole vielä ehdotettu.")).toBeVisible();
  await page.getByRole("button", { name: "Avaa ilmoittautuminen uudelleen" }).click();
  await expect(page.getByText("Ilmoittautuminen on taas auki.")).toBeVisible();

  await page.getByRole("link", { name: /Lisää tai poista/ }).click();
  const known = await page.getByRole("option", { name: /Marjatta/ }).getAttribute("value");
  await page.getByLabel("Henkilö").selectOption(known);
  await page.getByRole("button", { name: "Lisää ohjelmaan" }).click();
  await expect(page.getByRole("rowheader", { name: /Uusi Ohjaaja.*Kutsuttu/ })).toBeVisible();
  await expect(page.getByRole("rowheader", { name: /Marjatta/ })).not.toContainText("Kutsuttu");
  await page.goto(`/fi/manage/programmes/${slug}`);

  await page.getByRole("link", { name: "Peru ohjelma" }).click();
  await checkPage(page);
  await expect(page.getByText(/^Lähtee \d+ viesti/)).toBeVisible();
  await page.getByRole("button", { name: "Peru ohjelma" }).click();
  await expect(page.getByText(/^Tieto ohjelman perumisesta lähtee klo /)).toBeVisible();
  await checkPage(page);
  await sendNow(page);
  await expect(page.getByRole("heading", { name: "Ohjelma on peruttu" })).toBeVisible();
  await checkPage(page);
});

test("another convener's programme does not exist", async ({ page }) => {
  const world = await sevenAssociations();
  await signIn(page.context(), world.stranger.email);
  for (const part of ["", "/enrolments", "/matching", "/edit", "/facilitators", "/cancellation"]) {
    const response = await page.goto(`/fi/manage/programmes/${world.programme.slug}${part}`);
    expect(response?.status(), part).toBe(404);
  }
});
