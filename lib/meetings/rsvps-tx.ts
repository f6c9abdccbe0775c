import type { Reads } from "@/lib/kernel/db";
import { guestSides, seatsAt, takenPlaces } from "@/lib/meetings/expecting-tx";
import { expectedGuides, namedStandIns } from "@/lib/meetings/stand-ins";

/** Somebody who is expected at a visit, and what they said of coming: null where they have not said. */
export type Expected = { userId: string; name: string; coming: boolean | null };

/** Who is expected at a visit, side by side and with the facilitators last, as its pages, its run sheet and mails tell it. */
export async function expectedAt(
  db: Reads,
  meetingId: string,
): Promise<{
  sides: { enrolmentId: string; name: string; people: Expected[] }[];
  facilitators: Expected[];
  /** Who guides the group, and without whom it takes place. */
  without: Expected[];
}> {
  const { group, rsvps, byPlaces, hostEnrolmentId, places, ...replaced } = await db.meeting.findFirstOrThrow({
    where: { id: meetingId },
    select: {
      ...{ byPlaces: true, hostEnrolmentId: true, places: takenPlaces },
      ...{ standIns: namedStandIns, withoutId: true },
      rsvps: { select: { userId: true, coming: true } },
      group: {
        select: {
          facilitators: { select: { userId: true, user: person } },
          seats: {
            where: { leftAt: null },
            orderBy: { seat: "asc" },
            select: {
              enrolmentId: true,
              enrolment: {
                select: {
                  name: true,
                  participants: {
                    where: { leftAt: null, takesPart: true },
                    orderBy: [{ isContact: "desc" }, { joinedAt: "asc" }],
                    select: { user: person },
                  },
                },
              },
            },
          },
        },
      },
    },
  });
  const expected = ({ user }: { user: { id: string; name: string } }): Expected => ({
    userId: user.id,
    name: user.name,
    coming: rsvps.find(({ userId }) => userId === user.id)?.coming ?? null,
  });
  return {
    sides: [
      ...seatsAt(group.seats, { byPlaces, hostEnrolmentId }).map(({ enrolmentId, enrolment }) => ({
        enrolmentId,
        name: enrolment.name,
        people: enrolment.participants.map(expected),
      })),
      ...guestSides(places).map(({ enrolmentId, name, places: own }) => ({
        ...{ enrolmentId, name },
        people: own.map(({ participant }) => expected(participant)),
      })),
    ],
    facilitators: expectedGuides(group.facilitators, replaced).map(expected),
    without: group.facilitators.filter(({ userId }) => userId === replaced.withoutId).map(expected),
  };
}

const person = { select: { id: true, name: true } } as const;
