import { reading } from "@/lib/db";
import { groupsFacilitatedBy } from "@/lib/groups/access";
import { notesVisibleTo } from "@/lib/notes/access";
import { existingGroupKey } from "@/lib/notes/keys";
import { notePlace } from "@/lib/notes/sealing";
import { unseal } from "@/lib/sealing";
import type { Viewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/client/client";

/** A note as its reader sees it; `body` is null where the key of this installation does not open it. */
export type ReadNote = {
  id: string;
  groupId: string;
  author: string;
  own: boolean;
  body: string | null;
  version: number;
  createdAt: Date;
  changedAt: Date;
};

export type Notebook = { groupId: string; pair: string; seats: number; timeZone: string; notes: ReadNote[] };

/** The notes on a group, newest first, for those who facilitate it; null for everybody else. */
export async function getNotebook(viewer: Viewer, groupId: string): Promise<Notebook | null> {
  const group = await reading(viewer, (db) =>
    db.group.findFirst({
      where: { id: groupId, ...groupsFacilitatedBy(viewer) },
      select: {
        programme: { select: { timeZone: true } },
        seats: { orderBy: { seat: "asc" }, select: { enrolment: { select: { name: true } } } },
      },
    }),
  );
  if (!group) return null;
  const pair = group.seats.map(({ enrolment }) => enrolment.name).join(" – ");
  const { timeZone } = group.programme;
  return { groupId, pair, seats: group.seats.length, timeZone, notes: await readNotes(viewer, { groupId }) };
}

/** One note, for those who facilitate its group; null for everybody else. */
export async function getNote(viewer: Viewer, noteId: string): Promise<ReadNote | null> {
  const [note] = await readNotes(viewer, { id: noteId });
  return note ?? null;
}

/** The one way to the words of notes. */
function readNotes(viewer: Viewer, where: Prisma.NoteWhereInput): Promise<ReadNote[]> {
  return reading(viewer, async (db) => {
    const rows = await db.note.findMany({
      where: { AND: [where, notesVisibleTo(viewer)] },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: 200,
      select: {
        id: true,
        groupId: true,
        authorId: true,
        sealed: true,
        version: true,
        createdAt: true,
        changedAt: true,
        author: { select: { name: true } },
      },
    });
    const groupId = rows[0]?.groupId;
    const key = groupId ? await existingGroupKey(db, groupId) : null;
    return rows.map(({ authorId, sealed, author, ...note }) => ({
      ...note,
      author: author.name,
      own: authorId === viewer.userId,
      body: key && unseal(key, notePlace(note.groupId, note.id), sealed),
    }));
  });
}
