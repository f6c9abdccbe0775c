import type { Tx } from "@/lib/kernel/db";
import type { Prisma } from "@/prisma/client/client";

/** Books somebody for these meetings, in which they guide from now on; a clash is refused by the database. */
export async function bookFor(
  tx: Tx,
  { convenerId, userId }: { convenerId: string; userId: string },
  where: Prisma.MeetingWhereInput,
): Promise<void> {
  const days = await tx.meetingDay.findMany({
    where: { meeting: where, cancelledAt: null },
    select: { meetingId: true, number: true, startsAt: true, endsAt: true },
  });
  await tx.booking.createMany({ data: days.map((day) => ({ ...day, convenerId, userId })) });
}
