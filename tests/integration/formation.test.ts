import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { keepPlan, stepPlan } from "@/lib/grouping/pairs/plan-commands";
import { getFormationComparison } from "@/lib/grouping/sets/comparison-queries";
import type { FormationChange } from "@/lib/grouping/sets/formation";
import { draftFormation, pressFormation } from "@/lib/grouping/sets/formation-commands";
import { formationMark } from "@/lib/grouping/sets/formation-mark";
import { getFormation, getFormationOptions, getSwaps } from "@/lib/grouping/sets/formation-queries";
import { sayGuiding } from "@/lib/programmes/guiding-commands";
import { emptyDatabase, rows } from "../support/database";
import { talkingGroups } from "../support/formats/talking-groups";
import { type Talker, talking } from "../support/talking";
import { closeDatabase, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");
const [tuesday, thursday] = ["tue-13-15", "thu-9-11"];
const topics = talkingGroups.themes.map(({ key }) => key);

/** Twenty-four who can come on Tuesdays or Thursdays; the first two would rather not meet. */
const talkers: Talker[] = Array.from({ length: 24 }, (_, at) => ({
  name: `Puhuja ${String.fromCharCode(65 + at)}`,
  times: at % 2 === 0 ? [tuesday, thursday] : at % 4 === 1 ? [tuesday] : [thursday],
  topics: [topics[at % 3] ?? "", topics[(at + 1) % 3] ?? ""],
  years: ["0-2", "3-9", "10"][at % 3] ?? "",
  ...(at === 0 ? { ratherNot: ["Puhuja C"] } : {}),
  ...(at < 2 ? { workplace: "Sama työpaikka" } : {}),
}));
const guides = [
  { name: "Veera Vetäjä", roles: ["lead"], times: [tuesday, thursday], mostGroups: 2 },
  { name: "Valto Vetäjä", roles: ["lead"], times: [tuesday, thursday], mostGroups: 2 },
  { name: "Teppo Tekninen", roles: ["technical-host"], times: [tuesday, thursday], mostGroups: 2 },
  { name: "Tiina Tekninen", roles: ["technical-host"], times: [tuesday, thursday], mostGroups: 2 },
];

const refusalOf = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (error: unknown) => (error as { refusal?: { code: string } }).refusal?.code ?? error,
  );

beforeEach(emptyDatabase);
afterAll(closeDatabase);

type World = Awaited<ReturnType<typeof talking>>;

async function board({ programme, coordinator }: World, planId?: string) {
  const found = await getFormation(viewerOf(coordinator), programme.id, planId, now);
  if (!found) throw new Error("no board");
  return found;
}

async function press(world: World, change: FormationChange, seen?: string) {
  const { plan } = await board(world);
  const { coordinator, programme } = world;
  const press = { programmeId: programme.id, planId: plan.id, version: plan.version, change, seen };
  return pressFormation(viewerOf(coordinator), press, "Suunnitelma", now);
}

const form: FormationChange = { act: "form", of: [] };

describe("groups are looked for by what each has said of their week", () => {
  it("everybody has one with a slot that all, the leader and the technical host share; walls hold", async () => {
    const world = await talking(now, talkers, guides);
    expect((await board(world)).groups).toEqual([]);
    await press(world, form);
    const { groups, waiting, plan, stands } = await board(world);
    expect(waiting).toEqual([]);
    expect(stands).toBe(true);
    expect(plan.rules.best).toEqual({ proven: true, share: 100 });
    expect(groups.flatMap(({ members }) => members)).toHaveLength(24);
    const names = new Map([...world.ids].map(([name, id]) => [id, name]));
    const asked = new Map(talkers.map((one) => [one.name, one]));
    for (const { members, slot, leader, host } of groups) {
      const people = members.map((id) => asked.get(names.get(id) ?? "") as Talker);
      expect(people.length).toBeGreaterThanOrEqual(5);
      expect(people.every(({ times }) => times.includes(slot))).toBe(true);
      expect([leader, host].every(Boolean)).toBe(true);
      const called = people.map(({ name }) => name);
      expect(called.includes("Puhuja A") && called.includes("Puhuja C")).toBe(false);
      expect(called.includes("Puhuja A") && called.includes("Puhuja B")).toBe(false);
    }
    const taken = groups.flatMap(({ slot, leader, host }) => [`${leader} ${slot}`, `${host} ${slot}`]);
    expect(new Set(taken).size).toBe(taken.length);
  });

  it("is the same whoever asks and however often, and the coordinator of nobody else sees it", async () => {
    const world = await talking(now, talkers, guides);
    await press(world, form);
    const first = (await board(world)).plan.rules.groups;
    await press(world, form);
    expect((await board(world)).plan.rules.groups).toEqual(first);
    const [guide] = world.facilitators;
    expect(guide && (await getFormation(viewerOf(guide), world.programme.id, undefined, now))).toBeNull();
  });

  it("nobody is suggested to guide who has not said when", async () => {
    const world = await talking(now, talkers, [
      ...guides.slice(0, 2),
      { name: "Hilja Hiljainen", roles: [], times: [], mostGroups: 1 },
    ]);
    await press(world, form);
    const { groups, silent, waiting } = await board(world);
    expect({ groups: groups.length, silent, waiting: waiting.length }).toEqual({
      ...{ groups: 0, silent: 1, waiting: 24 },
    });
  });
});

