import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { write } from "@/lib/kernel/db";
import { cancelMeeting, moveMeeting, scheduleDirectly } from "@/lib/meetings/commands";
import {
  addToVisits,
  changeGroupAndVisits,
  removeFromVisits,
  restoreToVisits,
} from "@/lib/meetings/company-commands";
import { holdMeeting } from "@/lib/meetings/held-commands";
import { accepted, buildUser, type Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { closeDatabase, type PairWorld, pairWorld, viewerOf } from "../support/world";

const now = new Date("2027-01-12T10:00:00Z");
const evening = { from: "17:00", until: "19:30" };

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const idOf = (world: PairWorld, step: "visit-1" | "visit-2" = "visit-1") =>
  world.group.meetings[step] as string;
const placeOf = async (world: PairWorld, step: "visit-1" | "visit-2" = "visit-1") => {
  const meetingId = idOf(world, step);
  const [row] = await rows<{ version: number }>('select version from "Meeting" where id = $1', [meetingId]);
  return { meetingId, version: row?.version ?? 0 };
};
const schedule = async (world: PairWorld, day: string, step: "visit-1" | "visit-2" = "visit-1") =>
  scheduleDirectly(viewerOf(world.facilitator), { ...(await placeOf(world, step)), day, ...evening }, now);
const move = async (world: PairWorld, day: string) =>
  moveMeeting(viewerOf(world.one.contact), { ...(await placeOf(world)), day, ...evening }, now);
const sequences = async (world: PairWorld) =>
  (
    await rows<{ sequence: number }>('select sequence from "Meeting" where "groupId" = $1 order by ordinal', [
      world.group.id,
    ])
  ).map(({ sequence }) => sequence);

/** What the outbox holds about visits for one person: template, visit, sequence and key, oldest first. */
const visitMails = async (world: PairWorld, userId: string) =>
  (
    await rows<{ template: string; step: string; sequence: number; key: string }>(
      `select template, params->>'step' as step, (params->'calendar'->>'sequence')::int as sequence, key from "Email"
       where "groupId" = $1 and "toUserId" = $2 and template like 'meeting-%' order by id`,
      [world.group.id, userId],
    )
  ).map(({ template, step, sequence, key }) => {
    expect(key).toBe(`${template}:${idOf(world, step as "visit-1")}:${sequence}:${userId}`);
    return [template, step, sequence] as const;
  });
const countMails = async () =>
  (await rows("select id from \"Email\" where template like 'meeting-%'")).length;

const newcomer = (world: PairWorld, email = "aino@esimerkki.example") => ({
  enrolmentId: world.one.id,
  name: "Aino Uusi",
  email,
  locale: "sv" as const,
  isContact: false,
});
const userOf = async (email = "aino@esimerkki.example") =>
  (await rows<{ id: string }>('select id from "User" where email = $1', [email]))[0]?.id ?? "";
const colleagueOf = async (world: PairWorld) => {
  const [row] = await rows<{ id: string }>(
    'select id from "Participant" where "enrolmentId" = $1 and "userId" = $2',
    [world.one.id, world.colleague.id],
  );
  return { enrolmentId: world.one.id, participantId: row?.id ?? "" };
};
const others = ({ one, other, facilitator }: PairWorld) => [one.contact.id, other.contact.id, facilitator.id];

describe("who comes along", () => {
  test("is invited to the visit that has a time, alone, with its number", async () => {
    const world = await pairWorld({ now });
    await schedule(world, "2027-02-02");
    await move(world, "2027-02-03");
    const before = await countMails();
    await addToVisits(viewerOf(world.one.contact), newcomer(world), now);
    const userId = await userOf();
    expect(await visitMails(world, userId)).toEqual([["meeting-scheduled", "visit-1", 2]]);
    expect(await countMails()).toBe(before + 1);
    expect(
      await rows('select "toAddress", locale, params from "Email" where "toUserId" = $1 and template = $2', [
        userId,
        "meeting-scheduled",
      ]),
    ).toEqual([
      {
        toAddress: "aino@esimerkki.example",
        locale: "sv",
        params: expect.objectContaining({
          meetingId: idOf(world),
          other: world.other.name,
          host: world.one.name,
          calendar: expect.objectContaining({ meetingId: idOf(world), startsAt: "2027-02-03T15:00:00.000Z" }),
        }),
      },
    ]);
    expect(await sequences(world)).toEqual([2, 0]);
    await move(world, "2027-02-04");
    expect((await visitMails(world, userId)).at(-1)).toEqual(["meeting-changed", "visit-1", 3]);
  });

  test("gets no invitation to a visit that has no time, or whose time has gone by", async () => {
    const world = await pairWorld({ now });
    await addToVisits(viewerOf(world.one.contact), newcomer(world), now);
    await schedule(world, "2027-02-02");
    await addToVisits(
      viewerOf(world.one.contact),
      newcomer(world, "eino@esimerkki.example"),
      new Date("2027-02-03T10:00:00Z"),
    );
    expect(await visitMails(world, await userOf())).toEqual([["meeting-scheduled", "visit-1", 1]]);
    expect(await visitMails(world, await userOf("eino@esimerkki.example"))).toEqual([]);
  });

  test("while the time is being settled, is invited once, whichever comes first", async () => {
    for (const day of ["2027-02-02", "2027-02-03", "2027-02-04"]) {
      await emptyDatabase();
      const world = await pairWorld({ now });
      await Promise.all([
        schedule(world, day),
        addToVisits(viewerOf(world.one.contact), newcomer(world), now),
      ]);
      expect(await visitMails(world, await userOf())).toEqual([["meeting-scheduled", "visit-1", 1]]);
    }
  });
});

describe("who goes", () => {
  test("while a visit is marked as held, is neither in the way of it nor kept from going", async () => {
    for (let round = 0; round < 3; round++) {
      await emptyDatabase();
      const world = await pairWorld({ now });
      await schedule(world, "2027-02-02");
      const evenings = new Date("2027-02-02T17:00:00Z");
      const held = { ...(await placeOf(world)), present: [] };
      await Promise.all([
        holdMeeting(viewerOf(world.facilitator), held, evenings),
        removeFromVisits(viewerOf(world.one.contact), await colleagueOf(world), evenings),
      ]);
      expect(await rows('select state from "Meeting" where id = $1', [idOf(world)])).toEqual([
        { state: "HELD" },
      ]);
    }
  });

  test("has the visits taken out of the calendar, alone; who comes back is invited anew, and numbers rise for all", async () => {
    const world = await pairWorld({ now });
    await schedule(world, "2027-02-02");
    await schedule(world, "2027-02-23", "visit-2");
    const colleague = await colleagueOf(world);
    const before = await countMails();
    await removeFromVisits(viewerOf(world.one.contact), colleague, now);
    expect(await countMails()).toBe(before + 2);
    expect(await sequences(world)).toEqual([3, 3]);
    await move(world, "2027-02-03");
    await restoreToVisits(viewerOf(world.one.contact), colleague, now);
    await removeFromVisits(viewerOf(world.one.contact), colleague, now);
    await restoreToVisits(viewerOf(world.one.contact), colleague, now);
    await cancelMeeting(viewerOf(world.facilitator), { ...(await placeOf(world)), reason: null }, now);
    const mails = await visitMails(world, world.colleague.id);
    const about = (step: string) => mails.filter((mail) => mail[1] === step).map(([name, , n]) => [name, n]);
    expect(about("visit-1")).toEqual([
      ["meeting-scheduled", 1],
      ["meeting-left", 2],
      ["meeting-scheduled", 4],
      ["meeting-left", 5],
      ["meeting-scheduled", 6],
      ["meeting-cancelled", 7],
    ]);
    expect(about("visit-2")).toEqual([
      ["meeting-scheduled", 1],
      ["meeting-left", 2],
      ["meeting-scheduled", 3],
      ["meeting-left", 4],
      ["meeting-scheduled", 5],
    ]);
    for (const userId of others(world))
      expect(await visitMails(world, userId)).toEqual([
        ["meeting-scheduled", "visit-1", 1],
        ["meeting-scheduled", "visit-2", 1],
        ["meeting-changed", "visit-1", 4],
        ["meeting-cancelled", "visit-1", 7],
      ]);
  });

  test("and is added again instead of brought back, is invited anew as well", async () => {
    const world = await pairWorld({ now });
    await schedule(world, "2027-02-02");
    await removeFromVisits(viewerOf(world.one.contact), await colleagueOf(world), now);
    const again = { ...newcomer(world), email: world.colleague.email };
    await addToVisits(viewerOf(world.one.contact), again, now);
    expect(await visitMails(world, world.colleague.id)).toEqual([
      ["meeting-scheduled", "visit-1", 1],
      ["meeting-left", "visit-1", 2],
      ["meeting-scheduled", "visit-1", 3],
    ]);
  });

  test("hears nothing of visits without a time", async () => {
    const world = await pairWorld({ now });
    await removeFromVisits(viewerOf(world.one.contact), await colleagueOf(world), now);
    await restoreToVisits(viewerOf(world.one.contact), await colleagueOf(world), now);
    expect(await countMails()).toBe(0);
    expect(await sequences(world)).toEqual([0, 0]);
  });

  test("is told what leaves the calendar, and of nothing else", async () => {
    const world = await pairWorld({ now });
    await schedule(world, "2027-02-02");
    await removeFromVisits(viewerOf(world.one.contact), await colleagueOf(world), now);
    expect(await rows('select "toUserId", params from "Email" where template = \'meeting-left\'')).toEqual([
      {
        toUserId: world.colleague.id,
        params: {
          programme: world.programme.name.fi,
          convener: expect.stringMatching(/^Pihapiiri /),
          groupId: world.group.id,
          seats: 2,
          other: world.other.name,
          reader: "participant",
          meetingId: idOf(world),
          step: "visit-1",
          host: world.one.name,
          part: "participant",
          calendar: {
            meetingId: idOf(world),
            sequence: 2,
            startsAt: "2027-02-02T15:00:00.000Z",
            endsAt: "2027-02-02T17:30:00.000Z",
            timeZone: "Europe/Helsinki",
            place: "",
            remoteLink: null,
          },
        },
      },
    ]);
  });
});

describe("another facilitator", () => {
  const change = async (world: PairWorld, to: Person) => {
    const [group] = await rows<{ version: number }>('select version from "Group" where id = $1', [
      world.group.id,
    ]);
    const facts = { theme: "authorities", message: null, assignment: "mirror" };
    return changeGroupAndVisits(
      viewerOf(world.coordinator),
      { groupId: world.group.id, version: group?.version ?? 0, facilitatorId: to.id, ...facts },
      now,
    );
  };
  const facilitatorOf = ({ convenerId, programme }: PairWorld) =>
    write(systemViewer(), async (tx) => {
      const person = await buildUser(tx, { name: "Pentti Puhelias" });
      await tx.programmeFacilitator.create({
        data: { convenerId, programmeId: programme.id, userId: person.id, ...accepted(person) },
      });
      return person;
    });

  test("takes over the visits to come: the new one is invited, they leave the calendar of the old one, and nobody else hears", async () => {
    const world = await pairWorld({ now });
    const next = await facilitatorOf(world);
    await schedule(world, "2027-02-02");
    await schedule(world, "2027-02-23", "visit-2");
    const before = await countMails();
    await change(world, next);
    expect(await countMails()).toBe(before + 4);
    expect(await visitMails(world, world.facilitator.id)).toEqual([
      ["meeting-scheduled", "visit-1", 1],
      ["meeting-scheduled", "visit-2", 1],
      ["meeting-left", "visit-1", 2],
      ["meeting-left", "visit-2", 2],
    ]);
    expect(await visitMails(world, next.id)).toEqual([
      ["meeting-scheduled", "visit-1", 3],
      ["meeting-scheduled", "visit-2", 3],
    ]);
    expect(await rows('select distinct "userId" from "Booking"')).toEqual([{ userId: next.id }]);
    const left = await rows<{ params: { part: string; other: string } }>(
      "select params from \"Email\" where template = 'meeting-left'",
    );
    expect(left.map(({ params }) => [params.part, params.other])).toEqual(
      Array(2).fill(["facilitator", `${world.one.name} – ${world.other.name}`]),
    );
    await change(world, world.facilitator);
    expect((await visitMails(world, world.facilitator.id)).slice(-2)).toEqual([
      ["meeting-scheduled", "visit-1", 5],
      ["meeting-scheduled", "visit-2", 5],
    ]);
  });

  test("of a pair without visits gets none, and who stays hears nothing", async () => {
    const world = await pairWorld({ now });
    const next = await facilitatorOf(world);
    await change(world, next);
    expect(await countMails()).toBe(0);
    await scheduleDirectly(viewerOf(next), { ...(await placeOf(world)), day: "2027-02-02", ...evening }, now);
    await change(world, next);
    expect(await countMails()).toBe(4);
    expect(await sequences(world)).toEqual([1, 0]);
  });

  test("who takes part in the pair all the same keeps the visits", async () => {
    const world = await pairWorld({ now });
    const next = await facilitatorOf(world);
    await addToVisits(
      viewerOf(world.one.contact),
      { ...newcomer(world), email: world.facilitator.email },
      now,
    );
    await schedule(world, "2027-02-02");
    await change(world, next);
    expect(await visitMails(world, world.facilitator.id)).toEqual([["meeting-scheduled", "visit-1", 1]]);
    expect(await visitMails(world, next.id)).toEqual([["meeting-scheduled", "visit-1", 1]]);
  });

  test("who is booked elsewhere at that time is refused, and no calendar changes", async () => {
    const busy = await pairWorld({ now });
    await schedule(busy, "2027-02-02");
    const world = await pairWorld({ now });
    await schedule(world, "2027-02-02");
    await write(systemViewer(), (tx) =>
      tx.programmeFacilitator.create({
        data: {
          convenerId: world.convenerId,
          programmeId: world.programme.id,
          userId: busy.facilitator.id,
          ...accepted(busy.facilitator),
        },
      }),
    );
    await expect(change(world, busy.facilitator)).rejects.toMatchObject({ refusal: { code: "time-taken" } });
    expect(await countMails()).toBe(8);
    expect(await sequences(world)).toEqual([1, 0]);
  });
});
