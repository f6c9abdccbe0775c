import type { Browser } from "@playwright/test";
import { checkPage, expect, test } from "../support/browser";
import { waitForMail } from "../support/mail";
import { enrolShortly, heading, newAssociation } from "../support/survey";

test("an association adds a colleague, makes them a contact, removes them and takes that back", {
  tag: "@nojs",
}, async ({ page, browser }) => {
  const colleague = newAssociation();
  const association = newAssociation();
  await enrolShortly(page, association);
  await opensMail(browser, page.url(), await waitForMail(association.email, "Vastauksenne on saatu"));
  await page.getByRole("link", { name: "Katso ja lisää osallistujia" }).click();
  await expect(page.getByText("Yhdistyksellä pitää olla vähintään yksi yhteyshenkilö.")).toBeVisible();
  await expect(page.getByText("Muut saavat viestin, kun yhteyshenkilö on avannut omansa")).toBeVisible();
  await checkPage(page);

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

/** The contact opens the link of their mail, on another device. */
async function opensMail(browser: Browser, here: string, { links }: { links: string[] }): Promise<void> {
  const link = links.find((one) => one.includes("/link/")) ?? "";
  const page = await browser.newPage();
  await page.goto(new URL(new URL(link).pathname, here).href);
  await page.locator("main").getByRole("button").click();
  await expect(page).not.toHaveURL(/\/link\//);
  await page.close();
}
