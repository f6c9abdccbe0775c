import { settleAssignments } from "@/lib/assignments/settling-tx";
import { settleDocuments } from "@/lib/documents/settling-tx";
import { withdrawEnrolment } from "@/lib/enrolments/commands";
import type { Withdrawal } from "@/lib/enrolments/schema";
import type { Viewer } from "@/lib/kernel/viewer";
import { leaveGroups } from "@/lib/meetings/leaving-tx";
import { leavePlaces } from "@/lib/places/leaving-tx";

/**
 * Withdraws an enrolment; its live groups end or go on without it in the same transaction, with the meetings that were to come, and its
 * places go to those who wait.
 */
export function withdrawWithGroup(viewer: Viewer, withdrawal: Withdrawal, now: Date): Promise<string> {
  const { enrolmentId } = withdrawal;
  return withdrawEnrolment(viewer, withdrawal, now, {
    places: (tx) => leavePlaces(tx, viewer, enrolmentId, now),
    groups: (tx) =>
      leaveGroups(tx, viewer, enrolmentId, now, async (_, left) => {
        await settleAssignments(tx, left);
        await settleDocuments(tx, viewer, left.groupId, now);
      }),
  });
}
