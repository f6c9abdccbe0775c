// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is a unit or a group; a cast on each would hide the algorithm
import { Division } from "@/lib/matching/groups/division";
import {
  type GroupPerson,
  type GroupRules,
  type Model,
  mayMeet,
  readGroups,
} from "@/lib/matching/groups/model";
import { redivide, take } from "@/lib/matching/groups/parts";
import { type FormedGroup, type GroupPlan, planOf } from "@/lib/matching/groups/plan";
import type { Staffed } from "@/lib/matching/groups/staffing";
import { Worth } from "@/lib/matching/groups/worth";

/** What groups could be after a change: who would be in another group than before, and what all comes to. */
export type GroupOption = Pick<GroupPlan, "groups" | "waiting" | "total"> & { moved: readonly string[] };

/** At most so many other groups are looked at, one at a time, and so many of those who wait. */
const [lookedAt, waitingAtOnce] = [24, 2];
const limits = { rounds: 3, work: 60_000 };

/**
 * What a plan could become when persons or rules have changed (somebody left or came, two are together or apart): only the groups that
 * the change touches are divided anew, alone or with one other group, exactly; all others stay as they are. The options come with the
 * fewest who move first, and each that moves more comes to more.
 */
export function whatIfGroups(
  people: readonly GroupPerson[],
  rules: GroupRules,
  plan: Pick<GroupPlan, "groups">,
): GroupOption[] {
  const model = readGroups(people, rules);
  const points = new Worth(model);
  const division = new Division(model, points);
  const loose = new Set<number>();
  const unitOf = unitsById(model);
  for (const group of plan.groups) {
    const [units, staffed] = [unitsOf(unitOf, group), staffedOf(model, group)];
    if (staffed && stands(model, group, units, staffed)) division.put(division.measured(units, staffed));
    else for (const unit of units) if (!model.impossible.has(unit)) loose.add(unit);
  }
  const waiting = division.waiting().filter((unit) => !loose.has(unit));
  const near = nearest(division, loose.size > 0 ? [...loose] : waiting);
  const options: GroupOption[] = [optionOf(division, plan)];
  for (const beside of [[], ...near.map((at) => [at])]) {
    const units = [...loose, ...beside.flatMap((at) => division.groups[at]!.units)];
    const mine = waiting
      .map((unit) => ({ unit, fits: units.filter((other) => mayMeet(model, unit, other)).length }))
      .sort((one, other) => other.fits - one.fits || one.unit - other.unit)
      .slice(0, waitingAtOnce);
    const all = [...units, ...mine.map(({ unit }) => unit)].sort((a, b) => a - b);
    const known = {
      worth: beside.reduce((sum, at) => sum + division.groups[at]!.worth, 0),
      groups: beside.map((at) => division.groups[at]!.units),
    };
    const found = redivide(model, points, all, division.busyBut(new Set(beside)), known, 30_000, limits);
    if (!found?.divided) continue;
    const before = beside.map((at) => division.groups[at]!);
    const placed = take(division, beside, found.divided);
    options.push(optionOf(division, plan));
    for (const at of placed) division.drop(at);
    for (const [place, at] of beside.entries()) division.put(before[place]!, at);
  }
  options.sort((one, other) => one.moved.length - other.moved.length || other.total - one.total);
  let best = Number.NEGATIVE_INFINITY;
  return options.filter(({ total }) => {
    if (total <= best) return false;
    best = total;
    return true;
  });
}

/** The unit of each person. */
export function unitsById({ units, people }: Model): ReadonlyMap<string, number> {
  return new Map(units.flatMap((its, unit) => its.map((at) => [people[at]!.id, unit] as const)));
}

/** The units of a group's members who are still there. */
export function unitsOf(
  unitOf: ReadonlyMap<string, number>,
  { members }: Pick<FormedGroup, "members">,
): number[] {
  return [...new Set(members.flatMap((id) => unitOf.get(id) ?? []))].sort((a, b) => a - b);
}

