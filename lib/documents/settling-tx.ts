import { approversOf, documentFields } from "@/lib/documents/facts";
import { approvedMails } from "@/lib/documents/mails";
import { approvalsMissing } from "@/lib/documents/rules";
import { documentStates } from "@/lib/documents/states";
import { isWrittenTo } from "@/lib/enrolments/asked";
import { documentSteps } from "@/lib/formats/occurrences";
import { formatOf } from "@/lib/formats/registry";
import { shapeFields } from "@/lib/formats/shape";
import { standingFields } from "@/lib/groups/access";
import { receiversOf } from "@/lib/groups/receivers-tx";
import type { Tx } from "@/lib/kernel/db";
import { move } from "@/lib/kernel/move";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";

/**
 * Somebody has left a group that goes on: what was sent round and has been approved by all who are left can be read, and they are told.
 * The group is locked.
 */
export async function settleDocuments(tx: Tx, viewer: Viewer, groupId: string, now: Date): Promise<void> {
  const group = await tx.group.findUniqueOrThrow({ where: { id: groupId }, select: fields });
  const format = formatOf(group.programme.format);
  const { timeZone } = group.programme;
  for (const row of group.documents) {
    const { id, convenerId, round, step, about } = row;
    const at = documentSteps(format, group).find((one) => one.step.key === step && one.about === about);
    const template = format.documents.find(({ key }) => key === step);
    const approvers = approversOf(row);
    const approvedBy = group.seats.flatMap(({ seat, enrolmentId }) =>
      approvers.includes(enrolmentId) ? [seat] : [],
    );
    const seats = group.seats.map(({ seat, enrolment }) => ({ seat, written: isWrittenTo(enrolment) }));
    if (!at || !template || approvalsMissing({ state: "SENT", approvedBy }, seats).length > 0) continue;
    const told = { group: groupId, step, about };
    await move(tx, viewer, documentStates, row, "approve", { changedAt: now }, told);
    const version = { convenerId, documentId: id, round };
    await tx.documentVersion.updateMany({ where: version, data: { approvedAt: now } });
    await queue(tx, approvedMails(await receiversOf(tx, groupId), { format, at, template, round, timeZone }));
  }
}

const fields = {
  ...shapeFields,
  programme: { select: { format: true, timeZone: true } },
  seats: standingFields.seats,
  documents: {
    where: { state: "SENT" },
    orderBy: { id: "asc" },
    select: { ...documentFields, id: true, convenerId: true },
  },
} as const;
