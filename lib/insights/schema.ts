import { z } from "zod";
import { longText } from "@/lib/forms/fields";
import { seatNumber } from "@/lib/groups/schema";

/** One sentence or two. */
const text = longText(300);
const version = z.coerce.number().int().positive();

export const InsightDraft = z.object({ groupId: z.uuid(), text });
export type InsightDraft = z.infer<typeof InsightDraft>;

export const InsightChange = z.object({ insightId: z.uuid(), version, text });
export type InsightChange = z.infer<typeof InsightChange>;

/** A side approves the sentence as it read it, or takes its approval back. */
export const Approval = z.object({
  insightId: z.uuid(),
  version,
  seat: seatNumber,
});
export type Approval = z.infer<typeof Approval>;
