import { leadFirst } from "@/lib/formats/leading";
import type { Format } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import { formerFacilitatorOf, groupsFacilitatedBy } from "@/lib/groups/access";
import { type Reads, read } from "@/lib/kernel/db";
import { unseal } from "@/lib/kernel/sealing";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { notesOwnedBy, notesVisibleTo } from "@/lib/notes/access";
import { groupKeyOf, openedKey } from "@/lib/notes/keys-tx";
import { notePlace } from "@/lib/notes/sealing";
import { namesAt } from "@/lib/people/known-as-tx";
import type { Prisma } from "@/prisma/client/client";

/** Somebody who may read a note; `given` where the author gave it to them later. */
type NoteReader = { userId: string; name: string; given: boolean };

/** A note as its reader sees it; `body` is null where the key of this installation does not open it. */
export type ReadNote = {
  id: string;
  groupId: string;
  format: Format;
  author: string;
  own: boolean;
  body: string | null;
  version: number;
  createdAt: Date;
  changedAt: Date;
  /** The others who may read it, for its author; empty for everybody else. */
  others: NoteReader[];
};

export type Notebook = {
  groupId: string;
  format: Format;
  pair: string;
  seats: number;
  timeZone: string;
  /** Who facilitates now beside the reader: those that a note written now is for, and to whom one may give earlier ones. */
  company: { userId: string; name: string }[];
  /** The reader facilitates no more: their own notes are all there is. */
  former: boolean;
  notes: ReadNote[];
};

/** The notes on a group that the reader may read, newest first; null for those who do not facilitate it. */
export function getNotebook(viewer: Viewer, groupId: string): Promise<Notebook | null> {
  return openNotebook(viewer, groupId, groupsFacilitatedBy(viewer), notesVisibleTo(viewer), false);
}

/** One's own notes on a group, for its facilitator and for a while after they were; null for everybody else. */
export async function getOwnNotes(viewer: Viewer, groupId: string, now: Date): Promise<Notebook | null> {
  const own = notesOwnedBy(viewer, now);
  return (
    (await openNotebook(viewer, groupId, groupsFacilitatedBy(viewer), own, false)) ??
    (await openNotebook(viewer, groupId, formerFacilitatorOf(viewer, now), own, true))
  );
}

/** One note, for those who may read it; null for everybody else. */
export async function getNote(viewer: Viewer, noteId: string): Promise<ReadNote | null> {
  const [note] = await read(viewer, (db) => readNotes(db, viewer, { id: noteId }, notesVisibleTo(viewer)));
  return note ?? null;
}

/** One of one's own notes, to be deleted; null for everybody else. */
export async function getOwnNote(viewer: Viewer, noteId: string, now: Date): Promise<ReadNote | null> {
  const [note] = await read(viewer, (db) => readNotes(db, viewer, { id: noteId }, notesOwnedBy(viewer, now)));
  return note ?? null;
}

function openNotebook(
  viewer: Viewer,
  groupId: string,
  of: Prisma.GroupWhereInput,
  which: Prisma.NoteWhereInput,
  former: boolean,
): Promise<Notebook | null> {
  return read(viewer, async (db) => {
    const group = await db.group.findFirst({
      where: { id: groupId, ...of },
      select: {
        programme: { select: { format: true, timeZone: true } },
        seats: {
          where: { leftAt: null },
          orderBy: { seat: "asc" },
          select: { enrolment: { select: { name: true } } },
        },
        facilitators: { select: { role: true, user: { select: { id: true, name: true } } } },
      },
    });
    if (!group) return null;
    return {
      ...{ groupId, former, seats: group.seats.length, timeZone: group.programme.timeZone },
      format: formatOf(group.programme.format),
      pair: group.seats.map(({ enrolment }) => enrolment.name).join(" – "),
      company: leadFirst(group.facilitators)
        .map(({ user: { id: userId, name } }) => ({ userId, name }))
        .filter(({ userId }) => userId !== viewer.userId),
      notes: await readNotes(db, viewer, { groupId }, which),
    };
  });
}

/** The one way to the words of notes: by the reader's own wrapping of each note's key. */
async function readNotes(
  db: Reads,
  viewer: Viewer,
  where: Prisma.NoteWhereInput,
  which: Prisma.NoteWhereInput,
): Promise<ReadNote[]> {
  const rows = await db.note.findMany({
    where: { AND: [where, which] },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: {
      ...{ id: true, convenerId: true, groupId: true, authorId: true, sealed: true, version: true },
      ...{ createdAt: true, changedAt: true },
      group: { select: { programme: { select: { format: true } } } },
      readers: { select: { userId: true, wrapped: true, handedOverAt: true } },
    },
  });
  const reader = userIdOf(viewer);
  const groupKey = rows[0] ? await groupKeyOf(db, rows[0].groupId) : null;
  const people = rows.flatMap(({ authorId, readers }) => [authorId, ...readers.map(({ userId }) => userId)]);
  const [first] = rows;
  const names = await namesAt(db, first?.convenerId ?? "", first ? people : [], first?.groupId);
  return rows.map(({ authorId, sealed, convenerId: _, readers, group, ...note }) => {
    const held = readers.find(({ userId }) => userId === reader);
    const key = held ? openedKey(note, reader, held.wrapped, groupKey) : null;
    const own = authorId === reader;
    return {
      ...note,
      ...{
        author: names.get(authorId) ?? "",
        own,
        format: formatOf(group.programme.format),
        body: key && unseal(key, notePlace(note.groupId, note.id), sealed),
      },
      others: readers.flatMap(({ userId, handedOverAt }) =>
        own && userId !== reader
          ? [{ userId, name: names.get(userId) ?? "", given: handedOverAt !== null }]
          : [],
      ),
    };
  });
}
