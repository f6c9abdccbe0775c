import type { Format } from "@/lib/formats/recipe";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import type { Prisma } from "@/prisma/client/client";

/** Enrolments that the viewer takes part in and that have been taken in. */
export function ownEnrolments(viewer: Viewer): Prisma.EnrolmentWhereInput {
  return { state: "ACCEPTED", participants: { some: { userId: userIdOf(viewer), leftAt: null } } };
}

/** Whether guests may know of a meeting with places: one can, or could, sign up to it. */
export function isOffered({
  signUpOpenedAt,
  group,
}: {
  signUpOpenedAt: Date | null;
  group: { state: string };
}): boolean {
  return signUpOpenedAt !== null && shown.some((state) => state === group.state);
}

const shown = ["CONFIRMED", "COMPLETED"] as const;

/** Meetings with places that one can, or could, sign up to, in programmes that the viewer has been taken in to. */
export function placesVisibleTo(viewer: Viewer): Prisma.MeetingWhereInput {
  return {
    byPlaces: true,
    signUpOpenedAt: { not: null },
    group: {
      state: { in: [...shown] },
      programme: { enrolments: { some: ownEnrolments(viewer) } },
    },
  };
}

/**
 * The enrolments whose people may sign up to the meetings of a group: where the whole programme is one group those of the other parts than
 * the one that has the seats, else those that have a seat in it.
 */
export function mayTakePlaces(
  { grouping }: Pick<Format, "grouping">,
  groupId: string,
): Prisma.EnrolmentWhereInput {
  if (grouping.kind === "everyone") return { state: "ACCEPTED", NOT: { part: grouping.seats ?? "" } };
  return { state: "ACCEPTED", seats: { some: { groupId, leftAt: null } } };
}
