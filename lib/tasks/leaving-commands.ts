import { settleAssignments } from "@/lib/assignments/settling-tx";
import { settleDocuments } from "@/lib/documents/settling-tx";
import { withdrawEnrolment } from "@/lib/enrolments/commands";
import type { Withdrawal } from "@/lib/enrolments/schema";
import type { Viewer } from "@/lib/kernel/viewer";
import { leaveGroup } from "@/lib/meetings/leaving-tx";

/** Withdraws an enrolment; its live group ends or goes on without it in the same transaction, with the meetings that were to come. */
export function withdrawWithGroup(viewer: Viewer, withdrawal: Withdrawal, now: Date): Promise<string> {
  const { enrolmentId } = withdrawal;
  return withdrawEnrolment(viewer, withdrawal, now, (tx) =>
    leaveGroup(tx, viewer, enrolmentId, now, async (_, left) => {
      await settleAssignments(tx, left);
      await settleDocuments(tx, viewer, left.groupId, now);
    }),
  );
}
