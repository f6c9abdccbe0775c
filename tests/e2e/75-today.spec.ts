// What waits today, by keyboard alone; and one's own meetings in a calendar that is asked for by its secret.
import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import ICAL from "ical.js";
import { systemViewer } from "@/lib/auth/viewers";
import { write } from "@/lib/kernel/db";
import { buildEnrolment, buildScheduled, buildUser } from "@/prisma/seed/builders";
import { checkPage, expect, test } from "../support/browser";
import { rows } from "../support/database";
import { signIn } from "../support/sign-in";
import { closeDatabase, later, pairWorld } from "../support/world";

test.afterAll(closeDatabase);

/** Goes on by the tab key until what has this name is reached. */
async function tabTo(page: Page, role: "button" | "link", name: string): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: true }).first();
  await expect(wanted).toBeVisible();
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`no tab leads to “${name}”`);
}

test("a coordinator reads what waits over all programmes and does it by keyboard alone @nojs", async ({
  page,
}) => {
  const now = new Date();
  const world = await pairWorld({ now: later(now, -12) });
  const name = `Marttila ${randomUUID().slice(0, 6)} ry`;
  const enrolment = await write(systemViewer(), async (tx) =>
    buildEnrolment(tx, now, {
      programme: world.programme,
      contact: await buildUser(tx, { name: "Maija Marttila" }),
      answers: { name },
    }),
  );
  await rows(
    `update "Enrolment" set state = 'SUBMITTED', "decidedAt" = null, "submittedAt" = $2 where id = $1`,
    [enrolment.id, later(now, -2)],
  );
  await rows(
    `insert into "Activity" (id, "convenerId", actor, "actorId", action, "subjectType", "subjectId", facts)
     values (gen_random_uuid(), $1, 'person', $2, 'enrolment.submit', 'enrolment', $3, '{}')`,
    [world.convenerId, world.one.contact.id, enrolment.id],
  );
  await signIn(page.context(), world.coordinator.email);
  await page.goto("/fi/manage");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Tänään");
  const lines = page.getByRole("main").getByRole("listitem");
  await expect(lines.first()).toContainText(world.one.name);
  await expect(lines.first()).toContainText("1. vierailun ajan sopiminen");
  await expect(page.getByText("1 ilmoittautuminen odottaa päätöstä")).toBeVisible();
  await expect(page.getByText("Seitsemän päivän sisällä ei ole tapaamisia.")).toBeVisible();
  await expect(page.getByText(/^Uutta tästä lähtien: \p{L}+ \d/u)).toBeVisible();
  await expect(page.getByText("Tuulikki Naapurila")).toBeVisible();
  await checkPage(page);

  await tabTo(page, "button", "Muistuta");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^Muistutus lähtee klo /)).toBeVisible();
  await expect(page.getByText("Muistutettu tänään")).toBeVisible();
  await checkPage(page);
  await tabTo(page, "button", "Kumoa");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^Muistutus lähtee klo /)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Muistuta", exact: true }).first()).toBeVisible();

  // What others did stands there still when the page is loaded again.
  await page.goto("/fi/manage");
  await expect(page.getByText("Tuulikki Naapurila")).toBeVisible();
  await tabTo(page, "link", "Päätä");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/enrolments/${enrolment.id}$`));
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
});

test("somebody reads their meetings in a calendar of their own; a new address ends the old one, and switching off both @nojs", async ({
  page,
  request,
}) => {
  const now = new Date();
  const world = await pairWorld({ now });
  const meetingId = world.group.meetings["visit-1"] ?? "";
  await write(systemViewer(), (tx) =>
    buildScheduled(tx, meetingId, later(now, 9), world.facilitator, { address: "Kotikatu 1, Espoo" }),
  );
  await signIn(page.context(), world.one.contact.email);
  await page.goto("/fi/settings");
  await page.getByRole("button", { name: "Tee kalenterille osoite" }).click();
  await expect(page.getByText("Kalenterilla on nyt oma osoite.")).toBeVisible();
  const shown = page.getByText(/\/fi\/calendar\/[\w-]{43}$/);
  const address = (await shown.textContent()) ?? "";
  await expect(page.getByRole("link", { name: "Tilaa kalenteriin" })).toHaveAttribute("href", /^webcal:/);
  await checkPage(page);

  const answer = await request.get(address);
  expect([answer.status(), answer.headers()["content-type"]]).toEqual([
    200,
    "text/calendar; charset=utf-8; method=PUBLISH",
  ]);
  const text = await answer.text();
  expect(text).not.toMatch(/ATTENDEE|ORGANIZER/);
  const events = new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents("vevent")
    .map((one) => new ICAL.Event(one));
  expect(events.map(({ uid, location }) => [uid, location])).toEqual([
    [`${meetingId}@kylassa.example`, "Kotikatu 1, Espoo"],
  ]);
  expect(events[0]?.startDate.zone.tzid).toBe("Europe/Helsinki");

  await page.getByRole("button", { name: "Tee uusi osoite" }).click();
  await expect(shown).not.toHaveText(address);
  const renewed = (await shown.textContent()) ?? "";
  expect([(await request.get(address)).status(), (await request.get(renewed)).status()]).toEqual([404, 200]);
  await page.getByRole("button", { name: "Poista osoite käytöstä" }).click();
  await expect(page.getByText("Kalenterin osoite ei enää johda mihinkään.")).toBeVisible();
  expect((await request.get(renewed)).status()).toBe(404);
});

test("whoever coordinates switches the mail of Fridays on and off, and nobody else is offered it", async ({
  page,
}) => {
  const world = await pairWorld();
  await signIn(page.context(), world.coordinator.email);
  await page.goto("/fi/settings");
  await page.getByRole("button", { name: "Lähettäkää perjantaisin" }).click();
  await expect(page.getByText("Saatte listan perjantaisin, kun jokin odottaa.")).toBeVisible();
  await page.getByRole("button", { name: "Älkää enää lähettäkö" }).click();
  await expect(page.getByText("Perjantain viestiä ei enää tule.")).toBeVisible();
  await page.context().clearCookies();
  await signIn(page.context(), world.one.contact.email);
  await page.goto("/fi/settings");
  await expect(page.getByRole("heading", { name: "Tapaamiset omassa kalenterissa" })).toBeVisible();
  await expect(page.getByText("Perjantain viesti")).toHaveCount(0);
});
