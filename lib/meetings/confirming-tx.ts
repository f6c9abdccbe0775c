import type { Tx } from "@/lib/kernel/db";
import { confirmUntil } from "@/lib/meetings/confirming";

/**
 * At a day that has a new date whoever has a place says again that they come, so that it goes to who waits where they cannot: writes down
 * and returns until when. Null where nobody is asked; at a stop of a round everybody keeps theirs.
 */
export async function askToConfirm(
  tx: Tx,
  { id: meetingId, badged, signUpOpenedAt }: { id: string; badged: boolean; signUpOpenedAt: Date | null },
  { startsAt }: { startsAt: Date },
  now: Date,
): Promise<Date | null> {
  if (!badged || !signUpOpenedAt) return null;
  const confirmBy = confirmUntil(startsAt, now);
  await tx.place.updateMany({ where: { meetingId, state: "TAKEN" }, data: { confirmBy } });
  return confirmBy;
}

/** Until when somebody who has a place says that they come to a new date; null where they have, or are not asked. */
export async function confirmByOf(tx: Tx, meetingId: string, userId: string): Promise<Date | null> {
  const where = { meetingId, state: "TAKEN", participant: { userId, leftAt: null } } as const;
  return (await tx.place.findFirst({ where, select: { confirmBy: true } }))?.confirmBy ?? null;
}
