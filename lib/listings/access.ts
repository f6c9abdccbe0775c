import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import type { Prisma } from "@/prisma/client/client";

/** A list: of a convener, of those who have taken part in a format. */
export type ListOf = { convenerId: string; format: string };

/** Those on a list, as long as they have a part in the enrolment that they took part under. */
export function onList({ convenerId, format }: ListOf): Prisma.ListingWhereInput {
  return { convenerId, format, ...stillThere };
}

/** Who has left the enrolment that they stand there by, or whose enrolment has left, is on no list. */
export const stillThere = {
  participant: { leftAt: null, enrolment: { state: "ACCEPTED" } },
} as const satisfies Prisma.ListingWhereInput;

/** Programmes whose list the viewer may read by having taken part, or taking part now, in one of the same format and convener. */
export function enrolledIn(viewer: Viewer): Prisma.ProgrammeWhereInput {
  return { enrolments: { some: { state: "ACCEPTED", participants: { some: own(viewer) } } } };
}

/** Those places of the viewer's by which they may stand on a list, or stand there: they have taken part, and their group's meetings are over. */
export function mayStand(
  viewer: Viewer,
  programme: Prisma.ProgrammeWhereInput,
): Prisma.ParticipantWhereInput {
  return {
    ...own(viewer),
    enrolment: { programme },
    OR: [hasTakenPart, { ...stillThere.participant, listings: { some: {} } }],
  };
}

/** Somebody takes part, in an enrolment that is in, whose group has met for the last time. */
export const hasTakenPart = {
  ...{ leftAt: null, takesPart: true },
  enrolment: {
    state: "ACCEPTED",
    seats: {
      some: {
        leftAt: null,
        group: {
          OR: [
            { state: "COMPLETED" },
            {
              state: "CONFIRMED",
              meetings: { some: { state: "HELD" }, every: { state: { in: ["HELD", "CANCELLED"] } } },
            },
          ],
        },
      },
    },
  },
} satisfies Prisma.ParticipantWhereInput;

function own(viewer: Viewer) {
  return { userId: userIdOf(viewer), leftAt: null } as const;
}
