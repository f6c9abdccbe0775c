import { type Tx, write } from "@/lib/kernel/db";
import { type Refusal, Refused, RefusedFields, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { schedule } from "@/lib/meetings/commands";
import { type FoundMeeting, findMeeting } from "@/lib/meetings/finding";
import { whyNotSchedule, whyNotThen } from "@/lib/meetings/rules";
import type { SeveralTimes } from "@/lib/meetings/schema";
import { askAbout, readSpan, type Span } from "@/lib/meetings/spans-tx";
import { minutesAfter } from "@/lib/time/days";
import { overlap } from "@/lib/time/spans";

type Chosen = { found: FoundMeeting; span: Span; field: string };

/**
 * Sets the times of several meetings at once, all or none; each has its own invitation. What stands in the way of one is said at its
 * choice: that it has passed, that somebody who guides is elsewhere then, or at another of them.
 */
export function setTimes(viewer: Viewer, { choices, sure }: SeveralTimes, now: Date): Promise<number> {
  return write(viewer, async (tx) => {
    if (choices.length === 0) throw new Refused("time-missing");
    const issues: { field: string; refusal: Refusal }[] = [];
    const chosen: Chosen[] = [];
    // In one order, so that two who press at once do not wait for each other.
    for (const choice of choices.toSorted((one, next) => (one.meetingId < next.meetingId ? -1 : 1))) {
      const field = `time-${choice.meetingId}`;
      const found = await findMeeting(tx, viewer, choice.meetingId, choice.version);
      if (!found.holds) throw new Refused("not-allowed");
      refuseIf(whyNotSchedule(found.meeting, found.group.state));
      const read = spanOf(choice, found);
      const refusal = "code" in read ? read : whyNotSpan(found, read, now);
      if (refusal) issues.push({ field, refusal });
      if (!("code" in read)) chosen.push({ found, span: read, field });
    }
    issues.push(...(await whoIsTaken(tx, chosen)));
    if (issues.length > 0) throw new RefusedFields(issues);
    const [first] = chosen;
    if (!sure && first)
      askAbout(
        chosen.map(({ span }) => span),
        first.found.group.programme,
        first.found.meeting.timeZone,
        false,
      );
    for (const { found, span } of chosen) await schedule(tx, viewer, found, span, now);
    return chosen.length;
  });
}

/** From when until when a meeting would be, as long as its format has it. */
function spanOf(
  { day, from }: SeveralTimes["choices"][number],
  { meeting, minutes }: FoundMeeting,
): Span | Refusal {
  return readSpan({ day, from, until: minutesAfter(from, minutes) }, meeting.timeZone);
}

function whyNotSpan({ first, next, meeting }: FoundMeeting, span: Span, now: Date): Refusal | null {
  return whyNotThen(span, first, next, now, meeting.timeZone);
}

/** The choices at which somebody who guides is booked for another meeting, or would be by this press. */
async function whoIsTaken(tx: Tx, chosen: readonly Chosen[]): Promise<{ field: string; refusal: Refusal }[]> {
  const guided = chosen.flatMap(({ found, span, field }) => {
    const userIds = found.group.facilitators.filter(({ busy }) => busy).map(({ userId }) => userId);
    return userIds.length > 0 ? [{ userIds, span, field, id: found.meeting.id }] : [];
  });
  const bookings = await tx.booking.findMany({
    where: {
      userId: { in: guided.flatMap(({ userIds }) => userIds) },
      meetingId: { notIn: guided.map(({ id }) => id) },
    },
    select: { userId: true, startsAt: true, endsAt: true },
  });
  return guided.flatMap(({ userIds, span, field }, at) => {
    const elsewhere = bookings.some(({ userId, ...one }) => userIds.includes(userId) && overlap(one, span));
    const doubled = guided
      .slice(0, at)
      .some((other) => overlap(other.span, span) && other.userIds.some((one) => userIds.includes(one)));
    return elsewhere || doubled ? [{ field, refusal: { code: "time-taken" as const } }] : [];
  });
}
