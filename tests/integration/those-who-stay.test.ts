// What becomes of what waited for somebody who has left a group that goes on, and of two things that happen at one moment.
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { undoers } from "@/app/[locale]/manage/undo/undoers";
import { saveAssignment } from "@/lib/assignments/commands";
import { readSubmissions } from "@/lib/assignments/queries";
import { promptField } from "@/lib/assignments/schema";
import { systemViewer, visitorViewer } from "@/lib/auth/viewers";
import { compose } from "@/lib/emails/compose";
import { listExportedVisits } from "@/lib/exports/queries";
import { organisationVisit } from "@/lib/formats/organisation-visit/recipe";
import { agreeToGroup } from "@/lib/groups/answer-commands";
import { timeOutProposals } from "@/lib/groups/clock-commands";
import { translator } from "@/lib/i18n/translator";
import { approveInsight, writeInsight } from "@/lib/insights/commands";
import { listInsights } from "@/lib/insights/queries";
import { type Tx, write } from "@/lib/kernel/db";
import { reinstateMeeting } from "@/lib/meetings/ending-commands";
import { haveEnough } from "@/lib/meetings/enough-commands";
import { holdMeeting, holdMeetingsByClock } from "@/lib/meetings/held-commands";
import { getRunSheet } from "@/lib/meetings/run-sheet-queries";
import { getReport } from "@/lib/reports/report-queries";
import { lightGroups } from "@/lib/steps/facts-loading";
import { withdrawWithGroup } from "@/lib/tasks/leaving-commands";
import { getGroupPlan } from "@/lib/tasks/queries";
import { undo } from "@/lib/undo/commands";
import { buildHeld, buildScheduled } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { refusal } from "../support/visits";
import {
  closeDatabase,
  later,
  type PairWorld,
  pairWorld,
  type ThreeWorld,
  threeWorld,
  viewerOf,
} from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const three = (wanted: Parameters<typeof threeWorld>[0] = {}) =>
  threeWorld({ now, format: organisationVisit.key, ...wanted });
const leave = (world: ThreeWorld, who: "one" | "other" | "third" = "third") =>
  withdrawWithGroup(
    viewerOf(world[who].contact),
    { enrolmentId: world[who].id, reason: null },
    later(now, 1),
  );
const idOf = ({ group }: PairWorld, n: number) => group.meetings[`visit-${n}`] as string;
const stateOf = async ({ group }: PairWorld) =>
  (await rows<{ state: string }>('select state from "Group" where id = $1', [group.id]))[0]?.state;
const versionOf = async (table: "Group" | "Meeting", id: string) =>
  (await rows<{ version: number }>(`select version from "${table}" where id = $1`, [id]))[0]?.version ?? 0;
const mailed = async (template: string) =>
  (
    await rows<{ name: string }>(
      'select u.name from "Email" e join "User" u on u.id = e."toUserId" where template = $1 order by 1',
      [template],
    )
  ).map(({ name }) => name);

/** Does something to a group while another command, which has begun already, waits for it. */
async function meanwhile(
  { group }: PairWorld,
  begin: () => Promise<unknown>,
  happens: (tx: Tx) => Promise<unknown>,
): Promise<void> {
  const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  let begun: Promise<unknown> = Promise.resolve();
  await write(systemViewer(), async (tx) => {
    await tx.$queryRaw`select id from "Group" where id = ${group.id}::uuid for update`;
    begun = begin();
    while ((await rows(waiting)).length === 0) await pause(20);
    await happens(tx);
  });
  await begun;
}

