import { documentOf, type FoundRound, subjectOf, told } from "@/lib/documents/finding";
import type { Found } from "@/lib/documents/loading";
import { approvedMails, changeAskedMails, toCorrectMails, toReadMails } from "@/lib/documents/mails";
import { askedIn } from "@/lib/documents/people";
import { approvalsMissing, askedNow, waitsForFirst } from "@/lib/documents/rules";
import { documentStates } from "@/lib/documents/states";
import { receiversOf } from "@/lib/groups/receivers-tx";
import { record } from "@/lib/kernel/activity";
import type { Tx } from "@/lib/kernel/db";
import { move } from "@/lib/kernel/move";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";

type Round = { id: string; round: number; approvedBy: readonly number[] };

/**
 * The viewer's own seats approve. Whose turn it is then is asked: those to whom it goes first, where it has just been sent, and all
 * others once they have approved it, or at once where it goes to nobody first. All are told when the last has.
 */
export async function approveFor(
  tx: Tx,
  viewer: Viewer,
  found: Found,
  { id, round, approvedBy }: Round,
  now: Date,
): Promise<void> {
  const { group, seats, standing, first } = found;
  const { convenerId, id: groupId } = group;
  const own = seats.filter(({ seat }) => standing.contactOf.includes(seat) && !approvedBy.includes(seat));
  await tx.documentApproval.createMany({
    data: own.map(({ enrolmentId }) => ({
      ...{ convenerId, groupId, documentId: id, round, enrolmentId },
      ...{ approvedById: viewer.userId, approvedAt: now },
    })),
    skipDuplicates: true,
  });
  const version = { convenerId, documentId: id, round };
  const after = [...approvedBy, ...own.map(({ seat }) => seat)];
  const missing = approvalsMissing({ state: "SENT", approvedBy: after }, seats);
  const receivers = await receiversOf(tx, groupId);
  const document = { ...documentOf(found), round };
  const isHeard = waitsForFirst(first, approvedBy) && !waitsForFirst(first, after);
  if (isHeard) await tx.documentVersion.updateMany({ where: version, data: { heardAt: now } });
  if (missing.length > 0) {
    const isNew = !found.row?.versions.some((one) => one.round === round);
    if (waitsForFirst(first, after)) {
      const asked = askedIn(found).map(({ userId }) => userId);
      if (isNew) await queue(tx, toCorrectMails(receivers, document, asked, now));
    } else if (isNew || isHeard)
      await queue(tx, toReadMails(receivers, document, askedNow(missing, first), now));
    return;
  }
  const moving = { id, convenerId, state: "SENT" as const };
  await move(tx, viewer, documentStates, moving, "approve", { changedAt: now }, told(found));
  await tx.documentVersion.updateMany({ where: version, data: { approvedAt: now } });
  await queue(tx, approvedMails(receivers, document));
}

/** Somebody wants what went round changed: it goes back to whoever writes it, who is told. */
export async function sendBack(tx: Tx, viewer: Viewer, found: FoundRound, now: Date): Promise<void> {
  const { group, row, writers } = found;
  const { convenerId } = group;
  // Sent back meanwhile, by another or to be written on: what is asked here is read with the rest.
  if (row.state === "WRITING" && row.round > 0)
    await record(tx, viewer, "document.askChange", subjectOf(found), told(found));
  else
    await move(
      tx,
      viewer,
      documentStates,
      { ...row, convenerId },
      "askChange",
      { changedAt: now },
      told(found),
    );
  const guides = group.facilitators.filter(({ role }) => writers.roles.includes(role));
  const letters = changeAskedMails(await receiversOf(tx, group.id), documentOf(found), {
    seats: writers.seats,
    guides: guides.map(({ userId }) => userId),
    by: viewer.userId,
  });
  await queue(tx, letters);
}

/** Whether something has been corrected in what goes round now, which whoever writes has not been told yet. */
export async function isCorrected(tx: Tx, { id, round }: { id: string; round: number }): Promise<boolean> {
  return (await tx.documentRemark.count({ where: { documentId: id, round } })) > 0;
}
