import type { Tx } from "@/lib/kernel/db";
import { move } from "@/lib/kernel/move";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import type { PlacedMeeting, PlaceRow } from "@/lib/places/locking-tx";
import { freeMail, promotedMail } from "@/lib/places/mails";
import { settle } from "@/lib/places/rules";
import { placeStates } from "@/lib/places/states";

/** Moves the queue of a locked meeting as far as there is room, and tells those who go on or may press. */
export async function moveQueue(
  tx: Tx,
  viewer: Viewer,
  meeting: PlacedMeeting,
  rows: readonly PlaceRow[],
  now: Date,
): Promise<void> {
  if (meeting.state !== "SCHEDULED" || !meeting.startsAt || meeting.startsAt <= now) return;
  const { promoted, asked } = settle(rows, meeting, now);
  for (const { id, number } of promoted) {
    const row = rows.find((one) => one.id === id) as PlaceRow;
    await move(tx, viewer, placeStates, row, "promote", { number, askedAt: null }, { meeting: meeting.id });
    await queue(tx, [promotedMail(meeting, row.participant, id)]);
  }
  const told = rows.filter(({ id }) => asked.includes(id));
  await tx.place.updateMany({ where: { id: { in: told.map(({ id }) => id) } }, data: { askedAt: now } });
  await queue(
    tx,
    told.map((row) => freeMail(meeting, row.participant, row.id, now)),
  );
}
