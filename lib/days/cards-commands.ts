import { type Tx, write } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { cardDays } from "@/lib/meetings/confirming";
import { addDays } from "@/lib/time/days";

/**
 * Deletes what people told of themselves for a day that was cancelled and has no new date after so many days: their cards, and what was
 * read of them. Who has a place or waits stays so, by name; who has begun a card since has it as long. Returns how many cards that were.
 */
export function forgetCards(viewer: Viewer, now: Date): Promise<number> {
  const before = addDays(now, -cardDays);
  return write(viewer, async (tx) => {
    const groups = await tx.group.findMany({
      where: {
        meetings: {
          some: { badged: true },
          every: { cancelledAt: { lt: before }, state: { in: ["CANCELLED", "UNSCHEDULED"] } },
        },
      },
      select: { id: true, programmeId: true },
    });
    let count = 0;
    for (const group of groups) count += await forget(tx, group, before);
    return count;
  });
}

async function forget(
  tx: Tx,
  { id: groupId, programmeId }: { id: string; programmeId: string },
  before: Date,
): Promise<number> {
  const their = { programmeId, startedAt: { lt: before } };
  const enrolments = await tx.enrolment.findMany({
    where: { ...their, response: { isNot: null } },
    select: { id: true },
  });
  const enrolmentId = { in: enrolments.map(({ id }) => id) };
  const { count } = await tx.response.deleteMany({ where: { enrolmentId } });
  await tx.wish.deleteMany({ where: { enrolmentId } });
  const nothing = { needs: [], offers: [], languages: [], municipality: "", facts: {} };
  await tx.enrolment.updateMany({ where: { id: enrolmentId }, data: nothing });
  const where = { meeting: { groupId }, participant: { enrolmentId } };
  await tx.place.updateMany({ where, data: { needs: null, agency: null } });
  await tx.badge.updateMany({ where, data: { needs: null, agency: null } });
  return count;
}
