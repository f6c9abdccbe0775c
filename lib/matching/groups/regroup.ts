// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is a unit or a group; a cast on each would hide the algorithm
import { Division } from "@/lib/matching/groups/division";
import {
  type GroupPerson,
  type GroupRules,
  type Model,
  mayMeet,
  readGroups,
} from "@/lib/matching/groups/model";
import { type FormedGroup, type GroupPlan, planOf } from "@/lib/matching/groups/plan";
import type { Asking } from "@/lib/matching/groups/staffing";
import { staffedOf, stands, unitsById, unitsOf } from "@/lib/matching/groups/what-if";
import { Worth } from "@/lib/matching/groups/worth";

/** A group as somebody has put it: who, and with whom and when, if it stays so. */
export type PutGroup = Pick<FormedGroup, "members" | "slot" | "leader" | "host">;

/**
 * What these groups come to when their members are just these: each keeps its slot and guides if it can, and gets others if not. Null
 * where one of them is not allowed, or nobody could guide it.
 */
export function regroup(
  people: readonly GroupPerson[],
  rules: GroupRules,
  groups: readonly PutGroup[],
): Pick<GroupPlan, "groups" | "waiting" | "total"> | null {
  const model = readGroups(people, rules);
  const division = new Division(model, new Worth(model));
  const unitOf = unitsById(model);
  const changed: { units: number[]; before: ReturnType<typeof staffedOf> }[] = [];
  // Those who keep their guides take their time first.
  for (const group of groups) {
    const units = unitsOf(unitOf, group);
    const staffed = staffedOf(model, group);
    if (staffed && stands(model, group, units, staffed)) division.put(division.measured(units, staffed));
    else if (isAllowed(model, group.members, units)) changed.push({ units, before: staffed });
    else return null;
  }
  for (const { units, before } of changed) {
    const staffed = division.guidesFor(askingOf(model, units), before ?? undefined);
    if (!staffed) return null;
    division.put(division.measured(units, staffed));
  }
  const { groups: found, waiting, total } = planOf({ division, bound: 0, prices: null });
  return { groups: found, waiting, total };
}

/** Whether these are whole units, not too few and not too many, and may all meet. */
function isAllowed(model: Model, members: readonly string[], units: readonly number[]): boolean {
  const [least, most] = model.rules.sizes;
  const persons = units.reduce((sum, unit) => sum + model.units[unit]!.length, 0);
  return (
    persons === members.length &&
    persons >= least &&
    persons <= most &&
    units.every(
      (one) =>
        !model.impossible.has(one) && units.every((other) => one === other || mayMeet(model, one, other)),
    )
  );
}

function askingOf(model: Model, units: readonly number[]): Asking {
  const all = (bits: Int32Array) => units.reduce((shared, unit) => shared & bits[unit]!, -1);
  return { slots: all(model.slots), languages: all(model.languages), mayLead: all(model.mayLead) };
}
