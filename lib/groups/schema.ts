import { z } from "zod";
import { line, longTextOrEmpty, orNull, wholeNumber } from "@/lib/forms/fields";
import type { Change } from "@/lib/grouping/pairs/plan-rules";
import { type FactorKey, factorKeys, heaviest } from "@/lib/grouping/pairs/weights";

const id = z.uuid();
const version = z.coerce.number().int().positive();

/** A field that may be left empty: null where nothing was chosen or typed. */
function optional<T extends z.ZodType>(schema: T) {
  return z
    .union([z.literal("").transform(() => null), schema])
    .nullish()
    .transform((value) => value ?? null);
}

/** What a coordinator writes when pairing. */
export const GroupDraft = z.object({
  programmeId: id,
  enrolmentIds: z.array(id).min(1, "choose").max(3),
  facilitatorId: optional(id),
  theme: optional(z.string().max(60)),
  message: orNull(longTextOrEmpty(1000)),
  assignment: z.string().max(40).default("mirror"),
});
export type GroupDraft = z.infer<typeof GroupDraft>;

export const GroupChange = z.object({
  groupId: id,
  version,
  facilitatorId: optional(id),
  theme: optional(z.string().max(60)),
  message: orNull(longTextOrEmpty(1000)),
  assignment: z.string().max(40),
});
export type GroupChange = z.infer<typeof GroupChange>;

export const GroupAndVersion = z.object({ groupId: id, version });
export type GroupAndVersion = z.infer<typeof GroupAndVersion>;

/** Yes: the ground rules are agreed to with it. */
export const Agreement = z.object({
  groupId: id,
  seat: z.coerce.number().int().min(1).max(3),
  groundRules: z.literal("yes", "ground-rules"),
});
export type Agreement = z.infer<typeof Agreement>;

/** Not this time: the reason is for the coordinator only, and need not be given. */
export const Decline = z.object({
  groupId: id,
  seat: z.coerce.number().int().min(1).max(3),
  reason: orNull(longTextOrEmpty(1000)),
});
export type Decline = z.infer<typeof Decline>;

/** I want to talk first. */
export const TalkRequest = z.object({
  groupId: id,
  seat: z.coerce.number().int().min(1).max(3),
  note: orNull(longTextOrEmpty(1000)),
});
export type TalkRequest = z.infer<typeof TalkRequest>;

/** A plan of pairs as a form says it; empty where there is none yet. */
const plan = { programmeId: id, planId: optional(id), version: z.coerce.number().int().min(0).catch(0) };

/** One change of a plan's rules; `name` is what the first plan of a programme is called. */
export type PlanChange = {
  programmeId: string;
  planId: string | null;
  version: number;
  name: string;
  change: Change;
};

export const PlanStep = z.object({ ...plan, planId: id, step: z.enum(["undo", "redo"]) });
export type PlanStep = z.infer<typeof PlanStep>;

export const PlanCopy = z.object({ ...plan, name: line(80) });
export type PlanCopy = z.infer<typeof PlanCopy>;

export const PlanId = z.object({ programmeId: id, planId: id });
export type PlanId = z.infer<typeof PlanId>;

const points = wholeNumber(0, heaviest, "whole-number");

/** A programme's weights as a form's fields, one for each factor, over the version that was read. */
export const WeightsSheet = z.object(
  Object.fromEntries(factorKeys.map((key) => [key, points])) as Record<FactorKey, typeof points>,
);
export type WeightsChange = { programmeId: string; version: number; weights: z.infer<typeof WeightsSheet> };
