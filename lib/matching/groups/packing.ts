import { Branching, type PackLimits, type Reason } from "@/lib/matching/groups/branching";
import type { Guiding } from "@/lib/matching/groups/cuts";
import type { Listed } from "@/lib/matching/groups/listing";

export type Packed = {
  /** The best division of those listed, where it is worth more than what was known. */
  groups: number[] | null;
  worth: number;
  /** Nothing is worth more. */
  bound: number;
  /** Why nothing is, where that was found. */
  reason: Reason | null;
};

/**
 * The best division of listed groups in which no unit is twice, of however many groups. `known` is what a division known already is
 * worth; `start` its groups or others likely to be used.
 */
export function pack(
  listed: Listed,
  guiding: Guiding | null,
  known: number,
  start: readonly number[],
  limits: PackLimits,
  mostGroups: number,
): Packed {
  if (listed.length === 0) {
    const prices = [{ units: new Int32Array(listed.units.length), cuts: [], ofCuts: new Int32Array(0) }];
    return {
      groups: null,
      worth: Math.max(0, known),
      bound: Math.max(0, known),
      reason: { prices, cases: null },
    };
  }
  const cuts = [{ kind: "all", most: mostGroups } as const, ...(guiding?.cuts([], []) ?? [])];
  const branching = new Branching(listed, guiding, cuts, known, start, limits);
  const { reason, bound } = branching.run();
  const { best: groups, worth } = branching;
  return { groups, worth, bound: Math.max(bound, worth), reason };
}
