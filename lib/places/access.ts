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
  return signUpOpenedAt !== null && shownGroups.some((state) => state === group.state);
}

/** The states of a group in which its meetings are offered. */
export const shownGroups = ["CONFIRMED", "COMPLETED"] as const;

/** Meetings with places that one can, or could, sign up to, in programmes that the viewer has been taken in to. */
export function placesVisibleTo(viewer: Viewer): Prisma.MeetingWhereInput {
  return {
    byPlaces: true,
    signUpOpenedAt: { not: null },
    group: {
      state: { in: [...shownGroups] },
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

/** Whether those of a part take places: where the whole programme is one group, all but those who have the seats. */
export function takesPlaces({ grouping }: Pick<Format, "grouping">, part: string): boolean {
  return grouping.kind !== "everyone" || part !== grouping.seats;
}
