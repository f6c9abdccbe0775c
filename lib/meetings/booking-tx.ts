import type { Tx } from "@/lib/kernel/db";
import type { Span } from "@/lib/meetings/spans-tx";

/** Books those who guide the group in a role whose time it takes; the database refuses a time at which one of them is booked elsewhere. */
export async function book(
  tx: Tx,
  meetingId: string,
  { convenerId, facilitators }: { convenerId: string; facilitators: { userId: string; busy: boolean }[] },
  span: Span,
): Promise<void> {
  await tx.booking.deleteMany({ where: { meetingId } });
  await tx.booking.createMany({
    data: facilitators
      .filter(({ busy }) => busy)
      .map(({ userId }) => ({ convenerId, meetingId, userId, ...span })),
  });
}
