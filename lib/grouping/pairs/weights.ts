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

/** The points that each factor gives at most; whole numbers from 0 to `heaviest`. */
export type Weights = Readonly<Record<FactorKey, number>>;

export const heaviest = 100;

/** What a programme begins with: 100 points in all, most of them for what the two can give each other. */
export const defaultWeights: Weights = {
  needs: 45,
  theme: 6,
  people: 6,
  wishes: 16,
  times: 8,
  months: 4,
  distance: 5,
  hosting: 5,
  access: 5,
};

const points = z.number().int().min(0).max(heaviest);
const Stored = z.partialRecord(z.enum(factorKeys), points).catch({});

/** A programme's weights, from what is stored of them; what is not, or makes no sense, is as at the beginning. */
export function weightsOf(stored: unknown): Weights {
  return { ...defaultWeights, ...Stored.parse(stored ?? {}) };
}

/** The most that a pair can get under these weights. */
export function mostPoints(weights: Weights): number {
  return factorKeys.reduce((sum, key) => sum + weights[key], 0);
}

/** The factors that two sets of weights differ in. */
export function changedWeights(before: Weights, after: Weights): FactorKey[] {
  return factorKeys.filter((key) => before[key] !== after[key]);
}
