import type { Tx } from "@/lib/kernel/db";
import { onList } from "@/lib/listings/access";

/** Whether somebody stands on the list of a programme that they have a place in, by that place or by another; null where the place is gone. */
export async function standsOnList(tx: Tx, participantId: string): Promise<boolean | null> {
  const place = await tx.participant.findFirst({
    where: { id: participantId, leftAt: null },
    select: {
      ...{ userId: true, convenerId: true },
      enrolment: { select: { programme: { select: { format: true } } } },
    },
  });
  if (!place) return null;
  const { userId, convenerId, enrolment } = place;
  const { format } = enrolment.programme;
  return (await tx.listing.count({ where: { userId, ...onList({ convenerId, format }) } })) > 0;
}
