import { z } from "zod";
import { lineOrEmpty } from "@/lib/forms/fields";

export const emailStates = ["WAITING", "HELD", "SENT", "UNCERTAIN", "FAILED", "SUPERSEDED"] as const;

/** What a coordinator may narrow the outbox by; anything unknown in the address is left out. */
export const emailFilter = z.object({
  state: z.enum(emailStates).optional().catch(undefined),
  programmeId: z.uuid().optional().catch(undefined),
  groupId: z.uuid().optional().catch(undefined),
  search: lineOrEmpty(100).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type EmailFilter = z.infer<typeof emailFilter>;

/** What waits for a coordinator's press. */
export const stopped = ["FAILED", "HELD"] as const;

/** The button that sends one mail again, or all that failed, or lets go all that is held. */
export const sendAgainForm = z.object({
  press: z.union([z.uuid("invalid"), z.enum(stopped, "invalid")], "invalid"),
});
