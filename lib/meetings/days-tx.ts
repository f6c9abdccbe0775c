import type { Tx } from "@/lib/kernel/db";
import { uidOf } from "@/lib/mail/uid";
import { type Day, takingPlace } from "@/lib/meetings/days";
import type { Span } from "@/lib/time/spans";

type Dayed = { id: string; convenerId: string; days: readonly Day[] };

/** Gives a meeting its days, in their order; the database gives it its own time from them. One day alone is no more than the meeting's time. */
export async function giveDays(tx: Tx, meeting: Dayed, spans: readonly Span[]): Promise<Day[]> {
  await tx.meetingDay.deleteMany({ where: { meetingId: meeting.id } });
  return create(
    tx,
    meeting,
    spans.map((span, index) => ({ ...span, number: index + 1, cancelledAt: null })),
  );
}

/** Moves the days of a meeting that take place, each under the number and calendar entry that it has; those cancelled alone stay so. */
export async function moveDays(tx: Tx, meeting: Dayed, spans: readonly Span[]): Promise<Day[]> {
  const moved = takingPlace(meeting.days).map(({ number }, index) => ({
    ...(spans[index] as Span),
    ...{ number, cancelledAt: null },
  }));
  await tx.meetingDay.deleteMany({ where: { meetingId: meeting.id, cancelledAt: null } });
  await create(tx, meeting, moved);
  return meeting.days.map((day) => moved.find(({ number }) => number === day.number) ?? day);
}

async function create(tx: Tx, { id, convenerId }: Dayed, days: readonly Day[]): Promise<Day[]> {
  const data = days.map(({ number, startsAt, endsAt }) => ({
    ...{ convenerId, meetingId: id, number, startsAt, endsAt },
    uid: uidOf(id, number),
  }));
  await tx.meetingDay.createMany({ data });
  return [...days];
}
