import { record } from "@/lib/kernel/activity";
import { read, type Tx, write } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { draftsOf } from "@/lib/messages/access";
import { listChosen, programmeFor } from "@/lib/messages/choosing-queries";
import { receiverIds } from "@/lib/messages/message-loading";
import {
  type Adding,
  type Choosing,
  type LeavingOut,
  type MessageId,
  type Writing,
  wordsTyped,
} from "@/lib/messages/schema";

/** Which message of which programme it was. */
type Place = { slug: string; messageId: string };

/** Begins a message to those who were shown, without those who were ticked; who has come since is not among them. */
export async function beginMessage(
  viewer: Viewer,
  { programmeId, filters, leftOut, shown }: Choosing,
  now: Date,
): Promise<Place> {
  const { people, mark } = await listChosen(viewer, programmeId, filters, now);
  if (mark !== shown) throw new Refused("receivers-changed");
  const out = new Set(leftOut);
  if (people.every(({ userId }) => out.has(userId))) throw new Refused("nobody-to-write-to");
  return write(viewer, async (tx) => {
    const { convenerId, slug } = await programmeFor(tx, viewer, programmeId);
    const { id } = await tx.message.create({
      data: {
        ...{ convenerId, programmeId, chosen: filters, madeById: viewer.userId },
        ...{ madeAt: now, savedAt: now },
      },
      select: { id: true },
    });
    await tx.messageReceiver.createMany({
      data: people.map(({ userId }) => ({ convenerId, messageId: id, userId, leftOut: out.has(userId) })),
    });
    await note(tx, viewer, "write-message", { convenerId, programmeId, id }, people.length - out.size);
    return { slug, messageId: id };
  });
}

/** Leaves some of the receivers of a draft out. */
export function leaveOut(viewer: Viewer, { messageId, leftOut }: LeavingOut, now: Date): Promise<Place> {
  return write(viewer, async (tx) => {
    const { slug } = await openDraft(tx, viewer, messageId);
    if (leftOut.length === 0) throw new Refused("nothing-ticked");
    const where = { messageId, userId: { in: leftOut } };
    await tx.messageReceiver.updateMany({ where, data: { leftOut: true } });
    await touch(tx, messageId, now);
    return { slug, messageId };
  });
}

/** Adds others of the programme to a draft: those who were ticked of a list, or all who stood on it. */
export async function addReceivers(viewer: Viewer, adding: Adding, now: Date): Promise<Place> {
  const { messageId, programmeId, filters, press, added, shown } = adding;
  const already = new Set(await read(viewer, (db) => receiverIds(db, viewer, messageId)));
  const { people, mark } = await listChosen(viewer, programmeId, filters, now, already);
  if (press === "all" && mark !== shown) throw new Refused("receivers-changed");
  const wanted = new Set(press === "all" ? people.map(({ userId }) => userId) : added);
  const come = people.filter(({ userId }) => wanted.has(userId));
  if (come.length === 0) throw new Refused("nothing-ticked");
  return write(viewer, async (tx) => {
    const { convenerId, slug } = await openDraft(tx, viewer, messageId, programmeId);
    const ids = come.map(({ userId }) => userId);
    await tx.messageReceiver.deleteMany({ where: { messageId, userId: { in: ids } } });
    await tx.messageReceiver.createMany({ data: ids.map((userId) => ({ convenerId, messageId, userId })) });
    await touch(tx, messageId, now);
    return { slug, messageId };
  });
}

/** Keeps what is typed: as a draft, whatever it is, or as what is to be checked. */
export function saveMessage(viewer: Viewer, typed: Writing, now: Date): Promise<Place> {
  return write(viewer, async (tx) => {
    const { slug } = await openDraft(tx, viewer, typed.messageId);
    const { count } = await tx.message.updateMany({
      where: { id: typed.messageId, version: typed.version, dispatchId: null },
      data: { words: wordsTyped(typed), savedAt: now, version: { increment: 1 } },
    });
    if (count !== 1) throw new Refused("changed-by-someone-else");
    return { slug, messageId: typed.messageId };
  });
}

/** Throws a draft away. */
export function removeDraft(viewer: Viewer, { messageId }: MessageId): Promise<Place> {
  return write(viewer, async (tx) => {
    const { convenerId, programmeId, slug } = await openDraft(tx, viewer, messageId);
    await note(tx, viewer, "discard-message", { convenerId, programmeId, id: messageId });
    await tx.message.delete({ where: { id: messageId } });
    return { slug, messageId };
  });
}

/** A draft of the viewer's, locked, so that it is not sent while it is written; what has been sent is not changed any more. */
export async function openDraft(tx: Tx, viewer: Viewer, id: string, programmeId?: string) {
  await tx.$queryRaw`select id from "Message" where id = ${id}::uuid for update`;
  const draft = await tx.message.findFirst({
    where: { id, ...(programmeId ? { programmeId } : {}), AND: draftsOf(viewer) },
    select: { convenerId: true, programmeId: true, programme: { select: { slug: true } } },
  });
  if (draft) return { ...draft, slug: draft.programme.slug };
  const isSent = (await tx.message.count({ where: { id, programme: draftsOf(viewer).programme } })) > 0;
  throw new Refused(isSent ? "message-sent" : "not-found");
}

/** Logs what was done with a message: which, and to how many; never what it says. */
export function note(
  tx: Tx,
  viewer: Viewer,
  action: "write-message" | "send-message" | "discard-message",
  { id, convenerId, programmeId }: { id: string; convenerId: string; programmeId: string },
  receivers?: number,
): Promise<void> {
  const facts = { message: id, ...(receivers === undefined ? {} : { receivers }) };
  return record(tx, viewer, `programme.${action}`, { type: "programme", id: programmeId, convenerId }, facts);
}

function touch(tx: Tx, id: string, savedAt: Date) {
  return tx.message.update({ where: { id }, data: { savedAt } });
}
