import { read, write } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { eachAlone } from "@/lib/logging/each-alone";
import { unconfirmedIn } from "@/lib/places/confirming";
import { freePlaces } from "@/lib/places/leaving-tx";
import { lockPlaces, rowsOf } from "@/lib/places/locking-tx";

/**
 * When the days for confirming a new date are over, whoever waits gets the places of those who have said nothing; where nobody waits they
 * keep them, and are asked no more. Returns at how many meetings those days were over.
 */
export async function passOnUnconfirmed(viewer: Viewer, now: Date): Promise<number> {
  const isOver = { confirmBy: { lte: now } };
  const due = await read(viewer, (db) =>
    db.meeting.findMany({
      where: { state: "SCHEDULED", startsAt: { gt: now }, places: { some: { state: "TAKEN", ...isOver } } },
      select: { id: true },
    }),
  );
  await eachAlone(due, ({ id: meetingId }) =>
    write(viewer, async (tx) => {
      const meeting = await lockPlaces(tx, meetingId);
      if (meeting.state !== "SCHEDULED") return;
      const silent = unconfirmedIn(await rowsOf(tx, meetingId), meeting, now);
      await tx.place.updateMany({ where: { meetingId, ...isOver }, data: { confirmBy: null } });
      const ids = silent.map(({ id }) => id);
      await freePlaces(tx, viewer, meeting, ids, now, "unconfirmed");
    }),
  );
  return due.length;
}
