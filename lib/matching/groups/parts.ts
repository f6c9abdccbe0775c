// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is a unit or a group; a cast on each would hide the algorithm
import type { Chance } from "@/lib/matching/chance";
import type { PackLimits } from "@/lib/matching/groups/branching";
import { guidingOf } from "@/lib/matching/groups/cuts";
import type { Division } from "@/lib/matching/groups/division";
import { type Listed, listGroups, membersOf } from "@/lib/matching/groups/listing";
import { type Model, mayMeet } from "@/lib/matching/groups/model";
import { type Packed, pack } from "@/lib/matching/groups/packing";
import { type Asking, Staff, type Staffed } from "@/lib/matching/groups/staffing";
import type { Worth } from "@/lib/matching/groups/worth";

/** What some units come to when they are divided anew: their groups with their guides, and what is known of it. */
export type Redivided = Packed & { listed: Listed; divided: { units: number[]; staffed: Staffed }[] | null };

/** Divides some units as well as possible; null where they have more than `most` allowed groups. `known` is what they are worth now. */
export function redivide(
  model: Model,
  points: Worth,
  units: readonly number[],
  busy: readonly Staffed[],
  known: { worth: number; groups: readonly (readonly number[])[] },
  most: number,
  limits: PackLimits,
): Redivided | null {
  const staff = new Staff(model, busy);
  const listed = listGroups(model, points, staff, units, most);
  if (!listed) return null;
  const asking = (group: number): Asking => {
    let [slots, languages, mayLead] = [-1, -1, -1];
    for (const at of membersOf(listed, group)) {
      slots &= model.slots[listed.units[at]!]!;
      languages &= model.languages[listed.units[at]!]!;
      mayLead &= model.mayLead[listed.units[at]!]!;
    }
    return { slots, languages, mayLead };
  };
  const capacities = {
    leaders: staff.leaders && byBit(staff.leaders),
    hosts: staff.hosts && byBit(staff.hosts),
  };
  const guiding = staff.isNeeded
    ? guidingOf(
        listed,
        capacities,
        (groups) => staff.staff(groups.map(asking)) !== null,
        () => staff.takeGaveUp(),
      )
    : null;
  const persons = listed.units.reduce((sum, unit) => sum + model.count[unit]!, 0);
  const mostGroups = Math.floor(persons / model.rules.sizes[0]);
  const packed = pack(listed, guiding, known.worth, startOf(listed, known.groups), limits, mostGroups);
  if (!packed.groups) return { ...packed, listed, divided: null };
  const staffed = staff.staff(packed.groups.map(asking))!;
  const divided = packed.groups.map((group, at) => ({
    units: membersOf(listed, group).map((place) => listed.units[place]!),
    staffed: staffed[at]!,
  }));
  return { ...packed, listed, divided };
}

/** How many groups the guides of each bit can take. */
function byBit(guides: readonly { bit: number; groups: number }[]): number[] {
  const all: number[] = [];
  for (const { bit, groups } of guides) all[bit] = (all[bit] ?? 0) + Math.max(0, groups);
  return Array.from(all, (count) => count ?? 0);
}

/** Where known groups stand in the list. */
function startOf(listed: Listed, groups: readonly (readonly number[])[]): number[] {
  if (listed.length > 200_000) return [];
  const { member, width, count } = listed;
  const places = new Map(listed.units.map((unit, at) => [unit, at]));
  const wanted = groups.map((units) => units.map((unit) => places.get(unit) ?? -1).sort((a, b) => a - b));
  const found: number[] = [];
  for (const its of wanted)
    for (let group = 0; group < listed.length; group++) {
      if (count[group] !== its.length) continue;
      let at = 0;
      while (at < its.length && member[group * width + at] === its[at]) at++;
      if (at < its.length) continue;
      found.push(group);
      break;
    }
  return found.sort((one, other) => one - other);
}

/** Groups to divide anew together, and how many of those who wait are looked at with them. */
export type PartSize = { groups: number; waiting: number; most: number };

const partLimits: PackLimits = { rounds: 2, work: 300_000 };

/** Divides a few related groups anew, exactly, and takes it where it is better. Says whether it was. */
export function betterPart(
  division: Division,
  points: Worth,
  first: number,
  { groups, waiting, most }: PartSize,
  chance: Chance,
): boolean {
  const some = related(division, first, groups, chance);
  const inPart = new Set(some);
  const mine = some.flatMap((at) => division.groups[at]!.units);
  const beside = division
    .waiting()
    .map((unit) => ({ unit, fits: mine.filter((other) => mayMeet(division.model, unit, other)).length }))
    .sort((a, b) => b.fits - a.fits || a.unit - b.unit)
    .slice(0, waiting)
    .map(({ unit }) => unit);
  const units = [...mine, ...beside].sort((a, b) => a - b);
  const known = {
    worth: some.reduce((sum, at) => sum + division.groups[at]!.worth, 0),
    groups: some.map((at) => division.groups[at]!.units),
  };
  const found = redivide(division.model, points, units, division.busyBut(inPart), known, most, partLimits);
  if (!found?.divided) return false;
  take(division, some, found.divided);
  return true;
}

/** Puts groups in the place of others. */
export function take(
  division: Division,
  old: readonly number[],
  groups: readonly { units: number[]; staffed: Staffed }[],
): number[] {
  for (const at of old) division.drop(at);
  return groups.map(({ units, staffed }, place) =>
    division.put(division.measured(units, staffed), old[place] ?? division.groups.length),
  );
}

/** A group and those whose persons would fit best among its own, with a little chance. */
function related(division: Division, first: number, count: number, chance: Chance): number[] {
  const its = division.groups[first]!.units;
  const standing = division.standing().filter((at) => at !== first);
  const looked = new Set<number>();
  const tries = Math.min(standing.length, 14);
  while (looked.size < tries) looked.add(standing[chance(standing.length)]!);
  const near = [...looked].map((at) => {
    const group = division.groups[at]!;
    let fits = chance(4);
    for (const unit of group.units) for (const other of its) if (mayMeet(division.model, unit, other)) fits++;
    const shared = group.slots & division.groups[first]!.slots;
    return { at, fits: fits + (shared ? 6 : 0) };
  });
  near.sort((a, b) => b.fits - a.fits || a.at - b.at);
  return [first, ...near.slice(0, count - 1).map(({ at }) => at)];
}
