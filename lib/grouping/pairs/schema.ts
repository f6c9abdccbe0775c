import { z } from "zod";
import { line, orNull, wholeNumber } from "@/lib/forms/fields";
import type { Change } from "@/lib/grouping/pairs/plan-rules";
import { type FactorKey, factorKeys, heaviest, type Weights } from "@/lib/grouping/pairs/weights";

const id = z.uuid();

/** A plan of pairs as a form says it; empty where there is none yet. */
export const planFields = {
  programmeId: id,
  planId: orNull(z.union([z.literal(""), id])),
  version: z.coerce.number().int().min(0).catch(0),
};

/** One change of a plan's rules; `name` is what the first plan of a programme is called. */
export type PlanChange = {
  programmeId: string;
  planId: string | null;
  version: number;
  name: string;
  change: Change;
};

export const PlanStep = z.object({ ...planFields, planId: id, step: z.enum(["undo", "redo"]) });
export type PlanStep = z.infer<typeof PlanStep>;

export const PlanCopy = z.object({ ...planFields, name: line(80) });
export type PlanCopy = z.infer<typeof PlanCopy>;

export const PlanId = z.object({ programmeId: id, planId: id });
export type PlanId = z.infer<typeof PlanId>;

const points = wholeNumber(0, heaviest, "whole-number");

/** A programme's weights as a form's fields, one for each factor, over the version that was read. */
export const WeightsSheet = z.object(
  Object.fromEntries(factorKeys.map((key) => [key, points])) as Record<FactorKey, typeof points>,
);
export type WeightsChange = { programmeId: string; version: number; weights: z.infer<typeof WeightsSheet> };

/** A sheet of weights as an address says it, to be tried: its points in the order of the factors. */
export function toTry(weights: Weights): string {
  return factorKeys.map((key) => weights[key]).join(".");
}

/** The sheet that an address says, or null where it says none. */
export function triedWeights(text: string | undefined): Weights | null {
  const numbers = text?.split(".") ?? [];
  if (numbers.length !== factorKeys.length) return null;
  const sheet = WeightsSheet.safeParse(Object.fromEntries(factorKeys.map((key, at) => [key, numbers[at]])));
  return sheet.data ?? null;
}
