import { checkPage, expect, test } from "../support/browser";
import { mailTo, waitForMail } from "../support/mail";
import { enrolShortly, heading, newAssociation, opensMail } from "../support/survey";

test("the receipt has the same reference on the page and in the mail, and a copy of the answers once that is opened", {
  tag: "@nojs",
}, async ({ page, browser }) => {
  const association = newAssociation();
  const reference = await enrolShortly(page, association);
  await expect(page.getByText("Luemme vastauksenne")).toBeVisible();
  await checkPage(page);
  const mail = await waitForMail(association.email, "Vastauksenne on saatu");
  expect(mail.text).toContain(reference);
  expect(mail.text).not.toContain(association.name);
  expect(await mailTo(association.email)).toHaveLength(1);
  await expect(page.getByText(`Lähetimme kuittauksen osoitteeseen ${association.email}.`)).toBeVisible();
  await opensMail(browser, page.url(), mail);
  await expect.poll(async () => (await mailTo(association.email)).length, { timeout: 30_000 }).toBe(2);
  const [whole] = await mailTo(association.email);
  expect(whole?.text).toContain(association.name);
  await page.reload();
  await expect(page.getByText("Lähetimme kuittauksen ja kopion vastauksistanne")).toBeVisible();
});

test("answers can be changed, and two tabs do not overwrite each other", { tag: "@nojs" }, async ({
  page,
  context,
}) => {
  await enrolShortly(page, newAssociation());
  await page.getByRole("link", { name: "Muuta vastauksia" }).click();
  await expect(page.getByLabel("Paikkakunta tai alue")).toHaveValue("Espoo");
  await checkPage(page);
  const other = await context.newPage();
  await other.goto(page.url());

  await page.getByLabel("Paikkakunta tai alue").fill("Kauniainen");
  await page.getByLabel("Kertokaa toiminnastanne").fill("Laulamme.");
  await page.getByRole("button", { name: "Tallenna muutokset" }).click();
  await expect(page.getByText("Muutokset on tallennettu")).toBeVisible();

  await other.getByLabel("Paikkakunta tai alue").fill("Vantaa");
  await other.getByLabel("Kertokaa toiminnastanne").fill("Soitamme.");
  await other.getByRole("button", { name: "Tallenna muutokset" }).click();
  await expect(other.getByText("Joku muu ehti muuttaa tätä samaan aikaan.")).toBeVisible();
  await expect(other.getByLabel("Paikkakunta tai alue")).toHaveValue("Vantaa");
  await checkPage(other);
  await other.getByRole("button", { name: "Tallenna muutokset" }).click();
  await expect(other.getByText("Muutokset on tallennettu")).toBeVisible();
});

test("an association withdraws without saying why", { tag: "@nojs" }, async ({ page }) => {
  await enrolShortly(page, newAssociation());
  await page.getByRole("link", { name: "Peru ilmoittautuminen" }).click();
  await expect(heading(page, "Haluatteko perua ilmoittautumisen?")).toBeVisible();
  await checkPage(page);
  await page.getByRole("button", { name: "Peru ilmoittautuminen" }).click();
  await expect(page.getByRole("heading", { name: "Ilmoittautuminen on peruttu" })).toBeVisible();
  await checkPage(page);
});

test("a stranger with the address sees nothing, and neither does this browser once it has let go", {
  tag: "@nojs",
}, async ({ page, browser }) => {
  const association = newAssociation();
  await enrolShortly(page, association);
  await expect(page.getByText(association.name).first()).toBeVisible();
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(page.url());
  await expect(stranger).toHaveURL(/sign-in/);
  await expect(stranger.getByText(association.name)).toBeHidden();
  const address = page.url();
  await page.getByRole("button", { name: "Poista tästä selaimesta" }).click();
  await expect(heading(page, "Tavataan ja opitaan toisiltamme")).toBeVisible();
  await page.goto(address);
  await expect(page).toHaveURL(/sign-in/);
});
