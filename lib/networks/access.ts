import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import type { Prisma } from "@/prisma/client/client";

/** Networks that somebody is in or asked into: they exist for nobody else, whatever else those coordinate or administer. */
export function networksVisibleTo(viewer: Viewer): Prisma.NetworkWhereInput {
  return { members: { some: { userId: userIdOf(viewer) } } };
}

/** Networks that somebody has said yes to. */
export function networksOf(viewer: Viewer): Prisma.NetworkWhereInput {
  return { members: { some: { userId: userIdOf(viewer), joinedAt: { not: null } } } };
}
