// Next year begins from this year: a programme is made from an earlier one with what it had, and its report is read beside it.
import { checkPage, expect, test } from "@/tests/support/browser";
import { rows } from "@/tests/support/database";
import { sevenAssociations } from "@/tests/support/seven";
import { signIn } from "@/tests/support/sign-in";

test("a programme is made from last year's, a year later, and compared with it @nojs", async ({ page }) => {
  const world = await sevenAssociations();
  const { id, slug } = world.programme;
  await signIn(page.context(), world.coordinator.email);
  await page.goto(`/fi/manage/programmes/${slug}`);
  await page.getByRole("link", { name: "Tee seuraava tämän pohjalta" }).click();
  await expect(page.getByRole("heading", { name: "Uusi ohjelma", level: 1 })).toBeVisible();
  await expect(page.getByText("Kaikki on täytetty aiemman ohjelman mukaan", { exact: false })).toBeVisible();
  await expect(page.getByRole("checkbox", { name: /Marjatta Kuuntelija/ })).toBeChecked();
  await checkPage(page);
  const [before] = await rows<{ opens: string }>(
    `select to_char("signUpOpensOn" + 364, 'FMDD.FMMM.YYYY') as opens from "Programme" where id = $1`,
    [id],
  );
  await expect(page.getByLabel("Ilmoittautuminen alkaa")).toHaveValue(before?.opens ?? "");
  const next = `seuraava-${slug}`.slice(0, 60);
  await page.getByLabel("Osoite", { exact: false }).first().fill(next);
  await page.getByRole("button", { name: "Tallenna luonnos" }).click();
  await expect(page).toHaveURL(new RegExp(`/manage/programmes/${next}`));
  await expect(page.getByText("Luonnos", { exact: true }).first()).toBeVisible();

  await page.goto(`/fi/manage/programmes/${next}/reports`);
  await page.getByRole("link", { name: "Verrattuna edelliseen" }).click();
  const part = page.locator("#comparison");
  await expect(part.getByRole("row", { name: /Ilmoittautumisia/ })).toContainText("−7");
  await checkPage(page);
});

test("a year is read over all programmes, and taken out as a file @nojs", async ({ page }) => {
  const world = await sevenAssociations();
  await signIn(page.context(), world.coordinator.email);
  await page.goto("/fi/manage/programmes");
  await page.getByRole("link", { name: "Vuositilasto" }).click();
  const year = new Date().getFullYear();
  await expect(page.getByRole("heading", { name: `Vuosi ${year}`, level: 1 })).toBeVisible();
  await expect(page.getByText(/^Ilmoittautumisia tuli [1-7]\./)).toBeVisible();
  await checkPage(page);
  await page.getByLabel("Vuosi", { exact: true }).selectOption(String(year));
  await page.getByRole("button", { name: "Näytä" }).click();
  await expect(page).toHaveURL(/year=/);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Lataa CSV" }).click();
  expect((await download).suggestedFilename()).toBe(`${year}.csv`);
});