describe("a change divides the groups that it touches, and says before what it costs", () => {
  it("keeping two apart: the options are shown, the one that was seen is made, and it is undone and done again", async () => {
    const world = await talking(now, talkers, guides);
    await press(world, form);
    const { groups } = await board(world);
    const [one = "", other = ""] = groups[0]?.members ?? [];
    const forbid: FormationChange = { act: "forbid", of: [one, other] };
    expect((await press(world, forbid)).toChoose).toBe(`forbid:${one}_${other}`);
    expect((await board(world)).plan.rules.groups).toEqual(
      groups.map(({ points: _, reasons: __, gone: ___, ...group }) => group),
    );
    const asked = await getFormationOptions(
      viewerOf(world.coordinator),
      world.programme.id,
      undefined,
      forbid,
      now,
    );
    const chosen = asked?.options.at(-1);
    await press(world, forbid, formationMark(chosen?.groups ?? []));
    const after = await board(world);
    expect(after.plan.rules.groups).toEqual(chosen?.groups);
    expect(after.groups.some(({ members }) => members.includes(one) && members.includes(other))).toBe(false);
    const step = async (which: "undo" | "redo") => {
      const { plan } = await board(world);
      const said = {
        programmeId: world.programme.id,
        planId: plan.id ?? "",
        version: plan.version,
        step: which,
      };
      await stepPlan(viewerOf(world.coordinator), said);
      return (await board(world)).plan.rules;
    };
    expect((await step("undo")).forbidden).toEqual([]);
    expect((await step("redo")).groups).toEqual(chosen?.groups);
  });

  it("an option that is not the one that was seen is not made", async () => {
    const world = await talking(now, talkers, guides);
    await press(world, form);
    const [one = ""] = (await board(world)).groups[0]?.members ?? [];
    const refused = await refusalOf(press(world, { act: "leaveOut", of: [one] }, "something else"));
    expect(refused).toBe("pairing-has-changed");
  });

  it("a swap costs what it said, and leaves the other groups alone", async () => {
    const world = await talking(now, talkers, guides);
    await press(world, form);
    const before = await board(world);
    const [one = ""] = before.groups[0]?.members ?? [];
    const asked = await getSwaps(viewerOf(world.coordinator), world.programme.id, undefined, one, now);
    const swap = asked?.swaps[0];
    if (!swap) throw new Error("nobody to swap with");
    const points = (groups: typeof before.groups) =>
      groups.reduce((sum, group) => sum + (group.points ?? 0), 0);
    await press(world, { act: "swap", of: [one, swap.id] });
    const after = await board(world);
    expect(points(after.groups) - points(before.groups)).toBe(swap.difference);
    const untouched = before.groups.filter(
      ({ members }) => !members.includes(one) && !members.includes(swap.id),
    );
    for (const { members } of untouched)
      expect(after.groups.map((group) => group.members)).toContainEqual(members);
  });

  it("a leader who may not lead somebody never does", async () => {
    const world = await talking(now, talkers, guides);
    await press(world, form);
    const { groups } = await board(world);
    const [group] = groups;
    const [member = ""] = group?.members ?? [];
    const forbid: FormationChange = { act: "forbid", of: [member, group?.leader ?? ""] };
    const asked = await getFormationOptions(
      viewerOf(world.coordinator),
      world.programme.id,
      undefined,
      forbid,
      now,
    );
    expect(asked?.options.length).toBeGreaterThan(0);
    for (const option of asked?.options ?? [])
      expect(option.groups.find(({ members }) => members.includes(member))?.leader).not.toBe(group?.leader);
  });

  it("who has withdrawn leaves a group that says so, and it can be mended", async () => {
    const world = await talking(now, talkers, guides);
    await press(world, form);
    const [gone = ""] = (await board(world)).groups[0]?.members ?? [];
    await rows(`update "Enrolment" set state = 'WITHDRAWN' where id = $1`, [gone]);
    const broken = await board(world);
    expect(broken.stands).toBe(false);
    expect(broken.groups[0]).toMatchObject({ gone: 1, points: null });
    const mend: FormationChange = { act: "mend", of: [] };
    const asked = await getFormationOptions(
      viewerOf(world.coordinator),
      world.programme.id,
      undefined,
      mend,
      now,
    );
    await press(world, mend, formationMark(asked?.options.at(-1)?.groups ?? []));
    expect((await board(world)).stands).toBe(true);
  });

  it("rules are about those of the programme only, and a plan is kept under another name with its groups", async () => {
    const world = await talking(now, talkers, guides);
    await press(world, form);
    const stranger = "019354c0-0000-7000-8000-000000000000";
    expect(await refusalOf(press(world, { act: "leaveOut", of: [stranger] }))).toBe("not-found");
    const { plan } = await board(world);
    const copy = { programmeId: world.programme.id, planId: plan.id, version: plan.version, name: "Toinen" };
    const kept = await keepPlan(viewerOf(world.coordinator), copy);
    expect((await board(world, kept)).plan.rules.groups).toEqual(plan.rules.groups);
  });

  it("two plans are compared by what they come to, and by who is in another group, not by who stays with the others", async () => {
    const world = await talking(now, talkers, guides);
    const viewer = viewerOf(world.coordinator);
    await press(world, form);
    const { plan, groups } = await board(world);
    const copy = { programmeId: world.programme.id, planId: plan.id, version: plan.version, name: "Toinen" };
    const other = await keepPlan(viewer, copy);
    const gone = groups[0]?.members[0] ?? "";
    const compared = (ids: readonly [string, string]) =>
      getFormationComparison(viewer, world.programme.id, ids, now);
    if (!plan.id) throw new Error("no plan");
    expect(await compared([plan.id, other])).toMatchObject({
      difference: { gained: [], lost: [], even: [] },
    });
    const leaveOut: FormationChange = { act: "leaveOut", of: [gone] };
    const asked = await getFormationOptions(viewer, world.programme.id, other, leaveOut, now);
    await press(world, leaveOut, formationMark(asked?.options[0]?.groups ?? []));
    // It is the copy that was changed last.
    const found = await compared([plan.id, other]);
    if (found === "not-two") throw new Error("no comparison");
    const { lost, groups: count } = found.difference;
    expect(lost.map(({ id, after }) => [id, after])).toContainEqual([gone, null]);
    const everybody = found.pairings.map(
      ({ groups: its, left, leftOut }) =>
        its.flatMap(({ members }) => members).length + left.length + leftOut.length,
    );
    expect(everybody).toEqual([talkers.length, talkers.length]);
    expect(count.before).toBe(groups.length);
    expect(await compared([plan.id, randomUUID()])).toBe("not-two");
  });
});

