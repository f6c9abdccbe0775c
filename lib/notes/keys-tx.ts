import type { Reads, Tx } from "@/lib/kernel/db";
import { masterKey } from "@/lib/kernel/env";
import { Refused } from "@/lib/kernel/refusals";
import { newNoteKey, unwrapFor, unwrapGroupKey, wrapFor } from "@/lib/notes/sealing";

type NoteId = { id: string; groupId: string; convenerId: string };

/**
 * A key for a note that is about to be written. Refused where the installation's key is not the one that other notes were wrapped by:
 * what is written now would not open when the right one is back.
 */
export async function mintNoteKey(tx: Tx): Promise<Buffer> {
  const other = await tx.noteReader.findFirst({
    where: { wrapped: { not: null } },
    orderBy: { noteId: "desc" },
    select: { noteId: true, userId: true, wrapped: true },
  });
  if (other?.wrapped && !unwrapFor(masterKey(), other.noteId, other.userId, other.wrapped))
    throw new Refused("notes-locked");
  return newNoteKey();
}

/** Gives a note's key to readers who have none yet. */
export async function giveKey(
  tx: Tx,
  { id: noteId, convenerId }: NoteId,
  key: Buffer,
  readers: readonly string[],
  handedOverAt: Date | null,
): Promise<void> {
  await tx.noteReader.createMany({
    data: readers.map((userId) => ({
      ...{ convenerId, noteId, userId, handedOverAt },
      wrapped: wrapFor(masterKey(), noteId, userId, key),
    })),
    skipDuplicates: true,
  });
}

/** The key of a note for one who holds it, or null where it does not open. Refused where the installation's key is another. */
export async function keyOf(tx: Tx, note: NoteId, userId: string): Promise<Buffer> {
  const row = await tx.noteReader.findUnique({
    where: { noteId_userId: { noteId: note.id, userId } },
    select: { wrapped: true },
  });
  const key = row && openedKey(note, userId, row.wrapped, await groupKeyOf(tx, note.groupId));
  if (!key) throw new Refused("notes-locked");
  return key;
}

/** The key in a reader's row: its own wrapping, or the group's key where an older version wrote the note. */
export function openedKey(
  { id, groupId }: Pick<NoteId, "id" | "groupId">,
  userId: string,
  wrapped: string | null,
  groupKey: string | null,
): Buffer | null {
  if (wrapped !== null) return unwrapFor(masterKey(), id, userId, wrapped);
  return groupKey === null ? null : unwrapGroupKey(masterKey(), groupId, groupKey);
}

/** The wrapped key of a group whose notes an older version wrote, or null. */
export async function groupKeyOf(db: Reads, groupId: string): Promise<string | null> {
  return (await db.groupKey.findFirst({ where: { groupId }, select: { wrapped: true } }))?.wrapped ?? null;
}

/**
 * Wraps the keys of notes that older versions wrote, for each of their readers, and takes the groups' keys away. A note that an
 * older server has written meanwhile is its author's. Returns how many groups' keys have gone.
 */
export async function wrapOlderKeys(tx: Tx): Promise<number> {
  const groups = await tx.groupKey.findMany({ select: { groupId: true, wrapped: true } });
  let gone = 0;
  for (const { groupId, wrapped } of groups) {
    const key = unwrapGroupKey(masterKey(), groupId, wrapped);
    if (!key) continue;
    const notes = await tx.note.findMany({
      where: { groupId },
      select: {
        id: true,
        convenerId: true,
        authorId: true,
        readers: { select: { userId: true, wrapped: true } },
      },
    });
    for (const { id, convenerId, authorId, readers } of notes) {
      if (readers.length === 0) await giveKey(tx, { id, groupId, convenerId }, key, [authorId], null);
      for (const { userId } of readers.filter((reader) => reader.wrapped === null))
        await tx.noteReader.update({
          where: { noteId_userId: { noteId: id, userId } },
          data: { wrapped: wrapFor(masterKey(), id, userId, key) },
        });
    }
    await tx.groupKey.delete({ where: { groupId } });
    gone += 1;
  }
  return gone;
}
