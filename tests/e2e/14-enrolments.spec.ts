import { checkPage, expect, test } from "@/tests/support/browser";
import { sevenAssociations } from "@/tests/support/seven";
import { signIn } from "@/tests/support/sign-in";

test("a coordinator reads enrolments, and accepts, waitlists and declines them", async ({ page }) => {
  const world = await sevenAssociations({ state: "SUBMITTED", programme: "OPEN" });
  await signIn(page.context(), world.coordinator.email);
  const list = `/fi/manage/programmes/${world.programme.slug}/enrolments`;
  await page.goto(list);
  await expect(page.getByText("7 ilmoittautumista")).toBeVisible();
  await checkPage(page);
  const search = page.getByRole("searchbox", { name: "Nimi, tunnus, henkilö tai paikkakunta" });
  await search.fill("kylä");
  await page.getByRole("button", { name: "Rajaa" }).click();
  // One by its name, the other by its part of town, Matinkylä.
  await expect(page.getByText("2 ilmoittautumista")).toBeVisible();
  await search.fill("kivenlahti kylä");
  await page.getByRole("button", { name: "Rajaa" }).click();
  await expect(page.getByText("1 ilmoittautuminen")).toBeVisible();
  await page.getByRole("link", { name: "Kivenlahden Kyläyhdistys ry" }).click();
  await expect(page.getByText("Lahdenpohjan Taloyhtiöt ry")).toBeVisible();
  await expect(page.getByRole("link", { name: "+358 40 000 0006" }).first()).toHaveAttribute(
    "href",
    "tel:+358400000006",
  );
  await checkPage(page);
  await page.getByRole("button", { name: "Siirrä varasijalle" }).click();
  await expect(page.getByText(/^Tieto varasijasta lähtee klo /)).toBeVisible();
  await page.getByRole("link", { name: "Ei tällä kertaa…" }).click();
  await checkPage(page);
  await page.getByLabel("Syy muistiin").fill("Kierros on täynnä.");
  await page.getByRole("button", { name: "Kerro, että ei tällä kertaa" }).click();
  await expect(page.getByText(/^Tieto siitä, ettei mukaan pääse, lähtee klo /)).toBeVisible();
  await checkPage(page);
  await expect(page.getByText("Kierros on täynnä.")).toBeVisible();

  await page.goto(`${list}?state=SUBMITTED`);
  await page.getByRole("button", { name: "Hyväksy valitut" }).click();
  await expect(page.getByText(/^Valitkaa /).first()).toBeVisible();
  await page.getByRole("checkbox", { name: /Naapuriapu/ }).check();
  await page.getByRole("checkbox", { name: /Monikieliset/ }).check();
  // A2: the list is narrowed and widened; what was ticked stays.
  await page.getByRole("searchbox", { name: "Nimi, tunnus, henkilö tai paikkakunta" }).fill("i");
  await page.getByRole("button", { name: "Rajaa" }).click();
  await expect(page).toHaveURL(/text=i/);
  await expect(page.getByRole("checkbox", { name: /Naapuriapu/ })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: /Monikieliset/ })).toBeChecked();
  await page.getByRole("button", { name: "Hyväksy valitut" }).click();
  await expect(page.getByText(/^Lähtee 2 viestiä: 2 suomeksi\.$/)).toBeVisible();
  await checkPage(page);
  await page.getByRole("button", { name: "Hyväksy 2 ilmoittautumista" }).click();
  await expect(page.getByText(/^Tieto 2 hyväksymisestä lähtee klo /)).toBeVisible();
});

