import type { Tx } from "@/lib/kernel/db";
import type { Prisma } from "@/prisma/client/client";

/** Books somebody for these meetings, in which they guide from now on; a clash is refused by the database. */
export async function bookFor(
  tx: Tx,
  { convenerId, userId }: { convenerId: string; userId: string },
  where: Prisma.MeetingWhereInput,
): Promise<void> {
  const meetings = await tx.meeting.findMany({ where, select: { id: true, startsAt: true, endsAt: true } });
  await tx.booking.createMany({
    data: meetings.flatMap(({ id: meetingId, startsAt, endsAt }) =>
      startsAt && endsAt ? [{ convenerId, meetingId, userId, startsAt, endsAt }] : [],
    ),
  });
}
