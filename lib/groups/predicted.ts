import { candidateOf, type Pool } from "@/lib/groups/matching";
import { scorePair } from "@/lib/groups/score";
import { factorKeys, mostPoints } from "@/lib/groups/weights";

/** What a group's score said when it was drafted: points of the most that there could be, in all and by factor. */
export type Predicted = {
  score: number;
  of: number;
  factors: { key: string; points: number; of: number }[];
};

/** What the score says of a group: a pair's; of three, the mean of their pairs. */
export function predictionOf(pool: Pool, members: readonly string[]): Predicted {
  const group = members.map((id) => candidateOf(pool, id));
  const pairs = group.flatMap((a, index) =>
    group.slice(index + 1).map((b) => scorePair(a, b, pool.weights).factors),
  );
  const factors = factorKeys.map((key) => ({
    key,
    points: Math.round(
      pairs.reduce((sum, of) => sum + (of.find((factor) => factor.key === key)?.points ?? 0), 0) /
        Math.max(1, pairs.length),
    ),
    of: pool.weights[key],
  }));
  return {
    score: factors.reduce((sum, { points }) => sum + points, 0),
    of: mostPoints(pool.weights),
    factors,
  };
}
