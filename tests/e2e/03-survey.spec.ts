import { checkPage, expect, test } from "../support/browser";
import { waitForMail } from "../support/mail";
import {
  answerLink,
  beginSurvey,
  fillContact,
  fillOrganisation,
  heading,
  newAssociation,
  next,
} from "../support/survey";

test("an association answers the whole survey, step by step, and sends it", { tag: "@nojs" }, async ({
  page,
}) => {
  const association = newAssociation();
  await page.goto("/fi");
  await answerLink(page).click();
  await expect(page.getByText("Tämä ei vielä sido mihinkään.")).toBeVisible();
  await checkPage(page);
  await page.getByRole("button", { name: "Aloita kysely" }).click();

  await expect(heading(page, "Yhdistyksenne")).toContainText("Vaihe 1/5");
  await checkPage(page);
  await fillOrganisation(page, association);
  await page.getByLabel("Kertokaa toiminnastanne").fill("Laulamme 🎶 yhdessä.");
  await next(page);

  await expect(heading(page, "Yhteyshenkilö ja kielet")).toContainText("Vaihe 2/5");
  await fillContact(page, association);
  await checkPage(page);
  await next(page);

  await expect(heading(page, "Mitä etsitte?")).toBeVisible();
  await page.getByLabel("Yhdistys 1").fill("Muistikumppanit ry");
  await page.getByLabel("Toiveen saa kertoa heille (1)").check();
  await page.getByLabel("1. aihe").selectOption({ label: "Rahoitus ja hankkeet" });
  await checkPage(page);
  await next(page);

  await expect(heading(page, "Mitä tarjoatte ja toivotte?")).toBeVisible();
  await page.getByRole("checkbox", { name: "Tapahtumat" }).check();
  await page
    .getByRole("group", { name: /ette haluaisi vierailla/ })
    .getByLabel("Yhdistys 1")
    .fill("Riitapukarit ry");
  await checkPage(page);
  await next(page);

  await expect(heading(page, "Ajat, paikka ja suostumus")).toBeVisible();
  await page.getByLabel("Vastauksiamme saa käyttää").check();
  await checkPage(page);
  await next(page);

  await expect(heading(page, "Tarkistakaa ja lähettäkää")).toBeVisible();
  await expect(page.getByText("Muistikumppanit ry (saa kertoa)")).toBeVisible();
  await expect(page.getByText("Tämä ei vielä sido mihinkään.")).toBeVisible();
  await checkPage(page);
  await page.getByRole("button", { name: "Lähetä vastaukset" }).click();
  await expect(heading(page, "Kiitos, vastauksenne on perillä")).toBeVisible();
});

test("what is missing is told at the top and at the field, and what was typed stays", {
  tag: "@nojs",
}, async ({ page }) => {
  await beginSurvey(page);
  await page.getByLabel("Paikkakunta tai alue").fill("Espoo");
  await page.getByLabel("Y-tunnus").fill("1234567-8");
  await next(page);
  await expect(page.getByRole("heading", { name: "Tarkistakaa nämä kohdat" })).toBeVisible();
  await expect(
    page.getByRole("link", { name: "Tarkistakaa y-tunnuksen numerot: tarkistusnumero ei täsmää." }),
  ).toBeVisible();
  await expect(page.getByLabel("Paikkakunta tai alue")).toHaveValue("Espoo");
  await expect(page.getByLabel("Y-tunnus")).toHaveValue("1234567-8");
  await checkPage(page);
});

test("going back keeps even a half-typed page, and the review says what is missing", {
  tag: "@nojs",
}, async ({ page }) => {
  const association = newAssociation();
  await beginSurvey(page, "short");
  await fillOrganisation(page, association);
  await next(page);
  await expect(heading(page, "Yhteyshenkilö ja kielet")).toContainText("Vaihe 2/3");
  await page.getByLabel("Sähköpostiosoite").fill("kaija@");
  await page.getByRole("button", { name: "Edellinen" }).click();
  await expect(page.getByLabel("Yhdistyksen nimi")).toHaveValue(association.name);
  await page.goto(page.url().replace("organisation", "contact"));
  await expect(page.getByLabel("Sähköpostiosoite")).toHaveValue("kaija@");
  await page.goto(page.url().replace("contact", "review"));
  await expect(page.getByText("Muutama kohta puuttuu vielä")).toBeVisible();
  await expect(page.getByText("Täydentäkää ensin puuttuvat kohdat.")).toBeVisible();
  await checkPage(page);
  await page.getByRole("link", { name: "Sähköpostiosoite", exact: true }).click();
  await fillContact(page, association);
  await page.getByRole("button", { name: "Tallenna ja palaa yhteenvetoon" }).click();
  await expect(heading(page, "Tarkistakaa ja lähettäkää")).toBeVisible();
});

test("a link in the mail brings another browser back to where they were", async ({ page, browser }) => {
  const association = newAssociation();
  await beginSurvey(page, "short");
  await fillOrganisation(page, association);
  await next(page);
  await expect(heading(page, "Yhteyshenkilö ja kielet")).toBeVisible();
  await page.getByRole("button", { name: "Lähetä minulle linkki jatkamista varten" }).click();
  await page.getByLabel("Sähköpostiosoite, johon linkki lähetetään").fill(association.email);
  await checkPage(page);
  await page.getByRole("button", { name: "Lähetä linkki" }).click();
  await expect(page.getByText("Linkki on matkalla")).toBeVisible();
  await checkPage(page);

  const mail = await waitForMail(association.email, "Jatkakaa ilmoittautumista");
  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(mail.links.find((link) => link.includes("/link/")) ?? "");
  await elsewhere.locator("main").getByRole("button").click();
  await expect(heading(elsewhere, "Yhteyshenkilö ja kielet")).toBeVisible();
  await expect(elsewhere).toHaveURL(/\/contact$/);
  await elsewhere.goto(elsewhere.url().replace("contact", "organisation"));
  await expect(elsewhere.getByLabel("Yhdistyksen nimi")).toHaveValue(association.name);
});

test("starting again offers to go on", { tag: "@nojs" }, async ({ page }) => {
  await beginSurvey(page);
  await page.goto("/fi");
  await answerLink(page).click();
  await expect(page.getByText("Teillä on kysely kesken")).toBeVisible();
  await checkPage(page);
  await page.getByRole("link", { name: "Jatka kyselyä" }).click();
  await expect(heading(page, "Yhdistyksenne")).toBeVisible();
});

test("nobody sees the survey of another browser", { tag: "@nojs" }, async ({ page, browser }) => {
  await beginSurvey(page);
  await page.getByLabel("Yhdistyksen nimi").fill("Salainen ry");
  await page.getByRole("button", { name: "Edellinen" }).click();
  await expect(page.getByText("Teillä on kysely kesken")).toBeVisible();
  await page.goto(`${page.url().replace(/#.*/, "")}/organisation`);
  await expect(page.getByLabel("Yhdistyksen nimi")).toHaveValue("Salainen ry");
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(page.url());
  await expect(stranger.getByRole("heading", { level: 1, name: "Alkukysely" })).toBeVisible();
  await expect(stranger.getByText("Teillä on kysely kesken")).toBeHidden();
});
