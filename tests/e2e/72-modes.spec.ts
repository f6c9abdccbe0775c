// Two experts whose dates never fit go on online by one press, and agree on another way at their kick-off.
import { checkPage, expect } from "@/tests/support/browser";
import { test } from "@/tests/support/circle-site";
import { rows } from "@/tests/support/database";
import { expertWorld } from "@/tests/support/expert-pairs";
import { signIn } from "@/tests/support/sign-in";
import { later } from "@/tests/support/world";

test("a group changes its way of working on a page of its own, and after three rounds of times by one press", async ({
  page,
  site,
}, { project }) => {
  test.skip(project.name !== "desktop", "what is asked here is asked on phones by other journeys");
  const now = new Date();
  const world = await expertWorld({ now, mode: "shadowing" });
  const { group, one, other } = world;
  const path = `/fi/groups/${group.id}`;
  const as = async (person: { email: string }, to = path) => {
    await page.context().clearCookies();
    await signIn(page.context(), person.email, site.origin);
    return page.goto(to);
  };
  const steps = async () =>
    (
      await rows<{ step: string }>('select step from "Meeting" where "groupId" = $1 order by ordinal', [
        group.id,
      ])
    ).map(({ step }) => step);

  await as(world.stranger);
  expect((await page.goto(`${path}/mode`))?.status()).toBe(404);

  await as(one.contact);
  await page.getByText("Toimintatapa", { exact: false }).first().click();
  await page.getByRole("link", { name: "Vaihda toimintatapa" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Toimintatapa" })).toBeVisible();
  await checkPage(page);
  await page.getByRole("radio", { name: "Kriittinen ystävä" }).check();
  await page.getByRole("button", { name: "Vaihda toimintatapa" }).click();
  await expect(page.getByText("Toimintatapa on vaihdettu", { exact: false })).toBeVisible();
  expect(await steps()).toEqual(["kick-off-1", "days-1", "days-2", "closing-1"]);

  const [{ id: meetingId = "" } = {}] = await rows<{ id: string }>(
    `select id from "Meeting" where "groupId" = $1 and step = 'days-1'`,
    [group.id],
  );
  for (const days of [20, 30, 40]) {
    // Proposed by one and refused by the other, as the forms of the page do it.
    const [{ id: optionId = "" } = {}] = await rows<{ id: string }>(
      `insert into "TimeOption" (id, "convenerId", "meetingId", "startsAt", "endsAt", "proposedById")
       values (gen_random_uuid(), $1, $2, $3, $4, $5) returning id`,
      [world.convenerId, meetingId, later(now, days), later(now, days, 6), one.contact.id],
    );
    await rows(
      `insert into "Vote" ("convenerId", "timeOptionId", "userId", value) values ($1, $2, $3, 'NO')`,
      [world.convenerId, optionId, other.contact.id],
    );
    await rows(
      `insert into "Activity" (id, "convenerId", "actorId", actor, action, "subjectType", "subjectId", facts)
       values (gen_random_uuid(), $1, $2, 'person', 'meeting.propose', 'meeting', $3, '{"count":1}')`,
      [world.convenerId, one.contact.id, meetingId],
    );
  }
  await rows(`update "Meeting" set state = 'PROPOSED' where id = $1`, [meetingId]);
  await as(other.contact, `${path}/times`);
  await expect(page.getByText("Eikö sopivaa aikaa löydy?")).toBeVisible();
  await checkPage(page);
  await page.getByRole("button", { name: "Jatketaan näin: Mentorointi" }).click();
  await expect(page.getByText("Toimintatapa on vaihdettu", { exact: false })).toBeVisible();
  expect(await steps()).toHaveLength(7);
});

test("whoever hosts fills in their list, and the guest reads it at once", async ({ page, site }, {
  project,
}) => {
  test.skip(project.name !== "desktop", "what is asked here is asked on phones by other journeys");
  const now = new Date();
  const world = await expertWorld({ now, mode: "exchange" });
  const path = `/fi/groups/${world.group.id}`;
  const list = `${path}/assignments/host-checklist.days-1`;
  const as = async (person: { email: string }) => {
    await page.context().clearCookies();
    await signIn(page.context(), person.email, site.origin);
    return page.goto(list);
  };
  await as(world.other.contact);
  await expect(
    page.getByText("Aino Alue ei ole vielä antanut tätä luettavaksi", { exact: false }),
  ).toBeVisible();

  await as(world.one.contact);
  await expect(page.getByRole("heading", { level: 1, name: "Isännän lista" })).toBeVisible();
  await checkPage(page);
  const fields = page.getByRole("textbox");
  for (let index = 0; index < (await fields.count()); index++)
    await fields.nth(index).fill("Kahvi on valmiina.");
  await page.getByRole("button", { name: "Anna luettavaksi" }).click();
  await expect(page.getByText("Muut voivat nyt lukea tämän", { exact: false })).toBeVisible();
  // A page of its own, on which nothing says yet that it has been saved.
  await page.goto(list);
  await fields.first().fill("Kahvi on valmiina, ja tiimi odottaa.");
  await page.getByRole("button", { name: "Tallenna muutokset" }).click();
  await expect(page.getByText("Muut voivat nyt lukea tämän", { exact: false })).toBeVisible();
  // Who else meets the guest is told once there is a time, and can be taken off.
  for (const name of ["Oili Kollega", "Pia Kollega"]) {
    await page.getByLabel("Kollegan nimi").fill(name);
    await page.getByLabel("Kollegan sähköposti").fill(`${name.slice(0, 3).toLowerCase()}@liitto.example`);
    await page.getByRole("button", { name: "Kerro kollegalle" }).click();
    await expect(page.getByText("Kollega on merkitty", { exact: false })).toBeVisible();
    await expect(page.getByText(name)).toBeVisible();
  }
  await checkPage(page);
  await page.getByRole("button", { name: "Poista kollega" }).first().click();
  await expect(page.getByText("Kollega on poistettu", { exact: false })).toBeVisible();
  await expect(page.getByText("Oili Kollega")).toHaveCount(0);

  await as(world.other.contact);
  await expect(page.getByText("Kahvi on valmiina, ja tiimi odottaa.")).toBeVisible();
  await expect(page.getByText("Tapaatte myös: Pia Kollega.")).toBeVisible();
  await expect(page.getByText("pia@liitto.example")).toHaveCount(0);
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await checkPage(page);
  await page.goto(path);
  // The other's stands before one's own, each under its host's name.
  await page.locator("summary", { hasText: "Isännän lista" }).first().click();
  await expect(page.getByText("Aino Alue: valmis", { exact: false })).toBeVisible();
  await checkPage(page);
  await as(world.coordinator);
  await expect(page.getByText("Kahvi on valmiina", { exact: false })).toHaveCount(0);
});
