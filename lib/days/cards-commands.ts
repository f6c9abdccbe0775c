import { type Tx, write } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { addDays } from "@/lib/time/days";

/** So many days after a day was cancelled its cards are kept for a new date. */
const keptDays = 30;

/**
 * Deletes what people told of themselves for a day that was cancelled and has no new date after so many days: their cards, whom they
 * would rather not meet, and what they needed. Who has a place or waits stays so, by name. Returns how many cards that were.
 */
export function forgetCards(viewer: Viewer, now: Date): Promise<number> {
  return write(viewer, async (tx) => {
    const groups = await tx.group.findMany({
      where: {
        meetings: {
          some: { badged: true, cancelledAt: { lt: addDays(now, -keptDays) } },
          every: { state: "CANCELLED" },
        },
      },
      select: { programmeId: true, meetings: { select: { id: true } } },
    });
    let count = 0;
    for (const { programmeId, meetings } of groups)
      count += await forget(
        tx,
        programmeId,
        meetings.map(({ id }) => id),
      );
    return count;
  });
}

async function forget(tx: Tx, programmeId: string, meetingIds: string[]): Promise<number> {
  const { count } = await tx.response.deleteMany({ where: { enrolment: { programmeId } } });
  await tx.wish.deleteMany({ where: { enrolment: { programmeId } } });
  await tx.enrolment.updateMany({ where: { programmeId }, data: { needs: [], offers: [] } });
  const meetingId = { in: meetingIds };
  await tx.place.updateMany({ where: { meetingId }, data: { needs: null, agency: null } });
  await tx.badge.updateMany({ where: { meetingId }, data: { needs: null, agency: null } });
  return count;
}