describe("a sentence for telling onward", () => {
  const text = "Soittakaa ennen kuin haette.";
  const told = async (world: ThreeWorld) => {
    const programme = await rows<Parameters<typeof getReport>[1]>(
      'select id, format, "convenerId", themes, \'Europe/Helsinki\' as "timeZone" from "Programme" where id = $1',
      [world.programme.id],
    );
    const kaisa = viewerOf(world.coordinator);
    const { insights } = await getReport(kaisa, programme[0] as Parameters<typeof getReport>[1], now);
    return [(await listInsights(kaisa, world.group.id))?.insights.map((one) => one.text), insights];
  };
  const approve = async (world: ThreeWorld, who: "other" | "third", seat: number) => {
    const [row] = await rows<{ id: string; version: number }>('select id, version from "Insight"');
    const insight = { insightId: row?.id ?? "", version: row?.version ?? 0, seat };
    return approveInsight(viewerOf(world[who].contact), insight, now);
  };

  test("is not told onward where one who was asked has left without having approved it: on no page, in no report", async () => {
    const world = await three();
    await writeInsight(viewerOf(world.one.contact), { groupId: world.group.id, text }, now);
    await approve(world, "other", 2);
    await leave(world);
    expect(await told(world)).toEqual([[], []]);
  });

  test("is told onward where one who has left had approved it, and where it was written when they had gone", async () => {
    const world = await three();
    await writeInsight(viewerOf(world.one.contact), { groupId: world.group.id, text }, now);
    await approve(world, "other", 2);
    await approve(world, "third", 3);
    await leave(world);
    expect(await told(world)).toEqual([[text], [text]]);
    await rows('update "Seat" set "leftAt" = $1 where seat = 3', [later(now, -400)]);
    await rows('delete from "InsightApproval" where "enrolmentId" = $1', [world.third.id]);
    expect(await told(world)).toEqual([[text], [text]]);
  });
});

test("who stay can hand in the self-assessment when the host of the first visit has left: it comes before the next visit", async () => {
  const world = await three();
  await leave(world, "one");
  await write(systemViewer(), (tx) => buildScheduled(tx, idOf(world, 2), later(now, 20), world.facilitator));
  const sheet = (seat: number) => ({
    ...{ groupId: world.group.id, step: "self-assessment", seat, version: 0 },
    move: "hand-in" as const,
  });
  const assessed = Object.fromEntries(
    (organisationVisit.assignments[0]?.prompts ?? []).map(({ key, claim }) => [
      promptField(key),
      claim ? "4" : `Sanottu ${key}`,
    ]),
  );
  const plan = await getGroupPlan(viewerOf(world.other.contact), world.group.id, now);
  const task = plan?.plan.find(({ kind }) => kind === "assignment");
  expect(task).toMatchObject({ status: "open", by: new Date("2027-03-18T22:00:00Z") });
  const read = await readSubmissions(
    viewerOf(world.other.contact),
    world.group.id,
    "self-assessment",
    new Date(),
  );
  expect(read?.dueOn).toBe("2027-03-18");
  await saveAssignment(viewerOf(world.other.contact), sheet(2), assessed, now);
  await saveAssignment(viewerOf(world.third.contact), sheet(3), assessed, now);
  expect(
    await rows('select seat from "Submission" s join "Seat" using ("groupId", "enrolmentId")'),
  ).toHaveLength(2);
});

describe("who withdraws by the key of their browser, without having signed in", () => {
  test("leaves a group that goes on, though they see none of its visits", async () => {
    const world = await three();
    await write(systemViewer(), (tx) =>
      buildScheduled(tx, idOf(world, 3), later(now, 30), world.facilitator),
    );
    const viewer = visitorViewer("fi", world.third.id);
    await withdrawWithGroup(viewer, { enrolmentId: world.third.id, reason: null }, now);
    expect(await stateOf(world)).toBe("CONFIRMED");
    expect(await rows('select state from "Meeting" where id = $1', [idOf(world, 3)])).toEqual([
      { state: "CANCELLED" },
    ]);
  });

  test("leaves a pair that ends, and its visit with it", async () => {
    const world = await pairWorld({ now });
    await write(systemViewer(), (tx) =>
      buildScheduled(tx, idOf(world, 2), later(now, 30), world.facilitator),
    );
    const viewer = visitorViewer("fi", world.one.id);
    await withdrawWithGroup(viewer, { enrolmentId: world.one.id, reason: null }, now);
    expect(await stateOf(world)).toBe("DISSOLVED");
    expect(await rows('select state from "Meeting" where id = $1', [idOf(world, 2)])).toEqual([
      { state: "CANCELLED" },
    ]);
  });
});

