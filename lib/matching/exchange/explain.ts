import { whyNotRing } from "@/lib/matching/exchange/check";
import { type ExchangeBudget, formExchange } from "@/lib/matching/exchange/form";
import type { Arc, ExchangeRules, Ring } from "@/lib/matching/exchange/model";
import type { ExchangePlan } from "@/lib/matching/exchange/plan";

/** How many fewer would take part, and how many fewer points there would be. */
export type ExchangeCost = { takePart: number; points: number };

/** Of a ring what each visit is worth, and what it would cost were it not: what others would take its place. */
export type RingReasons = { visits: Arc[]; without: ExchangeCost };

/** Why these are in a ring. */
export function explainRing(
  people: readonly string[],
  arcs: readonly Arc[],
  rules: ExchangeRules,
  plan: ExchangePlan,
  ring: Ring,
  budget: Partial<ExchangeBudget> = {},
): RingReasons {
  const locked = (rules.locked ?? []).filter((its) => !isSame(its, ring));
  const without = { ...rules, locked, never: [...(rules.never ?? []), ring] };
  return { visits: visitsOf(arcs, ring), without: costOf(people, arcs, without, plan, budget) };
}

/**
 * Why some are not in a ring: a rule says so, or nobody of them can be the guest of another as a ring asks for (of whom it says which
 * visits are missing), or else what their ring would cost.
 */
export type RingApart =
  | { kind: "rule"; why: string }
  | { kind: "visits"; missing: { guest: string; host: string }[] }
  | { kind: "cost"; ring: Ring; cost: ExchangeCost };

/** Why these, each the guest of the next, are not a ring. */
export function explainNoRing(
  people: readonly string[],
  arcs: readonly Arc[],
  rules: ExchangeRules,
  plan: ExchangePlan,
  ring: Ring,
  budget: Partial<ExchangeBudget> = {},
): RingApart {
  const why = whyNotRing(ring, rules);
  if (why) return { kind: "rule", why };
  const known = new Set(visitsOf(arcs, ring).map(({ guest, host }) => `${guest}\n${host}`));
  const missing = ring
    .map((guest, at) => ({ guest, host: ring[(at + 1) % ring.length] as string }))
    .filter(({ guest, host }) => !known.has(`${guest}\n${host}`));
  if (missing.length > 0) return { kind: "visits", missing };
  // Whoever is locked to others would have to be let go.
  const locked = (rules.locked ?? []).filter((its) => !its.some((id) => ring.includes(id)));
  const cost = costOf(people, arcs, { ...rules, locked: [...locked, ring] }, plan, budget);
  return { kind: "cost", ring, cost };
}

/**
 * Why somebody is in no ring: nobody could be their host, or their guest; or there is no ring with them (with those of three there would
 * be, where `inThree` says so); or those that there are cost more: the cheapest of the dearest few.
 */
export type WhyLeft =
  | { kind: "leftOut" | "noHost" | "noGuest" }
  | { kind: "noRing"; inThree: boolean }
  | { kind: "dear"; rings: { ring: Ring; cost: ExchangeCost }[] };

/** So many rings are tried for somebody who is in none. */
const tried = 3;

/** Why somebody is in no ring of a plan. */
export function explainLeft(
  people: readonly string[],
  arcs: readonly Arc[],
  rules: ExchangeRules,
  plan: ExchangePlan,
  id: string,
  budget: Partial<ExchangeBudget> = {},
): WhyLeft {
  if (rules.leftOut?.includes(id)) return { kind: "leftOut" };
  if (!arcs.some(({ guest }) => guest === id)) return { kind: "noHost" };
  if (!arcs.some(({ host }) => host === id)) return { kind: "noGuest" };
  const rings = ringsOf(arcs, id);
  const allowed = rings.filter(({ ring }) => whyNotRing(ring, rules) === null);
  if (allowed.length === 0)
    return {
      kind: "noRing",
      inThree: rings.some(({ ring }) => whyNotRing(ring, { ...rules, longest: 3 }) === null),
    };
  const busy = new Set((rules.locked ?? []).flat());
  const costs = allowed
    .filter(({ ring }) => !ring.some((one) => busy.has(one)))
    .slice(0, tried)
    .map(({ ring }) => ({
      ring,
      cost: costOf(people, arcs, { ...rules, locked: [...(rules.locked ?? []), ring] }, plan, budget),
    }))
    .sort((one, other) => one.cost.takePart - other.cost.takePart || one.cost.points - other.cost.points);
  return { kind: "dear", rings: costs };
}

/** All rings with somebody, by what each of their persons has of it, the dearest first. */
function ringsOf(arcs: readonly Arc[], id: string): { ring: Ring; share: number }[] {
  const hosts = Map.groupBy(arcs, ({ guest }) => guest);
  const rings: { ring: Ring; share: number }[] = [];
  for (const first of hosts.get(id) ?? [])
    for (const second of hosts.get(first.host) ?? []) {
      if (second.host === id)
        rings.push({ ring: [id, first.host], share: (first.points + second.points) / 2 });
      for (const third of hosts.get(second.host) ?? [])
        if (third.host === id && second.host !== id)
          rings.push({
            ring: [id, first.host, second.host],
            share: (first.points + second.points + third.points) / 3,
          });
    }
  return rings.sort(
    (one, other) => other.share - one.share || (one.ring.join("\n") < other.ring.join("\n") ? -1 : 1),
  );
}

function visitsOf(arcs: readonly Arc[], ring: Ring): Arc[] {
  return ring.flatMap((id, at) =>
    arcs.filter(({ guest, host }) => guest === id && host === ring[(at + 1) % ring.length]),
  );
}

function isSame(one: Ring, other: Ring): boolean {
  return one.toSorted().join("\n") === other.toSorted().join("\n");
}

function costOf(
  people: readonly string[],
  arcs: readonly Arc[],
  rules: ExchangeRules,
  plan: ExchangePlan,
  budget: Partial<ExchangeBudget>,
): ExchangeCost {
  const other = formExchange(people, arcs, rules, budget);
  return { takePart: plan.takePart - other.takePart, points: plan.points - other.points };
}
