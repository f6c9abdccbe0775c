import { type Arc, arcsOf, type ExchangeRules, type Ring } from "@/lib/matching/exchange/model";
import type { ExchangePlan } from "@/lib/matching/exchange/plan";

/** What visits are worth: of a ring its points, and those with what staying is worth. A ring whose visits cannot be has none (NaN). */
export function countingOf(arcs: readonly Arc[], rules: ExchangeRules) {
  const points = new Map(arcs.map((its) => [`${its.guest}\n${its.host}`, its.points]));
  const stays = new Set((rules.staying?.rings ?? []).flatMap((ring) => arcsOf(ring)));
  const bonus = rules.staying?.points ?? 0;
  const pointsOf = (ring: Ring) =>
    arcsOf(ring).reduce((sum, arc) => sum + (points.get(arc) ?? Number.NaN), 0);
  const worthOf = (ring: Ring) =>
    pointsOf(ring) + bonus * arcsOf(ring).filter((arc) => stays.has(arc)).length;
  return { pointsOf, worthOf };
}

/** Why a plan is not what it says it is, or null where it is: every rule is looked at, and everything counted anew. */
export function whyNotExchange(
  people: readonly string[],
  arcs: readonly Arc[],
  rules: ExchangeRules,
  plan: ExchangePlan,
): string | null {
  const { pointsOf, worthOf } = countingOf(arcs, rules);
  const persons = plan.rings.flatMap((ring) => ring.persons);
  const inRing = new Set(persons);
  if (inRing.size < persons.length) return "somebody is in two rings";
  const unknown = persons.find((id) => !people.includes(id));
  if (unknown !== undefined) return `${unknown} is nobody`;
  for (const ring of plan.rings) {
    const name = ring.persons.join(", ");
    const why = whyNotRing(ring.persons, rules);
    if (why) return `${name}: ${why}`;
    const points = pointsOf(ring.persons);
    if (Number.isNaN(points)) return `${name}: somebody cannot be the guest of the next`;
    if (points !== ring.points) return `${name}: ${points} points, not ${ring.points}`;
  }
  for (const ring of rules.locked ?? []) {
    const arcsOfRing = arcsOf(ring).toSorted().join();
    if (!plan.rings.some(({ persons: its }) => arcsOf(its).toSorted().join() === arcsOfRing))
      return `${ring.join(", ")} are locked`;
  }
  const left = people.filter((id) => !inRing.has(id)).toSorted();
  if (left.join("\n") !== plan.left.toSorted().join("\n")) return "others are left";
  const sum = (of: (ring: Ring) => number) => plan.rings.reduce((all, ring) => all + of(ring.persons), 0);
  if (plan.takePart !== persons.length) return `${persons.length} take part, not ${plan.takePart}`;
  if (plan.points !== sum(pointsOf)) return `${sum(pointsOf)} points, not ${plan.points}`;
  if (plan.worth !== sum(worthOf)) return `worth ${sum(worthOf)}, not ${plan.worth}`;
  const { bound } = plan;
  if (bound.takePart < plan.takePart || (bound.takePart === plan.takePart && bound.worth < plan.worth))
    return "it surpasses its bound";
  return null;
}

/** Why a ring may not be, whatever its visits are worth; locked ones may. */
export function whyNotRing(ring: Ring, rules: ExchangeRules): string | null {
  const sorted = (its: Ring) => its.toSorted().join("\n");
  if (ring.length < 2 || ring.length > 3 || new Set(ring).size < ring.length) return "it is no ring";
  if ((rules.locked ?? []).some((its) => sorted(its) === sorted(ring))) return null;
  if (ring.length > (rules.longest ?? 3)) return "it is too long";
  if (ring.some((id) => rules.leftOut?.includes(id))) return "somebody is left out";
  if ((rules.apart ?? []).some((two) => two[0] !== two[1] && two.every((id) => ring.includes(id))))
    return "two may not be in one ring";
  if ((rules.never ?? []).some((its) => sorted(its) === sorted(ring))) return "it must not be";
  return null;
}
