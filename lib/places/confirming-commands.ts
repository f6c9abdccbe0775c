import { read, write } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { eachAlone } from "@/lib/logging/each-alone";
import { unconfirmedOf } from "@/lib/places/confirming";
import { freePlaces } from "@/lib/places/leaving-tx";
import { lockPlaces, rowsOf } from "@/lib/places/locking-tx";

/**
 * When the days for confirming a new date are over, whoever waits gets the places of those who have said nothing; where nobody waits they
 * keep them. Returns how many meetings were looked at.
 */
export async function passOnUnconfirmed(viewer: Viewer, now: Date): Promise<number> {
  const due = await read(viewer, (db) =>
    db.meeting.findMany({
      where: { byPlaces: true, state: "SCHEDULED", confirmBy: { lte: now }, startsAt: { gt: now } },
      select: { id: true },
    }),
  );
  await eachAlone(due, ({ id: meetingId }) =>
    write(viewer, async (tx) => {
      const meeting = await lockPlaces(tx, meetingId);
      if (!meeting.confirmBy || meeting.confirmBy > now) return;
      const said = await tx.rsvp.findMany({
        where: { meetingId, coming: true },
        select: { userId: true },
      });
      const coming = new Set(said.map(({ userId }) => userId));
      const rows = await rowsOf(tx, meetingId);
      const silent = unconfirmedOf(rows, ({ participant }) => coming.has(participant.userId));
      await tx.meeting.update({ where: { id: meetingId }, data: { confirmBy: null } });
      const ids = silent.map(({ id }) => id);
      await freePlaces(tx, viewer, meeting, ids, now, "unconfirmed");
    }),
  );
  return due.length;
}
