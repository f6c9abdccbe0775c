import { record } from "@/lib/kernel/activity";
import { write } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { notesOwnedBy } from "@/lib/notes/access";
import { giveKey, keyOf } from "@/lib/notes/keys-tx";
import { notesHandedOverMails } from "@/lib/notes/mails";
import type { NoteHanding, NoteTakingBack } from "@/lib/notes/schema";

/**
 * Gives some of one's own notes to somebody who facilitates the group now, who is told. Only the author can: for others the key does
 * not open. Returns the group's id.
 */
export function handOverNotes(
  viewer: Viewer,
  { groupId, noteIds, userId }: NoteHanding,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const notes = await tx.note.findMany({
      where: { groupId, id: { in: noteIds }, ...notesOwnedBy(viewer, now) },
      select: { id: true, groupId: true, convenerId: true },
    });
    if (notes.length < new Set(noteIds).size) throw new Refused("not-found");
    const facilitates = await tx.groupFacilitator.count({ where: { groupId, userId, notes: true } });
    if (facilitates === 0 || userId === viewer.userId) throw new Refused("not-found");
    for (const note of notes) {
      const key = await keyOf(tx, note, userIdOf(viewer));
      await giveKey(tx, note, key, [userId], now);
      await record(tx, viewer, "note.hand-over", { type: "note", id: note.id, convenerId: note.convenerId });
    }
    await queue(tx, await notesHandedOverMails(tx, viewer, { groupId, userId, count: notes.length }, now));
    return groupId;
  });
}

/** Takes back a note that was given to somebody. Who it was written for keeps it. Returns the group's id. */
export function takeBackNote(viewer: Viewer, { noteId, userId }: NoteTakingBack, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const note = await tx.note.findFirst({
      where: { id: noteId, ...notesOwnedBy(viewer, now) },
      select: { id: true, groupId: true, convenerId: true },
    });
    if (!note) throw new Refused("not-found");
    const { count } = await tx.noteReader.deleteMany({
      where: { noteId, userId, handedOverAt: { not: null } },
    });
    if (count === 1)
      await record(tx, viewer, "note.take-back", { type: "note", id: noteId, convenerId: note.convenerId });
    return note.groupId;
  });
}
