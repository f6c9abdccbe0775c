import { expect, test } from "../support/browser";

test("A7: a form that comes back says so in the title and at its field, with and without JavaScript @nojs", async ({
  page,
}) => {
  await page.goto("/fi/sign-in");
  await expect(page).not.toHaveTitle(/^Virhe: /);
  await page.getByRole("button", { name: "Lähetä kirjautumislinkki" }).click();
  await expect(
    page.getByRole("alert").getByRole("link", { name: "Kirjoittakaa sähköpostiosoite." }),
  ).toBeVisible();
  await expect(page).toHaveTitle(/^Virhe: /);
  expect(await page.locator("head title").count()).toBe(1);
});
