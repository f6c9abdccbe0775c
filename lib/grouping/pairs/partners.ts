import { costToOthers, difference, type Pairing } from "@/lib/grouping/pairs/difference";
import { bestPairing, candidateOf, type Pool, scoreBetween } from "@/lib/grouping/pairs/pairing";
import { changedRules, type PairingRules } from "@/lib/grouping/pairs/plan-rules";
import { scorePair } from "@/lib/grouping/pairs/score";
import type { Wall } from "@/lib/grouping/pairs/walls";
import { hasInName } from "@/lib/organisations/rules";

/** What a pair would mean for all others: their points together, and how many more of them have no pair. */
export type Cost = { points: number; unpaired: number };

export type Partner = {
  id: string;
  score: number;
  wall: Wall | null;
  /** Whether they are together in the pairing as it is. */
  together: boolean;
  cost: Cost;
};

/**
 * A page of all whom one could be paired with and in whose name `find` stands, the best first and those behind a wall last, with
 * what each would cost the others; and how many there are.
 */
export function partnersOf(
  pool: Pool,
  rules: PairingRules,
  pairing: Pairing,
  id: string,
  { from, count, find }: { from: number; count: number; find: string },
): { total: number; partners: Partner[] } {
  const found = ranked(pool, id).filter((other) => hasInName(candidateOf(pool, other).name, find));
  return {
    total: found.length,
    partners: found.slice(from, from + count).map((other) => partner(pool, rules, pairing, id, other)),
  };
}

/** The best partners for one who is left over; those it may not be paired with are not among them. */
export function alternativesFor(
  pool: Pool,
  rules: PairingRules,
  pairing: Pairing,
  id: string,
  count: number,
): Partner[] {
  return ranked(pool, id)
    .filter((other) => scoreBetween(pool, id, other) >= 0)
    .slice(0, count)
    .map((other) => partner(pool, rules, pairing, id, other));
}

function ranked(pool: Pool, id: string): string[] {
  const score = new Map(pool.candidates.map((other) => [other.id, scoreBetween(pool, id, other.id)]));
  const points = (other: string) => score.get(other) ?? -1;
  return pool.candidates
    .map((other) => other.id)
    .filter((other) => other !== id)
    .sort((a, b) => points(b) - points(a) || (a < b ? -1 : 1));
}

function partner(pool: Pool, rules: PairingRules, pairing: Pairing, id: string, other: string): Partner {
  const together = pairing.groups.some(({ members }) => members.includes(id) && members.includes(other));
  const { score, wall } = scorePair(candidateOf(pool, id), candidateOf(pool, other), pool.weights);
  const locked = changedRules(rules, { act: "lock", of: [id, other] }, []);
  const cost = together
    ? { points: 0, unpaired: 0 }
    : costToOthers(difference(pairing, bestPairing(pool, locked)), [id, other]);
  return { id: other, score, wall, together, cost };
}
