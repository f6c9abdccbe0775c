import { z } from "zod";
import { couplesOf } from "@/lib/grouping/pairs/couples";
import { type Candidates, candidateOf } from "@/lib/grouping/pairs/pairing";
import { scorePair } from "@/lib/grouping/pairs/score";
import { factorKeys } from "@/lib/grouping/pairs/weights";

/**
 * What the score said of a group when it was drafted, kept for the report only: points out of so many, in all and by factor,
 * with the weights that the programme had then.
 */
export const Predicted = z.object({
  score: z.number(),
  of: z.number(),
  factors: z.array(z.object({ key: z.enum(factorKeys), points: z.number(), of: z.number() })),
});
export type Predicted = z.infer<typeof Predicted>;

/** What is stored as `Group.predicted`; null for a group that was made before scores were kept, and for what cannot be read. */
export function predictedOf(stored: unknown): Predicted | null {
  return Predicted.safeParse(stored).data ?? null;
}

/** What the score says of a group: a pair's; of three, the mean of their pairs, rounded by factor. */
export function predictionOf(pool: Candidates, members: readonly string[]): Predicted {
  const group = members.map((id) => candidateOf(pool, id));
  const pairs = couplesOf(group).map(([a, b]) => scorePair(a, b, pool.weights).factors);
  const factors = factorKeys.map((key) => {
    const points = pairs.map((of) => of.find((factor) => factor.key === key)?.points ?? 0);
    const mean = points.reduce((sum, one) => sum + one, 0) / Math.max(1, points.length);
    return { key, points: Math.round(mean), of: pool.weights[key] };
  });
  return {
    score: factors.reduce((sum, { points }) => sum + points, 0),
    of: factors.reduce((sum, { of }) => sum + of, 0),
    factors,
  };
}
