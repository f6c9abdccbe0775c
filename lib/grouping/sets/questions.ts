import { type Formable, solverRules } from "@/lib/grouping/sets/formable";
import {
  changedFormation,
  type FormationChange,
  type FormationRules,
  type PlacedGroup,
} from "@/lib/grouping/sets/formation";
import {
  explainGroups,
  explainWaiting,
  type GroupReasons,
  type Waiting,
} from "@/lib/matching/groups/explain";
import { formGroups } from "@/lib/matching/groups/form";
import { withoutGroup } from "@/lib/matching/groups/model";
import type { FormedGroup, GroupPlan } from "@/lib/matching/groups/plan";
import { regroup } from "@/lib/matching/groups/regroup";
import { whatIfGroups } from "@/lib/matching/groups/what-if";

/** A group as the workbench shows it: who of it still waits, why they are one, and whether it can still be. */
export type StandingGroup = PlacedGroup & {
  /** The points of its members added up; null where it can be no more. */
  points: number | null;
  reasons: GroupReasons;
  /** How many of it have left, or are in a group already. */
  gone: number;
};

/** Groups that a change could lead to, and who would be in another one than before; the points of all, less those of whoever waits. */
export type FormationOption = {
  groups: PlacedGroup[];
  moved: readonly string[];
  /** Who had a group and would have none. */
  dropped: readonly string[];
  placed: readonly string[];
  total: number;
  best: FormationRules["best"];
};

/** A person with whom another could change places, and what that does to the points of all. */
export type Swap = { id: string; difference: number };

/** What each question is asked with. */
export type Asked = {
  workbench: { rules: FormationRules };
  options: { rules: FormationRules; change: FormationChange };
  swaps: { rules: FormationRules; id: string };
};

/** What each answers. */
export type Answered = {
  workbench: { groups: StandingGroup[]; waiting: Waiting[]; total: number; stands: boolean };
  options: { total: number; options: FormationOption[] };
  swaps: Swap[];
};

/** With so many others a swap is tried. */
const mostSwaps = 400;

/** All that is asked of those who wait, each answered as a whole: in a thread, with one way there and back. */
const questions: { [N in keyof Asked]: (formable: Formable, asked: Asked[N]) => Answered[N] } = {
  workbench: (formable, { rules }) => {
    const { people } = formable;
    const known = new Set(people.map(({ id }) => id));
    const solver = solverRules(formable, rules);
    const groups = rules.groups.map((group): StandingGroup => {
      const members = group.members.filter((id) => known.has(id));
      const put = numbered(formable, { ...group, members });
      const gone = group.members.length - members.length;
      const found = gone > 0 ? null : regroup(people, solver, [put]);
      const [alone] = found?.groups ?? [];
      const same = alone && isSame(formable, alone, group) ? alone : null;
      const [reasons] = explainGroups(people, { groups: [{ ...put, points: alone?.points ?? 0 }] });
      return { ...group, members, gone, points: same?.points ?? null, reasons: reasons as GroupReasons };
    });
    const whole = regroup(
      people,
      solver,
      groups.filter(({ points }) => points !== null).map((one) => numbered(formable, one)),
    );
    const placed = new Set(groups.flatMap(({ members }) => members));
    const waiting = people.flatMap(({ id }) => (placed.has(id) ? [] : [id]));
    const plan = {
      groups: groups.map((one) => ({ ...numbered(formable, one), points: one.points ?? 0 })),
      waiting,
    };
    return {
      groups,
      waiting: explainWaiting(people, solver, plan),
      total: groups.reduce((sum, { points }) => sum + (points ?? 0), 0),
      stands: whole !== null && groups.every(({ points }) => points !== null),
    };
  },

  options: (formable, { rules, change }) => {
    const next = changedFormation(rules, change);
    const before = numberedAll(formable, rules);
    const total = measured(formable, rules);
    const options =
      change.act === "form" ? [formed(formable, next)] : optionsOf(formable, next, change, before);
    return { total, options: options.map((one) => optionOf(formable, rules, one)) };
  },

  swaps: (formable, { rules, id }) => {
    const own = rules.groups.find(({ members }) => members.includes(id));
    if (!own) return [];
    const total = measured(formable, rules);
    const others = rules.groups.flatMap((group) => (group === own ? [] : group.members)).slice(0, mostSwaps);
    const solver = solverRules(formable, rules);
    return others
      .flatMap((other): Swap[] => {
        const found = regroup(formable.people, solver, exchanged(numberedAll(formable, rules), id, other));
        return found ? [{ id: other, difference: sumOf(found.groups) - total }] : [];
      })
      .sort((one, other) => other.difference - one.difference || (one.id < other.id ? -1 : 1));
  },
};

