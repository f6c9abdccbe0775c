import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { saveAssignment } from "@/lib/assignments/commands";
import { readSubmissions } from "@/lib/assignments/queries";
import { promptField } from "@/lib/assignments/schema";
import { systemViewer } from "@/lib/auth/viewers";
import { exportProgramme } from "@/lib/exports/commands";
import { exportKinds } from "@/lib/exports/rules";
import { assignmentSteps, isOfHost } from "@/lib/formats/occurrences";
import type { Format } from "@/lib/formats/recipe";
import { formats } from "@/lib/formats/registry";
import { isGuided } from "@/lib/formats/roles";
import { ofSize } from "@/lib/formats/shape";
import { write } from "@/lib/kernel/db";
import { getRunSheet } from "@/lib/meetings/run-sheet-queries";
import { getManagedProgramme } from "@/lib/programmes/managing-queries";
import { listActivity } from "@/lib/reports/activity-queries";
import { getBoard } from "@/lib/reports/board-queries";
import { getReport } from "@/lib/reports/report-queries";
import { getGroupPlan } from "@/lib/tasks/queries";
import { buildHeld, buildUser, type Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
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
const planted = "Hallituksen puheenjohtaja itki varastossa";

beforeEach(emptyDatabase);
afterAll(closeDatabase);

type World = PairWorld & { third: ThreeWorld["third"] | null };
type Case = { name: string; format: Format; seats: number; unguided: boolean; step: string };

/** Each assignment of each format that all sides do (of what a host alone writes see host-lists.test), in groups of two and of three, with those who guide and, where they can be done without, with nobody. */
const cases: Case[] = formats.flatMap((format) =>
  [2, 3].flatMap((seats) =>
    (isGuided(format) ? [false] : [false, true]).flatMap((unguided) =>
      assignmentSteps(format, ofSize(seats))
        .filter(({ step }) => !isOfHost(step))
        .map(({ key: step }) => ({
          ...{ format, seats, unguided, step },
          name: `${step} of ${format.key}, ${seats} ${unguided ? "whom nobody guides" : "with a facilitator"}`,
        })),
    ),
  ),
);

async function worldOf({ format, seats, unguided, step }: Case): Promise<World> {
  const wanted = { now, format: format.key, ...(unguided ? { unguided: true as const } : {}) };
  const world: World = seats === 3 ? await threeWorld(wanted) : { ...(await pairWorld(wanted)), third: null };
  const after = assignmentSteps(format, ofSize(seats)).find(({ key }) => key === step)?.after;
  if (after)
    await write(systemViewer(), (tx) => buildHeld(tx, world.group, after, later(now, -7), world.facilitator));
  return world;
}

/** One side hands in, each of its words with who said it. */
function handIn({ format, step }: Case, { group }: World, seat: number): Promise<string> {
  const typed = (format.assignments[0]?.prompts ?? []).map(({ key, claim }) => [
    promptField(key),
    claim ? "2" : `${planted} ${seat}`,
  ]);
  const contact = group.enrolments[seat - 1]?.contact as Person;
  return saveAssignment(
    viewerOf(contact),
    { groupId: group.id, step, seat, version: 0, move: "hand-in" },
    Object.fromEntries(typed),
    now,
  );
}

/** Whoever could look: those of the group, those who guide and coordinate it, and those who have nothing to do with it. */
async function peopleOf(world: World): Promise<Record<string, Person>> {
  const elsewhere = await pairWorld({ now });
  const administrator = await write(systemViewer(), (tx) => buildUser(tx, { name: "Ylermi", isAdmin: true }));
  const sides = world.group.enrolments.map(({ contact }, index) => [`contact ${index + 1}`, contact]);
  return {
    ...Object.fromEntries(sides),
    ...{ "colleague of 1": world.colleague, guide: world.facilitator, coordinator: world.coordinator },
    ...{ "coordinator elsewhere": elsewhere.coordinator, administrator, stranger: world.stranger },
  };
}

/** Everything that somebody is told of a group and its programme, as text. */
async function toldTo(person: Person, { step }: Case, { group, programme }: World): Promise<string> {
  const viewer = viewerOf(person);
  const managed = await getManagedProgramme(viewer, programme.slug);
  const sheets = managed
    ? await Promise.all(exportKinds.map((kind) => exportProgramme(viewer, managed, kind, "fi")))
    : [];
  const told = await Promise.all([
    readSubmissions(viewer, group.id, step, new Date()),
    getGroupPlan(viewer, group.id, now),
    ...Object.values(group.meetings).map((meetingId) => getRunSheet(viewer, meetingId)),
    listActivity(viewer, 1),
    managed && getReport(viewer, managed, now),
    managed && getBoard(viewer, managed, {}, 1, now),
  ]);
  const shown = [...told, ...sheets].map((one) => (one instanceof Map ? [...one] : one));
  return JSON.stringify(shown, (_, value) => (value instanceof Map ? [...value] : value));
}

/** Who finds what which side wrote: `<who> <seat>`. */
async function finders(one: Case, world: World): Promise<string[]> {
  const found: string[] = [];
  for (const [who, person] of Object.entries(await peopleOf(world))) {
    const told = await toldTo(person, one, world);
    for (let seat = 1; seat <= one.seats; seat += 1)
      if (told.includes(`${planted} ${seat}`)) found.push(`${who}: ${seat}`);
  }
  return found.sort();
}

/** The tables of the database in which the words stand, jobs and sessions among them. */
async function tablesWith(words: string): Promise<string[]> {
  const tables = await rows<{ name: string; of: string }>(
    `select tablename as name, format('%I.%I', schemaname, tablename) as of from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { name, of } of tables)
    if ((await rows(`select 1 from ${of} as t where t::text like $1 limit 1`, [`%${words}%`])).length > 0)
      found.push(name);
  return found;
}

describe.each(cases)("$name", (one) => {
  test("while one is missing, what a side has handed in is told to itself alone, in no mail, activity, report or file, and stands in one table", async () => {
    const world = await worldOf(one);
    for (let seat = 1; seat < one.seats; seat += 1) await handIn(one, world, seat);
    const own = Array.from({ length: one.seats - 1 }, (_, index) => `contact ${index + 1}: ${index + 1}`);
    expect(await finders(one, world)).toEqual(["colleague of 1: 1", ...own].sort());
    expect(await tablesWith(planted)).toEqual(["Submission"]);
  });

  test("when all are in, the group and who guides it read all of it, and nobody else any", async () => {
    const world = await worldOf(one);
    const seats = Array.from({ length: one.seats }, (_, index) => index + 1);
    for (const seat of seats) await handIn(one, world, seat);
    const readers = [
      ...seats.map((seat) => `contact ${seat}`),
      "colleague of 1",
      ...(one.unguided ? [] : ["guide"]),
    ];
    const all = readers.flatMap((who) => seats.map((seat) => `${who}: ${seat}`));
    expect(await finders(one, world)).toEqual(all.sort());
    expect(await tablesWith(planted)).toEqual(["Submission"]);
  });
});

test("there are assignments of more than one format to be tried", () => {
  expect(new Set(cases.map(({ format }) => format.key)).size).toBeGreaterThan(1);
});
