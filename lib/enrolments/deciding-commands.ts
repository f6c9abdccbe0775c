import { z } from "zod";
import { beginDispatch } from "@/lib/dispatches/commands";
import { acceptEnrolment, declineEnrolment, waitlistEnrolment } from "@/lib/enrolments/decision-commands";
import { partKey } from "@/lib/forms/part-key";
import { Refused } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";

const id = z.uuid();

/** What can be decided about several enrolments in one press. */
export const decisions = ["accept", "waitlist", "decline"] as const;
export type DecisionKind = (typeof decisions)[number];

/** Enrolments that were ticked in a list, and what is to be decided about them. */
export const Ticked = z.object({
  enrolments: z.array(id).min(1, "choose").max(100),
  decision: z.enum(decisions).catch("accept"),
});
export type Ticked = z.infer<typeof Ticked>;

/** A decision about enrolments, as the page showed it that said who is mailed what; the reason is for the coordinators only. */
export const CheckedDecision = z.object({
  programmeId: id,
  enrolments: z.array(id).min(1, "choose").max(100),
  decision: z.enum(decisions),
  /** Whether it was decided on the page of one enrolment or of several. */
  from: z.enum(["one", "list"]).catch("list"),
  reason: z
    .string()
    .max(1000)
    .nullish()
    .transform((said) => said || null),
});
export type CheckedDecision = z.infer<typeof CheckedDecision>;

/**
 * Decides about several enrolments; those that somebody else has decided about meanwhile are left, and counted. The mails are held,
 * and the whole can be undone until they leave.
 */
export async function decideEnrolments(
  viewer: Viewer,
  { programmeId, enrolments, decision, reason }: Omit<CheckedDecision, "from">,
  now: Date,
): Promise<{ done: number; lost: number; dispatchId: string }> {
  const own = { ...viewer, formKey: partKey(viewer.formKey, "dispatch") };
  const held = await beginDispatch(own, programmeId, decision, now);
  const decide = { accept: acceptEnrolment, waitlist: waitlistEnrolment, decline: declineEnrolment }[
    decision
  ];
  const ids = [...new Set(enrolments)];
  let done = 0;
  let last: Refused | null = null;
  for (const enrolmentId of ids) {
    try {
      const part = { ...viewer, formKey: partKey(viewer.formKey, enrolmentId) };
      await decide(part, { enrolmentId, reason }, now, held);
      done += 1;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      last = error;
    }
  }
  if (last && done === 0) throw last;
  return { done, lost: ids.length - done, ...held };
}
