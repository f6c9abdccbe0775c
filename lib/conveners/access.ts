import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import type { Prisma } from "@/prisma/client/client";

/** Conveners that the viewer may see from the inside: the administrator all of them, a coordinator their own. */
export function convenersVisibleTo(viewer: Viewer): Prisma.ConvenerWhereInput {
  if (viewer.kind === "system" || viewer.isAdmin) return {};
  return { coordinators: { some: { userId: userIdOf(viewer) } } };
}

/** Whether somebody operates the installation: keeps conveners and their coordinators, and reads nothing of what they do. */
export function mayAdminister(viewer: Viewer): boolean {
  return viewer.kind === "person" && viewer.isAdmin;
}
