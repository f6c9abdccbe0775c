import { countingOf, whyNotRing } from "@/lib/matching/exchange/check";
import { type ExchangeBudget, formExchange } from "@/lib/matching/exchange/form";
import { type Arc, arcsOf, type ExchangeRules, type Ring } from "@/lib/matching/exchange/model";
import type { ExchangePlan } from "@/lib/matching/exchange/plan";

/** What keeping one's host is worth where something changes: it moves few, and gives up few points. */
const usualStaying = 5;

/** What a change comes to: who of the others would have another host, or none, and how many fewer take part and points there are. */
export type ExchangeOption = {
  plan: ExchangePlan;
  moved: string[];
  fewer: { takePart: number; points: number };
};

/**
 * What changed persons, arcs or rules come to, least disturbance first: rings that the change does not touch left alone; then, where that is
 * better, whoever can stays with their host; then, where that is better, the best anew. Who is `moved` had a ring in the plan that was and
 * has another host now, or none, and is not one of `touched`, whom the change is about.
 */
export function whatIfExchange(
  people: readonly string[],
  arcs: readonly Arc[],
  rules: ExchangeRules,
  before: ExchangePlan,
  touched: readonly string[] = [],
  staying = usualStaying,
  budget: Partial<ExchangeBudget> = {},
): ExchangeOption[] {
  const rings = before.rings.map(({ persons }) => persons);
  const { staying: _, ...plain } = rules;
  const locked = plain.locked ?? [];
  const busy = new Set([...locked.flat(), ...touched]);
  const { pointsOf } = countingOf(arcs, plain);
  const stand = rings.filter(
    (ring) =>
      !ring.some((id) => busy.has(id) || !people.includes(id)) &&
      whyNotRing(ring, plain) === null &&
      !Number.isNaN(pointsOf(ring)),
  );
  const options: ExchangeOption[] = [];
  for (const its of [
    { ...plain, locked: [...locked, ...stand] },
    { ...plain, staying: { rings, points: staying } },
    plain,
  ]) {
    const plan = formExchange(people, arcs, its, budget);
    const fewer = { takePart: before.takePart - plan.takePart, points: before.points - plan.points };
    const last = options.at(-1)?.plan;
    const isBetter =
      !last ||
      plan.takePart > last.takePart ||
      (plan.takePart === last.takePart && plan.points > last.points);
    if (isBetter) options.push({ plan, moved: movedBetween(rings, plan, people, touched), fewer });
  }
  return options;
}

function movedBetween(
  before: readonly Ring[],
  { rings }: ExchangePlan,
  people: readonly string[],
  touched: readonly string[],
): string[] {
  const now = new Set(rings.flatMap(({ persons }) => arcsOf(persons)));
  const here = new Set(people);
  return before
    .flatMap((ring) => arcsOf(ring).flatMap((arc, at) => (now.has(arc) ? [] : [ring[at] as string])))
    .filter((id) => here.has(id) && !touched.includes(id))
    .sort();
}