describe("two things at one moment", () => {
  test("of two who take one association out the second leaves the others alone", async () => {
    const world = await three();
    await meanwhile(
      world,
      () => leave(world),
      (tx) =>
        tx.seat.updateMany({
          where: { groupId: world.group.id, seat: 3 },
          data: { live: false, leftAt: now, leftBecause: "withdrawn" },
        }),
    );
    expect(await stateOf(world)).toBe("CONFIRMED");
    expect(await mailed("group-dissolved")).toEqual([]);
    expect(await rows('select state from "Enrolment" where id = $1', [world.third.id])).toEqual([
      { state: "WITHDRAWN" },
    ]);
  });

  test("who asks to talk at the moment in which a proposal lapses is not silent: it waits for the coordinator", async () => {
    const world = await three({ state: "PROPOSED" });
    for (const [who, seat] of [
      ["one", 1],
      ["other", 2],
    ] as const)
      await agreeToGroup(
        viewerOf(world[who].contact),
        { groupId: world.group.id, seat, groundRules: "yes" },
        now,
      );
    await meanwhile(
      world,
      () => timeOutProposals(systemViewer(), later(now, 40)),
      (tx) =>
        tx.seat.updateMany({
          where: { groupId: world.group.id, seat: 3 },
          data: { talkAskedAt: later(now, 40) },
        }),
    );
    expect(await stateOf(world)).toBe("PROPOSED");
    expect(await rows('select seat from "Seat" where "leftAt" is not null')).toEqual([]);
  });
});

test("a visit without a time that falls away twice and is brought back twice is told of twice", async () => {
  const world = await three();
  await write(systemViewer(), (tx) =>
    buildHeld(tx, world.group, "visit-1", later(now, -3), world.facilitator),
  );
  const viewer = viewerOf(world.one.contact);
  const { id: groupId } = world.group;
  for (const time of [1, 2]) {
    await haveEnough(viewer, { groupId, version: await versionOf("Group", groupId) }, later(now, time));
    const meetingId = idOf(world, 2);
    await reinstateMeeting(viewer, { meetingId, version: await versionOf("Meeting", meetingId) }, now);
    const each = ["Marjatta Kuuntelija", "Oskari Opastaja", "Samira Kielonen", "Veikko Kotiportti"];
    expect(await mailed("meeting-reinstated")).toEqual(each.flatMap((name) => Array(time).fill(name)));
  }
});

test("the run sheet of a visit that nobody guides and whose host has left opens for the contacts of all who stay, and for nobody else", async () => {
  const world = await three({ unguided: true });
  const meetingId = idOf(world, 3);
  await write(systemViewer(), (tx) => buildScheduled(tx, meetingId, later(now, 0, -1), null));
  expect(await getRunSheet(viewerOf(world.one.contact), meetingId)).toBeNull();
  await leave(world);
  for (const { contact } of [world.one, world.other])
    expect(await getRunSheet(viewerOf(contact), meetingId)).toMatchObject({ guides: false, meetingId });
  for (const person of [world.third.contact, world.colleague, world.coordinator, world.stranger])
    expect(await getRunSheet(viewerOf(person), meetingId)).toBeNull();
});

test("what is refused to the key of one browser stays so: it withdraws no other association", async () => {
  const world = await three();
  const withdrawal = { enrolmentId: world.one.id, reason: null };
  expect(await refusal(withdrawWithGroup(visitorViewer("fi", world.third.id), withdrawal, now))).toBe(
    "not-found",
  );
});

test("a visit that the clock has held counts nobody of one that has left since: who came is said of those who stay", async () => {
  const world = await three();
  const meetingId = idOf(world, 1);
  await write(systemViewer(), (tx) => buildScheduled(tx, meetingId, later(now, -2), world.facilitator));
  await holdMeetingsByClock(systemViewer(), now);
  await leave(world);
  const present = world.one.participants.map(({ id }) => id);
  const confirmed = { meetingId, version: await versionOf("Meeting", meetingId), present };
  await holdMeeting(viewerOf(world.facilitator), confirmed, later(now, 2));
  const came = await rows<{ id: string }>('select "participantId" as id from "Attendance" where present');
  expect(came.map(({ id }) => id).sort()).toEqual([...present].sort());
});

