import { type Formable, mostPointsEach, solverRules } from "@/lib/grouping/sets/formable";
import type { FormationRules, PlacedGroup } from "@/lib/grouping/sets/formation";
import {
  explainGroups,
  explainWaiting,
  type FormedGroup,
  type GroupPlan,
  type GroupReasons,
  type GroupRules,
  type Guide,
  regroup,
  type Waiting,
  withoutGroup,
} from "@/lib/matching";

/** A group as the workbench shows it: who of it still waits, why they are one, and whether it can still be. */
export type StandingGroup = PlacedGroup & {
  /** The points of its members added up; null where it can be no more. */
  points: number | null;
  reasons: GroupReasons;
  /** How many of it have left, or are in a group already. */
  gone: number;
};

/** A plan as it stands: its groups, who has none and why, and whether all of it can be. */
export type Standing = { groups: StandingGroup[]; waiting: Waiting[]; stands: boolean };

/** Groups that a change could lead to: who would be in another one, would have none, or would get one; and the points of all of them. */
export type FormationOption = {
  groups: PlacedGroup[];
  moved: readonly string[];
  dropped: readonly string[];
  placed: readonly string[];
  total: number;
  best: FormationRules["best"];
};

/** A person with whom another could change places, and what that does to the points of all. */
export type Swap = { id: string; difference: number };

/** How much of what it could be at its best a group is, in percent; null where it can be no more. */
export function shareOf({ points, members }: Pick<StandingGroup, "points" | "members">): number | null {
  return points === null ? null : Math.round((100 * points) / (mostPointsEach * members.length));
}

/** How the groups of a plan stand now. */
export function standingOf(formable: Formable, rules: FormationRules): Standing {
  const { people } = formable;
  const known = new Set(people.map(({ id }) => id));
  const groups = rules.groups.map((group): StandingGroup => {
    const members = group.members.filter((id) => known.has(id));
    const gone = group.members.length - members.length;
    const put = numbered(formable, { ...group, members });
    const found = gone > 0 ? null : measured(formable, rules, [put]);
    const [alone] = found?.groups ?? [];
    const isSame = alone && alone.slot === put.slot && alone.leader === put.leader && alone.host === put.host;
    const [reasons] = explainGroups(people, { groups: [put] });
    return {
      ...group,
      members,
      gone,
      points: isSame ? alone.points : null,
      reasons: reasons as GroupReasons,
    };
  });
  const placed = new Set(groups.flatMap(({ members }) => members));
  const plan = {
    groups: groups.map((one) => numbered(formable, one)),
    waiting: people.flatMap(({ id }) => (placed.has(id) ? [] : [id])),
  };
  return {
    groups,
    waiting: explainWaiting(people, solverRules(formable, rules), plan),
    stands: groups.every(({ points }) => points !== null) && !isClash(groups),
  };
}

/** The points of all groups as they stand; those that can be no more count for nothing. */
export function totalOf(formable: Formable, rules: FormationRules): number {
  return rules.groups.reduce(
    (sum, group) => sum + sumOf(measured(formable, rules, [numbered(formable, group)])?.groups ?? []),
    0,
  );
}

/** With whom somebody who has a group could change places, the best first. */
export function swapsOf(formable: Formable, rules: FormationRules, id: string): Swap[] {
  const own = rules.groups.find(({ members }) => members.includes(id));
  if (!own) return [];
  return rules.groups
    .filter((group) => group !== own)
    .flatMap((theirs) => {
      const before = [own, theirs].map((group) => numbered(formable, group));
      const total = before.reduce(
        (sum, group) => sum + sumOf(measured(formable, rules, [group])?.groups ?? []),
        0,
      );
      const others = rules.groups.filter((group) => group !== own && group !== theirs);
      return theirs.members.flatMap((other): Swap[] => {
        const found = measured(formable, rules, exchanged(before, id, other), others);
        return found ? [{ id: other, difference: sumOf(found.groups) - total }] : [];
      });
    })
    .sort((one, other) => other.difference - one.difference || (one.id < other.id ? -1 : 1));
}

/** The groups after two have changed places, or the first has come to the group of the second; null where that cannot be. */
export function putTogether(
  formable: Formable,
  rules: FormationRules,
  { act, of: [one = "", other = ""] }: { act: "swap" | "move"; of: readonly string[] },
): Found | null {
  const touched = rules.groups.filter(({ members }) => members.includes(one) || members.includes(other));
  const others = rules.groups.filter((group) => !touched.includes(group));
  const before = touched.map((group) => numbered(formable, group));
  const put = act === "swap" ? exchanged(before, one, other) : brought(before, one, other);
  const found = measured(formable, rules, put, others);
  return (
    found && { groups: [...found.groups, ...others.map((group) => numbered(formable, group))], best: null }
  );
}

/** What was found, as the solver says it. */
export type Found = { groups: readonly FormedGroup[]; best: FormationRules["best"] };

