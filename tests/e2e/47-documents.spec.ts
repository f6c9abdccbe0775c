// A document of a group: written, sent round, sent back, taken back, approved, read by the group and printed.

import { checkPage, expect, test } from "@/tests/support/browser";
import { rows } from "@/tests/support/database";
import { firstMemo, memoWorld } from "@/tests/support/memos";
import { signIn } from "@/tests/support/sign-in";

const learned = "Ovi auki ennen kokousta.";
const mine = "Kahvi ennen asioita.";

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

test("who writes while another saves, sends or it is over loses no word, and reads why it was not taken @nojs", async ({
  page,
  browser,
}) => {
  const world = await memoWorld();
  const path = `/fi/groups/${world.group.id}/documents/${firstMemo}`;
  const hasScript = test.info().project.use.javaScriptEnabled !== false;
  await rows(`update "Participant" set "isContact" = true where "userId" = $1 returning 1`, [
    world.colleague.id,
  ]);
  const context = await browser.newContext();
  const another = await context.newPage();
  await signIn(page.context(), world.one.contact.email);
  await signIn(context, world.colleague.email);
  const writes = async () => {
    await another.goto(path);
    await another.getByLabel("Mitä opimme").fill(mine);
  };
  const save = () => another.getByRole("button", { name: "Tallenna luonnos" }).click();

  await writes();
  await page.goto(path);
  await page.getByLabel("Mitä opimme").fill(learned);
  await page.getByRole("button", { name: "Tallenna luonnos" }).click();
  await expect(page.getByText("Luonnos on tallennettu.")).toBeVisible();
  await save();
  await expect(another.getByText("Tämä ei nyt onnistu")).toBeVisible();
  await expect(another.getByLabel("Mitä opimme")).toHaveValue(mine);
  await expect(another.getByText(learned)).toBeVisible();
  await expect(another.getByText("Tätä ei tallennettu")).toHaveCount(0);
  await checkPage(another);

  const isKept = async (why: string) => {
    await expect(another.getByText(why, { exact: false })).toBeVisible();
    if (hasScript) await expect(another.getByLabel("Mitä opimme")).toHaveValue(mine);
    else {
      await expect(another.getByText("Tätä ei tallennettu")).toBeVisible();
      await expect(another.getByText(mine)).toBeVisible();
    }
    await checkPage(another);
  };
  await writes();
  await page.getByLabel("Ketkä olivat mukana").fill("4 osallistujaa");
  await page.getByLabel("Aihe").fill("Nuoret mukaan");
  await page.getByLabel("Mitä kokeilemme kotona, kuka ja milloin").fill("Aamukahvit, Aino, maaliskuussa");
  await page.getByRole("button", { name: "Lähetä luettavaksi" }).click();
  await expect(page.getByText("Muistio on lähetetty luettavaksi.")).toBeVisible();
  await save();
  await isKept("Teksti on jo lähetetty luettavaksi.");

  await page.getByRole("button", { name: "Ota takaisin ja muuta" }).click();
  await expect(page.getByText("Muistio on taas luonnos.", { exact: false })).toBeVisible();
  await writes();
  await rows(
    `update "Meeting" set state = 'CANCELLED', "heldAt" = null where "groupId" = $1 and step = 'visit-1' returning 1`,
    [world.group.id],
  );
  await save();
  await isKept("ei pidetty tai ryhmä on päättynyt, joten");
  await context.close();
});
