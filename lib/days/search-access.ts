import { type GroupWithStanding, standingIn } from "@/lib/groups/access";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { guidedAt } from "@/lib/meetings/stand-ins";
import type { Prisma } from "@/prisma/client/client";

type Day = { group: GroupWithStanding; standIns: Parameters<typeof guidedAt>[1] };

/** Whether somebody sees who stands alone, pairs the rest and types in slips of paper: whoever guides the day in any role, and coordinates. */
export function mayRunSearch(viewer: Viewer, { group, standIns }: Day): boolean {
  const { coordinator, roles } = standingIn(viewer, guidedAt(group, standIns));
  return coordinator || roles.length > 0;
}

/** A day at which the viewer has a badge. */
export function ownDays(viewer: Viewer, meetingId: string): Prisma.MeetingWhereInput {
  return { id: meetingId, badges: { some: { participant: { userId: userIdOf(viewer), leftAt: null } } } };
}
