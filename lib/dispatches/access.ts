import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import type { Prisma } from "@/prisma/client/client";

/** Presses that the viewer may see, undo and send at once: those of the conveners that they coordinate. */
export function dispatchesVisibleTo(viewer: Viewer): Prisma.DispatchWhereInput {
  if (viewer.kind === "system") return {};
  return { programme: { convener: { coordinators: { some: { userId: userIdOf(viewer) } } } } };
}
