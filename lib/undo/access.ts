import type { Ties } from "@/lib/auth/ties";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import type { Prisma } from "@/prisma/client/client";

/** Changes that the viewer may see and undo: their own, and those of the conveners that they coordinate. */
export function undosVisibleTo(viewer: Viewer): Prisma.UndoWhereInput {
  const userId = userIdOf(viewer);
  return { OR: [{ madeById: userId }, { convener: { coordinators: { some: { userId } } } }] };
}

/** The same for a list, which is found by the ids of the conveners that the viewer coordinates. */
export function undosListedFor(
  viewer: Viewer,
  { conveners }: Pick<Ties, "conveners">,
): Prisma.UndoWhereInput {
  return { OR: [{ madeById: userIdOf(viewer) }, { convenerId: { in: conveners } }] };
}
