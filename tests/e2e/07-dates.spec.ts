import type { Page } from "@playwright/test";
import { dayIn } from "@/lib/time/days";
import { checkPage, expect, test } from "../support/browser";
import { confirmTimes } from "../support/read-back";
import { signIn } from "../support/sign-in";
import { later, pairWorld } from "../support/world";

const dayAhead = (days: number) => dayIn(later(new Date(), days), "Europe/Helsinki");

/** The part of the page that is about one visit. */
const visit = (page: Page, n: 1 | 2) => page.locator(`#visit-${n}`);

test("A8: both dates are found on one page: proposed, answered, chosen", { tag: "@nojs" }, async ({
  page,
  context,
  javaScriptEnabled,
}) => {
  test.slow();
  const { one, other, facilitator, colleague, group } = await pairWorld();
  await signIn(context, one.contact.email);
  await page.goto(`/fi/groups/${group.id}/times`);
  const first = visit(page, 1);
  await first.getByRole("group", { name: "1. ehdotus" }).getByLabel("Päivä").fill(dayAhead(30));
  await first.getByRole("group", { name: "2. ehdotus" }).getByLabel("Päivä").fill(dayAhead(32));
  await checkPage(page);
  await first.getByRole("button", { name: "Ehdota aikoja" }).click();
  await confirmTimes(first, "Ehdota aikoja", javaScriptEnabled);
  await expect(page.getByText(/aikaa? lisättiin, ja kerroimme/)).toBeVisible();
  await expect(first.getByText(/Odottaa vastausta: Monikieliset .* ja fasilitaattori/).first()).toBeVisible();
  await checkPage(page);

  for (const person of [other.contact, facilitator]) {
    await context.clearCookies();
    await signIn(context, person.email);
    await page.goto(`/fi/groups/${group.id}/times`);
    const rows = first.locator("[data-part=vote]");
    await rows.nth(0).getByRole("radio", { name: "Kyllä" }).check();
    await rows.nth(1).getByRole("radio", { name: "Ei" }).check();
    await first.getByRole("button", { name: "Tallenna vastaukset" }).click();
    await expect(page.getByText("Vastauksenne on tallennettu")).toBeVisible();
  }

  await expect(first.getByText(/Ei sovi: Monikieliset .* ja fasilitaattori/)).toBeVisible();

  // Who votes and does not choose sees what suits all, the best first, and no button that cannot be pressed.
  await context.clearCookies();
  await signIn(context, colleague.email);
  await page.goto(`/fi/groups/${group.id}/times`);
  await expect(first.locator("[data-part=vote]").first()).toContainText("Sopii kaikille");
  await expect(first.getByText("Sopii kaikille")).toHaveCount(1);
  await expect(page.getByRole("button", { name: "Valitse tämä aika" })).toHaveCount(0);
  await expect(page.locator("button[aria-disabled]")).toHaveCount(0);
  await checkPage(page);

  await context.clearCookies();
  await signIn(context, facilitator.email);
  await page.goto(`/fi/groups/${group.id}/times`);
  await first.getByRole("button", { name: "Valitse tämä aika" }).first().click();
  await expect(page.getByText("Aika on sovittu!")).toBeVisible();
  await checkPage(page);

  await page.goto(`/fi/groups/${group.id}/times`);
  await expect(visit(page, 1).getByText("Aika on sovittu")).toBeVisible();
  const second = visit(page, 2);
  await expect(second.getByText(/Aikaisintaan .* vierailujen välissä on 2–8 viikkoa/)).toBeVisible();
  const row = second.getByRole("group", { name: "1. ehdotus" });
  await row.getByLabel("Päivä").fill(dayAhead(36));
  await second.getByRole("button", { name: "Ehdota aikoja" }).click();
  await expect(row.getByText("liian lähellä edellistä")).toBeVisible();
  await expect(row.getByLabel("Päivä")).toHaveValue(dayAhead(36));
});

test("an answer that is not saved yet stays when a proposal is taken back meanwhile", async ({
  page,
  context,
}) => {
  const { one, group } = await pairWorld();
  await signIn(context, one.contact.email);
  await page.goto(`/fi/groups/${group.id}/times`);
  const first = visit(page, 1);
  await first.getByRole("group", { name: "1. ehdotus" }).getByLabel("Päivä").fill(dayAhead(30));
  await first.getByRole("group", { name: "2. ehdotus" }).getByLabel("Päivä").fill(dayAhead(32));
  await first.getByRole("button", { name: "Ehdota aikoja" }).click();
  await expect(page.getByText(/aikaa? lisättiin, ja kerroimme/)).toBeVisible();
  const votes = first.locator("[data-part=vote]");
  await votes.nth(0).getByRole("radio", { name: "Tarvittaessa" }).check();
  await votes.nth(1).getByRole("button", { name: "Poista ehdotus" }).click();
  await expect(page.getByText("Ehdotus on poistettu.")).toBeVisible();
  await expect(votes).toHaveCount(1);
  await expect(votes.getByRole("radio", { name: "Tarvittaessa" })).toBeChecked();
});

