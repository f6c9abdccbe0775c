import { Division } from "@/lib/matching/groups/division";
import { type GroupPerson, type GroupRules, readGroups } from "@/lib/matching/groups/model";
import { type FormedGroup, type GroupPlan, planOf } from "@/lib/matching/groups/plan";
import type { Staffed } from "@/lib/matching/groups/staffing";
import { areWhole, staffedOf, stands, unitsById, unitsOf } from "@/lib/matching/groups/what-if";
import { Worth } from "@/lib/matching/groups/worth";

/** Where nobody is known to guide a group yet. */
const nobody: Staffed = { leader: -1, host: -1, slot: 0 };

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
  const [least, most] = rules.sizes;
  const isSize = (persons: number) => persons >= least && persons <= most;
  const changed: { units: number[]; before: ReturnType<typeof staffedOf> }[] = [];
  // Those who keep their guides take their time first.
  for (const group of groups) {
    const units = unitsOf(unitOf, group);
    const staffed = staffedOf(model, group);
    if (staffed && stands(model, group, units, staffed)) division.put(division.measured(units, staffed));
    else if (areWhole(model, group.members, units) && isSize(group.members.length))
      changed.push({ units, before: staffed });
    else return null;
  }
  for (const { units, before } of changed) {
    const group = division.measured(units, before ?? nobody);
    const staffed = division.guidesFor(group, before ?? undefined);
    if (!staffed) return null;
    division.put({ ...group, staffed });
  }
  const { groups: found, waiting, total } = planOf({ division, bound: 0, reason: null });
  return { groups: found, waiting, total };
}
