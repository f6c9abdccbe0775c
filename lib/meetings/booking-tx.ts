import type { Tx } from "@/lib/kernel/db";
import type { Span } from "@/lib/meetings/spans-tx";
import { expectedGuides, standInFields } from "@/lib/meetings/stand-ins";

/**
 * Books those who guide a meeting in a role whose time it takes, and nobody in whose stead another comes or without whom it takes place;
 * the database refuses a time at which one of them is booked elsewhere.
 */
export async function book(
  tx: Tx,
  meetingId: string,
  { convenerId, facilitators }: { convenerId: string; facilitators: { userId: string; busy: boolean }[] },
  span: Span,
): Promise<void> {
  const select = { withoutId: true, standIns: standInFields } as const;
  const replaced = await tx.meeting.findUniqueOrThrow({ where: { id: meetingId }, select });
  const there = expectedGuides(facilitators, replaced);
  await tx.booking.deleteMany({ where: { meetingId } });
  await tx.booking.createMany({
    data: there.filter(({ busy }) => busy).map(({ userId }) => ({ convenerId, meetingId, userId, ...span })),
  });
}
