import { z } from "zod";

/** What a pair's score is made of, in the order in which it is told. */
export const factorKeys = [
  "needs",
  "theme",
  "people",
  "wishes",
  "times",
  "months",
  "distance",
  "hosting",
  "access",
] as const;
export type FactorKey = (typeof factorKeys)[number];

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

/** What is stored as `Group.predicted`; null for a group that was made by hand, and for what can no longer be read. */
export function predictedOf(stored: unknown): Predicted | null {
  return Predicted.safeParse(stored).data ?? null;
}
