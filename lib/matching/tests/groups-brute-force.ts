import { pointsOf } from "@/lib/matching/groups/check";
import type { GroupPerson, GroupRules, Guide } from "@/lib/matching/groups/model";

type Whole = { members: readonly GroupPerson[]; points: number };

/** All allowed groups of a few persons, by looking at every set of them; guides are looked for one group at a time. */
export function allGroups(people: readonly GroupPerson[], rules: GroupRules): Whole[] {
  const units = [...people].filter(({ id }) => !rules.leftOut?.includes(id));
  const found: Whole[] = [];
  for (let set = 1; set < 2 ** units.length; set++) {
    const members = units.filter((_, at) => set & (1 << at));
    if (members.length < rules.sizes[0] || members.length > rules.sizes[1]) continue;
    if (isAllowed(people, members, rules)) found.push({ members, points: pointsOf(members, rules) });
  }
  return found;
}

function isAllowed(
  people: readonly GroupPerson[],
  members: readonly GroupPerson[],
  rules: GroupRules,
): boolean {
  const ids = new Set(members.map(({ id }) => id));
  if (rules.apart?.some(([one, other]) => one !== other && ids.has(one) && ids.has(other))) return false;
  const known = new Set(people.map(({ id }) => id));
  for (const set of rules.together ?? []) {
    const its = set.filter((id) => known.has(id));
    if (its.some((id) => ids.has(id)) && !its.every((id) => ids.has(id))) return false;
  }
  const from = members.flatMap(({ organisation }) => organisation ?? []);
  if (rules.organisationsApart && new Set(from).size < from.length) return false;
  return waysOf(members, rules).length > 0;
}

type Way = { leader?: Guide; host?: Guide; slot: number };

function waysOf(members: readonly GroupPerson[], rules: GroupRules): Way[] {
  const ways: Way[] = [];
  for (const leader of rules.leaders ?? [undefined])
    for (const host of rules.hosts ?? [undefined])
      for (let slot = 0; slot < 30; slot++) {
        const all = [...members, ...(leader ? [leader] : []), ...(host ? [host] : [])];
        const isHeard = members[0]?.languages.some((one) => all.every((its) => its.languages.includes(one)));
        const isFree = all.every(({ slots }) => slots.includes(slot));
        const isBarred = leader?.never?.some((id) => members.some((one) => one.id === id));
        if (isHeard && isFree && !isBarred && !(leader && leader.id === host?.id))
          ways.push({ ...(leader && { leader }), ...(host && { host }), slot });
      }
  return ways;
}

function canBeGuided(groups: readonly Whole[], rules: GroupRules, taken: readonly Way[] = []): boolean {
  const [group, ...rest] = groups;
  if (!group || (!rules.leaders && !rules.hosts)) return true;
  return waysOf(group.members, rules).some((way) => {
    const mine = [way.leader?.id, way.host?.id].filter((id) => id !== undefined);
    const isBusy = taken.some(
      ({ leader, host, slot }) =>
        slot === way.slot && mine.some((id) => id === leader?.id || id === host?.id),
    );
    const count = (role: "leader" | "host") => taken.filter((its) => its[role]?.id === way[role]?.id).length;
    const isFull = (["leader", "host"] as const).some((role) => way[role] && count(role) >= way[role].groups);
    return !isBusy && !isFull && canBeGuided(rest, rules, [...taken, way]);
  });
}

/** The greatest total there is, by trying every division. */
export function bestTotal(people: readonly GroupPerson[], rules: GroupRules): number {
  const groups = allGroups(people, rules);
  const free = people.filter(({ id }) => !rules.leftOut?.includes(id)).map(({ id }) => id);
  const best = (open: readonly string[], chosen: readonly Whole[], points: number): number => {
    const [first, ...rest] = open;
    if (first === undefined) return canBeGuided(chosen, rules) ? points : Number.NEGATIVE_INFINITY;
    const without = best(rest, chosen, points - 150);
    return groups
      .filter(
        ({ members }) =>
          members.some(({ id }) => id === first) && members.every(({ id }) => open.includes(id)),
      )
      .reduce((most, group) => {
        const left = open.filter((id) => !group.members.some((one) => one.id === id));
        return Math.max(most, best(left, [...chosen, group], points + group.points));
      }, without);
  };
  return best(free, [], 0);
}

/** The most persons in groups there can be, then the best weakest group, then the greatest total: by trying every division. */
export function bestWeakest(people: readonly GroupPerson[], rules: GroupRules): [number, number, number] {
  const groups = allGroups(people, rules);
  const free = people.filter(({ id }) => !rules.leftOut?.includes(id)).map(({ id }) => id);
  let best: [number, number, number] = [-1, 0, 0];
  const visit = (open: readonly string[], chosen: readonly Whole[]) => {
    const [first, ...rest] = open;
    if (first === undefined) {
      const placed = chosen.reduce((sum, { members }) => sum + members.length, 0);
      const points = chosen.reduce((sum, group) => sum + group.points, 0);
      const weakest = Math.min(100, ...chosen.map((group) => group.points / group.members.length));
      const now = [placed, weakest, points - 150 * (free.length - placed)] as const;
      const at = now.findIndex((value, place) => value !== best[place]);
      if (at >= 0 && (now[at] as number) > (best[at] as number) && canBeGuided(chosen, rules))
        best = [...now];
      return;
    }
    visit(rest, chosen);
    for (const group of groups)
      if (group.members.some(({ id }) => id === first) && group.members.every(({ id }) => open.includes(id)))
        visit(
          open.filter((id) => !group.members.some((one) => one.id === id)),
          [...chosen, group],
        );
  };
  visit(free, []);
  return best;
}
