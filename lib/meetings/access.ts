import { groupsVisibleTo } from "@/lib/groups/access";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import type { Prisma } from "@/prisma/client/client";

/** Meetings at which the viewer has a place. */
export function hasPlaceAt(viewer: Viewer): Prisma.MeetingWhereInput {
  const participant = { userId: userIdOf(viewer), leftAt: null };
  return { places: { some: { state: "TAKEN", participant } } };
}

/** Meetings to which the viewer came as one who has a place there, and was asked about. */
export function cameAsGuest(viewer: Viewer): Prisma.MeetingWhereInput {
  const participant = { userId: userIdOf(viewer), leftAt: null };
  return {
    byPlaces: true,
    attendances: { some: { asked: true, participant: { ...participant, places: { some: {} } } } },
  };
}

/** Meetings of the groups that the viewer may see, and those at which they stand in for somebody. */
export function meetingsVisibleTo(viewer: Viewer): Prisma.MeetingWhereInput {
  if (viewer.kind === "system") return {};
  return { OR: [{ group: groupsVisibleTo(viewer) }, { standIns: { some: { userId: userIdOf(viewer) } } }] };
}
