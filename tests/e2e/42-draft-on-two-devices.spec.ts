import { expect, test } from "../support/browser";
import { waitForMail } from "../support/mail";
import { beginSurvey, fillContact, fillOrganisation, heading, newAssociation, next } from "../support/survey";

test("faults 13, attack 16: a draft goes on in two browsers, each is told of the other, and its mailed link opens nothing that was sent", {
  tag: "@nojs",
}, async ({ page, browser }) => {
  test.slow();
  const association = newAssociation();
  await beginSurvey(page, "short");
  await fillOrganisation(page, association);
  await page.getByRole("button", { name: "Lähetä minulle linkki jatkamista varten" }).click();
  await page.getByLabel("Sähköpostiosoite").fill(association.email);
  await page.getByRole("button", { name: "Lähetä linkki" }).click();
  await expect(page.getByText("Linkki on matkalla")).toBeVisible();
  const mail = await waitForMail(association.email, /Jatkakaa ilmoittautumista/);
  const link = mail.links.find((one) => one.includes("/link/")) ?? "";

  const phone = await (await browser.newContext()).newPage();
  await phone.goto(link);
  await phone.getByRole("button", { name: "Avaa ilmoittautuminen" }).click();
  await expect(phone).not.toHaveURL(/\/link\//);
  const first = page.url().replace(/enrolment\/.*$/, "enrolment/organisation");
  await phone.goto(first);
  await expect(phone.getByLabel("Yhdistyksen nimi")).toHaveValue(association.name);

  // The first browser is still in, and both have the same page open.
  await page.goto(first);
  await expect(page.getByLabel("Yhdistyksen nimi")).toHaveValue(association.name);
  await phone.getByLabel("Paikkakunta tai alue").fill("Vantaa");
  await next(phone);
  await expect(heading(phone, "Yhteyshenkilö ja kielet")).toBeVisible();
  await page.getByLabel("Paikkakunta tai alue").fill("Kauniainen");
  await next(page);
  await expect(page.getByText("Joku muu ehti muuttaa tätä samaan aikaan.").first()).toBeVisible();
  await expect(page.getByLabel("Paikkakunta tai alue")).toHaveValue("Kauniainen");

  await fillContact(phone, association);
  await next(phone);
  await expect(heading(phone, "Mitä etsitte?")).toBeVisible();
  await phone.getByLabel("1. aihe").selectOption({ label: "Rahoitus ja hankkeet" });
  await phone.getByRole("checkbox", { name: "Tapahtumat" }).check();
  await phone.getByLabel("Vastauksiamme saa käyttää").check();
  await next(phone);
  await phone.getByRole("button", { name: "Lähetä vastaukset" }).click();
  await expect(heading(phone, "Kiitos, vastauksenne on perillä")).toBeVisible();
  const sent = phone.url();

  await page.goto(sent);
  await expect(page.getByText(association.name)).toHaveCount(0);
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(link);
  await expect(stranger.getByRole("heading", { name: "Linkki ei enää toimi" })).toBeVisible();
  await expect(stranger.getByText(association.name)).toHaveCount(0);
  await phone.reload();
  await expect(heading(phone, "Kiitos, vastauksenne on perillä")).toBeVisible();
});
