import { loadSides } from "@/lib/assignments/loading";
import { revealedMails } from "@/lib/assignments/mails";
import { isRevealed } from "@/lib/assignments/rules";
import { assignmentSteps, isOfHost } from "@/lib/formats/occurrences";
import { formatOf } from "@/lib/formats/registry";
import { shapeFields } from "@/lib/formats/shape";
import { receiversOf } from "@/lib/groups/receivers-tx";
import type { Tx } from "@/lib/kernel/db";
import { queue } from "@/lib/mail/outbox";

/** Somebody has left a group that goes on: the assignments that waited for nobody else are open to those who are left, and they are told. */
export async function settleAssignments(
  tx: Tx,
  { groupId, enrolmentId }: { groupId: string; enrolmentId: string },
): Promise<void> {
  const { programme, ...shape } = await tx.group.findUniqueOrThrow({
    where: { id: groupId },
    select: { ...shapeFields, programme: { select: { format: true } } },
  });
  // What whoever hosts writes waits for nobody.
  const each = assignmentSteps(formatOf(programme.format), shape).filter(({ step }) => !isOfHost(step));
  for (const { key: step } of each) {
    const waited = { groupId, step, enrolmentId, handedInAt: { not: null } };
    if ((await tx.submission.count({ where: waited })) > 0) continue;
    if (isRevealed(await loadSides(tx, groupId, step)))
      await queue(tx, revealedMails(await receiversOf(tx, groupId), step));
  }
}
