import { meetingSteps } from "@/lib/formats/occurrences";
import { formatOf } from "@/lib/formats/registry";
import { shapeFields } from "@/lib/formats/shape";
import type { Begin } from "@/lib/groups/confirming-tx";
import { receiversOf } from "@/lib/groups/receivers-tx";
import { queue } from "@/lib/mail/outbox";
import { schedule } from "@/lib/meetings/commands";
import { lockMeeting } from "@/lib/meetings/finding";
import { rhythmsProposedMails } from "@/lib/meetings/rhythm-mails";
import { openTogether, wrongDays } from "@/lib/meetings/rhythm-rules";
import { rhythmFields, takenIn } from "@/lib/meetings/rhythms-tx";
import type { Span } from "@/lib/meetings/spans-tx";

/**
 * Schedules all meetings of a group at once, where their dates were proposed with it and agreed to: each has its own calendar entry.
 * Where a day has passed or somebody who has to be there is booked elsewhere by now, nothing is scheduled: the dates are on the table as a
 * rhythm that all vote on, and they are told.
 */
export const beginDates: Begin = async (tx, viewer, groupId, now) => {
  const group = await tx.group.findUniqueOrThrow({
    where: { id: groupId },
    select: {
      ...rhythmFields,
      ...shapeFields,
      programme: { select: { ...rhythmFields.programme.select, format: true } },
    },
  });
  const [rhythm, ...others] = group.rhythms;
  if (!rhythm || others.length > 0) return false;
  const zone = group.programme.timeZone;
  const steps = meetingSteps(formatOf(group.programme.format), group);
  const open = openTogether(steps, group.meetings);
  const spans: Record<string, Span> = Object.fromEntries(
    rhythm.days.map(({ step, startsAt, endsAt }) => [step, { startsAt, endsAt }]),
  );
  const isWhole = open.length > 0 && open.every(({ at }) => spans[at.key]);
  const isFree =
    isWhole &&
    wrongDays(steps, group.meetings, spans, now, zone).length === 0 &&
    (await takenIn(tx, group, spans)).size === 0;
  if (!isFree) {
    const told = { count: open.length, now, zone };
    await queue(tx, rhythmsProposedMails(await receiversOf(tx, groupId), null, told));
    return false;
  }
  for (const { at, meeting } of open)
    await schedule(tx, viewer, await lockMeeting(tx, viewer, meeting.id), spans[at.key] as Span, now);
  await tx.rhythm.deleteMany({ where: { groupId } });
  return true;
};
