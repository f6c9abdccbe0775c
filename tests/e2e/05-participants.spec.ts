import { checkPage, expect, test } from "../support/browser";
import { mailTo, waitForMail } from "../support/mail";
import { enrolShortly, heading, newAssociation, opensMail } from "../support/survey";

test("an association adds a colleague, makes them a contact, removes them and takes that back", {
  tag: "@nojs",
}, async ({ page, browser }) => {
  const colleague = newAssociation();
  const association = newAssociation();
  await enrolShortly(page, association);
  const waits = page.getByText("Muut saavat viestin, kun yhteyshenkilö on avannut omansa");
  await page.getByRole("link", { name: "Katso ja lisää osallistujia" }).click();
  await expect(page.getByText("Yhdistyksellä pitää olla vähintään yksi yhteyshenkilö.")).toBeVisible();
  await expect(waits).toBeVisible();
  await checkPage(page);
  const early = newAssociation();
  await page.getByLabel("Nimi").fill("Aino Aikainen");
  await page.getByLabel("Sähköpostiosoite").fill(early.email);
  await page.getByRole("button", { name: "Lisää osallistuja" }).click();
  await expect(
    page.getByText("Osallistuja on lisätty. Hän saa viestin, kun yhteyshenkilö on avannut omansa."),
  ).toBeVisible();
  await checkPage(page);
  expect(await mailTo(early.email)).toEqual([]);
  await opensMail(browser, page.url(), await waitForMail(association.email, "Vastauksenne on saatu"));
  await waitForMail(early.email, "Teidät on lisätty mukaan");

  await page.goto(page.url().split("?")[0] ?? "");
  await expect(waits).toBeHidden();
  await page.getByLabel("Nimi").fill("Veikko Kotiportti");
  await page.getByLabel("Sähköpostiosoite").fill(colleague.email);
  await page.getByRole("button", { name: "Lisää osallistuja" }).click();
  await expect(page.getByText("Osallistuja on lisätty, ja hän saa viestin.")).toBeVisible();
  await checkPage(page);
  expect((await waitForMail(colleague.email, "Teidät on lisätty mukaan")).text).toContain("Kaiun Kuoro");

  const row = page.getByRole("row").filter({ hasText: "Veikko Kotiportti" });
  await row.getByRole("button", { name: "Tee yhteyshenkilöksi" }).click();
  await expect(row.getByRole("button", { name: "Poista yhteyshenkilöistä" })).toBeVisible();
  await row.getByRole("link", { name: "Poista", exact: true }).click();
  await expect(heading(page, "Poistetaanko Veikko Kotiportti?")).toBeVisible();
  await checkPage(page);
  await page.getByRole("button", { name: "Poista osallistuja" }).click();
  await expect(page.getByText("Veikko Kotiportti on poistettu osallistujista.")).toBeVisible();
  await page.getByRole("button", { name: "Kumoa" }).click();
  await expect(row.getByRole("link", { name: "Poista", exact: true })).toBeVisible();
});

test("nobody is added twice, and a wrong address is told", { tag: "@nojs" }, async ({ page }) => {
  const association = newAssociation();
  await enrolShortly(page, association);
  await page.getByRole("link", { name: "Katso ja lisää osallistujia" }).click();
  await page.getByLabel("Nimi").fill("Kaija Kaiku");
  await page.getByLabel("Sähköpostiosoite").fill("kaija@, muu@esimerkki.example");
  await page.getByRole("button", { name: "Lisää osallistuja" }).click();
  await expect(page.getByRole("link", { name: /Kirjoittakaa sähköpostiosoite/ })).toBeVisible();
  await page.getByLabel("Sähköpostiosoite").fill(association.email);
  await page.getByRole("button", { name: "Lisää osallistuja" }).click();
  await expect(page.getByText("Tällä sähköpostiosoitteella on jo osallistuja.")).toBeVisible();
});
