import { z } from "zod";
import type { Reading } from "@/lib/formats/reading";

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

/**
 * A programme's weights, from what is stored of them; what is not, or makes no sense, is as at the beginning. What its format does
 * not ask weighs nothing.
 */
export function weightsOf(stored: unknown, reads: Reading): Weights {
  return onlyAsked({ ...defaultWeights, ...Stored.parse(stored ?? {}) }, reads);
}

/** The same weights, with nothing for what a format does not ask. */
export function onlyAsked(weights: Weights, reads: Reading): Weights {
  const asked = factorsAsked(reads);
  return Object.fromEntries(
    factorKeys.map((key) => [key, asked.includes(key) ? weights[key] : 0]),
  ) as Weights;
}

/** The factors that answers to a format's survey can say something of. */
export function factorsAsked(reads: Reading): FactorKey[] {
  return factorKeys.filter((key) => restsOn[key].every((one) => reads[one] !== undefined));
}

/** What each factor cannot do without. */
const restsOn: Record<FactorKey, readonly (keyof Reading)[]> = {
  needs: ["seeks", "offers"],
  theme: ["seeks"],
  people: ["peers"],
  wishes: ["wishes"],
  times: ["times"],
  months: ["months"],
  distance: ["municipality"],
  hosting: ["hosting"],
  access: ["access", "accessNeeds"],
};

/** The most that a pair can get under these weights. */
export function mostPoints(weights: Weights): number {
  return factorKeys.reduce((sum, key) => sum + weights[key], 0);
}

/** The factors that two sets of weights differ in. */
export function changedWeights(before: Weights, after: Weights): FactorKey[] {
  return factorKeys.filter((key) => before[key] !== after[key]);
}
