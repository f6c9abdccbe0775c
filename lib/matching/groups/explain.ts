import type { GroupPerson, GroupRules } from "@/lib/matching/groups/model";
import type { GroupPlan } from "@/lib/matching/groups/plan";

/** Why these are a group, as data that pages put into words: points a member, who shares which theme, and what else would suit all. */
export type GroupReasons = {
  mean: number;
  themes: readonly { theme: string; members: readonly string[] }[];
  levels: readonly number[];
  regions: readonly string[];
  slots: readonly number[];
};

/** What would give somebody a place in a group, by its place in the plan: another slot, another language, or a member more than usual. */
export type Cure =
  | { kind: "slot"; group: number; slot: number }
  | { kind: "language"; group: number; languages: readonly string[] }
  | { kind: "size"; group: number };

/** Why somebody waits: left out, without a slot, nobody or too few to be with, or all groups they fit are taken. */
export type Waiting = {
  id: string;
  why: "left-out" | "no-slot" | "too-few" | "no-place";
  /** With how many persons they may be. */
  beside: number;
  /** The nearest first. */
  cures: readonly Cure[];
};

/** Why each group of a plan is one. */
export function explainGroups(
  people: readonly GroupPerson[],
  plan: Pick<GroupPlan, "groups">,
): GroupReasons[] {
  const known = new Map(people.map((one) => [one.id, one]));
  return plan.groups.map(({ members, points }) => {
    const all = members.flatMap((id) => known.get(id) ?? []);
    const themes = [...new Set(all.flatMap((one) => one.themes ?? []))].map((theme) => ({
      theme,
      members: all.filter((one) => one.themes?.includes(theme)).map(({ id }) => id),
    }));
    themes.sort(
      (one, other) => other.members.length - one.members.length || (one.theme < other.theme ? -1 : 1),
    );
    return {
      mean: points / members.length,
      themes: themes.filter((its) => its.members.length > 1),
      levels: [...new Set(all.map(({ level }) => level ?? 1))].sort(),
      regions: [...new Set(all.flatMap(({ region }) => region ?? []))].sort(),
      slots: (all[0]?.slots ?? [])
        .filter((slot) => all.every(({ slots }) => slots.includes(slot)))
        .toSorted((a, b) => a - b),
    };
  });
}

/** Why each who waits does, and the nearest cure: what stands alone between them and a group. */
export function explainWaiting(
  people: readonly GroupPerson[],
  rules: GroupRules,
  plan: Pick<GroupPlan, "groups" | "waiting">,
): Waiting[] {
  const known = new Map(people.map((one) => [one.id, one]));
  return plan.waiting.flatMap((id) => {
    const person = known.get(id);
    if (!person) return [];
    const others = people.filter((other) => other.id !== id && !rules.leftOut?.includes(other.id));
    const beside = others.filter(
      (other) =>
        !isWalled(person, other, rules) &&
        shares(person.slots, other.slots) &&
        shares(person.languages, other.languages),
    ).length;
    const isOut = rules.leftOut?.includes(id);
    const isFew = beside < rules.sizes[0] - 1;
    const why = isOut ? "left-out" : person.slots.length === 0 ? "no-slot" : isFew ? "too-few" : "no-place";
    return [{ id, why, beside, cures: isOut ? [] : curesOf(person, known, rules, plan) }];
  });
}

function curesOf(
  person: GroupPerson,
  known: ReadonlyMap<string, GroupPerson>,
  rules: GroupRules,
  plan: Pick<GroupPlan, "groups">,
): Cure[] {
  const cures = plan.groups.flatMap(({ members, slot, leader }, group): (Cure & { points: number })[] => {
    const all = members.flatMap((id) => known.get(id) ?? []);
    const isBarred = rules.leaders?.some((one) => one.id === leader && one.never?.includes(person.id));
    if (isBarred || all.some((other) => isWalled(person, other, rules))) return [];
    const isFull = members.length >= rules.sizes[1];
    const isFree = person.slots.includes(slot);
    const spoken = (all[0]?.languages ?? []).filter((one) =>
      all.every(({ languages }) => languages.includes(one)),
    );
    const isHeard = shares(spoken, person.languages);
    const points = all.filter((other) => shares(other.themes ?? [], person.themes ?? [])).length;
    if (isFree && isHeard && isFull) return [{ kind: "size", group, points }];
    if (isFull) return [];
    if (isHeard && !isFree) return [{ kind: "slot", group, slot, points }];
    return isFree && !isHeard ? [{ kind: "language", group, languages: spoken, points }] : [];
  });
  const order = { slot: 0, language: 1, size: 2 } as const;
  return cures
    .sort(
      (one, other) =>
        order[one.kind] - order[other.kind] || other.points - one.points || one.group - other.group,
    )
    .map(({ points: _, ...cure }) => cure);
}

function isWalled(one: GroupPerson, other: GroupPerson, rules: GroupRules): boolean {
  if (rules.organisationsApart && one.organisation !== undefined && one.organisation === other.organisation)
    return true;
  return rules.apart?.some((ids) => ids.includes(one.id) && ids.includes(other.id)) ?? false;
}

function shares<Thing>(some: readonly Thing[], others: readonly Thing[]): boolean {
  return some.some((one) => others.includes(one));
}
