import { randomUUID } from "node:crypto";
import { loadDocument } from "@/lib/documents/loading";
import { approvedMails, changeAskedMails, toReadMails } from "@/lib/documents/mails";
import { approvalsMissing, whyNotAnswer, whyNotWrite, writesIt } from "@/lib/documents/rules";
import { type ChangeAsked, type DocumentSheet, partsSchema, type RoundRead } from "@/lib/documents/schema";
import { openParts, sealParts, sealRemark } from "@/lib/documents/sealing";
import { documentStates } from "@/lib/documents/states";
import { receiversOf } from "@/lib/groups/receivers-tx";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { move } from "@/lib/kernel/move";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";

/** Keeps what has been written, or sends it round: the writer's own seats have approved it then, and the others are asked to. */
export function saveDocument(
  viewer: Viewer,
  sheet: DocumentSheet,
  typed: unknown,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const found = await findDocument(tx, viewer, sheet);
    if (!writesIt(found.standing, found.writers)) throw new Refused("not-allowed");
    refuseIf(whyNotWrite(found.phase, found.row?.state ?? "WRITING"));
    const sent = sheet.move === "send";
    const parts = partsSchema(found.template, sent).parse(typed);
    const id = await saveWriting(tx, viewer, found, sheet.version, parts, now);
    if (!sent) return sheet.groupId;
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
    await approveFor(tx, viewer, found, { id, round, approvedBy: [] }, now);
    return sheet.groupId;
  });
}

/** Approves what was sent round for the seats that the viewer speaks for; with the last of them the group can read it. */
export function approveDocument(viewer: Viewer, read: RoundRead, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const found = await findRound(tx, viewer, read);
    const { standing, row, approvedBy } = found;
    if (standing.contactOf.length === 0) throw new Refused("not-allowed");
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
    if (standing.contactOf.length === 0 && !standing.facilitator) throw new Refused("not-allowed");
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

type Found = NonNullable<Awaited<ReturnType<typeof loadDocument>>>;
type FoundRound = Found & { row: NonNullable<Found["row"]> };

/** A document; its group is locked, so that "all have approved" is judged by one at a time. */
async function findDocument(
  tx: Tx,
  viewer: Viewer,
  { groupId, step }: { groupId: string; step: string },
): Promise<Found> {
  await tx.$queryRaw`select id from "Group" where id = ${groupId}::uuid for update`;
  return (await loadDocument(tx, viewer, groupId, step)) ?? refused("not-found");
}

/** What was sent round, as the viewer has read it. */
async function findRound(tx: Tx, viewer: Viewer, read: RoundRead): Promise<FoundRound> {
  const found = await findDocument(tx, viewer, read);
  const { row } = found;
  if (!row) throw new Refused("not-found");
  refuseIf(whyNotAnswer(found.phase));
  if (row.round !== read.version) throw new Refused("changed-by-someone-else");
  return { ...found, row };
}

/** Writes over the version that was read, or the first one where there was none. Returns the document's id. */
async function saveWriting(
  tx: Tx,
  viewer: Viewer,
  found: Found,
  version: number,
  parts: Record<string, string>,
  now: Date,
): Promise<string> {
  const { group, at, row } = found;
  const { id: groupId, convenerId } = group;
  await refuseOtherKey(tx);
  const id = row?.id ?? randomUUID();
  const saved = { sealed: sealParts({ id, groupId }, parts), savedAt: now, savedById: viewer.userId };
  if (row) {
    const { count } = await tx.document.updateMany({
      where: { id, version, state: "WRITING" },
      data: { ...saved, version: { increment: 1 } },
    });
    if (count !== 1) throw new Refused("changed-by-someone-else");
    return id;
  }
  if (version !== 0) throw new Refused("changed-by-someone-else");
  await tx.document.create({
    data: { id, convenerId, groupId, step: at.step.key, about: at.about, changedAt: now, ...saved },
  });
  await record(tx, viewer, "document.write", { type: "document", id, convenerId }, told(found));
  return id;
}

/** What is written under another key would not open when the right one is back. */
async function refuseOtherKey(tx: Tx): Promise<void> {
  const other = await tx.document.findFirst({
    orderBy: { savedAt: "desc" },
    select: { id: true, groupId: true, sealed: true },
  });
  if (other && !openParts(other, other.sealed)) throw new Refused("documents-locked");
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

function documentOf({ at, template, row, group }: Found) {
  return { at, template, round: row?.round ?? 0, timeZone: group.programme.timeZone };
}

function subjectOf({ group, row }: FoundRound) {
  return { type: "document" as const, id: row.id, convenerId: group.convenerId };
}

/** What the activity log says of a document: of which group and meeting it is, never what stands in it. */
function told({ group, at }: Found) {
  return { group: group.id, step: at.step.key, about: at.about };
}

function refused(code: "not-found"): never {
  throw new Refused(code);
}
