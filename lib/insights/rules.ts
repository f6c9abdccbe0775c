import type { GroupStanding } from "@/lib/groups/access";
import type { Refusal } from "@/lib/kernel/refusals";

/** The seats whose approval a sentence needs: those that are left, and those that left after it had been written, for they were asked. */
export function askedToApprove<Seat extends { leftAt: Date | null }>(
  seats: readonly Seat[],
  writtenAt: Date,
): Seat[] {
  return seats.filter(({ leftAt }) => leftAt === null || leftAt > writtenAt);
}

/** Which seats a sentence's group has, and which of them have approved it as it stands. */
export type Approvals = { seats: readonly number[]; approvedBy: readonly number[] };

type Standing = Pick<GroupStanding, "contactOf" | "facilitator" | "seats" | "coordinator">;

/** Whether all sides have approved, so that the sentence may be told onward. */
export function isApproved({ seats, approvedBy }: Approvals): boolean {
  return seats.length > 0 && seats.every((seat) => approvedBy.includes(seat));
}

/** Whether somebody may read a sentence: before both have approved it, only the pair's contacts and its facilitators. */
export function insightVisible(standing: Standing, approvals: Approvals): boolean {
  if (mayWriteInsights(standing)) return true;
  return isApproved(approvals) && (standing.coordinator || standing.seats.length > 0);
}

/** Whether somebody may write sentences for a group: its contacts and facilitators. */
export function mayWriteInsights(standing: Standing): boolean {
  return standing.facilitator || standing.contactOf.length > 0;
}

/** Why a sentence cannot be changed any more, or null. */
export function whyNotChange(approvals: Approvals): Refusal | null {
  return isApproved(approvals) ? { code: "insight-approved" } : null;
}

/** The seats that a writer speaks for: their own side approves what they write. */
export function approvedByWriting(standing: Standing): readonly number[] {
  return standing.contactOf;
}
