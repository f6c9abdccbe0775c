import { userIdOf, type Viewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/client/client";

/** Changes that the viewer may see and undo: their own, and those of the conveners that they coordinate. */
export function undosVisibleTo(viewer: Viewer): Prisma.UndoWhereInput {
  const userId = userIdOf(viewer);
  return { OR: [{ madeById: userId }, { convener: { coordinators: { some: { userId } } } }] };
}
