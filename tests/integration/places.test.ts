import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { answerSurvey } from "@/lib/feedback/commands";
import { getSurveyAbout } from "@/lib/feedback/queries";
import { getAttendance } from "@/lib/meetings/attendance-queries";
import { remindOfVisits } from "@/lib/meetings/coming-commands";
import { cancelMeeting, moveMeeting } from "@/lib/meetings/commands";
import { holdMeeting } from "@/lib/meetings/held-commands";
import { getRunSheet } from "@/lib/meetings/run-sheet-queries";
import { addWalkIn } from "@/lib/meetings/walk-in-commands";
import { confirmPlace, giveUp, sendColleague, takeFreed } from "@/lib/places/commands";
import { getPlace } from "@/lib/places/queries";
import { changeRoom, moveQueues } from "@/lib/places/room-commands";
import { getRoom } from "@/lib/places/room-queries";
import { withdrawWithGroup } from "@/lib/tasks/leaving-commands";
import type { Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { comes, mailedTo, type OpenHouse, openHouseWorld, standingAt } from "../support/guests";
import { refusal } from "../support/visits";
import { closeDatabase, later, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const guest = ({ guests }: OpenHouse, n: number) => guests[n - 1] as Person;
const all = async (world: OpenHouse, at = now) => {
  for (const one of world.guests) await comes(one, world.stop, at);
};
const versionOf = async (id: string) => {
  const [row] = await rows<{ version: number }>('select version from "Meeting" where id = $1', [id]);
  return row?.version ?? 0;
};
const room = async (world: OpenHouse, capacity: number, setBack: string[] = [], remoteWelcome?: "yes") =>
  changeRoom(
    viewerOf(world.coordinator),
    {
      ...{ meetingId: world.stop, version: await versionOf(world.stop), capacity },
      signUpCloses: null,
      setBack,
      remoteWelcome,
    },
    now,
  );
const withdrawalOf = async ({ id }: Person) => {
  const [row] = await rows<{ id: string; version: number }>(
    'select id, version from "Enrolment" where "personId" = $1',
    [id],
  );
  return { enrolmentId: row?.id ?? "", version: row?.version ?? 0, reason: null };
};
const names = (...numbers: number[]) => numbers.map((n) => `Vieras ${n}`);
const at = ({ stop }: OpenHouse) => ({ meetingId: stop });

/** Signs all up at once, as browsers do. */
async function storm(world: OpenHouse) {
  return Promise.allSettled(world.guests.map((one) => comes(one, world.stop, now)));
}

describe("a survey of those who came to a place", () => {
  test("a guest who came answers about that stop, quoted by their workplace; who did not come, and who waits, are not asked", async () => {
    const world = await openHouseWorld({ now, guests: 4, capacity: 3 });
    await all(world);
    const [one, absent, , waits] = world.guests as [Person, Person, Person, Person];
    const after = later(now, 10, 3);
    const ids = await rows<{ id: string; userId: string }>('select id, "userId" from "Participant"');
    const idOf = (person: Person) => ids.find(({ userId }) => userId === person.id)?.id ?? "";
    const present = [idOf(one), idOf(world.guests[2] as Person)];
    const version = await versionOf(world.stop);
    await holdMeeting(viewerOf(world.facilitator), { ...at(world), version, present }, after);
    const asked = await rows<{ userId: string; step: string }>('select "userId", step from "Unanswered"');
    expect(asked.map(({ userId }) => userId).sort()).toEqual([one.id, (world.guests[2] as Person).id].sort());
    const step = asked[0]?.step ?? "";
    expect(await mailedTo("survey-asked")).toContain(one.email);

    const page = await getSurveyAbout(viewerOf(one), world.stop, step, after);
    expect(page).toMatchObject({ asking: "open", isGuest: true });
    const own = async () => (await getPlace(viewerOf(one), world.stop, after))?.survey;
    expect(await own()).toBe(step);
    for (const person of [absent, waits, world.stranger])
      expect(await getSurveyAbout(viewerOf(person), world.stop, step, after)).toBeNull();
    expect(await getSurveyAbout(viewerOf(one), world.second, step, after)).toBeNull();

    const sheet = { groupId: world.group.id, step, about: "visit-1" };
    await answerSurvey(viewerOf(one), sheet, { ideas: "5" }, after);
    expect(await getSurveyAbout(viewerOf(one), world.stop, step, after)).toMatchObject({
      asking: "answered",
    });
    expect(await own()).toBeNull();
    const refused = answerSurvey(viewerOf(absent), sheet, { ideas: "1" }, after);
    expect(await refusal(refused)).toBe("not-found");
    expect(await rows('select 1 from "Ballot" where kind = $1', ["answers"])).toHaveLength(1);
  });
});

describe("200 at once on 12 places", () => {
  test("visit round f 2: 12 have a place, 188 wait in a definite order, nobody is lost, and each has been told which", async () => {
    const world = await openHouseWorld({ now, guests: 200, capacity: 12 });
    const answers = await storm(world);
    const got = answers.map((one) => (one.status === "fulfilled" ? one.value.got : String(one.reason)));
    expect(got.filter((one) => one === "taken")).toHaveLength(12);
    expect(got.filter((one) => one === "queued")).toHaveLength(188);
    const { taken, waiting } = await standingAt(world.stop);
    expect([taken.length, waiting.length]).toEqual([12, 188]);
    expect(new Set([...taken, ...waiting]).size).toBe(200);
    const turns = await rows<{ turn: number; number: number | null }>(
      'select turn, number from "Place" where "meetingId" = $1 order by turn',
      [world.stop],
    );
    expect(new Set(turns.map(({ turn }) => turn)).size).toBe(200);
    // Who came first has the places: nobody was passed.
    expect(turns.slice(0, 12).map(({ number }) => number)).toEqual(
      Array.from({ length: 12 }, (_, n) => n + 1),
    );
    expect(await mailedTo("place-taken")).toHaveLength(12);
    expect(await mailedTo("place-queued")).toHaveLength(188);
    // In the order in which they pressed.
    expect(turns).toHaveLength(200);
    expect([...taken, ...waiting]).toEqual(world.guests.map(({ name }) => name));
    // The queue is worked off in that order.
    const [first] = waiting;
    await giveUp(viewerOf(world.guests.find(({ name }) => name === taken[0]) as Person), at(world), now);
    expect((await standingAt(world.stop)).taken).toContain(first);
  }, 120_000);

  test("200 at once on one place: one has it, 199 wait in the order in which they came", async () => {
    const world = await openHouseWorld({ now, guests: 200, capacity: 1 });
    await storm(world);
    const { taken, waiting } = await standingAt(world.stop);
    expect([taken.length, waiting.length]).toEqual([1, 199]);
    expect([...taken, ...waiting]).toEqual(world.guests.map(({ name }) => name));
  }, 120_000);

  test("visit round f 2: negative control: without the lock and the constraints more get a place than there are", async () => {
    const world = await openHouseWorld({ now, guests: 60, capacity: 12 });
    const dropped = [
      "drop index place_number_once",
      'alter table "Place" drop constraint place_within_capacity',
    ];
    try {
      for (const one of dropped) await rows(one);
      await Promise.all(world.guests.map((one) => takeWithoutLock(world, one)));
      const { taken } = await standingAt(world.stop);
      expect(taken.length).toBeGreaterThan(12);
    } finally {
      await rows('delete from "Place"');
      await rows(
        `create unique index place_number_once on "Place" ("meetingId", remote, number) where state = 'TAKEN'`,
      );
      await rows(
        'alter table "Place" add constraint place_within_capacity check (number >= 1 and (remote or number <= capacity))',
      );
    }
  });

  test("and with the constraints alone, without the lock, none is oversold", async () => {
    const world = await openHouseWorld({ now, guests: 60, capacity: 12 });
    await Promise.allSettled(world.guests.map((one) => takeWithoutLock(world, one)));
    const { taken } = await standingAt(world.stop);
    expect(taken.length).toBeGreaterThan(0);
    expect(taken.length).toBeLessThanOrEqual(12);
  });
});

/** A wrong command: it counts, waits as a slow page would, and takes the next number. */
async function takeWithoutLock({ stop, convenerId }: OpenHouse, { id }: Person): Promise<void> {
  const [count] = await rows<{ n: number }>(
    `select count(*)::int as n from "Place" where "meetingId" = $1 and state = 'TAKEN'`,
    [stop],
  );
  const n = count?.n ?? 0;
  if (n >= 12) return;
  await rows(
    `insert into "Place" (id, "convenerId", "meetingId", "participantId", state, number, capacity, since)
     select gen_random_uuid(), $1, $2, p.id, 'TAKEN', $4, 12, now() from "Participant" p where p."userId" = $3`,
    [convenerId, stop, id, n + 1],
  );
}

describe("the edges of a visit round", () => {
  test("visit round e: last place, two presses: one has it, the other waits in the same answer and is told the how-manieth", async () => {
    const world = await openHouseWorld({ now, guests: 2, capacity: 1 });
    const both = await storm(world);
    expect(both.map((one) => one.status === "fulfilled" && one.value.got)).toEqual(["taken", "queued"]);
    const offer = await getPlace(viewerOf(guest(world, 2)), world.stop, now);
    expect(offer?.own).toMatchObject({ state: "WAITING", position: 1 });
  });

  test("visit round e: the host raises the capacity: the queue moves up by itself", async () => {
    const world = await openHouseWorld({ now, guests: 3, capacity: 1 });
    await all(world);
    const version = await versionOf(world.stop);
    const change = { meetingId: world.stop, version, capacity: 2, signUpCloses: null, setBack: [] };
    await changeRoom(viewerOf(world.one.contact), change, now);
    expect(await standingAt(world.stop)).toEqual({ taken: names(1, 2), waiting: names(3) });
  });

  test("how many places there are at a stop is no other host's to change", async () => {
    const world = await openHouseWorld({ now, guests: 3, capacity: 1 });
    await all(world);
    const version = await versionOf(world.stop);
    const change = { meetingId: world.stop, version, capacity: 2, signUpCloses: null, setBack: [] };
    expect(await refusal(changeRoom(viewerOf(world.other.contact), change, now))).toBe("not-allowed");
    expect(await standingAt(world.stop)).toEqual({ taken: names(1), waiting: names(2, 3) });
  });

  test("visit round e: an association that is a guest, too, has an enrolment in each part and a place at another's stop", async () => {
    const world = await openHouseWorld({ now, guests: 1 });
    const { contact } = world.one;
    await rows('update "Enrolment" set "personId" = $1 where "personId" = $2', [
      contact.id,
      guest(world, 1).id,
    ]);
    await rows('update "Participant" set "userId" = $1 where "userId" = $2', [
      contact.id,
      guest(world, 1).id,
    ]);
    expect(await comes(contact, world.second, now)).toMatchObject({ got: "taken" });
    expect(await getRoom(viewerOf(contact), world.stop)).not.toBeNull();
    expect(await getRoom(viewerOf(contact), world.second)).toBeNull();
  });

  test("who walks in without a place is written down by those who hold the stop, and takes nobody's place", async () => {
    const world = await openHouseWorld({ now, days: 1, guests: 2, capacity: 1 });
    await all(world);
    const then = later(now, 1, 4);
    const walkIn = { meetingId: world.stop, enrolmentId: world.one.id, name: "Ohi Kulkija", email: "" };
    await addWalkIn(viewerOf(world.facilitator), { ...walkIn, locale: "fi" }, then);
    const sheet = await getAttendance(viewerOf(world.facilitator), world.stop, then);
    expect(sheet?.sides.flatMap((side) => side.walkIns.map(({ name }) => name))).toEqual(["Ohi Kulkija"]);
    expect(await standingAt(world.stop)).toEqual({ taken: names(1), waiting: names(2) });
  });

  test("assistants take no place, and are counted for the room", async () => {
    const world = await openHouseWorld({ now, guests: 2, capacity: 2 });
    await comes(guest(world, 1), world.stop, now, { assistants: 2 });
    expect(await comes(guest(world, 2), world.stop, now)).toMatchObject({ got: "taken" });
    const room = await getRoom(viewerOf(world.one.contact), world.stop);
    expect(room?.taken.map(({ assistants }) => assistants)).toEqual([2, 0]);
  });
});

describe("a place that is given up", () => {
  test("visit round f 3: a place freed three days before goes to the first of the queue by itself, who is told with the calendar entry", async () => {
    const world = await openHouseWorld({ now, days: 3, guests: 4, capacity: 2 });
    await all(world);
    await giveUp(viewerOf(guest(world, 1)), at(world), now);
    expect(await standingAt(world.stop)).toEqual({ taken: names(3, 2), waiting: names(4) });
    expect(await mailedTo("place-promoted")).toEqual([guest(world, 3).email]);
    expect(await mailedTo("place-given-up")).toEqual([guest(world, 1).email]);
    const [mail] = await rows<{ sequence: number; uid: string }>(
      `select (params->'calendar'->>'sequence')::int as sequence, params->'calendar'->>'meetingId' as uid
       from "Email" where template = 'place-promoted'`,
    );
    expect(mail?.uid).toBe(world.stop);
  });

  test("visit round f 3: a place freed inside 48 hours is the first one's who presses, of all who wait and have been told; a newcomer is none of them", async () => {
    const world = await openHouseWorld({ now, days: 1, guests: 5, capacity: 2 });
    for (const n of [1, 2, 3, 4]) await comes(guest(world, n), world.stop, now);
    await giveUp(viewerOf(guest(world, 1)), at(world), now);
    expect((await mailedTo("place-free")).toSorted()).toEqual([guest(world, 3).email, guest(world, 4).email]);
    expect(await comes(guest(world, 5), world.stop, now)).toMatchObject({ got: "queued" });
    expect(await takeFreed(viewerOf(guest(world, 5)), at(world), now)).toMatchObject({ got: "queued" });
    const presses = await Promise.all(
      [4, 3].map((n) => takeFreed(viewerOf(guest(world, n)), at(world), now)),
    );
    expect(presses.map(({ got }) => got).sort()).toEqual(["queued", "taken"]);
    const { taken, waiting } = await standingAt(world.stop);
    expect(taken).toHaveLength(2);
    expect(waiting).toContain("Vieras 5");
  });

  test("by a guest who withdraws from the programme goes to the first of the queue", async () => {
    const world = await openHouseWorld({ now, guests: 4, capacity: 2 });
    await all(world);
    await comes(guest(world, 1), world.second, now, { overlaps: "yes" });
    await withdrawWithGroup(viewerOf(guest(world, 1)), await withdrawalOf(guest(world, 1)), now);
    expect(await standingAt(world.stop)).toEqual({ taken: names(3, 2), waiting: names(4) });
    expect((await standingAt(world.second)).taken).toEqual([]);
    expect(await mailedTo("place-promoted")).toEqual([guest(world, 3).email]);
    expect(await mailedTo("place-given-up")).toEqual([guest(world, 1).email, guest(world, 1).email]);
  });

  test("by whoever waited and withdraws changes nothing but the queue", async () => {
    const world = await openHouseWorld({ now, guests: 4, capacity: 2 });
    await all(world);
    await withdrawWithGroup(viewerOf(guest(world, 3)), await withdrawalOf(guest(world, 3)), now);
    expect(await standingAt(world.stop)).toEqual({ taken: names(1, 2), waiting: names(4) });
  });

  test("left behind by somebody who takes part no more is found by the clock", async () => {
    const world = await openHouseWorld({ now, guests: 4, capacity: 2 });
    await all(world);
    await rows('update "Participant" set "leftAt" = $1 where "userId" = $2', [now, guest(world, 2).id]);
    await rows(
      'delete from "Place" where "participantId" = (select id from "Participant" where "userId" = $1)',
      [guest(world, 1).id],
    );
    await moveQueues(systemViewer(), now);
    expect(await standingAt(world.stop)).toEqual({ taken: names(3, 4), waiting: [] });
    await moveQueues(systemViewer(), now);
    expect(await mailedTo("place-promoted")).toHaveLength(2);
  });

  test("and taken again later, comes from the end of the queue", async () => {
    const world = await openHouseWorld({ now, guests: 3, capacity: 1 });
    await all(world);
    await giveUp(viewerOf(guest(world, 1)), at(world), now);
    expect(await comes(guest(world, 1), world.stop, now)).toMatchObject({ got: "queued" });
    expect(await standingAt(world.stop)).toEqual({ taken: names(2), waiting: names(3, 1) });
  });
});

describe("a colleague in one's stead", () => {
  test("visit round f 4: a colleague who is sent gets the place, the calendar entry and what was needed; the queue stays as it was, and the history shows it", async () => {
    const world = await openHouseWorld({ now, guests: 3, capacity: 1 });
    await comes(guest(world, 1), world.stop, now, { needs: "Tulkki, viittomakieli" });
    for (const n of [2, 3]) await comes(guest(world, n), world.stop, now);
    const colleague = { name: "Tiina Tilalle", email: "tiina@esimerkki.example", needs: null };
    await sendColleague(viewerOf(guest(world, 1)), { ...at(world), ...colleague }, now);
    expect(await standingAt(world.stop)).toEqual({ taken: ["Tiina Tilalle"], waiting: names(2, 3) });
    const sheet = await getRunSheet(viewerOf(world.facilitator), world.stop);
    const people = sheet?.sides.flatMap((side) => side.people) ?? [];
    expect(people.filter(({ needs }) => needs)).toMatchObject([
      { name: "Tiina Tilalle", needs: "Tulkki, viittomakieli" },
    ]);
    expect(await mailedTo("place-handed-on")).toEqual([guest(world, 1).email]);
    expect(await mailedTo("place-received")).toEqual(["tiina@esimerkki.example"]);
    const [gone] = await rows<{ handed: boolean; needs: string | null }>(
      `select l.needs, exists (select from "Place" o where o."insteadOfId" = l.id) as handed
       from "Place" l where l.state = 'GIVEN_UP'`,
    );
    expect(gone).toEqual({ handed: true, needs: null });
    // Of the same agency, so that it counts as hers did.
    const [agency] = await rows<{ agency: string }>(`select agency from "Place" where state = 'TAKEN'`);
    expect(agency?.agency).toBe("Virasto 1");
  });

  test("who waited herself leaves the queue; who has a place already is refused", async () => {
    const world = await openHouseWorld({ now, guests: 4, capacity: 2 });
    await all(world);
    const as = (n: number) => ({
      ...at(world),
      name: guest(world, n).name,
      email: guest(world, n).email,
      needs: null,
    });
    expect(await refusal(sendColleague(viewerOf(guest(world, 1)), as(2), now))).toBe("place-had-already");
    await sendColleague(viewerOf(guest(world, 1)), as(3), now);
    expect(await standingAt(world.stop)).toEqual({ taken: names(3, 2), waiting: names(4) });
  });
});

describe("how many places there are", () => {
  test("raised, the queue moves up by itself and is told", async () => {
    const world = await openHouseWorld({ now, guests: 4, capacity: 1 });
    await all(world);
    await room(world, 3);
    expect(await standingAt(world.stop)).toEqual({ taken: names(1, 2, 3), waiting: names(4) });
    expect((await mailedTo("place-promoted")).toSorted()).toEqual([
      guest(world, 2).email,
      guest(world, 3).email,
    ]);
  });

  test("lowered below what is taken is refused with the names of those who came last, who then move with their turn", async () => {
    const world = await openHouseWorld({ now, guests: 4, capacity: 3 });
    await all(world);
    await giveUp(viewerOf(guest(world, 1)), at(world), now);
    const asked = await room(world, 1).catch((error) => error.refusal);
    expect(asked).toEqual({
      code: "place-capacity-below",
      params: { names: "Vieras 3, Vieras 4", count: 2 },
    });
    const ids = await rows<{ id: string }>(
      `select l.id from "Place" l join "Participant" p on p.id = l."participantId"
       where l.state = 'TAKEN' and p.name in ('Vieras 3', 'Vieras 4')`,
    );
    await room(
      world,
      1,
      ids.map(({ id }) => id),
    );
    expect(await standingAt(world.stop)).toEqual({ taken: names(2), waiting: names(3, 4) });
    expect((await mailedTo("place-set-back")).toSorted()).toEqual([
      guest(world, 3).email,
      guest(world, 4).email,
    ]);
    await room(world, 2);
    expect(await standingAt(world.stop)).toEqual({ taken: names(2, 3), waiting: names(4) });
  });

  test("the database refuses a capacity below a number that is taken, whatever writes it", async () => {
    const world = await openHouseWorld({ now, guests: 2, capacity: 2 });
    await all(world);
    await expect(rows('update "Meeting" set capacity = 1 where id = $1', [world.stop])).rejects.toThrow(
      /place_within_capacity/,
    );
  });

  test("visit round e: of one agency so many in the first days: the next wait, others pass, and then the queue moves by itself", async () => {
    const world = await openHouseWorld({ now, guests: 4, capacity: 4, agencies: 1 });
    await rows('update "Meeting" set "perOrganisation" = 2 where id = $1', [world.stop]);
    await all(world);
    expect(await standingAt(world.stop)).toEqual({ taken: names(1, 2), waiting: names(3, 4) });
    await moveQueues(systemViewer(), now);
    expect((await standingAt(world.stop)).taken).toHaveLength(2);
    await moveQueues(systemViewer(), later(now, 7));
    expect((await standingAt(world.stop)).taken).toHaveLength(4);
  });

  test("visit round e: who takes part from afar takes none of them, and only where they are welcome", async () => {
    const world = await openHouseWorld({ now, guests: 3, capacity: 1 });
    await comes(guest(world, 1), world.stop, now);
    expect(await refusal(comes(guest(world, 2), world.stop, now, { remote: "yes" }))).toBe(
      "place-not-remote",
    );
    await room(world, 1, [], "yes");
    expect(await comes(guest(world, 2), world.stop, now, { remote: "yes" })).toMatchObject({ got: "taken" });
    expect(await comes(guest(world, 3), world.stop, now)).toMatchObject({ got: "queued" });
  });
});

describe("signing up", () => {
  test("visit round e: to two meetings at one time is refused, and taken knowingly", async () => {
    const world = await openHouseWorld({ now, guests: 1 });
    await rows(
      'update "Meeting" set "startsAt" = o."startsAt", "endsAt" = o."endsAt" from "Meeting" o where o.id = $1 and "Meeting".id = $2',
      [world.stop, world.second],
    );
    await comes(guest(world, 1), world.stop, now);
    expect(await refusal(comes(guest(world, 1), world.second, now))).toBe("place-overlaps");
    expect(await comes(guest(world, 1), world.second, now, { overlaps: "yes" })).toMatchObject({
      got: "taken",
    });
  });

  test("is a guest's: a host, a stranger and whoever waits to be taken in are not", async () => {
    const world = await openHouseWorld({ now });
    expect(await refusal(comes(world.stranger, world.stop, now))).toBe("not-found");
    expect(await refusal(comes(world.other.contact, world.stop, now))).toBe("not-allowed");
    await rows(`update "Enrolment" set state = 'SUBMITTED' where "personId" = $1`, [guest(world, 1).id]);
    expect(await refusal(comes(guest(world, 1), world.stop, now))).toBe("not-found");
  });

  test("twice gives one place", async () => {
    const world = await openHouseWorld({ now });
    const both = await Promise.all([1, 2].map(() => comes(guest(world, 1), world.stop, now)));
    expect(both.map(({ got }) => got)).toEqual(["taken", "taken"]);
    expect((await standingAt(world.stop)).taken).toEqual(names(1));
  });
});

describe("who is expected", () => {
  test("visit round f 5: the host and whoever guides see the needs of those who come, and of nobody else; another host nothing", async () => {
    const world = await openHouseWorld({ now, guests: 3, capacity: 1 });
    const needs = (n: number) => `Tarve ${n}`;
    for (const n of [1, 2, 3]) await comes(guest(world, n), world.stop, now, { needs: needs(n) });
    await giveUp(viewerOf(guest(world, 2)), at(world), now);
    const sheet = JSON.stringify(await getRunSheet(viewerOf(world.facilitator), world.stop));
    expect([1, 2, 3].filter((n) => sheet.includes(needs(n)))).toEqual([1]);
    await rows('delete from "GroupFacilitator"');
    const host = JSON.stringify(await getRunSheet(viewerOf(world.one.contact), world.stop));
    expect([1, 2, 3].filter((n) => host.includes(needs(n)))).toEqual([1]);
    expect(await getRunSheet(viewerOf(world.other.contact), world.stop)).toBeNull();
    expect(await getRunSheet(viewerOf(guest(world, 1)), world.stop)).toBeNull();
  });

  test("reminders, attendance and what is asked afterwards come from places", async () => {
    const world = await openHouseWorld({ now, days: 1, guests: 3, capacity: 2 });
    await all(world);
    await rows('update "Meeting" set "changedAt" = $1', [later(now, -5)]);
    await remindOfVisits(systemViewer(), now);
    const expected = [
      guest(world, 1),
      guest(world, 2),
      world.one.contact,
      world.colleague,
      world.facilitator,
    ];
    expect((await mailedTo("visit-tomorrow")).toSorted()).toEqual(expected.map(({ email }) => email).sort());
    const then = later(now, 1, 4);
    const sheet = await getAttendance(viewerOf(world.facilitator), world.stop, then);
    const people = sheet?.sides.flatMap((side) => side.people) ?? [];
    expect(people.map(({ name }) => name).sort()).toEqual(names(1, 2));
    const came = people.filter(({ name }) => name === "Vieras 1").map(({ participantId }) => participantId);
    await holdMeeting(
      viewerOf(world.facilitator),
      { meetingId: world.stop, version: sheet?.version ?? 0, present: came },
      then,
    );
    expect(await rows('select present from "Attendance" order by present')).toEqual([
      { present: false },
      { present: true },
    ]);
    expect(await mailedTo("survey-asked")).toEqual([guest(world, 1).email]);
  });

  test("visit round e: who did not come twice running is asked whether they will", async () => {
    const world = await openHouseWorld({ now, guests: 1 });
    const third = await rows<{ id: string }>(
      `insert into "Meeting" (id, "convenerId", "groupId", step, ordinal, kind, number, state, "timeZone", "byPlaces", "startsAt", "endsAt", "signUpOpenedAt")
       select gen_random_uuid(), "convenerId", "groupId", 'visit-3', 3, kind, 3, 'SCHEDULED', "timeZone", true, $2, $3, $4 from "Meeting" where id = $1 returning id`,
      [world.stop, later(now, 60), later(now, 60, 2), now],
    );
    for (const id of [world.stop, world.second]) {
      await comes(guest(world, 1), id, now);
      const then = later(now, 20);
      await holdMeeting(
        viewerOf(world.facilitator),
        { meetingId: id, version: await versionOf(id), present: [] },
        then,
      );
    }
    const again = third[0]?.id ?? "";
    expect(await refusal(comes(guest(world, 1), again, later(now, 21)))).toBe("place-sure-to-come");
    expect(await comes(guest(world, 1), again, later(now, 21), { comes: "yes" })).toMatchObject({
      got: "taken",
    });
  });

  test("visit round e: moved, all who have a place and all who wait are told; places carry over, and each confirms by one press", async () => {
    const world = await openHouseWorld({ now, guests: 3, capacity: 2 });
    await all(world);
    const move = {
      meetingId: world.stop,
      version: await versionOf(world.stop),
      day: "2027-03-13",
      from: "10:00",
      until: "12:00",
    };
    await moveMeeting(viewerOf(world.facilitator), { ...move, sure: "yes" }, now);
    const told = await mailedTo("meeting-changed");
    expect(told).toEqual(
      expect.arrayContaining([guest(world, 1).email, guest(world, 2).email, world.one.contact.email]),
    );
    expect(told).not.toContain(world.other.contact.email);
    expect(await mailedTo("waiting-told")).toEqual([guest(world, 3).email]);
    expect(await standingAt(world.stop)).toEqual({ taken: names(1, 2), waiting: names(3) });
    await confirmPlace(viewerOf(guest(world, 1)), at(world), now);
    const sheet = await getRunSheet(viewerOf(world.facilitator), world.stop);
    const coming = sheet?.sides.flatMap((side) => side.people).filter((one) => one.coming);
    expect(coming?.map(({ name }) => name)).toEqual(names(1));
  });

  test("visit round e: cancelled, all who have a place and all who wait are told, and nobody of another stop", async () => {
    const world = await openHouseWorld({ now, guests: 3, capacity: 2 });
    await all(world);
    const cancelling = { meetingId: world.stop, version: await versionOf(world.stop), reason: null };
    await cancelMeeting(viewerOf(world.facilitator), cancelling, now);
    const told = await mailedTo("meeting-cancelled");
    expect(told).toEqual(expect.arrayContaining([guest(world, 1).email, guest(world, 2).email]));
    expect(told).not.toContain(world.other.contact.email);
    expect(await mailedTo("waiting-told")).toEqual([guest(world, 3).email]);
  });
});
