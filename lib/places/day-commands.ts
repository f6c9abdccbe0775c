import { formatOf } from "@/lib/formats/registry";
import { write } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { eachAlone } from "@/lib/logging/each-alone";
import { mayTakePlaces } from "@/lib/places/access";
import { bringIn } from "@/lib/places/coming-tx";
import { guestFields, lockPlaces } from "@/lib/places/locking-tx";
import { whyNotSignUp } from "@/lib/places/rules";

/**
 * Gives a place, or a turn in the queue, at a day of rounds to everybody who has been taken in and has not had one: in the order in which
 * they were; during the day itself, too, for those who walk in and enrol there. Who has given theirs up comes back by themselves. Returns how many meetings somebody came to.
 */
export async function placeWhoIsIn(viewer: Viewer, now: Date): Promise<number> {
  const open = await write(viewer, (tx) =>
    tx.meeting.findMany({
      where: { badged: true, state: "SCHEDULED", signUpOpenedAt: { lte: now }, endsAt: { gt: now } },
      select: { id: true },
    }),
  );
  const placed = await eachAlone(open, ({ id }) =>
    write(viewer, async (tx) => {
      const meeting = await lockPlaces(tx, id);
      const { programmeId, programme, state } = meeting.group;
      if (whyNotSignUp(meeting, state, now)) return false;
      const guests = await tx.participant.findMany({
        where: {
          ...{ leftAt: null, takesPart: true, places: { none: { meetingId: id } } },
          enrolment: { programmeId, ...mayTakePlaces(formatOf(programme.format), meeting.groupId) },
        },
        orderBy: [{ enrolment: { decidedAt: "asc" } }, { id: "asc" }],
        select: guestFields,
      });
      if (guests.length > 0) await bringIn(tx, meeting, { viewer, now }, guests);
      return guests.length > 0;
    }),
  );
  return placed.filter(Boolean).length;
}
