import { z } from "zod";
import { orderedIn } from "@/lib/formats/occurrences";
import type { Format, Price } from "@/lib/formats/recipe";

/** What a programme sets of what its format leaves open. */
export type ProgrammeOptions = {
  prices?: readonly Price[];
  /** Nothing of who has met whom in it is remembered afterwards. */
  forget?: true;
};

/** The same options with what a programme's own form says of them. */
export function withForget(
  { forget: _, ...options }: ProgrammeOptions,
  { forget }: { forget?: "yes" | undefined },
): ProgrammeOptions {
  return forget === "yes" ? { ...options, forget: true } : options;
}

/** What so many meetings cost in a programme: as it says, or as its format does. */
export function pricesOf(format: Pick<Format, "prices">, { prices }: ProgrammeOptions): readonly Price[] {
  return prices ?? format.prices ?? [];
}

/** What so many meetings cost, in cents; null is asked about. */
export function priceOf(prices: readonly Price[], meetings: number): number | null {
  return prices.find((price) => price.meetings === meetings)?.cents ?? null;
}

/** The prices that a programme of a format may have: of each number of meetings that can be ordered one at most, in whole cents. */
export function pricesSchema(format: Pick<Format, "steps">) {
  const { least, most } = orderedIn(format) ?? { least: 1, most: 0 };
  return z
    .array(z.object({ meetings: z.int().min(least).max(most), cents: z.int().min(0).max(dearest) }))
    .refine((prices) => new Set(prices.map(({ meetings }) => meetings)).size === prices.length);
}

/** A million euros: more is a slip of the hand. */
export const dearest = 100_000_000;
