import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { saveAssignment, takeBackAssignment } from "@/lib/assignments/commands";
import { readSubmissions } from "@/lib/assignments/queries";
import { sending, systemViewer } from "@/lib/auth/viewers";
import { getGroupPlan } from "@/lib/tasks/queries";
import type { Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { betweenVisits, interim, mirror, refusal } from "../support/visits";
import { closeDatabase, type PairWorld, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");
const planted = "Heidän puheenjohtajansa itki varastossa.";

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const sheetOf = ({ group }: PairWorld, seat: number, version: number, move: "draft" | "hand-in") => ({
  groupId: group.id,
  step: interim,
  seat,
  version,
  move,
});
const handIn = (world: PairWorld, seat: 1 | 2, words = mirror(), version = 0) =>
  saveAssignment(
    viewerOf(seat === 1 ? world.one.contact : world.other.contact),
    sheetOf(world, seat, version, "hand-in"),
    words,
    now,
  );
const seen = async (world: PairWorld, person: Person) =>
  JSON.stringify((await readSubmissions(viewerOf(person), world.group.id, interim, new Date())) ?? null);
const mails = (world: PairWorld, template: string) =>
  rows<{ toUserId: string }>('select "toUserId" from "Email" where "groupId" = $1 and template = $2', [
    world.group.id,
    template,
  ]).then((found) => found.map(({ toUserId }) => toUserId).sort());

describe("the assignment between the visits", () => {
  test("a draft is kept for its own side, with gaps", async () => {
    const world = await betweenVisits(now);
    await saveAssignment(
      viewerOf(world.one.contact),
      sheetOf(world, 1, 0, "draft"),
      { "prompt-try": "Aamukahvit naapureille" },
      now,
    );
    expect(await seen(world, world.one.contact)).toContain("Aamukahvit naapureille");
    expect(await seen(world, world.colleague)).toContain("Aamukahvit naapureille");
    expect(await seen(world, world.other.contact)).not.toContain("Aamukahvit naapureille");
    expect(await rows('select "handedInAt", version from "Submission"')).toEqual([
      { handedInAt: null, version: 1 },
    ]);
  });

  test("one side's words are found by nobody else until both are in, then by the pair and the facilitator, never by the coordinator", async () => {
    const world = await betweenVisits(now);
    await handIn(world, 1, mirror(planted));
    expect(await seen(world, world.one.contact)).toContain(planted);
    expect(await seen(world, world.colleague)).toContain(planted);
    for (const person of [world.other.contact, world.facilitator, world.coordinator, world.stranger])
      expect(await seen(world, person)).not.toContain(planted);
    expect(
      JSON.stringify(await readSubmissions(systemViewer(), world.group.id, interim, new Date())),
    ).not.toContain(planted);
    await handIn(world, 2);
    for (const person of [world.one.contact, world.colleague, world.other.contact, world.facilitator])
      expect(await seen(world, person)).toContain(planted);
    for (const person of [world.coordinator, world.stranger])
      expect(await seen(world, person)).not.toContain(planted);
    expect(await rows('select id from "Email" where params::text like $1', [`%${planted}%`])).toEqual([]);
    expect(await rows('select id from "Activity" where facts::text like $1', [`%${planted}%`])).toEqual([]);
    expect(await rows('select key from "Receipt" where result::text like $1', [`%${planted}%`])).toEqual([]);
  });

  test("the coordinator sees who is in, a stranger not even that there is an assignment", async () => {
    const world = await betweenVisits(now);
    await handIn(world, 1);
    const told = await readSubmissions(viewerOf(world.coordinator), world.group.id, interim, new Date());
    expect(told?.sides.map(({ handedInAt, answers }) => [handedInAt !== null, answers])).toEqual([
      [true, null],
      [false, null],
    ]);
    expect(await readSubmissions(viewerOf(world.stranger), world.group.id, interim, new Date())).toBeNull();
    expect(
      await readSubmissions(viewerOf(world.one.contact), world.group.id, "closing", new Date()),
    ).toBeNull();
  });

  test("the first one in is told to the other's contacts, the last one to everybody", async () => {
    const world = await betweenVisits(now);
    await handIn(world, 1);
    expect(await mails(world, "assignment-other-in")).toEqual([world.other.contact.id]);
    expect(await mails(world, "assignments-revealed")).toEqual([]);
    await handIn(world, 2);
    expect(await mails(world, "assignments-revealed")).toEqual(
      [world.one.contact.id, world.colleague.id, world.other.contact.id, world.facilitator.id].sort(),
    );
  });

  test("handing in is taken back until the other is in, and handing in again does not mail again", async () => {
    const world = await betweenVisits(now);
    const taking = { groupId: world.group.id, step: interim, seat: 1 };
    await handIn(world, 1);
    await takeBackAssignment(viewerOf(world.one.contact), { ...taking, version: 1 }, new Date());
    expect(await rows('select "handedInAt" from "Submission"')).toEqual([{ handedInAt: null }]);
    await handIn(world, 1, mirror("Toisin."), 2);
    await handIn(world, 2);
    expect(
      await refusal(takeBackAssignment(viewerOf(world.one.contact), { ...taking, version: 3 }, new Date())),
    ).toBe("assignment-revealed");
    expect(await mails(world, "assignment-other-in")).toEqual([world.other.contact.id]);
  });

  test("of two contacts who save at once, one is told and nothing is lost", async () => {
    const world = await betweenVisits(now);
    const save = (version: number, words: string) =>
      saveAssignment(viewerOf(world.one.contact), sheetOf(world, 1, version, "draft"), mirror(words), now);
    const outcomes = await Promise.all(["Yksi", "Kaksi"].map((words) => refusal(save(0, words))));
    expect(outcomes.sort()).toEqual(["changed-by-someone-else", "nothing refused"]);
    expect(await refusal(save(0, "Kolme"))).toBe("changed-by-someone-else");
    await save(1, "Neljä");
    expect(await seen(world, world.one.contact)).toContain("Neljä");
  });

  test("a form sent a hundred times at once has one effect and one mail", async () => {
    const world = await betweenVisits(now);
    const viewer = sending(viewerOf(world.one.contact), randomUUID());
    const sent = await Promise.all(
      Array.from({ length: 100 }, () =>
        refusal(saveAssignment(viewer, sheetOf(world, 1, 0, "hand-in"), mirror(), now)),
      ),
    );
    expect(new Set(sent)).toEqual(new Set(["nothing refused"]));
    expect(await rows('select version from "Submission"')).toEqual([{ version: 1 }]);
    expect(await mails(world, "assignment-other-in")).toEqual([world.other.contact.id]);
    expect(await rows(`select id from "Activity" where action = 'assignment.hand-in'`)).toHaveLength(1);
  });

  test("both sides handing in at once reveals once and tells everybody once", async () => {
    const world = await betweenVisits(now);
    await Promise.all([handIn(world, 1), handIn(world, 2)]);
    expect(await mails(world, "assignments-revealed")).toHaveLength(4);
    expect(
      (await readSubmissions(viewerOf(world.facilitator), world.group.id, interim, new Date()))?.revealed,
    ).toBe(true);
  });

  test("only the side's contacts write, only while it is open, and the plan follows", async () => {
    const world = await betweenVisits(now);
    const by = (person: Person, seat: number) =>
      refusal(saveAssignment(viewerOf(person), sheetOf(world, seat, 0, "hand-in"), mirror(), now));
    expect(await by(world.colleague, 1)).toBe("not-allowed");
    expect(await by(world.other.contact, 1)).toBe("not-allowed");
    expect(await by(world.facilitator, 1)).toBe("not-allowed");
    expect(await by(world.coordinator, 1)).toBe("not-allowed");
    expect(await by(world.stranger, 1)).toBe("not-found");
    await handIn(world, 1);
    expect(await by(world.one.contact, 1)).toBe("assignment-handed-in");
    const plan = await getGroupPlan(viewerOf(world.one.contact), world.group.id, now);
    expect(plan?.plan.filter(({ kind }) => kind === "assignment").map(({ status }) => status)).toEqual([
      "done",
      "open",
    ]);
  });

  test("a gap is not handed in", async () => {
    const world = await betweenVisits(now);
    await expect(handIn(world, 1, { ...mirror(), "prompt-own": "" })).rejects.toMatchObject({
      issues: [{ path: ["prompt-own"] }],
    });
    expect(await rows('select id from "Submission"')).toEqual([]);
  });
});
