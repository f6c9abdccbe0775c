import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { checkIn, takeInAtDoor } from "@/lib/days/door-commands";
import { getSurvey, getSurveyAbout } from "@/lib/feedback/queries";
import { holdMeetingsByClock } from "@/lib/meetings/held-commands";
import { askLater } from "@/lib/meetings/later-commands";
import { placeWhoIsIn } from "@/lib/places/day-commands";
import { addDays } from "@/lib/time/days";
import type { Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../../support/database";
import { buildParticipants } from "../../support/day-people";
import { dayWorld } from "../../support/days";
import { closeDatabase, viewerOf } from "../../support/world";

const now = new Date("2027-03-16T07:00:00Z");
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const system = systemViewer();

beforeEach(emptyDatabase);
afterAll(closeDatabase);

type World = Awaited<ReturnType<typeof dayWorld>>;

async function press(world: World, person: Person, kind: "arrived" | "left", minutes: number): Promise<void> {
  const [badge] = await rows<{ id: string }>(
    `select b.id from "Badge" b join "Participant" p on p.id = b."participantId" where p."userId" = $1`,
    [person.id],
  );
  await checkIn(viewerOf(world.coach), { meetingId: world.day, press: [kind, badge?.id ?? ""] }, at(minutes));
}

const one = (world: World, n: number) => world.people[n - 1] as Person;
const askedIn = async (step: string) =>
  (
    await rows<{ email: string }>(
      `select u.email from "Unanswered" a join "User" u on u.id = a."userId" where a.step = $1 order by 1`,
      [step],
    )
  ).map(({ email }) => email);

describe("what is asked after a day", () => {
  it("is asked of those who came, on the day and a month later: also of who left early and of who enrolled at the door; of nobody else", async () => {
    const world = await dayWorld({ now, people: 4, days: 0 });
    await press(world, one(world, 1), "arrived", 50);
    await press(world, one(world, 2), "arrived", 55);
    await press(world, one(world, 2), "left", 120);
    // The third has a place and does not come; the fourth has given theirs up; somebody leaves no address.
    await rows(`update "Place" set state = 'GIVEN_UP', number = null, "givenUpAt" = $1 where number = 4`, [
      now,
    ]);
    await takeInAtDoor(
      viewerOf(world.coach),
      { meetingId: world.day, name: "Olli Ovelta", agency: "", needs: "", locale: "fi" },
      at(100),
    );
    // Somebody reads the poster at the door once the day has begun, and enrols on their phone.
    const [late] = (await buildLate(world)) as [Person];
    await placeWhoIsIn(system, at(110));
    await press(world, late, "arrived", 115);
    await holdMeetingsByClock(system, addDays(at(420), 1.1));
    const came = [one(world, 1).email, one(world, 2).email, late.email].sort();
    expect(await askedIn("day-feedback")).toEqual(came);
    const place = { groupId: world.groupId, step: "month", about: null };
    const soon = addDays(now, 20);
    expect(await getSurvey(viewerOf(late), place, soon)).toMatchObject({
      ...{ asking: "not-asked", isGuest: true },
      toCome: { from: new Date("2027-04-16T06:00:00Z") },
    });
    await askLater(system, soon);
    expect(await askedIn("month")).toEqual([]);
    await askLater(system, addDays(now, 32));
    await askLater(system, addDays(now, 33));
    expect(await askedIn("month")).toEqual(came);
    const month = addDays(now, 33);
    expect(await getSurvey(viewerOf(late), place, month)).toMatchObject({ asking: "open", toCome: null });
    expect(await getSurvey(viewerOf(one(world, 3)), place, month)).toBeNull();
    expect(await getSurveyAbout(viewerOf(one(world, 3)), world.day, "day-feedback", at(600))).toBeNull();
    const mailed = await rows<{ to: string }>(
      `select "toAddress" as to from "Email" where template = 'survey-asked' and params->>'step' = 'month' order by 1`,
    );
    expect(mailed.map(({ to }) => to)).toEqual(came);
  });
});

async function buildLate(world: World): Promise<Person[]> {
  const programme = { ...world.programme, convenerId: world.convenerId };
  await rows(`update "User" set email = 'ensin-' || email where email = 'tulija-1@esimerkki.example'`);
  const made = await buildParticipants(programme, 1, 1, at(105), () => ({}));
  await rows(`update "User" set email = 'myohainen@esimerkki.example' where id = $1`, [made[0]?.id]);
  await rows(`update "User" set email = replace(email, 'ensin-', '') where email like 'ensin-%'`);
  return made.map((person) => ({ ...person, email: "myohainen@esimerkki.example" }));
}
