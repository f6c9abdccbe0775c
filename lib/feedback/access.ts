import { groupsFacilitatedBy } from "@/lib/groups/access";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import type { Prisma } from "@/prisma/client/client";

/** Whether a facilitator may read words that were addressed to those who guided their group: they are one of these. */
export function isAddressedTo(viewer: Viewer, { readers }: { readers: readonly string[] }): boolean {
  return readers.includes(userIdOf(viewer));
}

/** What associations said in their own name that a facilitator may read: what was said for them. */
export function saidTo(viewer: Viewer): Prisma.NamedAnswerWhereInput {
  return { readers: { has: userIdOf(viewer) }, group: groupsFacilitatedBy(viewer) };
}
