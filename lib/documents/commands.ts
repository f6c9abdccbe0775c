import { findDocument, findRound, saveWriting, subjectOf, told } from "@/lib/documents/finding";
import { goRound, publishWriting } from "@/lib/documents/publishing-tx";
import { goesRound, passingOf, whyNotWrite, writesIt } from "@/lib/documents/rules";
import { type ChangeAsked, type DocumentSheet, partsSchema, type RoundRead } from "@/lib/documents/schema";
import { sealParts, sealRemark } from "@/lib/documents/sealing";
import { approveFor, isCorrected, sendBack } from "@/lib/documents/sending-tx";
import { documentStates } from "@/lib/documents/states";
import { record } from "@/lib/kernel/activity";
import { write } from "@/lib/kernel/db";
import { move } from "@/lib/kernel/move";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";

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
    const { standing, row, approvedBy, waits, first } = found;
    if (standing.contactOf.length === 0 || passingOf(found.at.step) !== "all-approve")
      throw new Refused("not-allowed");
    if (standing.contactOf.every((seat) => approvedBy.includes(seat))) return read.groupId;
    if (row.state !== "SENT") throw new Refused("changed-by-someone-else");
    if (waits && !standing.contactOf.some((seat) => first.includes(seat))) throw new Refused("not-allowed");
    if (waits && (await isCorrected(tx, row))) throw new Refused("changed-by-someone-else");
    await record(tx, viewer, "document.approve", subjectOf(found), told(found));
    await approveFor(tx, viewer, found, { id: row.id, round: row.round, approvedBy }, now);
    return read.groupId;
  });
}

/** Asks for a change in what was sent round or has been approved: whoever writes it writes again, and all approve anew. */
export function askForChange(viewer: Viewer, asked: ChangeAsked, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const found = await findRound(tx, viewer, asked);
    const { standing, row, group, seats, sight } = found;
    const { convenerId, id: groupId } = group;
    const answers = sight.round && (standing.contactOf.length > 0 || standing.facilitator);
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
    await sendBack(tx, viewer, found, now);
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
