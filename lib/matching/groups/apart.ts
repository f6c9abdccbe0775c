import type { GroupPerson, GroupRules } from "@/lib/matching/groups/model";
import type { GroupPlan } from "@/lib/matching/groups/plan";
import { whatIfGroups } from "@/lib/matching/groups/what-if";

/** What stands between two, or what their being in one group would cost: points of all together, and others who would change groups. */
export type GroupApart =
  | { kind: "wall" | "organisation" | "slot" | "language" | "nowhere" }
  | { kind: "cost"; points: number; moved: number };

/** Why two are not in one group of a plan, as data; null where they are, or one of them is not known. */
export function explainApart(
  people: readonly GroupPerson[],
  rules: GroupRules,
  plan: Pick<GroupPlan, "groups" | "total">,
  [one, other]: readonly [string, string],
): GroupApart | null {
  const [a, b] = [one, other].map((id) => people.find((person) => person.id === id));
  if (!a || !b || plan.groups.some(({ members }) => members.includes(one) && members.includes(other)))
    return null;
  if (rules.apart?.some((ids) => ids.includes(one) && ids.includes(other))) return { kind: "wall" };
  if (rules.organisationsApart && a.organisation !== undefined && a.organisation === b.organisation)
    return { kind: "organisation" };
  if (!a.slots.some((slot) => b.slots.includes(slot))) return { kind: "slot" };
  if (!a.languages.some((its) => b.languages.includes(its))) return { kind: "language" };
  const together = [...(rules.together ?? []), [one, other]];
  const best = whatIfGroups(people, { ...rules, together }, plan)
    .filter(({ groups }) => groups.some(({ members }) => members.includes(one) && members.includes(other)))
    .reduce<{ total: number; moved: readonly string[] } | null>(
      (most, option) => (most && most.total >= option.total ? most : option),
      null,
    );
  if (!best) return { kind: "nowhere" };
  const moved = best.moved.filter((id) => id !== one && id !== other).length;
  return { kind: "cost", points: Math.max(0, plan.total - best.total), moved };
}
