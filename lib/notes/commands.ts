import { randomUUID } from "node:crypto";
import { groupsFacilitatedBy, readersAmong } from "@/lib/groups/access";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import { seal } from "@/lib/kernel/sealing";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { notesOwnedBy, notesWrittenBy } from "@/lib/notes/access";
import { giveKey, keyOf, mintNoteKey } from "@/lib/notes/keys-tx";
import type { NoteChange, NoteDraft, NoteRemoval } from "@/lib/notes/schema";
import { notePlace } from "@/lib/notes/sealing";
import type { Prisma } from "@/prisma/client/client";

/** Writes a confidential note for those who facilitate the group now. Returns the group's id. */
export function writeNote(viewer: Viewer, { groupId, body }: NoteDraft, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const group = await tx.group.findFirst({
      where: { id: groupId, ...groupsFacilitatedBy(viewer) },
      select: { id: true, convenerId: true, facilitators: { select: { userId: true, notes: true } } },
    });
    if (!group) throw new Refused("not-found");
    const { convenerId, facilitators } = group;
    // The id is made first: it is sealed in with the words.
    const id = randomUUID();
    const key = await mintNoteKey(tx);
    const sealed = seal(key, notePlace(groupId, id), body);
    await tx.note.create({
      data: { id, convenerId, groupId, authorId: userIdOf(viewer), sealed, createdAt: now, changedAt: now },
    });
    const readers = readersAmong(facilitators);
    await giveKey(tx, { id, groupId, convenerId }, key, readers, null);
    await record(tx, viewer, "note.write", { type: "note", id, convenerId });
    return groupId;
  });
}

/** Changes one's own note, for those who could read it before. */
export function changeNote(
  viewer: Viewer,
  { noteId, version, body }: NoteChange,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const { id, groupId, convenerId } = await findOwn(tx, notesWrittenBy(viewer), noteId);
    const key = await keyOf(tx, { id, groupId, convenerId }, userIdOf(viewer));
    const { count } = await tx.note.updateMany({
      where: { id, version },
      data: { sealed: seal(key, notePlace(groupId, id), body), changedAt: now, version: { increment: 1 } },
    });
    if (count !== 1) throw new Refused("changed-by-someone-else");
    await record(tx, viewer, "note.change", { type: "note", id, convenerId });
    return groupId;
  });
}

/** Deletes one's own note for good. */
export function deleteNote(viewer: Viewer, { noteId, version }: NoteRemoval, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const { id, groupId, convenerId } = await findOwn(tx, notesOwnedBy(viewer, now), noteId);
    const { count } = await tx.note.deleteMany({ where: { id, version } });
    if (count !== 1) throw new Refused("changed-by-someone-else");
    await record(tx, viewer, "note.delete", { type: "note", id, convenerId });
    return groupId;
  });
}

async function findOwn(tx: Tx, own: Prisma.NoteWhereInput, noteId: string) {
  const note = await tx.note.findFirst({
    where: { id: noteId, ...own },
    select: { id: true, groupId: true, convenerId: true },
  });
  if (!note) throw new Refused("not-found");
  return note;
}