test("what is typed wrong is said at its row, and what was typed stays", { tag: "@nojs" }, async ({
  page,
  context,
}) => {
  test.slow();
  const { one, group } = await pairWorld();
  await signIn(context, one.contact.email);
  await page.goto(`/fi/groups/${group.id}/times`);
  const row = visit(page, 1).getByRole("group", { name: "1. ehdotus" });
  await row.getByLabel("Päivä").fill(dayAhead(30));
  await row.getByLabel("Päättyy").fill("16:00");
  await visit(page, 1).getByRole("button", { name: "Ehdota aikoja" }).click();
  await expect(
    row.getByText(/Päättymisajan pitää olla alkamisajan jälkeen, enintään 12 tuntia/),
  ).toBeVisible();
  await expect(row.getByLabel("Päättyy")).toHaveValue("16:00");
  await checkPage(page);
});

test("the host tells where to come, and the guests find it and their calendar entry", async ({
  page,
  context,
}) => {
  const { one, other, facilitator, group } = await pairWorld();
  const meeting = group.meetings["visit-1"];
  await signIn(context, facilitator.email);
  await page.goto(`/fi/meetings/${meeting}/schedule`);
  await page.getByLabel("Päivä").fill(dayAhead(40));
  await checkPage(page);
  await page.getByRole("button", { name: "Aseta aika ja lähetä kutsut" }).click();
  await expect(page.getByText("Aika on sovittu!")).toBeVisible();

  await context.clearCookies();
  await signIn(context, one.contact.email);
  await page.goto(`/fi/groups/${group.id}`);
  await page.getByRole("link", { name: "Kerro paikka" }).click();
  await checkPage(page);
  await page.getByLabel("Osoite", { exact: false }).first().fill("Pihatie 1, Espoo");
  await page.getByLabel("Etäyhteyden osoite").fill("ei osoite");
  await page.getByRole("button", { name: "Tallenna tiedot" }).click();
  await expect(page.locator("main").getByRole("alert")).toBeVisible();
  await page.getByLabel("Etäyhteyden osoite").fill("");
  await page.getByRole("button", { name: "Tallenna tiedot" }).click();
  await expect(page.getByText("Paikan tiedot on tallennettu")).toBeVisible();

  await context.clearCookies();
  await signIn(context, other.contact.email);
  await page.goto(`/fi/meetings/${meeting}`);
  await expect(page.getByText("Pihatie 1, Espoo")).toBeVisible();
  await checkPage(page);
  const calendar = await page.request.get(`/fi/meetings/${meeting}/calendar.ics`);
  expect(calendar.headers()["content-type"]).toContain("text/calendar");
  expect(await calendar.text()).toContain("Pihatie 1");
});

test("the facilitator is in one place at a time: a taken evening says so, and what to do", async ({
  page,
  context,
}) => {
  const busy = await pairWorld();
  const world = await pairWorld({ facilitator: busy.facilitator });
  await signIn(context, busy.facilitator.email);
  for (const { group } of [busy, world]) {
    await page.goto(`/fi/meetings/${group.meetings["visit-1"]}/schedule`);
    await page.getByLabel("Päivä").fill(dayAhead(50));
    await page.getByRole("button", { name: "Aseta aika ja lähetä kutsut" }).click();
    await expect(
      page.getByText(group === busy.group ? "Aika on sovittu!" : "Aika ehdittiin varata"),
    ).toBeVisible();
  }
  await expect(page.getByLabel("Päivä")).toHaveValue(dayAhead(50));
});

test("times and visits are their own people's: for anybody else there is no such page", async ({
  page,
  context,
}) => {
  const { stranger, group } = await pairWorld();
  await signIn(context, stranger.email);
  const meeting = group.meetings["visit-1"];
  const places = [
    `groups/${group.id}`,
    `groups/${group.id}/times`,
    `meetings/${meeting}`,
    `meetings/${meeting}/details`,
    `meetings/${meeting}/cancellation`,
    `meetings/${meeting}/calendar.ics`,
  ];
  for (const place of places) expect((await page.request.get(`/fi/${place}`)).status(), place).toBe(404);
});
