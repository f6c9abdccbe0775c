import type { PairedGroup, Pairing } from "@/lib/grouping/pairs/difference";
import { bestPairing, isProvenBest, type Pool, threesWith } from "@/lib/grouping/pairs/pairing";
import { alternativesFor, type Partner, partnersOf } from "@/lib/grouping/pairs/partners";
import type { PairingRules } from "@/lib/grouping/pairs/plan-rules";

/** One for whom there is no pair: the best partners and what these would cost the others, and pairs that could become threes. */
export type LeftOver = { id: string; alternatives: Partner[]; threes: PairedGroup[] };

/** So many of those left over are shown with their alternatives, of which the fewer the more there are. */
const mostLeft = 9;
const mostAlternatives = 9;

/**
 * All that is asked of a pool, each question answered as a whole: so that one that takes long is worked out in a thread of its own,
 * with one way there and back (see solving.ts).
 */
const questions: { [N in keyof Asked]: (pool: Pool, asked: Asked[N]) => Answered[N] } = {
  /** The best pairing under each of these rules. */
  pairings: (pool, { rules }) => rules.map((one) => bestPairing(pool, one)),

  /** What the workbench shows: the pairing and whether it is proven, the one before the last change, and who is left over. */
  workbench: (pool, { rules, before }) => {
    const pairing = bestPairing(pool, rules);
    return {
      pairing,
      proven: pairing.groups.length > 0 && isProvenBest(pool, rules),
      before: before && bestPairing(pool, before),
      left: leftOver(pool, rules, pairing),
    };
  },

  /** A page of all whom one could be paired with; null where that one does not wait. */
  partners: (pool, { rules, id, ...page }) => {
    const pairing = bestPairing(pool, rules);
    return { pairing, page: pool.at.has(id) ? partnersOf(pool, rules, pairing, id, page) : null };
  },
};

/** One question, answered. */
export function answerOf<N extends keyof Asked>({ name, asked }: Question<N>, pool: Pool): Answered[N] {
  return questions[name](pool, asked);
}

/** A question by its name. */
export type Question<N extends keyof Asked = keyof Asked> = { name: N; asked: Asked[N] };

/** What each question is asked with. */
export type Asked = {
  pairings: { rules: readonly PairingRules[] };
  workbench: { rules: PairingRules; before: PairingRules | null };
  partners: PartnersAsked;
};

/** What each answers. */
export type Answered = {
  pairings: Pairing[];
  workbench: { pairing: Pairing; proven: boolean; before: Pairing | null; left: LeftOver[] };
  partners: { pairing: Pairing; page: ReturnType<typeof partnersOf> | null };
};

type PartnersAsked = { rules: PairingRules; id: string; from: number; count: number; find: string };

function leftOver(pool: Pool, rules: PairingRules, pairing: Pairing): LeftOver[] {
  const most = Math.min(3, Math.ceil(mostAlternatives / Math.max(1, pairing.left.length)));
  return pairing.left.slice(0, mostLeft).map((id) => ({
    id,
    alternatives: alternativesFor(pool, rules, pairing, id, most),
    threes: threesWith(pool, pairing, id).slice(0, 2),
  }));
}
