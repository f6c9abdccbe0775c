import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { record } from "@/lib/kernel/activity";
import { write } from "@/lib/kernel/db";
import { listActivitySince } from "@/lib/reports/activity-queries";
import { nudge } from "@/lib/tasks/commands";
import { visitToday } from "@/lib/today/commands";
import { showLines } from "@/lib/today/group-queries";
import type { Line, LineKind } from "@/lib/today/lines";
import { getToday } from "@/lib/today/queries";
import { buildEnrolment, buildGroup, buildScheduled, buildUser, type Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { openHouseWorld } from "../support/guests";
import { closeDatabase, later, type PairWorld, pairWorld, viewerOf } from "../support/world";

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const now = new Date("2027-03-10T08:00:00Z");

const linesOf = async (person: Person, at = now) => (await getToday(viewerOf(person), at)).lines;
const kindsOf = async (person: Person, at = now) => (await linesOf(person, at)).map(({ kind }) => kind);
const oneOf = async (person: Person, kind: LineKind, at = now) =>
  (await linesOf(person, at)).filter((line): line is Line => line.kind === kind);

/** A pair's world in which nobody has named anybody who is not known. */
async function calmWorld(wanted: Parameters<typeof pairWorld>[0]): Promise<PairWorld> {
  const world = await pairWorld(wanted);
  await rows(`update "Wish" set "settledAt" = now() where "convenerId" = $1`, [world.convenerId]);
  return world;
}

/** One more enrolment of the world's programme, in no group. */
async function enrols(world: PairWorld, name: string, state: "SUBMITTED" | "ACCEPTED", answers = {}) {
  const enrolment = await write(systemViewer(), async (tx) =>
    buildEnrolment(tx, now, {
      programme: world.programme,
      contact: await buildUser(tx, { name: `${name} Henkilö`, phone: "+358 40 000 0009" }),
      answers: { name, ...answers },
    }),
  );
  await rows(
    `update "Enrolment" set state = $2::"EnrolmentState", "submittedAt" = $3, "decidedAt" = case when $2 = 'ACCEPTED' then $3::timestamptz end where id = $1`,
    [enrolment.id, state, later(now, -3)],
  );
  return enrolment;
}

describe("each kind of line is there while it waits, and gone once it is done", () => {
  it("enrolments to decide on, oldest first, and those that wait for a group", async () => {
    const world = await calmWorld({ now });
    expect(await kindsOf(world.coordinator)).toEqual([]);
    const one = await enrols(world, "Marttila ry", "SUBMITTED");
    expect(await oneOf(world.coordinator, "decision")).toMatchObject([
      { n: 1, names: ["Marttila ry"], since: later(now, -3), to: expect.stringContaining(one.id) },
    ]);
    await enrols(world, "Kylätalo ry", "SUBMITTED");
    expect(await oneOf(world.coordinator, "decision")).toMatchObject([
      { n: 2, to: expect.stringContaining("state=SUBMITTED") },
    ]);
    await rows(`update "Enrolment" set state = 'ACCEPTED', "decidedAt" = $1 where state = 'SUBMITTED'`, [
      now,
    ]);
    expect(await kindsOf(world.coordinator)).toEqual(["pairing"]);
    expect(await oneOf(world.coordinator, "pairing")).toMatchObject([{ n: 2, since: now }]);
    await rows(`update "Enrolment" set state = 'WITHDRAWN' where "decidedAt" = $1`, [now]);
    expect(await kindsOf(world.coordinator)).toEqual([]);
  });

  it("a group that is stuck, with whom and since when, until somebody does something; and a nudge is not asked twice", async () => {
    const world = await calmWorld({ now: later(now, -12) });
    const [line] = await oneOf(world.coordinator, "stuck");
    expect(line?.since && line.since < later(now, -10)).toBe(true);
    const [shown] = await showLines(viewerOf(world.coordinator), line ? [line] : []);
    expect(shown).toMatchObject({ row: { group: { id: world.group.id }, nudged: new Map() } });
    if (!line || !("wait" in line)) throw new Error("no group is stuck");
    const side = line.wait.side;
    if (typeof side !== "number") throw new Error("it does not wait for a seat");
    await nudge(
      viewerOf(world.coordinator),
      { groupId: world.group.id, taskKey: line.wait.task.key, side },
      now,
    );
    const [again] = await showLines(viewerOf(world.coordinator), await oneOf(world.coordinator, "stuck"));
    expect(again && "row" in again && again.row.nudged.get(`${line.wait.task.key} ${side}`)).toBeInstanceOf(
      Date,
    );
    await rows(`update "Group" set state = 'DISSOLVED', "dissolvedAt" = $1`, [now]);
    expect(await kindsOf(world.coordinator)).not.toContain("stuck");
  });

  it("three that are stuck have a line each, the others one together", async () => {
    const world = await calmWorld({ now: later(now, -12) });
    for (let n = 0; n < 4; n++) {
      const enrolments = [
        await enrols(world, `Yksi ${n}`, "ACCEPTED"),
        await enrols(world, `Kaksi ${n}`, "ACCEPTED"),
      ];
      await write(systemViewer(), (tx) =>
        buildGroup(tx, now, {
          ...{ programme: world.programme, enrolments, facilitator: world.facilitator },
          ...{ proposedAgo: 40 + n, confirmedAgo: 30 + n },
        }),
      );
    }
    const lines = await linesOf(world.coordinator);
    expect(lines.map(({ kind, n }) => `${kind} ${n}`)).toEqual(["stuck 1", "stuck 1", "stuck 1", "more 2"]);
    expect(lines[3]).toMatchObject({ to: expect.stringContaining("only=stuck") });
  });

  it("drafts, and whoever asks to talk first, with a number to call", async () => {
    const draft = await calmWorld({ now, state: "DRAFT" });
    expect(await kindsOf(draft.coordinator)).toEqual(["draft"]);
    const world = await calmWorld({ now, state: "PROPOSED" });
    expect(await kindsOf(world.coordinator)).toEqual([]);
    await rows(`update "Seat" set "talkAskedAt" = $1, "talkNote" = 'Soittakaa' where "enrolmentId" = $2`, [
      later(now, -1),
      world.one.id,
    ]);
    const calls = await oneOf(world.coordinator, "call");
    expect(calls).toMatchObject([{ since: later(now, -1) }]);
    expect(await showLines(viewerOf(world.coordinator), calls)).toMatchObject([
      { people: [{ name: "Tuulikki Naapurila", phone: "+358 40 000 0001" }] },
    ]);
    await rows(`update "Seat" set "agreedAt" = $1, "talkAskedAt" = null where "enrolmentId" = $2`, [
      now,
      world.one.id,
    ]);
    expect(await kindsOf(world.coordinator)).toEqual([]);
  });

  it("answers that may be one, and names that nobody knows", async () => {
    const world = await calmWorld({ now });
    const one = await enrols(world, "Saman Talon Väki ry", "ACCEPTED");
    const other = await enrols(world, "Saman talon väki", "ACCEPTED");
    expect(await oneOf(world.coordinator, "twin")).toMatchObject([{ n: 1 }]);
    await rows(`update "Enrolment" set state = 'WITHDRAWN' where id in ($1, $2)`, [one.id, other.id]);
    expect(await kindsOf(world.coordinator)).toEqual([]);
    const wishes = (name: string, rank: number) =>
      rows(
        `insert into "Wish" (id, "convenerId", "enrolmentId", kind, rank, name) values ($1, $2, $3, 'RATHER_NOT', $4, $5)`,
        [randomUUID(), world.convenerId, world.one.id, rank, name],
      );
    await wishes("Ei Kukaan Tunne ry", 2);
    await wishes("Eräs Toinen Outo", 3);
    expect(await oneOf(world.coordinator, "name")).toMatchObject([{ n: 2 }]);
    // Somebody of that name has come along: what was found before is not believed.
    await rows(
      `insert into "Organisation" (id, "convenerId", name, "nameKey", municipality) values ($1, $2, 'Eräs Toinen Outo', 'eräs toinen outo', 'Espoo')`,
      [randomUUID(), world.convenerId],
    );
    expect(await oneOf(world.coordinator, "name")).toMatchObject([{ n: 1 }]);
    await rows(`update "Wish" set "settledAt" = $1 where kind = 'RATHER_NOT'`, [now]);
    expect(await kindsOf(world.coordinator)).toEqual([]);
  });

  it("words without a name, from when they may be read until they are, also of a programme that has ended", async () => {
    const world = await calmWorld({ now });
    await rows(
      `insert into "FreeAnswer" (id, "convenerId", "programmeId", step, question, text) select gen_random_uuid(), $1, $2, 'feedback', 'best', 'Kahvi' from generate_series(1, 3)`,
      [world.convenerId, world.programme.id],
    );
    expect(await kindsOf(world.coordinator)).toEqual([]);
    await rows(`update "Group" set state = 'COMPLETED', "completedAt" = $1`, [now]);
    expect(await oneOf(world.coordinator, "words")).toMatchObject([{ n: 3, since: null }]);
    await rows(`update "Programme" set state = 'CLOSED'`);
    expect(await oneOf(world.coordinator, "words")).toMatchObject([{ n: 3 }]);
    await rows(`update "FreeAnswer" set "readAt" = $1`, [now]);
    expect(await kindsOf(world.coordinator)).toEqual([]);
  });

  it("mails that do not leave by themselves", async () => {
    const world = await calmWorld({ now });
    const mail = (state: string, heldFor: string | null, waitsSince: Date) =>
      rows(
        `insert into "Email" (id, key, "convenerId", "programmeId", "toAddress", locale, template, params, state, "heldFor", "waitsSince")
         values (gen_random_uuid(), $1, $2, $3, 'a@kylassa.example', 'fi', 'group-confirmed', '{}', $4::"EmailState", $5, $6)`,
        [randomUUID(), world.convenerId, world.programme.id, state, heldFor, waitsSince],
      );
    await mail("HELD", "unconfirmed", now);
    await mail("FAILED", null, later(now, -20));
    expect(await kindsOf(world.coordinator)).toEqual([]);
    await mail("HELD", "address-day", later(now, -2));
    await mail("FAILED", null, later(now, -3));
    await mail("UNCERTAIN", null, later(now, -1));
    expect(
      (await linesOf(world.coordinator)).map((line) => line.kind === "mail" && `${line.state} ${line.n}`),
    ).toEqual(["FAILED 1", "HELD 1", "UNCERTAIN 1"]);
    await rows(`update "Email" set state = 'SENT', "sentAt" = $1`, [now]);
    expect(await kindsOf(world.coordinator)).toEqual([]);
  });

  it("a meeting with places to which too few come", async () => {
    const house = await openHouseWorld({ now, guests: 1, capacity: 12 });
    await rows(`update "Meeting" set least = 5, "startsAt" = $2, "endsAt" = $3 where id = $1`, [
      ...[house.stop, later(now, 5), later(now, 5, 2)],
    ]);
    expect(await oneOf(house.coordinator, "stop")).toMatchObject([
      { stop: { id: house.stop, stuck: "few", least: 5 } },
    ]);
    await rows(`update "Meeting" set least = null where id = $1`, [house.stop]);
    expect(await oneOf(house.coordinator, "stop")).toEqual([]);
  });
});

describe("whose it is", () => {
  it("nobody sees another convener's: not a line, not a meeting, not what has happened", async () => {
    const world = await calmWorld({ now: later(now, -12) });
    const theirs = await calmWorld({ now });
    await enrols(world, "Marttila ry", "SUBMITTED");
    await write(systemViewer(), (tx) =>
      buildScheduled(tx, world.group.meetings["visit-1"] ?? "", later(now, 3), world.facilitator, {
        address: "Kotikatu 1",
      }),
    );
    await enrols(world, "Kylätalo ry", "ACCEPTED");
    expect((await getToday(viewerOf(world.coordinator), now)).meetings).toMatchObject([
      { startsAt: later(now, 3), place: "Kotikatu 1", names: [world.one.name, world.other.name] },
    ]);
    expect((await kindsOf(world.coordinator)).length).toBeGreaterThan(1);
    for (const other of [theirs.coordinator, world.facilitator, world.one.contact, world.stranger]) {
      const { lines, meetings } = await getToday(viewerOf(other), now);
      expect({ lines, meetings }).toEqual({ lines: [], meetings: [] });
    }
  });

  it("whoever coordinates two conveners reads of both in one list, the oldest first", async () => {
    const world = await calmWorld({ now });
    const second = await calmWorld({ now: later(now, -12) });
    await enrols(world, "Marttila ry", "SUBMITTED");
    await rows(`insert into "Coordinator" ("convenerId", "userId", name) values ($1, $2, 'Kaisa')`, [
      second.convenerId,
      world.coordinator.id,
    ]);
    expect(await kindsOf(world.coordinator)).toEqual(["stuck", "decision"]);
    expect(await kindsOf(second.coordinator)).toEqual(["stuck"]);
  });
});

describe("what has happened since somebody was here", () => {
  it("is what others did after the visit before this one, told also when the page is loaded again", async () => {
    // The log has the time of the database.
    const present = new Date();
    const world = await calmWorld({ now: present });
    const kaisa = viewerOf(world.coordinator);
    const group = { type: "group" as const, id: world.group.id, convenerId: world.convenerId };
    const does = (person: Person) =>
      write(viewerOf(person), (tx) => record(tx, viewerOf(person), "group.agree", group));
    await visitToday(kaisa, later(present, -2));
    await does(world.one.contact);
    await does(world.coordinator);
    const at = later(present, 0, 1);
    const since = await visitToday(kaisa, at);
    const told = async (from: typeof since) =>
      (await listActivitySince(kaisa, from, 10)).rows.map(({ name, subject }) => [name, subject?.name.fi]);
    const expected = [["Tuulikki Naapurila", expect.stringContaining("Naapuriapu")]];
    expect(await told(since)).toEqual(expected);
    expect(await told(await visitToday(kaisa, later(at, 0, 0.5)))).toEqual(expected);
    expect(await told(await visitToday(kaisa, later(at, 0, 3)))).toEqual([]);
    expect((await listActivitySince(viewerOf(world.stranger), since, 10)).total).toBe(0);
  });
});
