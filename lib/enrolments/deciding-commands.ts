import { z } from "zod";
import { beginDispatch } from "@/lib/dispatches/commands";
import { acceptEnrolment, declineEnrolment, waitlistEnrolment } from "@/lib/enrolments/decision-commands";
import { filtersOf } from "@/lib/enrolments/schema";
import { parted, selectionMark } from "@/lib/enrolments/selection";
import { loadPlaced, loadSelection } from "@/lib/enrolments/selection-loading";
import { partKey } from "@/lib/forms/part-key";
import { write } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { programmesCoordinatedBy } from "@/lib/programmes/access";

const id = z.uuid();

/** What can be decided about several enrolments in one press. */
export const decisions = ["accept", "waitlist", "decline"] as const;
export type DecisionKind = (typeof decisions)[number];

/** Enrolments that were ticked in a list, or all of its filter, and what is to be decided about them. */
export const Ticked = z
  .object({
    enrolments: z.array(id).max(100).default([]),
    all: z.literal("yes").optional().catch(undefined),
    decision: z.enum(decisions).catch("accept"),
  })
  .refine(({ enrolments, all }) => all || enrolments.length > 0, { message: "choose", path: ["enrolments"] });
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

/** A decision about all that a filter leaves, as the page showed it. */
export const SelectedDecision = z.object({
  programmeId: id,
  decision: z.enum(decisions),
  /** The list's address behind its question mark, which says the filter. */
  filter: z.string().max(400),
  /** A mark of what was shown to be done (`selectionMark`). */
  mark: z.string().max(22).catch(""),
  reason: CheckedDecision.shape.reason,
});
export type SelectedDecision = z.infer<typeof SelectedDecision>;

/**
 * Decides about all that a filter leaves, exactly as it was shown; null where that has changed since, so that nothing is done and it is
 * shown anew. A second press does what the first one has done.
 */
export async function decideSelected(
  viewer: Viewer,
  { programmeId, decision, filter, mark, reason }: SelectedDecision,
  now: Date,
): Promise<{ done: number; lost: number; dispatchId: string } | null> {
  const own = { ...viewer, formKey: partKey(viewer.formKey, "selection") };
  const enrolments = await write(own, async (tx) => {
    const programme = await tx.programme.findFirst({
      where: { id: programmeId, AND: programmesCoordinatedBy(viewer) },
      select: { state: true },
    });
    if (!programme) throw new Refused("not-found");
    const { rows } = await loadSelection(tx, viewer, programmeId, { filters: filtersOf(filter) });
    const { can } = parted(rows, decision, { programme, placed: await loadPlaced(tx, programmeId) });
    return selectionMark(can) === mark ? can.map((one) => one.id) : null;
  });
  if (!enrolments || enrolments.length === 0) return null;
  return decideEnrolments(viewer, { programmeId, enrolments, decision, reason }, now);
}
