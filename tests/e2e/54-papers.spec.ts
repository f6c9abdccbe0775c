// A memo goes round: a sentence is struck by one press, another corrected with a name, and it is published without what was struck.

import { checkPage, expect } from "../support/browser";
import { test } from "../support/circle-site";
import { rows } from "../support/database";
import { firstMinutes, paperWorld } from "../support/papers";
import { signIn } from "../support/sign-in";
import { later } from "../support/world";

const kept = "Puhuttiin ajasta.";
const planted = "Meillä esihenkilö huutaa puhelimessa.";

test(
  "a memo goes round, a sentence is struck by one press and never published, a correction is answered",
  {
    tag: "@nojs",
  },
  async ({ page }, { project }) => {
    test.skip(project.name === "desktop", "read on the way home, on a phone");
    test.setTimeout(180_000);
    const world = await paperWorld();
    const path = `/fi/groups/${world.group.id}/documents/${firstMinutes}`;
    const as = async (person: { email: string }, address = path) => {
      await page.context().clearCookies({ name: /session/ });
      await signIn(page.context(), person.email);
      return page.goto(address);
    };

    await as(world.facilitator);
    await expect(page.getByLabel("Läsnä")).toHaveValue("3 osallistujaa");
    await expect(page.getByLabel("Kesto")).toHaveValue("2 t 30 min");
    await page.getByLabel("Mistä puhuttiin").fill(`${kept} ${planted}`);
    await checkPage(page);
    await page.getByRole("button", { name: "Lähetä luettavaksi" }).click();
    await expect(page.getByText("Lukeneet: 0/4")).toBeVisible();
    await expect(page.getByRole("button", { name: "Julkaise" })).toHaveCount(0);
    await checkPage(page);

    expect((await as(world.coordinator))?.status()).toBe(200);
    await expect(page.getByText(kept)).toHaveCount(0);

    await as(world.colleague, `/fi/groups/${world.group.id}`);
    await as(world.colleague);
    await checkPage(page);
    await page
      .getByRole("listitem")
      .filter({ hasText: planted })
      .getByRole("button", { name: "Poista lause" })
      .click();
    await expect(page.getByText("Lause on poistettu. Kukaan ei saa tietää", { exact: false })).toBeVisible();
    await expect(page.locator("del", { hasText: planted })).toBeVisible();
    await checkPage(page);
    await page.getByRole("button", { name: "Palauta lause" }).click();
    await expect(page.locator("del")).toHaveCount(0);
    await page
      .getByRole("listitem")
      .filter({ hasText: planted })
      .getByRole("button", { name: "Poista lause" })
      .click();
    await expect(page.locator("del", { hasText: planted })).toBeVisible();
    await page.getByRole("button", { name: "Olen lukenut" }).click();
    await expect(page.getByText("Lukeneet: 1/4")).toBeVisible();

    await as(world.assistant);
    await expect(page.locator("del")).toHaveCount(0);
    await page
      .getByRole("listitem")
      .filter({ hasText: kept })
      .getByRole("link", { name: "Ehdota korjausta" })
      .click();
    await page.getByLabel("Mikä on väärin ja mikä oikein?").fill("Puhuttiin rahasta.");
    await page.getByLabel("Mistä sen voi tarkistaa?").fill("Esityslista");
    await page.getByLabel("Tämä on asiavirhe").check();
    await checkPage(page);
    await page.getByRole("button", { name: "Lähetä ehdotus" }).click();
    await expect(page.getByText("Ehdotus on lähetetty kirjoittajalle.")).toBeVisible();

    await as(world.facilitator);
    await expect(page.getByText("Anni Asiantuntija")).toBeVisible();
    await expect(page.locator("del")).toHaveCount(0);
    await page.getByLabel("Ei", { exact: true }).check();
    await page.getByLabel("Vastaus ehdottajalle").fill("Aika oli se asia.");
    await page.getByRole("button", { name: "Tallenna vastaus" }).click();
    await expect(page.getByText("Vastaus on tallennettu.")).toBeVisible();
    const aWeekAgo = [later(new Date(), -7), world.group.id];
    await rows(
      `update "DocumentVersion" set "sentAt" = $1 where "documentId" in (select id from "Document" where "groupId" = $2)`,
      aWeekAgo,
    );
    await rows(`update "Document" set "changedAt" = $1 where "groupId" = $2`, aWeekAgo);
    await rows("select graphile_worker.add_job('hear-readers', '{}'::json)");
    await expect(async () => {
      await page.goto(path);
      await expect(page.getByText("Yksi lause poistettiin")).toBeVisible({ timeout: 1000 });
    }).toPass();
    await expect(page.locator("del", { hasText: planted })).toBeVisible();
    await checkPage(page);
    await page.getByRole("button", { name: "Julkaise" }).click();
    await expect(page.getByText("Teksti on julkaistu.")).toBeVisible();
    await expect(page.getByText(planted)).toHaveCount(0);

    for (const reader of [world.coordinator, world.colleague, world.assistant]) {
      await as(reader);
      await expect(page.getByText(kept, { exact: true })).toBeVisible();
      await expect(page.getByText(planted)).toHaveCount(0);
      await checkPage(page);
    }
    await page.getByRole("link", { name: "Tulosta" }).click();
    await expect(page.getByText(kept, { exact: true })).toBeVisible();
    await expect(page.getByText(planted)).toHaveCount(0);
    await checkPage(page);

    await as(world.facilitator);
    await page.getByRole("button", { name: "Avaa muokattavaksi" }).click();
    await expect(page.getByText("Teksti on avattu muokattavaksi.", { exact: false })).toBeVisible();
  },
);
