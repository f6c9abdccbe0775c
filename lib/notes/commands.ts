import { randomUUID } from "node:crypto";
import { record } from "@/lib/activity";
import { as, type Tx } from "@/lib/db";
import { groupsFacilitatedBy } from "@/lib/groups/access";
import { notesWrittenBy } from "@/lib/notes/access";
import { groupKey } from "@/lib/notes/keys";
import type { NoteChange, NoteDraft, NoteRemoval } from "@/lib/notes/schema";
import { notePlace } from "@/lib/notes/sealing";
import { Refused } from "@/lib/refusals";
import { seal } from "@/lib/sealing";
import { userIdOf, type Viewer } from "@/lib/viewer";

/** Writes a confidential note on a group that the viewer facilitates. Returns the group's id. */
export function writeNote(viewer: Viewer, { groupId, body }: NoteDraft, now: Date): Promise<string> {
  return as(viewer, async (tx) => {
    const group = await tx.group.findFirst({
      where: { id: groupId, ...groupsFacilitatedBy(viewer) },
      select: { id: true, convenerId: true },
    });
    if (!group) throw new Refused("not-found");
    const { convenerId } = group;
    // The id is made first: it is sealed in with the words.
    const id = randomUUID();
    const sealed = seal(await groupKey(tx, group), notePlace(groupId, id), body);
    await tx.note.create({
      data: { id, convenerId, groupId, authorId: userIdOf(viewer), sealed, createdAt: now, changedAt: now },
    });
    await record(tx, viewer, "note.write", { type: "note", id, convenerId });
    return groupId;
  });
}

/** Changes one's own note. */
export function changeNote(
  viewer: Viewer,
  { noteId, version, body }: NoteChange,
  now: Date,
): Promise<string> {
  return as(viewer, async (tx) => {
    const { id, groupId, convenerId } = await findOwn(tx, viewer, noteId);
    const sealed = seal(await groupKey(tx, { id: groupId, convenerId }), notePlace(groupId, id), body);
    const { count } = await tx.note.updateMany({
      where: { id, version },
      data: { sealed, changedAt: now, version: { increment: 1 } },
    });
    if (count !== 1) throw new Refused("changed-by-someone-else");
    await record(tx, viewer, "note.change", { type: "note", id, convenerId });
    return groupId;
  });
}

/** Deletes one's own note for good. */
export function deleteNote(viewer: Viewer, { noteId, version }: NoteRemoval): Promise<string> {
  return as(viewer, async (tx) => {
    const { id, groupId, convenerId } = await findOwn(tx, viewer, noteId);
    const { count } = await tx.note.deleteMany({ where: { id, version } });
    if (count !== 1) throw new Refused("changed-by-someone-else");
    await record(tx, viewer, "note.delete", { type: "note", id, convenerId });
    return groupId;
  });
}

async function findOwn(tx: Tx, viewer: Viewer, noteId: string) {
  const note = await tx.note.findFirst({
    where: { id: noteId, ...notesWrittenBy(viewer) },
    select: { id: true, groupId: true, convenerId: true },
  });
  if (!note) throw new Refused("not-found");
  return note;
}
