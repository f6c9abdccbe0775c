// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is a unit, a person or a group; a cast on each would hide the algorithm

import type { Reason } from "@/lib/matching/groups/branching";
import type { Division } from "@/lib/matching/groups/division";
import { type Model, withoutGroup } from "@/lib/matching/groups/model";

/** A group that was formed: who, when, who guides it, and the points of its members added up. */
export type FormedGroup = {
  members: readonly string[];
  slot: number;
  leader: string | null;
  host: string | null;
  points: number;
};

export type GroupPlan = {
  /** In the order of their first members. */
  groups: readonly FormedGroup[];
  /** Who has no group, left out or not. */
  waiting: readonly string[];
  /** The points of all groups, less those of everybody who waits without being left out. */
  total: number;
  /** No plan comes to more. */
  bound: number;
  /** That nothing comes to more was checked by what trusts nothing of the solver. */
  proven: boolean;
  /** Why, for the check: units are those who can have a group, in the order of ids (who stay together by their first). */
  reason: Reason | null;
  above: Above | null;
};

/** Where the weakest group was to be raised: why no plan has more persons in groups, and why none has as many in groups that are all better. */
export type Above = { placed: Reason; weakest: Reason };

/** What was found, by ids; nothing is called proven here. */
export function planOf(found: {
  division: Division;
  bound: number;
  reason: Reason | null;
  above?: Above | null;
}): GroupPlan {
  const { division, bound, reason, above = null } = found;
  const { model } = division;
  const id = (person: number) => model.people[person]!.id;
  const groups = division.standing().map((at): FormedGroup => {
    const { units, staffed, points } = division.groups[at]!;
    const members = units.flatMap((unit) => model.units[unit]!.map(id)).sort();
    const leader = model.leaders?.[staffed.leader]?.id ?? null;
    const host = model.hosts?.[staffed.host]?.id ?? null;
    return { members, slot: staffed.slot, leader, host, points };
  });
  groups.sort((one, other) => (one.members[0]! < other.members[0]! ? -1 : 1));
  const waiting = model.units.flatMap((its, unit) => (division.groupOf[unit]! < 0 ? its.map(id) : [])).sort();
  const cost = withoutGroup * inAll(model);
  const placed = groups.reduce((sum, { members }) => sum + members.length, 0);
  const total = groups.reduce((sum, group) => sum + group.points, 0) + withoutGroup * placed - cost;
  return { groups, waiting, total, bound: bound - cost, proven: false, reason, above };
}

/** How many would have a group: all but those left out. */
function inAll({ people, rules }: Model): number {
  const out = new Set(rules.leftOut ?? []);
  return people.filter(({ id }) => !out.has(id)).length;
}
