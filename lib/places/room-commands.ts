import { mayArrange } from "@/lib/groups/access";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { move } from "@/lib/kernel/move";
import { Refused, RefusedFields, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { eachAlone } from "@/lib/logging/each-alone";
import { queue } from "@/lib/mail/outbox";
import { findMeeting } from "@/lib/meetings/finding";
import { whyNotGivePlace } from "@/lib/meetings/rules";
import { freePlaces, leftAt, uninviting } from "@/lib/places/leaving-tx";
import { lockPlaces, type PlacedMeeting, type PlaceRow, rowsOf } from "@/lib/places/locking-tx";
import { setBackMail } from "@/lib/places/mails";
import { byItselfHours, lowered, whyNotLower } from "@/lib/places/rules";
import type { RoomChange } from "@/lib/places/schema";
import { moveQueue } from "@/lib/places/settling-tx";
import { placeStates } from "@/lib/places/states";
import { endOfDay } from "@/lib/time/days";

/**
 * Changes how many places a meeting has and who may take them. With more places the queue moves up; with fewer than are taken it is refused
 * with the names of those who came last, until whoever changes it has read them and moves them to the queue.
 */
export function changeRoom(viewer: Viewer, change: RoomChange, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const { meetingId, version, capacity, remoteWelcome, signUpCloses, setBack } = change;
    const found = await findMeeting(tx, viewer, meetingId, version);
    // Every host of a round may arrange meetings; the places are those of whoever holds this one.
    if (!mayArrange(found.standing) || !found.holds || !found.meeting.byPlaces)
      throw new Refused("not-allowed");
    refuseIf(whyNotGivePlace(found.meeting, found.group.state, now));
    const meeting = await lockPlaces(tx, meetingId);
    const rows = await rowsOf(tx, meetingId);
    const fewer = lowered(rows, capacity);
    const named = fewer.setBack.map((row) => ({
      id: row.id,
      name: rows.find(({ id }) => id === row.id)?.participant.user.name ?? "",
    }));
    const refusal = whyNotLower(named, setBack);
    if (refusal) throw new RefusedFields([{ field: "setBack", refusal }]);
    const smaller = await setAllBack(tx, viewer, meeting, rows, setBack);
    for (const { id, number } of fewer.renumbered) await tx.place.update({ where: { id }, data: { number } });
    const data = {
      ...{ capacity, remoteWelcome: remoteWelcome === "yes" },
      signUpClosesAt: signUpCloses ? endOfDay(signUpCloses, meeting.timeZone) : null,
    };
    await tx.meeting.update({ where: { id: meetingId }, data: { ...data, version: { increment: 1 } } });
    const subject = { type: "meeting" as const, id: meetingId, convenerId: meeting.convenerId };
    await record(tx, viewer, "meeting.change-places", subject, { capacity, setBack: setBack.length });
    await moveQueue(tx, viewer, { ...smaller, ...data }, await rowsOf(tx, meetingId), now);
    return meetingId;
  });
}

/**
 * Moves the queues in which somebody may go on without a press: so many of one organisation may have a place only in the first days, and
 * who takes part no more has left a place behind. Returns how many meetings were looked at.
 */
export async function moveQueues(viewer: Viewer, now: Date): Promise<number> {
  const [byItself, left] = [new Date(now.getTime() + byItselfHours * 3_600_000), leftAt(now)];
  const due = await write(viewer, (tx) =>
    tx.meeting.findMany({
      where: {
        byPlaces: true,
        OR: [
          {
            ...{ state: "SCHEDULED", startsAt: { gt: now }, capUntil: { lte: now } },
            places: { some: { state: "WAITING", askedAt: null } },
          },
          { state: "SCHEDULED", startsAt: { gt: byItself }, places: { some: { state: "WAITING" } } },
          { places: { some: left } },
        ],
      },
      select: { id: true },
    }),
  );
  await eachAlone(due, ({ id }) =>
    write(viewer, async (tx) => {
      const meeting = await lockPlaces(tx, id);
      const gone = await tx.place.findMany({ where: { ...left, meetingId: id }, select: { id: true } });
      await freePlaces(
        tx,
        viewer,
        meeting,
        gone.map((one) => one.id),
        now,
      );
    }),
  );
  return due.length;
}

/** Moves these back to the queue, where they keep their turn; the entry leaves their calendar. */
async function setAllBack(
  tx: Tx,
  viewer: Viewer,
  meeting: PlacedMeeting,
  rows: readonly PlaceRow[],
  ids: readonly string[],
): Promise<PlacedMeeting> {
  if (ids.length === 0) return meeting;
  const told = await uninviting(tx, meeting);
  const back = rows.filter(({ id }) => ids.includes(id));
  const userIds = back.map(({ participant }) => participant.userId);
  await tx.rsvp.deleteMany({ where: { meetingId: meeting.id, userId: { in: userIds } } });
  for (const row of back) {
    await move(
      tx,
      viewer,
      placeStates,
      row,
      "setBack",
      { number: null, confirmBy: null },
      { meeting: meeting.id },
    );
    await queue(tx, [setBackMail(told, row.participant, row.id)]);
  }
  return { ...told, sequence: told.sequence + 1 };
}