describe("groups are pencilled as they were shown", () => {
  it("all at once, with leader, technical host and theme; a page that has grown old pencils nothing", async () => {
    const world = await talking(now, talkers, guides);
    await press(world, form);
    const { plan, groups } = await board(world);
    const said = { programmeId: world.programme.id, planId: plan.id, version: plan.version };
    const viewer = viewerOf(world.coordinator);
    expect(await refusalOf(draftFormation(viewer, { ...said, seen: "old" }, now))).toBe(
      "pairing-has-changed",
    );
    const seen = formationMark(plan.rules.groups);
    // As a form sends it: what was read before the groups are made is not taken for what the press has done.
    const sent = { ...viewer, formKey: randomUUID() };
    expect(await draftFormation(sent, { ...said, seen }, now)).toEqual({ done: groups.length, lost: 0 });
    expect(await draftFormation(sent, { ...said, seen }, now)).toEqual({ done: groups.length, lost: 0 });
    const made = await rows<{ role: string; n: number }>(
      'select "roleKey" as role, count(*)::int as n from "GroupFacilitator" group by 1 order by 1',
    );
    expect(made).toEqual([
      { role: "lead", n: groups.length },
      { role: "technical-host", n: groups.length },
    ]);
    const seats = await rows<{ members: string[] }>(
      'select array_agg("enrolmentId"::text order by "enrolmentId") as members from "Seat" group by "groupId"',
    );
    expect(seats.map(({ members }) => members.join()).sort()).toEqual(
      groups.map(({ members }) => [...members].sort().join()).sort(),
    );
    expect((await board(world)).groups).toEqual([]);
  });
});

describe("when somebody can guide", () => {
  const said = { roles: ["lead"], times: [tuesday], languages: ["fi"], mostGroups: 3 };

  it("they say themselves or a coordinator does; nobody else, and not over what has changed meanwhile", async () => {
    const world = await talking(now, [], guides.slice(0, 2));
    const [veera, valto] = world.facilitators;
    if (!veera || !valto) throw new Error("no guides");
    const was = `lead;${[tuesday, thursday].sort().join()};fi;2`;
    const guiding = { programmeId: world.programme.id, userId: veera.id, was, ...said };
    expect(await refusalOf(sayGuiding(viewerOf(valto), guiding))).toBe("not-found");
    expect(await sayGuiding(viewerOf(veera), guiding)).toMatchObject({ isOwn: true });
    expect(await refusalOf(sayGuiding(viewerOf(world.coordinator), guiding))).toBe("changed-by-someone-else");
    const again = { ...guiding, was: `lead;${tuesday};fi;3`, times: ["sunday"] };
    expect(await refusalOf(sayGuiding(viewerOf(world.coordinator), again))).toBe("not-found");
  });
});