test("a visit that somebody has marked held counts those who came, though they have left since", async () => {
  const world = await three();
  await write(systemViewer(), (tx) =>
    buildHeld(tx, world.group, "visit-1", later(now, -3), world.facilitator),
  );
  await leave(world);
  const [{ count } = { count: 0 }] = await rows<{ count: number }>(
    'select count(*)::int from "Attendance" where present',
  );
  expect(count).toBe(4);
});

test("the visits’ file names a host that has left, and who was there when the visit took place; of others only those who stay", async () => {
  const world = await three();
  await write(systemViewer(), (tx) =>
    buildHeld(tx, world.group, "visit-1", later(now, -3), world.facilitator),
  );
  await leave(world);
  const [one, other, third] = [world.one.name, world.other.name, world.third.name];
  const visits = await listExportedVisits(viewerOf(world.coordinator), world.programme.id);
  expect(visits.map(({ pair, host }) => [pair, host])).toEqual([
    [[one, other, third].join("; "), one],
    [[one, other].join("; "), other],
    [[one, other, third].join("; "), third],
  ]);
});

test("the board reads a group’s meetings in their order, whichever of them was changed last", async () => {
  const world = await three();
  await write(systemViewer(), (tx) => buildScheduled(tx, idOf(world, 1), later(now, 5), world.facilitator));
  await rows('delete from "Meeting" where id = $1', [idOf(world, 2)]);
  await rows('vacuum full "Meeting"');
  await rows(`update "Meeting" set "changedAt" = "changedAt" where id = $1`, [idOf(world, 1)]);
  const programme = { id: world.programme.id, timeZone: "Europe/Helsinki" };
  const [light] = await write(systemViewer(), (tx) => lightGroups(tx, programme, ["CONFIRMED"]));
  expect(light?.facts.meetings.map(({ step }) => step)).toEqual(["visit-1", "visit-3"]);
});

test("who has left a group that goes on and takes it back waits for a decision, without their seat; the letter and the page say so", async () => {
  const world = await three();
  await leave(world);
  const [row] = await rows<{ id: string }>("select id from \"Undo\" where kind = 'enrolment-withdrawn'");
  await rows('delete from "Email"');
  await undo(viewerOf(world.third.contact), { id: row?.id ?? "" }, undoers, later(now, 2));
  expect(
    await rows(
      'select e.state, s.live from "Enrolment" e join "Seat" s on s."enrolmentId" = e.id where e.id = $1',
      [world.third.id],
    ),
  ).toEqual([{ state: "SUBMITTED", live: false }]);
  const composed = await write(systemViewer(), async (tx) =>
    Promise.all(
      (
        await tx.email.findMany({ where: { template: "enrolment-returned" }, orderBy: { toName: "asc" } })
      ).map((mail) => compose(tx, mail, { viewer: systemViewer(), now: later(now, 2) })),
    ),
  );
  expect(composed.map((one) => (typeof one === "object" ? one.letter.next[0] : one))).toEqual([
    "Ilmoittautuminen odottaa päätöstänne. Jos yhdistyksellä oli ryhmä, ryhmä on purettu tai jatkaa ilman sitä, eikä paikka palaa itsestään.",
    "Koordinaattori lukee vastauksenne uudelleen ja kertoo päätöksestä. Jos teillä oli ryhmä, se on purettu tai jatkaa ilman teitä, eikä paikkanne siinä palaa itsestään.",
  ]);
  const said = translator("fi", "undo")("kinds.enrolment-withdrawn", { organisation: "Kuoro" });
  expect(said).toBe(
    "Kuoro jäi pois ohjelmasta. Kumottuna ilmoittautuminen odottaa taas päätöstä, mutta muiden kanssa sovittu ei palaa.",
  );
});
