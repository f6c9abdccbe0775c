// A document of a group: written, sent round, sent back, taken back, approved, read by the group and printed.

import { checkPage, expect, test } from "@/tests/support/browser";
import { rows } from "@/tests/support/database";
import { firstMemo, memoWorld } from "@/tests/support/memos";
import { signIn } from "@/tests/support/sign-in";

const learned = "Ovi auki ennen kokousta.";

test("a group writes a memo of its meeting, and all approve what they have read @nojs", async ({ page }) => {
  const world = await memoWorld();
  const group = `/fi/groups/${world.group.id}`;
  const path = `${group}/documents/${firstMemo}`;
  const as = async (person: { email: string }, address = path) => {
    await page.context().clearCookies();
    await signIn(page.context(), person.email);
    return page.goto(address);
  };

  await as(world.one.contact, group);
  await page.getByRole("link", { name: "Aloita kirjoittaminen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Muistio" })).toBeVisible();
  await checkPage(page);
  await page.getByLabel("Mitä opimme").fill(learned);
  await page.getByRole("button", { name: "Tallenna luonnos" }).click();
  await expect(page.getByText("Luonnos on tallennettu.")).toBeVisible();
  await page.getByRole("button", { name: "Lähetä luettavaksi" }).click();
  await expect(page.getByText("Tarkistakaa", { exact: false }).first()).toBeVisible();
  await page.getByLabel("Ketkä olivat mukana").fill("4 osallistujaa");
  await page.getByLabel("Aihe").fill("Nuoret mukaan");
  await page.getByLabel("Mitä kokeilemme kotona, kuka ja milloin").fill("Aamukahvit, Aino, maaliskuussa");
  await page.getByRole("button", { name: "Lähetä luettavaksi" }).click();
  await expect(page.getByText("Muistio on lähetetty luettavaksi.")).toBeVisible();
  await expect(page.getByText(learned)).toBeVisible();
  await checkPage(page);

  expect((await as(world.colleague))?.status()).toBe(200);
  await expect(page.getByText(learned)).toHaveCount(0);
  await checkPage(page);
  expect((await as(world.coordinator))?.status()).toBe(404);

  await as(world.other.contact);
  await page.getByLabel("Mitä pitäisi muuttaa?").fill("Päivä puuttuu.");
  await page.getByRole("button", { name: "Lähetä pyyntö" }).click();
  await expect(page.getByText("Muutospyyntö on lähetetty", { exact: false })).toBeVisible();

  await as(world.one.contact);
  await expect(page.getByText("Päivä puuttuu.")).toBeVisible();
  await checkPage(page);
  await page.getByRole("button", { name: "Lähetä luettavaksi" }).click();
  await page.getByRole("button", { name: "Ota takaisin ja muuta" }).click();
  await expect(page.getByText("Muistio on taas luonnos.", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Lähetä luettavaksi" }).click();
  await expect(page.getByText("Muistio on lähetetty luettavaksi.")).toBeVisible();

  await as(world.other.contact);
  await page.getByRole("button", { name: "Hyväksy", exact: true }).click();
  await expect(page.getByText("Kiitos, hyväksyntänne on kirjattu.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Kaikki ovat hyväksyneet" })).toBeVisible();
  await checkPage(page);

  await as(world.colleague);
  await expect(page.getByText(learned)).toBeVisible();
  await page.getByRole("link", { name: "Tulosta" }).click();
  await expect(page.getByText(learned)).toBeVisible();
  await checkPage(page);
  const mails = await rows<{ template: string }>(
    `select distinct template from "Email" where "groupId" = $1 and template like 'document-%' order by template`,
    [world.group.id],
  );
  expect(mails.map(({ template }) => template)).toEqual([
    "document-approved",
    "document-change-asked",
    "document-to-read",
  ]);
});
