import type { Format } from "@/lib/formats/recipe";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import type { Prisma } from "@/prisma/client/client";

/** Those as whom the viewer takes part in enrolments that have been taken in. */
export function takenInAs(viewer: Viewer): Prisma.ParticipantWhereInput {
  return { userId: userIdOf(viewer), leftAt: null, enrolment: { state: "ACCEPTED" } };
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

/** Meetings with places that one can, or could, sign up to, in these programmes. */
export function placesIn(programmeIds: readonly string[]): Prisma.MeetingWhereInput {
  return {
    byPlaces: true,
    signUpOpenedAt: { not: null },
    group: { state: { in: [...shownGroups] }, programmeId: { in: [...programmeIds] } },
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
