import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { undoers } from "@/app/[locale]/manage/undo/undoers";
import { keepPlan, stepPlan } from "@/lib/grouping/pairs/plan-commands";
import { draftPlaces, pressPlaced } from "@/lib/grouping/placed/placed-commands";
import { getPlacedBoard, getPlacedComparison, type PlacedBoard } from "@/lib/grouping/placed/placed-queries";
import { placesMark } from "@/lib/grouping/placed/places-mark";
import { shownOf } from "@/lib/grouping/placed/plan";
import { visitsOf } from "@/lib/grouping/placed/planned";
import type { PlacedChange } from "@/lib/grouping/placed/rules";
import { proposeGroup } from "@/lib/groups/commands";
import { dissolveGroup } from "@/lib/meetings/ending-commands";
import { undo } from "@/lib/undo/commands";
import { listUndos } from "@/lib/undo/queries";
import type { Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { expertsOf } from "../support/experts";
import { type Swap, swap, swapperOf } from "../support/swap";
import { refusal } from "../support/visits";
import { closeDatabase, pairWorld, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");
vi.setConfig({ testTimeout: 120_000 });

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const names = ["Aino Aalto", "Bo Berg", "Cai Ceder", "Dina Dal", "Eero Eno"];
/** Five experts, of whom the last receives nobody. */
const five = () =>
  swap(
    now,
    names.map((name, at) => ({ name, hosting: at === 4 ? "no" : at === 0 ? "two" : "yes" })),
  );

async function boardOf({ programme, coordinator }: Swap, planId?: string): Promise<PlacedBoard> {
  const found = await getPlacedBoard(viewerOf(coordinator), programme.id, planId, now);
  if (!found) throw new Error("no board");
  return found;
}

async function press(world: Swap, change: PlacedChange, by: Person = world.coordinator): Promise<string> {
  const { plan, found } = await boardOf(world);
  const said = { programmeId: world.programme.id, planId: plan.id, version: plan.version };
  const press = { ...said, seen: placesMark(found.groups), change };
  return pressPlaced(viewerOf(by), press, "Suunnitelma", now);
}

const step = async (world: Swap, which: "undo" | "redo") => {
  const { plan } = await boardOf(world);
  const said = { programmeId: world.programme.id, planId: plan.id ?? "", version: plan.version, step: which };
  return stepPlan(viewerOf(world.coordinator), said);
};
const named = ({ people, found }: PlacedBoard) =>
  found.groups.map(({ kind, members }) => [kind, ...members.map((id) => people.get(id)?.name)]);
const idOf = ({ experts }: Swap, at: number) => experts[at]?.id ?? "";

describe("the workbench of places", () => {
  it("places 60 experts of 18 councils as they answered: proven, nobody with a colleague or behind a wall, nobody over their room", async () => {
    const made = expertsOf(60, 18, 1).map((one) => ({ ...one, tried: [], metPeople: [] }));
    const world = await swap(now, made.map(swapperOf));
    const board = await boardOf(world);
    expect(board.looking).toBe(60);
    expect(board.found.proven).toEqual({ mutual: true, oneWay: true });
    const byName = new Map(made.map((one) => [one.name, one]));
    const visits = board.found.groups.flatMap(visitsOf);
    const known = (id: string) => byName.get(board.people.get(id)?.name ?? "");
    for (const [guest, host] of visits) {
      const [one, other] = [known(guest), known(host)];
      expect(one?.workplace).not.toBe(other?.workplace);
      const against = [...(one?.ratherNot ?? []), ...(other?.ratherNot ?? [])].map(({ name }) => name);
      for (const its of [one, other]) expect(against.filter((name) => name === its?.name)).toEqual([]);
      expect(one?.oversees === other?.name || other?.oversees === one?.name).toBe(false);
      expect(visits.filter(([, its]) => its === host).length).toBeLessThanOrEqual(other?.room ?? 0);
    }
    expect(new Set(visits.map(([guest]) => guest)).size).toBe(visits.length);
    const all = [...visits.map(([guest]) => guest), ...board.found.left.map(({ id }) => id)];
    expect(all).toHaveLength(60);
    const sum = (of: "in" | "out") => board.balance.reduce((total, one) => total + one[of], 0);
    expect([sum("in"), sum("out")]).toEqual([visits.length, visits.length]);
  });

  it("changes at once, says whose host is another, and is undone and redone", async () => {
    const world = await five();
    const first = named(await boardOf(world));
    expect(first.map(([kind]) => kind)).toEqual(["both", "both", "one-way"]);
    await press(world, { act: "forbid", of: [idOf(world, 0), idOf(world, 1)] });
    await press(world, { act: "lock", of: [idOf(world, 0), idOf(world, 2)] });
    const locked = await boardOf(world);
    expect(locked.found.groups.find((group) => group.locked)?.members).toEqual([
      idOf(world, 0),
      idOf(world, 2),
    ]);
    expect(locked.plan.change?.act).toBe("lock");
    await step(world, "undo");
    expect((await boardOf(world)).plan.rules.rings).toEqual([]);
    await step(world, "redo");
    expect(named(await boardOf(world))).toEqual(named(locked));
    await press(world, { act: "leaveOut", of: [idOf(world, 4)] });
    const out = await boardOf(world);
    expect(out.found.leftOut).toEqual([idOf(world, 4)]);
    expect(out.last?.difference.lost.map(({ id }) => id)).toEqual([idOf(world, 4)]);
    await press(world, { act: "clear", of: [] });
    expect(named(await boardOf(world))).toEqual(first);
  });

  it("makes threes by hand, of each the guest of the next", async () => {
    const world = await five();
    await press(world, { act: "lock", of: [0, 1, 2].map((at) => idOf(world, at)) });
    const { found } = await boardOf(world);
    expect(found.groups.find(({ kind }) => kind === "ring")).toMatchObject({ locked: true, against: [] });
  });

  it("keeps whose host can stay as it was shown when something was decided, and the best is found anew when that is asked for", async () => {
    const world = await swap(now, expertsOf(40, 14, 3).map(swapperOf));
    const before = await boardOf(world);
    const pair = before.found.groups.find(({ kind }) => kind !== "one-way");
    await press(world, { act: "leaveOut", of: [pair?.members[0] ?? ""] });
    const after = await boardOf(world);
    expect(after.plan.rules.shown).toEqual(shownOf(before.found));
    const { lost, gained, even } = after.last?.difference ?? { lost: [], gained: [], even: [] };
    const about = [...lost, ...gained, ...even].map(({ id }) => id);
    expect(after.last?.why.map(({ id }) => id).toSorted()).toEqual(
      about.filter((id) => id !== pair?.members[0]).toSorted(),
    );
    expect(about.length).toBeLessThan(before.found.groups.flatMap(visitsOf).length / 2);
    await press(world, { act: "takeBack", of: [pair?.members[0] ?? ""] });
    expect((await boardOf(world)).plan.rules.shown).toEqual(shownOf(after.found));
    await press(world, { act: "anew", of: [] });
    expect(named(await boardOf(world))).toEqual(named(before));
  });

  it("keeps plans under names, and compares them", async () => {
    const world = await five();
    const planId = await press(world, { act: "leaveOut", of: [idOf(world, 4)] });
    const viewer = viewerOf(world.coordinator);
    const copy = await keepPlan(viewer, {
      programmeId: world.programme.id,
      planId,
      version: 1,
      name: "Toinen",
    });
    const { plan } = await boardOf(world, copy);
    const change = { act: "takeBack" as const, of: [idOf(world, 4)] };
    await pressPlaced(
      viewer,
      { programmeId: world.programme.id, planId: copy, version: plan.version, seen: "", change },
      "",
      now,
    );
    const compared = await getPlacedComparison(viewer, world.programme.id, [planId, copy], now);
    if (compared === "not-two") throw new Error("not two");
    expect(compared.difference.gained.map(({ id }) => id)).toEqual([idOf(world, 4)]);
  });

  it("drafts what was seen by one press, once: of two who coordinate one is told that it has changed", async () => {
    const world = await five();
    const { found, plan } = await boardOf(world);
    const draft = {
      programmeId: world.programme.id,
      planId: plan.id,
      version: 0,
      seen: placesMark(found.groups),
    };
    const key = () => randomUUID();
    const done = await Promise.allSettled(
      [world.coordinator, world.other].map((one) =>
        draftPlaces({ ...viewerOf(one), formKey: key() }, draft, now),
      ),
    );
    const drafted = done.flatMap((one) => (one.status === "fulfilled" ? [one.value.done] : []));
    expect(drafted).toEqual([found.groups.length]);
    const hosting = await rows('select hosting from "Group" order by hosting nulls first');
    expect(hosting).toEqual([{ hosting: null }, { hosting: null }, { hosting: 1 }]);
    const after = await boardOf(world);
    expect([after.looking, after.found.groups, after.found.left]).toEqual([0, [], []]);
    expect(await refusal(draftPlaces(viewerOf(world.other), draft, now))).toBe("pairing-has-changed");
  });

  it("takes all drafts of one press back by one undo, unless one of them has gone further", async () => {
    const world = await five();
    const viewer = viewerOf(world.coordinator);
    const draft = async () => {
      const { found } = await boardOf(world);
      const seen = placesMark(found.groups);
      await draftPlaces(viewer, { programmeId: world.programme.id, planId: null, version: 0, seen }, now);
      const narrowed = { programmeId: world.programme.id, kind: "groups-drafted" as const };
      const { undos } = await listUndos(viewer, narrowed, 1, now);
      return { groups: found.groups, undo: undos.find(({ undoneAt }) => undoneAt === null) };
    };
    const first = await draft();
    expect(first.undo?.params).toEqual({ n: 3 });
    const byHand = await rows<{ id: string; version: number }>('select id, version from "Group" limit 1');
    await dissolveGroup(viewer, { groupId: byHand[0]?.id ?? "", version: byHand[0]?.version ?? 0 }, now);
    expect(
      await refusal(undo(viewerOf(world.people[0] as Person), { id: first.undo?.id ?? "" }, undoers, now)),
    ).toBe("not-found");
    await undo(viewerOf(world.other), { id: first.undo?.id ?? "" }, undoers, now);
    const board = await boardOf(world);
    expect([board.looking, board.found.groups]).toEqual([5, first.groups]);
    const second = await draft();
    const [one] = await rows<{ groupId: string; version: number }>(
      `select id as "groupId", version from "Group" where state = 'DRAFT' limit 1`,
    );
    await proposeGroup(viewer, one ?? { groupId: "", version: 0 }, now);
    expect(await refusal(undo(viewer, { id: second.undo?.id ?? "" }, undoers, now))).toBe("undo-overtaken");
    expect(await rows(`select count(*)::int as n from "Group" where state = 'DRAFT'`)).toEqual([{ n: 2 }]);
  });

  it("offers no undo of a single draft, which is taken apart as it is", async () => {
    const world = await five();
    const { found } = await boardOf(world);
    const seen = placesMark(found.groups);
    const group = placesMark(found.groups.slice(0, 1));
    await draftPlaces(
      viewerOf(world.coordinator),
      { programmeId: world.programme.id, planId: null, version: 0, seen, group },
      now,
    );
    expect(await rows('select id from "Undo"')).toEqual([]);
  });

  it("goes on with the room that is left, for who comes later", async () => {
    const world = await five();
    const { found, plan } = await boardOf(world);
    const pairs = found.groups.filter(({ kind }) => kind === "both");
    const mark = (group: (typeof pairs)[number] | undefined) => placesMark(group ? [group] : []);
    const draft = {
      programmeId: world.programme.id,
      planId: plan.id,
      version: 0,
      seen: placesMark(found.groups),
    };
    await draftPlaces(viewerOf(world.coordinator), { ...draft, group: mark(pairs[0]) }, now);
    const rest = await boardOf(world);
    expect(rest.looking).toBe(3);
    expect(rest.found.groups.map(({ kind }) => kind)).toEqual(["both", "one-way"]);
  });

  it("counts the months that are left: a draft's month, and those of visits that have a time, are taken", async () => {
    const world = await five();
    const monthsOf = async (at: number) => (await boardOf(world)).people.get(idOf(world, at));
    const { found } = await boardOf(world);
    const oneWay = found.groups.find(({ kind }) => kind === "one-way");
    const [host = ""] = oneWay?.members ?? [];
    const at = world.experts.findIndex(({ id }) => id === host);
    const seen = placesMark(found.groups);
    const group = placesMark(oneWay ? [oneWay] : []);
    await draftPlaces(
      viewerOf(world.coordinator),
      { programmeId: world.programme.id, planId: null, version: 0, seen, group },
      now,
    );
    const left = ["01", "02"].filter((month) => month !== oneWay?.month);
    expect(await monthsOf(at)).toMatchObject({ months: left, booked: false });
    await rows(
      `insert into "Meeting" (id, "convenerId", "groupId", step, ordinal, kind, "hostEnrolmentId", state, "timeZone", "startsAt", "endsAt")
       select gen_random_uuid(), g."convenerId", g.id, 'days-1', 1, 'days', $1::uuid, 'SCHEDULED', 'Europe/Helsinki', $2, $3 from "Group" g`,
      [host, new Date("2028-02-07T07:00:00Z"), new Date("2028-02-07T13:00:00Z")],
    );
    expect(await monthsOf(at)).toMatchObject({ months: ["01"], booked: false });
  });

  it.each(["not-now", "taken-back"])(
    "looks for nobody whose supervisor says %s, until there is a yes",
    async (answer) => {
      const world = await five();
      const says = (said: string) =>
        rows('update "Endorsement" set answer = $2 where "enrolmentId" = $1', [idOf(world, 0), said]);
      await says(answer);
      const refused = await boardOf(world);
      expect(refused.found.left).toContainEqual(
        expect.objectContaining({ id: idOf(world, 0), refused: true }),
      );
      expect(refused.found.groups.flatMap(({ members }) => members)).not.toContain(idOf(world, 0));
      await says("yes");
      const found = (await boardOf(world)).found;
      expect(found.groups.flatMap(({ members }) => members)).toContain(idOf(world, 0));
    },
  );

  it("marks whose supervisor has not agreed: they are drafted, and not proposed", async () => {
    const world = await five();
    await rows(`update "Endorsement" set answer = null, "answeredAt" = null where "enrolmentId" = $1`, [
      idOf(world, 0),
    ]);
    const board = await boardOf(world);
    expect([...board.people.values()].filter(({ consents }) => !consents).map(({ name }) => name)).toEqual([
      "Aino Aalto",
    ]);
    const own = board.found.groups.find(
      ({ kind, members }) => kind === "both" && members.includes(idOf(world, 0)),
    );
    const draft = {
      programmeId: world.programme.id,
      planId: null,
      version: 0,
      seen: placesMark(board.found.groups),
    };
    await draftPlaces(viewerOf(world.coordinator), { ...draft, group: placesMark(own ? [own] : []) }, now);
    const [group] = await rows<{ id: string; version: number }>('select id, version from "Group"');
    expect(
      await refusal(
        proposeGroup(
          viewerOf(world.coordinator),
          { groupId: group?.id ?? "", version: group?.version ?? 1 },
          now,
        ),
      ),
    ).toBe("supervisor-missing");
  });

  it("is there for nobody else, and not where groups are made in another way; nobody of another programme is decided on", async () => {
    const world = await five();
    const [guest] = world.people as [Person];
    expect(await getPlacedBoard(viewerOf(guest), world.programme.id, undefined, now)).toBeNull();
    const pairs = await pairWorld({ state: "DRAFT" });
    expect(await getPlacedBoard(viewerOf(pairs.coordinator), pairs.programme.id, undefined, now)).toBeNull();
    const change = { act: "leaveOut" as const, of: [pairs.one.id] };
    expect(await refusal(press(world, change))).toBe("not-found");
    expect(await refusal(press(world, { act: "leaveOut", of: [idOf(world, 1)] }, guest))).toBe("not-found");
    const onPairs = { programmeId: pairs.programme.id, planId: null, version: 0, seen: "", change };
    expect(await refusal(pressPlaced(viewerOf(pairs.coordinator), onPairs, "Suunnitelma", now))).toBe(
      "not-found",
    );
  });
});