/** One question, answered. */
export function answerOf<N extends keyof Asked>({ name, formable, asked }: Question<N>): Answered[N] {
  return questions[name](formable, asked);
}

/** A question by its name, with all that the answer hangs on. */
export type Question<N extends keyof Asked = keyof Asked> = { name: N; formable: Formable; asked: Asked[N] };

type Result = Pick<GroupPlan, "groups" | "waiting"> & { best: FormationRules["best"] };

function formed(formable: Formable, rules: FormationRules): Result {
  const { groups, waiting, total, bound, proven } = formGroups(formable.people, solverRules(formable, rules));
  const nobody = withoutGroup * formable.people.filter(({ id }) => !rules.leftOut.includes(id)).length;
  const share = bound + nobody > 0 ? Math.floor((100 * (total + nobody)) / (bound + nobody)) : 100;
  return { groups, waiting, best: { proven, share: proven ? 100 : Math.min(99, share) } };
}

function optionsOf(
  formable: Formable,
  rules: FormationRules,
  { act, of }: FormationChange,
  before: FormedGroup[],
): Result[] {
  const solver = solverRules(formable, rules);
  const [one, other] = of;
  if (act === "swap" || act === "move") {
    if (!one || !other) return [];
    const put = act === "swap" ? exchanged(before, one, other) : brought(before, one, other);
    const found = regroup(formable.people, solver, put);
    return found ? [{ ...found, best: null }] : [];
  }
  return whatIfGroups(formable.people, solver, { groups: before }).map((found) => ({ ...found, best: null }));
}

function exchanged(groups: readonly FormedGroup[], one: string, other: string): FormedGroup[] {
  const put = (id: string) => (id === one ? other : id === other ? one : id);
  return groups.map((group) => ({ ...group, members: group.members.map(put) }));
}

function brought(groups: readonly FormedGroup[], one: string, other: string): FormedGroup[] {
  return groups.flatMap((group) => {
    const isTheirs = group.members.includes(other);
    const members = [...group.members.filter((id) => id !== one), ...(isTheirs ? [one] : [])];
    return members.length > 0 ? [{ ...group, members }] : [];
  });
}

function optionOf(
  formable: Formable,
  before: FormationRules,
  { groups, waiting, best }: Result,
): FormationOption {
  const placed = groups.map(({ members, slot, leader, host }) => ({
    ...{ members, leader, host },
    slot: formable.slots[slot] ?? "",
  }));
  const had = new Set(before.groups.flatMap(({ members }) => members));
  const companions = new Map(
    before.groups.flatMap(({ members }) => members.map((id) => [id, members] as const)),
  );
  // Whoever keeps most of those they were with has not moved.
  const moved = placed.flatMap(({ members }) =>
    members.filter((id) => {
      const then = companions.get(id);
      return then && members.filter((other) => then.includes(other)).length * 2 <= then.length;
    }),
  );
  return {
    ...{ groups: placed, moved, best, total: sumOf(groups) },
    dropped: waiting.filter((id) => had.has(id)),
    placed: placed.flatMap(({ members }) => members.filter((id) => !had.has(id))),
  };
}

/** What the groups as they stand come to, those that cannot be any more for nothing. */
function measured(formable: Formable, rules: FormationRules): number {
  const solver = solverRules(formable, { ...rules, locked: [] });
  return numberedAll(formable, rules).reduce(
    (sum, group) => sum + sumOf(regroup(formable.people, solver, [group])?.groups ?? []),
    0,
  );
}

function sumOf(groups: readonly FormedGroup[]): number {
  return groups.reduce((sum, { points }) => sum + points, 0);
}

function isSame(formable: Formable, found: FormedGroup, { slot, leader, host }: PlacedGroup): boolean {
  return formable.slots[found.slot] === slot && found.leader === leader && found.host === host;
}

function numbered({ slots }: Formable, group: PlacedGroup): FormedGroup {
  return { ...group, slot: Math.max(0, slots.indexOf(group.slot)), points: 0 };
}

function numberedAll(formable: Formable, { groups }: FormationRules): FormedGroup[] {
  return groups.map((group) => numbered(formable, group));
}
