import { groupsFacilitatedBy } from "@/lib/groups/access";
import { userIdOf, type Viewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/client/client";

/** Words that a facilitator may read: those written for them, on groups that they facilitate now. */
export function addressedTo(viewer: Viewer): Prisma.ResponseWhereInput {
  return {
    ...{ enrolmentId: null, batch: null, readers: { has: userIdOf(viewer) } },
    group: groupsFacilitatedBy(viewer),
  };
}

/** What associations said in their own name that a facilitator may read: what was said for them. */
export function saidTo(viewer: Viewer): Prisma.NamedAnswerWhereInput {
  return { readers: { has: userIdOf(viewer) }, group: groupsFacilitatedBy(viewer) };
}
