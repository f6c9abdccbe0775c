import type { Tx } from "@/lib/kernel/db";
import { move } from "@/lib/kernel/move";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { lockPlaces, type PlacedMeeting, type PlaceRow, rowsOf } from "@/lib/places/locking-tx";
import { givenUpMail } from "@/lib/places/mails";
import { moveQueue } from "@/lib/places/settling-tx";
import { placeStates } from "@/lib/places/states";
import type { Prisma } from "@/prisma/client/client";

/** Of the meetings to come the places, and the turns in queues, of those who take part in nothing any more. */
export function leftAt(now: Date): Prisma.PlaceWhereInput {
  return {
    ...comingPlaces(now),
    participant: { OR: [{ leftAt: { not: null } }, { enrolment: { state: { not: "ACCEPTED" } } }] },
  };
}

/** Gives up all that the people of an enrolment have signed up to; the queues move. */
export async function leavePlaces(tx: Tx, viewer: Viewer, enrolmentId: string, now: Date): Promise<void> {
  const places = await tx.place.findMany({
    where: { ...comingPlaces(now), participant: { enrolmentId } },
    orderBy: { meetingId: "asc" },
    select: { id: true, meetingId: true },
  });
  const ids = places.map(({ id }) => id);
  for (const meetingId of new Set(places.map((one) => one.meetingId)))
    await freePlaces(tx, viewer, await lockPlaces(tx, meetingId), ids, now);
}

/** Gives up these places of a locked meeting, as far as they are live, and moves its queue. */
export async function freePlaces(
  tx: Tx,
  viewer: Viewer,
  meeting: PlacedMeeting,
  ids: readonly string[],
  now: Date,
  because: "left" | "unconfirmed" = "left",
): Promise<void> {
  const rows = await rowsOf(tx, meeting.id);
  let told = meeting;
  for (const row of rows.filter(({ id }) => ids.includes(id))) {
    await leave(tx, viewer, told, row, now, because);
    told = { ...told, sequence: told.sequence + 2 };
  }
  await moveQueue(
    tx,
    viewer,
    told,
    rows.filter(({ id }) => !ids.includes(id)),
    now,
  );
}

/** Gives somebody's place up in a transaction that says why, without moving the queue. */
export async function leave(
  tx: Tx,
  viewer: Viewer,
  meeting: PlacedMeeting,
  own: PlaceRow,
  now: Date,
  because: "left" | "unconfirmed" = "left",
): Promise<void> {
  const gone = { number: null, givenUpAt: now, needs: null };
  await move(tx, viewer, placeStates, own, "giveUp", gone, { meeting: meeting.id });
  if (own.state !== "TAKEN") return;
  const told = await uninviting(tx, meeting);
  await tx.rsvp.deleteMany({ where: { meetingId: meeting.id, userId: own.participant.userId } });
  await queue(tx, [givenUpMail(told, own.participant, own.id, because === "unconfirmed")]);
}

/**
 * A calendar entry leaves one person's calendar under a sequence of its own, and a later invitation of the same person is newer. Returns
 * the meeting as that mail tells it.
 */
export async function uninviting(tx: Tx, meeting: PlacedMeeting): Promise<PlacedMeeting> {
  await tx.meeting.update({ where: { id: meeting.id }, data: { sequence: { increment: 2 } } });
  return { ...meeting, sequence: meeting.sequence + 1 };
}

function comingPlaces(now: Date) {
  return {
    state: { not: "GIVEN_UP" },
    meeting: {
      state: { in: ["SCHEDULED", "PROPOSED", "UNSCHEDULED"] },
      OR: [{ startsAt: null }, { startsAt: { gt: now } }],
    },
  } satisfies Prisma.PlaceWhereInput;
}
