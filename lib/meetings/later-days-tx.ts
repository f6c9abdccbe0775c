import { record } from "@/lib/kernel/activity";
import type { Tx } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { daysCancelledMails } from "@/lib/meetings/day-mails";
import { daysAhead } from "@/lib/meetings/days";
import { receiversAt } from "@/lib/meetings/expecting-tx";
import type { FoundMeeting } from "@/lib/meetings/finding";

/**
 * The days of a meeting that has begun which have not fall away with its group: the entries of these alone are cancelled, and all who were
 * expected are told once. Days that have been, or that go on now, stay.
 */
export async function callOffDaysAhead(
  tx: Tx,
  viewer: Viewer,
  { meeting }: Pick<FoundMeeting, "meeting">,
  now: Date,
): Promise<void> {
  const days = daysAhead(meeting.days, now);
  if (days.length === 0) return;
  const { id: meetingId, convenerId, version } = meeting;
  const where = { convenerId, meetingId, number: { in: days.map(({ number }) => number) } };
  await tx.booking.deleteMany({ where });
  await tx.meetingDay.updateMany({ where, data: { cancelledAt: now } });
  const sequence = meeting.sequence + 1;
  const { count } = await tx.meeting.updateMany({
    where: { id: meetingId, version },
    data: { sequence, version: { increment: 1 }, changedAt: now },
  });
  if (count !== 1) throw new Refused("changed-by-someone-else");
  const told = { ...meeting, sequence };
  await queue(tx, daysCancelledMails(await receiversAt(tx, meeting), told, days));
  await record(
    tx,
    viewer,
    "meeting.cancel-days-ahead",
    { type: "meeting", id: meetingId, convenerId },
    { days: days.length },
  );
}
