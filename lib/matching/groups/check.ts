import type { GroupPerson, GroupRules, Guide } from "@/lib/matching/groups/model";
import type { FormedGroup, GroupPlan } from "@/lib/matching/groups/plan";

/**
 * Why formed groups are not what they say they are, or null where they are: every rule is looked at anew, and all points are counted
 * from persons and rules. It shares no line with the solver, and says nothing of whether better groups exist.
 */
export function whyNotGroups(
  people: readonly GroupPerson[],
  rules: GroupRules,
  plan: GroupPlan,
): string | null {
  const [first] = [
    ...wrongPlaces(people, rules, plan),
    ...wrongGroups(people, rules, plan),
    ...wrongGuides(rules, plan),
  ];
  if (first) return first;
  const points = plan.groups.reduce((sum, group) => sum + pointsOf(membersOf(people, group), rules), 0);
  const out = new Set(rules.leftOut ?? []);
  const without = plan.waiting.filter((id) => !out.has(id)).length;
  if (plan.total !== points - 150 * without)
    return `the total is ${points - 150 * without}, not ${plan.total}`;
  return plan.bound < plan.total ? "it is better than its bound" : null;
}

function* wrongPlaces(people: readonly GroupPerson[], rules: GroupRules, plan: GroupPlan): Generator<string> {
  const placed = [...plan.groups.flatMap(({ members }) => members), ...plan.waiting];
  if (placed.length !== people.length || new Set(placed).size !== people.length)
    yield "somebody is missing, or there twice";
  for (const { id } of people) if (!placed.includes(id)) yield `${id} is missing`;
  for (const id of rules.leftOut ?? [])
    if (people.some((one) => one.id === id) && !plan.waiting.includes(id))
      yield `${id} is left out and in a group`;
  const groupOf = (id: string) => plan.groups.findIndex(({ members }) => members.includes(id));
  const known = new Set(people.map(({ id }) => id));
  for (const all of rules.together ?? [])
    if (new Set(all.filter((id) => known.has(id)).map(groupOf)).size > 1)
      yield `${all.join(", ")} are not together`;
  for (const [one, other] of rules.apart ?? [])
    if (one !== other && groupOf(one) >= 0 && groupOf(one) === groupOf(other))
      yield `${one} and ${other} are together`;
}

function* wrongGroups(people: readonly GroupPerson[], rules: GroupRules, plan: GroupPlan): Generator<string> {
  for (const group of plan.groups) {
    const members = membersOf(people, group);
    const name = group.members.join(", ");
    if (members.length < rules.sizes[0] || members.length > rules.sizes[1])
      yield `${name}: ${members.length} are no group`;
    if (members.some(({ slots }) => !slots.includes(group.slot)))
      yield `${name}: somebody cannot at ${group.slot}`;
    const guides = [guideOf(rules.leaders, group.leader), guideOf(rules.hosts, group.host)];
    const heard = [...members, ...guides.filter((guide) => guide !== undefined)];
    if (!heard[0]?.languages.some((one) => heard.every(({ languages }) => languages.includes(one))))
      yield `${name}: no language is everybody's`;
    const from = members.flatMap(({ organisation }) => organisation ?? []);
    if (rules.organisationsApart && new Set(from).size < from.length)
      yield `${name}: two are of one organisation`;
    if (group.points !== pointsOf(members, rules)) yield `${name}: the points are counted wrongly`;
  }
}

function* wrongGuides(rules: GroupRules, plan: GroupPlan): Generator<string> {
  const at = new Set<string>();
  for (const [role, all] of [
    ["leader", rules.leaders],
    ["host", rules.hosts],
  ] as const)
    for (const group of plan.groups) {
      const id = group[role];
      if (all === undefined) {
        if (id !== null) yield `${id} guides where nobody is asked for`;
        continue;
      }
      const guide = guideOf(all, id);
      if (!guide) yield `a group has no ${role}`;
      else {
        if (!guide.slots.includes(group.slot)) yield `${id} cannot at ${group.slot}`;
        if (role === "leader" && group.members.some((one) => guide.never?.includes(one)))
          yield `${id} leads somebody whom they may not`;
        if (at.has(`${id} ${group.slot}`)) yield `${id} is in two groups at once`;
        at.add(`${id} ${group.slot}`);
        if (plan.groups.filter((other) => other[role] === id).length > guide.groups)
          yield `${id} guides more groups than they take`;
      }
    }
}

function guideOf(all: readonly Guide[] | undefined, id: string | null): Guide | undefined {
  return all?.find((guide) => guide.id === id);
}

function membersOf(people: readonly GroupPerson[], group: FormedGroup): GroupPerson[] {
  return group.members.flatMap((id) => people.find((one) => one.id === id) ?? []);
}

/** The points of a group, as the README says them. */
export function pointsOf(members: readonly GroupPerson[], { weights, met = [] }: GroupRules): number {
  const { themes, mix, regions } = weights ?? { themes: 60, mix: 20, regions: 20 };
  const levels = new Set(members.map(({ level }) => level ?? 1));
  const mixed = levels.has(0) && levels.has(2) ? 1 : levels.size > 1 ? 0.5 : 0;
  const from = new Set(members.flatMap(({ region }) => region ?? [])).size;
  const spread = [0, 0, 0.35, 0.65, 1][Math.min(from, 4)] ?? 0;
  const common = Math.round(mix * mixed) + Math.round(regions * spread);
  const own = members.map((member) => {
    const wanted = [...new Set(member.themes ?? [])];
    if (wanted.length === 0) return themes;
    const worth = (at: number) => Math.max(1, 3 - at);
    const got = wanted.reduce((sum, theme, at) => {
      const others = members.filter((other) => other !== member && other.themes?.includes(theme)).length;
      return sum + worth(at) * (others > 1 ? 3 : others === 1 ? 2 : 0);
    }, 0);
    const all = wanted.reduce((sum, _, at) => sum + worth(at), 0);
    return Math.floor((2 * themes * got + 3 * all) / (6 * all));
  });
  const points = own.reduce((sum, its) => sum + its + common, 0);
  const known = members.flatMap(({ id: one }, at) =>
    members
      .slice(at + 1)
      .filter(({ id: other }) => met.some((two) => two.includes(one) && two.includes(other))),
  ).length;
  return known === 0 ? points : Math.max(0, points - 20 * known);
}
