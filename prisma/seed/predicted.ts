import type { Predicted } from "@/lib/grouping/pairs/predicted";
import { factorKeys } from "@/lib/grouping/pairs/weights";

/** What last year's score could give for each factor, a hundred points in all. */
const most = [50, 6, 6, 16, 8, 4, 4, 4, 2];

/** The points that last year's pairs were given, pair by pair, in the order of the factors. */
const points = [
  "9 6 3 0 8 2 1 4 2",
  "24 6 3 0 8 4 4 3 2",
  "43 3 2 0 8 4 0 2 2",
  "26 3 6 16 8 4 0 4 2",
  "20 6 4 0 8 4 2 4 2",
  "39 6 1 16 8 4 3 4 2",
  "32 6 6 16 8 2 4 4 2",
  "45 6 6 0 8 2 0 3 2",
  "38 6 6 8 8 2 0 2 2",
  "39 6 1 0 8 4 1 2 2",
  "24 6 6 8 8 4 1 3 2",
  "10 6 3 0 8 4 3 4 2",
  "50 3 4 0 8 4 3 3 2",
  "35 6 2 0 8 4 3 2 2",
  "22 6 3 16 8 4 1 4 2",
];

/** What the score said of each of last year's pairs when they were drafted. */
export const lastYearsPredictions: readonly Predicted[] = points.map((row) => {
  const given = row.split(" ").map(Number);
  return {
    score: given.reduce((sum, one) => sum + one, 0),
    of: most.reduce((sum, one) => sum + one, 0),
    factors: factorKeys.map((key, index) => ({ key, points: given[index] ?? 0, of: most[index] ?? 0 })),
  };
});
