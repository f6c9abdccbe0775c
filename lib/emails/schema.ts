import { z } from "zod";
import { lineOrEmpty } from "@/lib/forms/fields";

export const emailStates = ["WAITING", "HELD", "SENT", "UNCERTAIN", "FAILED", "SUPERSEDED"] as const;

/** What the outbox is sorted by; else the newest stand first. */
export const emailSorts = ["to", "state", "queued"] as const;
export type EmailSort = (typeof emailSorts)[number];

/** What a coordinator may narrow the outbox by; anything unknown in the address is left out. */
export const emailFilter = z.object({
  state: z.enum(emailStates).optional().catch(undefined),
  programmeId: z.uuid().optional().catch(undefined),
  groupId: z.uuid().optional().catch(undefined),
  search: lineOrEmpty(100).optional().catch(undefined),
  sort: z.enum(emailSorts).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type EmailFilter = z.infer<typeof emailFilter>;

/** What an address of the outbox says, but for the page: how it is narrowed and sorted. */
export function outboxAddress({ state, search, sort }: EmailFilter) {
  return { state, search, sort };
}

/** What waits for a coordinator's press. */
export const stopped = ["FAILED", "HELD"] as const;

/** The button that sends one mail again, or all that failed, or lets go all that is held. */
export const sendAgainForm = z.object({
  press: z.union([z.uuid("invalid"), z.enum(stopped, "invalid")], "invalid"),
});