test("G5: an answer is asked by phone in steps, left and found again, of somebody without e-mail", async ({
  page,
}) => {
  const world = await sevenAssociations({ programme: "OPEN" });
  await signIn(page.context(), world.coordinator.email);
  await page.goto(`/fi/manage/programmes/${world.programme.slug}/enrolments/new`);
  await checkPage(page);
  await page.getByRole("button", { name: "Aloita puhelinvastaus" }).click();
  await expect(page.getByText(/^Vaihe 1\/5/).first()).toBeVisible();
  await page.getByLabel("Yhdistyksen nimi").fill("Puhelinrinki ry");
  await page.getByLabel(/Kertokaa toiminnastanne/).fill("Soitamme toisillemme.");
  await page.getByRole("button", { name: "Seuraava" }).click();
  await expect(page.getByText("Kirjoittakaa paikkakunta tai alue.").first()).toBeVisible();
  await expect(page.getByLabel("Yhdistyksen nimi")).toHaveValue("Puhelinrinki ry");
  await checkPage(page);

  // They have little time: the short survey, with what was written kept.
  await page.getByRole("button", { name: "Kysyn vain tärkeimmät" }).click();
  await expect(page.getByRole("button", { name: "Kysyn kaikki kohdat" })).toBeVisible();
  await expect(page.getByLabel("Yhdistyksen nimi")).toHaveValue("Puhelinrinki ry");
  await page.getByLabel("Paikkakunta tai alue").fill("Espoo");
  await page.getByRole("button", { name: "Seuraava" }).click();
  await page.getByLabel("Yhteyshenkilön nimi").fill("Pirkko Puhelin");
  await page.getByRole("checkbox", { name: "Yhteyshenkilöllä ei ole sähköpostia" }).check();
  await page.getByRole("button", { name: "Tallenna ja jatka myöhemmin" }).click();
  await expect(page.getByText("Vastaus on tallessa.")).toBeVisible();
  await checkPage(page);

  // Found again from the list of enrolments.
  await page.goto(`/fi/manage/programmes/${world.programme.slug}/enrolments`);
  await checkPage(page);
  await page.getByRole("link", { name: "Kesken: Puhelinrinki ry" }).click();
  await expect(page.getByLabel("Yhteyshenkilön nimi")).toHaveValue("Pirkko Puhelin");
  await page.getByRole("radio", { name: "Suomeksi" }).check();
  await page.getByRole("checkbox", { name: "Suomi", exact: true }).check();
  await page.getByRole("button", { name: "Seuraava" }).click();
  await expect(page.getByText("Kirjoittakaa puhelinnumero.").first()).toBeVisible();
  await checkPage(page);
  await page.getByLabel("Puhelinnumero").fill("040 123 4567");
  await page.getByRole("button", { name: "Seuraava" }).click();
  await page.getByLabel("1. aihe").selectOption({ label: "Tapahtumat" });
  await page.getByRole("button", { name: "Seuraava" }).click();
  await page.getByRole("checkbox", { name: "Digitaidot" }).check();
  await page.getByRole("button", { name: "Seuraava" }).click();
  await page.getByRole("checkbox", { name: /Vastauksiamme saa käyttää/ }).check();
  await checkPage(page);
  await page.getByRole("button", { name: "Seuraava" }).click();
  await expect(page.getByText(/hänelle ei lähde yhtään viestiä/)).toBeVisible();
  await checkPage(page);
  await page.getByRole("button", { name: "Lähetä vastaus" }).click();
  await expect(page.getByText(/Yhteyshenkilölle ei lähtenyt viestiä/)).toBeVisible();
  await expect(page.getByText("Soittakaa: yhdistyksellä ei ole sähköpostia")).toBeVisible();
  await page.getByRole("link", { name: "Tulosta kopio vastauksista" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Kopio vastauksista" })).toBeVisible();
  await checkPage(page);
  await page.getByRole("link", { name: "Puhelinrinki ry" }).click();
  await expect(page.getByText("Lyhyt vastaus: kysykää loput puhelimessa")).toBeVisible();
  await checkPage(page);
  await page.getByRole("link", { name: /Täydennä tai muuta.*Ajat, paikka ja suostumus/ }).click();
  await checkPage(page);
  await page.getByRole("checkbox", { name: "Arki-ilta" }).check();
  await page.getByRole("button", { name: "Tallenna vastaukset" }).click();
  await expect(page.getByText("Vastaukset on tallennettu.")).toBeVisible();
  await expect(page.getByText("Arki-ilta")).toBeVisible();
});
