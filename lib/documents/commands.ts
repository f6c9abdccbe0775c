import { documentOf, findDocument, findRound, saveWriting, subjectOf, told } from "@/lib/documents/finding";
import type { Found } from "@/lib/documents/loading";
import { approvedMails, changeAskedMails, toReadMails } from "@/lib/documents/mails";
import { goRound, publishWriting } from "@/lib/documents/publishing-tx";
import { approvalsMissing, goesRound, passingOf, whyNotWrite, writesIt } from "@/lib/documents/rules";
import { type ChangeAsked, type DocumentSheet, partsSchema, type RoundRead } from "@/lib/documents/schema";
import { sealParts, sealRemark } from "@/lib/documents/sealing";
import { documentStates } from "@/lib/documents/states";
import { receiversOf } from "@/lib/groups/receivers-tx";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { move } from "@/lib/kernel/move";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";

/**
 * Keeps what has been written, or sends it round: the writer's own seats have approved it then, and the others are asked to; or it goes
 * to those who correct it. Or publishes it at once, as where it goes to nobody. Returns which of these it was.
 */
export function saveDocument(
  viewer: Viewer,
  sheet: DocumentSheet,
  typed: unknown,
  now: Date,
): Promise<DocumentSheet["move"]> {
  return write(viewer, async (tx) => {
    const found = await findDocument(tx, viewer, sheet);
    if (!writesIt(found.standing, found.writers)) throw new Refused("not-allowed");
    refuseIf(whyNotWrite(found.phase, found.row?.state ?? "WRITING"));
    const wanted = sheet.move === "send" && !goesRound(found.at.step) ? "publish" : sheet.move;
    const parts = partsSchema(found.template, wanted !== "draft").parse(typed);
    const id = await saveWriting(tx, viewer, found, sheet.version, parts, now);
    if (wanted === "draft") return wanted;
    if (wanted === "publish") {
      await publishWriting(tx, viewer, found, { id, parts }, now);
      return wanted;
    }
    const { convenerId } = found.group;
    const round = (found.row?.round ?? 0) + 1;
    const place = { id, groupId: sheet.groupId };
    await move(
      tx,
      viewer,
      documentStates,
      { id, convenerId, state: "WRITING" },
      "send",
      { round, changedAt: now },
      told(found),
    );
    await tx.documentVersion.create({
      data: {
        ...{ convenerId, documentId: id, round, sentAt: now, sentById: viewer.userId },
        sealed: sealParts(place, parts),
      },
    });
    if (passingOf(found.at.step) === "all-approve")
      await approveFor(tx, viewer, found, { id, round, approvedBy: [] }, now);
    else await goRound(tx, found, { id, round, parts }, now);
    return wanted;
  });
}

/** Approves what was sent round for the seats that the viewer speaks for; with the last of them the group can read it. */
export function approveDocument(viewer: Viewer, read: RoundRead, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const found = await findRound(tx, viewer, read);
    const { standing, row, approvedBy } = found;
    if (standing.contactOf.length === 0 || passingOf(found.at.step) !== "all-approve")
      throw new Refused("not-allowed");
    if (standing.contactOf.every((seat) => approvedBy.includes(seat))) return read.groupId;
    if (row.state !== "SENT") throw new Refused("changed-by-someone-else");
    await record(tx, viewer, "document.approve", subjectOf(found), told(found));
    await approveFor(tx, viewer, found, { id: row.id, round: row.round, approvedBy }, now);
    return read.groupId;
  });
}

/** Asks for a change in what was sent round or has been approved: whoever writes it writes again, and all approve anew. */
export function askForChange(viewer: Viewer, asked: ChangeAsked, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const found = await findRound(tx, viewer, asked);
    const { standing, row, group, seats, writers } = found;
    const { convenerId, id: groupId } = group;
    const answers = standing.contactOf.length > 0 || standing.facilitator;
    if (!answers || passingOf(found.at.step) !== "all-approve") throw new Refused("not-allowed");
    const own = seats.find(({ seat }) => standing.contactOf.includes(seat));
    await tx.documentRemark.create({
      data: {
        ...{
          convenerId,
          groupId,
          documentId: row.id,
          round: row.round,
          enrolmentId: own?.enrolmentId ?? null,
        },
        ...{ sealed: sealRemark({ groupId, id: row.id }, asked.why), saidById: viewer.userId, saidAt: now },
      },
    });
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
    const letters = changeAskedMails(await receiversOf(tx, groupId), documentOf(found), {
      seats: writers.seats,
      guides: guides.map(({ userId }) => userId),
      by: viewer.userId,
    });
    await queue(tx, letters);
    return groupId;
  });
}

/** Takes back what was sent round, to be written on: for whoever writes it, until all have approved. */
export function takeBackDocument(viewer: Viewer, read: RoundRead, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const found = await findRound(tx, viewer, read);
    if (!writesIt(found.standing, found.writers)) throw new Refused("not-allowed");
    const { row, group } = found;
    await move(
      tx,
      viewer,
      documentStates,
      { ...row, convenerId: group.convenerId },
      "takeBack",
      { changedAt: now },
      told(found),
    );
    return read.groupId;
  });
}

/** The viewer's own seats approve; the others are asked to where it has just gone round, and all are told when the last has. */
async function approveFor(
  tx: Tx,
  viewer: Viewer,
  found: Found,
  { id, round, approvedBy }: { id: string; round: number; approvedBy: readonly number[] },
  now: Date,
): Promise<void> {
  const { group, seats, standing } = found;
  const { convenerId, id: groupId } = group;
  const own = seats.filter(({ seat }) => standing.contactOf.includes(seat) && !approvedBy.includes(seat));
  await tx.documentApproval.createMany({
    data: own.map(({ enrolmentId }) => ({
      ...{ convenerId, groupId, documentId: id, round, enrolmentId },
      ...{ approvedById: viewer.userId, approvedAt: now },
    })),
    skipDuplicates: true,
  });
  const after = [...approvedBy, ...own.map(({ seat }) => seat)];
  const missing = approvalsMissing({ state: "SENT", approvedBy: after }, seats);
  const receivers = await receiversOf(tx, groupId);
  if (missing.length > 0) {
    if (approvedBy.length === 0 && !found.row?.versions.some((one) => one.round === round))
      await queue(tx, toReadMails(receivers, { ...documentOf(found), round }, missing, now));
    return;
  }
  const moving = { id, convenerId, state: "SENT" as const };
  await move(tx, viewer, documentStates, moving, "approve", { changedAt: now }, told(found));
  await tx.documentVersion.updateMany({
    where: { convenerId, documentId: id, round },
    data: { approvedAt: now },
  });
  await queue(tx, approvedMails(receivers, { ...documentOf(found), round }));
}
