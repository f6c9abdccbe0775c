import { mayCheckIn } from "@/lib/days/door-rules";
import { type GroupWithStanding, mayHold, standingIn } from "@/lib/groups/access";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { guidedAt } from "@/lib/meetings/stand-ins";
import type { Prisma } from "@/prisma/client/client";

type Day = { group: GroupWithStanding; standIns: Parameters<typeof guidedAt>[1] };

/** Whether somebody sees who stands alone, pairs the rest and types in slips of paper: whoever guides the day in any role, and coordinates. */
export function mayRunSearch(viewer: Viewer, { group, standIns }: Day): boolean {
  const { coordinator, roles } = standingIn(viewer, guidedAt(group, standIns));
  return coordinator || roles.length > 0;
}

/** Which other pages of the day they open beside: where it is run, and its door. */
export function pagesBeside(viewer: Viewer, { group, standIns }: Day): { runs: boolean; keepsDoor: boolean } {
  const standing = standingIn(viewer, guidedAt(group, standIns));
  return { runs: mayHold(standing, { hostSeat: null, byPlaces: true }), keepsDoor: mayCheckIn(standing) };
}

/** A day at which the viewer has a badge. */
export function ownDays(viewer: Viewer, meetingId: string): Prisma.MeetingWhereInput {
  return { id: meetingId, badges: { some: { participant: { userId: userIdOf(viewer), leftAt: null } } } };
}