/** Who guides a group and when, as the model knows them; null where one of them guides no more. */
export function staffedOf(
  { leaders, hosts }: Model,
  { leader, host, slot }: Pick<FormedGroup, "leader" | "host" | "slot">,
): Staffed | null {
  const place = (rows: Model["leaders"], id: string | null) =>
    rows ? rows.findIndex((one) => one.id === id) : -1;
  const staffed = { leader: place(leaders, leader), host: place(hosts, host), slot };
  return (leaders && staffed.leader < 0) || (hosts && staffed.host < 0) ? null : staffed;
}

/** Whether these units are all of a group's members, and may all be in one. */
export function areWhole(model: Model, members: readonly string[], units: readonly number[]): boolean {
  return (
    units.reduce((sum, unit) => sum + model.units[unit]!.length, 0) === members.length &&
    units.every((one) => !model.impossible.has(one)) &&
    units.every((one) => units.every((other) => one === other || mayMeet(model, one, other)))
  );
}

/** Whether a group may stay as it is: the same members, still allowed, with the guides and the slot that it has. */
export function stands(
  model: Model,
  { members }: Pick<FormedGroup, "members">,
  units: readonly number[],
  staffed: Staffed,
): boolean {
  const { leaders, hosts } = model;
  if (!areWhole(model, members, units)) return false;
  const guides = [leaders?.[staffed.leader], hosts?.[staffed.host]].filter((one) => one !== undefined);
  const slots = units.reduce((bits, unit) => bits & model.slots[unit]!, -1);
  const languages = units.reduce((bits, unit) => bits & model.languages[unit]!, -1);
  const mayLead = units.reduce((bits, unit) => bits & model.mayLead[unit]!, -1);
  const isLed = !leaders || (mayLead & (1 << leaders[staffed.leader]!.bit)) !== 0;
  const isFree = (guides.reduce((bits, one) => bits & one.slots, slots) & (1 << staffed.slot)) !== 0;
  return isLed && isFree && guides.reduce((bits, one) => bits & one.languages, languages) !== 0;
}

/** The groups whose members may be with most of these units. */
function nearest(division: Division, units: readonly number[]): number[] {
  const some = units.slice(0, 30);
  return division
    .standing()
    .map((at) => ({
      at,
      fits: division.groups[at]!.units.reduce(
        (sum, one) => sum + some.filter((other) => mayMeet(division.model, one, other)).length,
        0,
      ),
    }))
    .sort((one, other) => other.fits - one.fits || one.at - other.at)
    .slice(0, lookedAt)
    .map(({ at }) => at);
}

/** Groups as they would be, and who would be in another one: each old group goes on in the new one that has most of it. */
function optionOf(division: Division, before: Pick<GroupPlan, "groups">): GroupOption {
  const { groups, waiting, total } = planOf({ division, bound: 0, reason: null });
  const old = before.groups.map(({ members }) => members);
  const oldOf = new Map(old.flatMap((its, at) => its.map((id) => [id, at] as const)));
  const pairs = groups.flatMap(({ members }, next) => {
    const from = Map.groupBy(members, (id) => oldOf.get(id) ?? -1);
    return [...from].map(([at, its]) => ({ next, at, shared: at < 0 ? 0 : its.length }));
  });
  const [goesOn, taken] = [new Map<number, number>(), new Set<number>()];
  for (const { next, at } of pairs
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || a.next - b.next || a.at - b.at)) {
    if (goesOn.has(at) || taken.has(next)) continue;
    goesOn.set(at, next);
    taken.add(next);
  }
  const now = new Map(groups.flatMap(({ members }, next) => members.map((id) => [id, next] as const)));
  const moved = old.flatMap((its, at) => its.filter((id) => now.has(id) && now.get(id) !== goesOn.get(at)));
  return { groups, waiting, total, moved: moved.sort() };
}
