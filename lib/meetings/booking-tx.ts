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

/** Books somebody who has come to a group for its meetings to come; a clash is refused by the database. */
export async function bookComing(
  tx: Tx,
  { groupId, convenerId, userId }: { groupId: string; convenerId: string; userId: string },
  now: Date,
): Promise<void> {
  const meetings = await tx.meeting.findMany({
    where: { groupId, state: "SCHEDULED", startsAt: { gt: now } },
    select: { id: true, startsAt: true, endsAt: true },
  });
  await tx.booking.createMany({
    data: meetings.flatMap(({ id: meetingId, startsAt, endsAt }) =>
      startsAt && endsAt ? [{ convenerId, meetingId, userId, startsAt, endsAt }] : [],
    ),
  });
}
