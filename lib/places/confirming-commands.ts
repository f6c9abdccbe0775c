import { read, write } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { eachAlone } from "@/lib/logging/each-alone";
import { queue } from "@/lib/mail/outbox";
import { toRemind, unconfirmedIn } from "@/lib/places/confirming";
import { toConfirmMail } from "@/lib/places/confirming-mails";
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

/**
 * Whoever has a place at a day that has a new date, and has not said that they come, is reminded shortly before they could lose it: once.
 * Returns at how many meetings that is so now.
 */
export async function remindToConfirm(viewer: Viewer, now: Date): Promise<number> {
  const asked = await read(viewer, (db) =>
    db.meeting.findMany({
      where: {
        ...{ state: "SCHEDULED", startsAt: { gt: now } },
        group: { state: "CONFIRMED", programme: { state: { not: "CANCELLED" } } },
        places: { some: { state: "TAKEN", confirmBy: { gt: now } } },
      },
      select: { id: true },
    }),
  );
  await eachAlone(asked, ({ id: meetingId }) =>
    write(viewer, async (tx) => {
      const meeting = await lockPlaces(tx, meetingId);
      const silent = toRemind(await rowsOf(tx, meetingId), meeting, now);
      await queue(
        tx,
        silent.map((row) => toConfirmMail(meeting, row.participant, row)),
      );
    }),
  );
  return asked.length;
}
