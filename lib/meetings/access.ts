import { groupsVisibleTo } from "@/lib/groups/access";
import type { Viewer } from "@/lib/kernel/viewer";
import type { Prisma } from "@/prisma/client/client";

/** Meetings of the groups that the viewer may see. */
export function meetingsVisibleTo(viewer: Viewer): Prisma.MeetingWhereInput {
  return { group: groupsVisibleTo(viewer) };
}
