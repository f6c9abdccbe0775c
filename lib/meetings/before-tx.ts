import type { Tx } from "@/lib/kernel/db";
import { isAhead } from "@/lib/meetings/rules";
import type { MeetingState } from "@/lib/meetings/states";
import { addDays } from "@/lib/time/days";

/** The groups under way of programmes of these formats that have a meeting to come, of which something may be asked before it. */
export function groupsWithMeetingAhead(
  tx: Tx,
  formats: readonly string[],
  now: Date,
): Promise<{ id: string }[]> {
  return tx.group.findMany({
    where: {
      state: "CONFIRMED",
      programme: { format: { in: [...formats] } },
      meetings: { some: { state: "SCHEDULED", startsAt: { gt: now } } },
    },
    select: { id: true },
  });
}

/** Whether what is asked so many days before a meeting is asked now: that has a time to come, and it is no further away. */
export function isAskedNow<M extends { state: MeetingState; startsAt: Date | null }>(
  meeting: M | undefined,
  { openDays }: { openDays: number },
  now: Date,
): meeting is M & { startsAt: Date } {
  return Boolean(meeting?.startsAt && isAhead(meeting, now) && addDays(meeting.startsAt, -openDays) <= now);
}
