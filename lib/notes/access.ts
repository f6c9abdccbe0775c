import { groupsFacilitatedBy } from "@/lib/groups/access";
import { userIdOf, type Viewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/client/client";

/** Notes that somebody may read: those on groups that they facilitate now. No coordinator, no administrator, no job. */
export function notesVisibleTo(viewer: Viewer): Prisma.NoteWhereInput {
  return { group: groupsFacilitatedBy(viewer) };
}

/** Notes that somebody may change or delete: their own, on groups that they facilitate. */
export function notesWrittenBy(viewer: Viewer): Prisma.NoteWhereInput {
  return { ...notesVisibleTo(viewer), authorId: userIdOf(viewer) };
}