/** Groups that were looked for, with how good they are. */
export function bestOf(
  formable: Formable,
  { leftOut }: FormationRules,
  { groups, total, bound, proven }: GroupPlan,
): Found {
  const nobody = withoutGroup * formable.people.filter(({ id }) => !leftOut.includes(id)).length;
  const share = bound + nobody > 0 ? Math.floor((100 * (total + nobody)) / (bound + nobody)) : 100;
  return { groups, best: { proven, share: proven ? 100 : Math.min(99, share) } };
}

/** What was found beside the groups before it. */
export function optionOf(
  formable: Formable,
  before: FormationRules,
  { groups, best }: Found,
): FormationOption {
  const placed = groups
    .map(({ members, slot, leader, host }) => ({ members, leader, host, slot: formable.slots[slot] ?? "" }))
    .sort((one, other) => ((one.members[0] ?? "") < (other.members[0] ?? "") ? -1 : 1));
  const then = new Map(before.groups.flatMap(({ members }) => members.map((id) => [id, members] as const)));
  const now = new Set(placed.flatMap(({ members }) => members));
  const known = new Set(formable.people.map(({ id }) => id));
  return {
    ...{ groups: placed, best, total: sumOf(groups) },
    // Whoever keeps most of those they were with has not moved.
    moved: placed.flatMap(({ members }) =>
      members.filter((id) => {
        const its = then.get(id);
        return its && members.filter((other) => its.includes(other)).length * 2 <= its.length;
      }),
    ),
    dropped: [...then.keys()].filter((id) => known.has(id) && !now.has(id)),
    placed: [...now].filter((id) => !then.has(id)),
  };
}

/** Options that are worth choosing from: those that leave the fewest without a group first, then those that move the fewest. */
export function bestFirst(options: readonly FormationOption[]): FormationOption[] {
  const without = ({ dropped, placed }: FormationOption) => dropped.length - placed.length;
  const isNoWorse = (one: FormationOption, other: FormationOption) =>
    without(one) <= without(other) && one.moved.length <= other.moved.length && one.total >= other.total;
  return options
    .filter(
      (one, at) =>
        !options.some(
          (other, place) => place !== at && isNoWorse(other, one) && (place < at || !isNoWorse(one, other)),
        ),
    )
    .sort((one, other) => without(one) - without(other) || one.moved.length - other.moved.length);
}

/** The groups of a plan as the solver reads them. */
export function numberedAll(formable: Formable, { groups }: FormationRules): FormedGroup[] {
  return groups.map((group) => numbered(formable, group));
}

/** What some groups come to, by their members alone and with the guides whom the others leave them. */
function measured(
  formable: Formable,
  rules: FormationRules,
  put: readonly FormedGroup[],
  others: readonly PlacedGroup[] = [],
) {
  const members = new Set(put.flatMap((group) => group.members));
  const people = formable.people.filter(({ id }) => members.has(id));
  return regroup(people, withoutBusy(formable, solverRules(formable, rules), others), put);
}

/** The rules with what the others leave of the guides' time. */
function withoutBusy(formable: Formable, rules: GroupRules, others: readonly PlacedGroup[]): GroupRules {
  const left = (role: "leader" | "host") => (guide: Guide) => {
    const slots = others
      .filter(({ leader, host }) => leader === guide.id || host === guide.id)
      .map(({ slot }) => formable.slots.indexOf(slot));
    const groups = guide.groups - others.filter((group) => group[role] === guide.id).length;
    return {
      ...guide,
      groups: Math.max(0, groups),
      slots: guide.slots.filter((slot) => !slots.includes(slot)),
    };
  };
  return {
    ...rules,
    ...(rules.leaders ? { leaders: rules.leaders.map(left("leader")) } : {}),
    ...(rules.hosts ? { hosts: rules.hosts.map(left("host")) } : {}),
  };
}

/** Whether somebody guides two groups in one slot. */
function isClash(groups: readonly PlacedGroup[]): boolean {
  const taken = groups.flatMap(({ slot, leader, host }) =>
    [leader, host].flatMap((id) => (id ? [`${id} ${slot}`] : [])),
  );
  return new Set(taken).size < taken.length;
}

function exchanged(groups: readonly FormedGroup[], one: string, other: string): FormedGroup[] {
  const put = (id: string) => (id === one ? other : id === other ? one : id);
  return groups.map((group) => ({ ...group, members: group.members.map(put) }));
}

function brought(groups: readonly FormedGroup[], one: string, other: string): FormedGroup[] {
  return groups.map((group) => {
    const isTheirs = group.members.includes(other);
    return { ...group, members: [...group.members.filter((id) => id !== one), ...(isTheirs ? [one] : [])] };
  });
}

function sumOf(groups: readonly FormedGroup[]): number {
  return groups.reduce((sum, { points }) => sum + points, 0);
}

function numbered({ slots }: Formable, group: PlacedGroup): FormedGroup {
  return { ...group, slot: Math.max(0, slots.indexOf(group.slot)), points: 0 };
}
