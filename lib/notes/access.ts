import { formerFacilitatorOf, groupsFacilitatedBy } from "@/lib/groups/access";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import type { Prisma } from "@/prisma/client/client";

/**
 * Notes that somebody may read: those written for them or given to them by the author, on groups that they facilitate now. Nobody
 * becomes a reader by becoming a facilitator. No coordinator, no administrator, no job.
 */
export function notesVisibleTo(viewer: Viewer): Prisma.NoteWhereInput {
  return { readers: { some: { userId: userIdOf(viewer) } }, group: groupsFacilitatedBy(viewer) };
}

/** Notes that somebody may change: their own, on groups that they facilitate. */
export function notesWrittenBy(viewer: Viewer): Prisma.NoteWhereInput {
  return { ...notesVisibleTo(viewer), authorId: userIdOf(viewer) };
}

/** Notes that somebody may hand over or delete: their own, also for a while after they have facilitated. */
export function notesOwnedBy(viewer: Viewer, now: Date): Prisma.NoteWhereInput {
  return {
    authorId: userIdOf(viewer),
    readers: { some: { userId: userIdOf(viewer) } },
    group: { OR: [groupsFacilitatedBy(viewer), formerFacilitatorOf(viewer, now)] },
  };
}
