import { briefAsked } from "@/lib/briefs/mails";
import { asksForBriefs, briefSteps } from "@/lib/formats/occurrences";
import { formatOf, formatsWith } from "@/lib/formats/registry";
import { shapeFields } from "@/lib/formats/shape";
import { receiversOf } from "@/lib/groups/receivers-tx";
import { filedUnder, ofGroup } from "@/lib/groups/to-each";
import { type Tx, write } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { eachAlone } from "@/lib/logging/each-alone";
import { queue } from "@/lib/mail/outbox";
import { groupsWithMeetingAhead, isAskedNow } from "@/lib/meetings/before-tx";
import { thoseWhoTakePart } from "@/lib/meetings/opening-tx";
import { dayIn } from "@/lib/time/days";

/**
 * Asks all who take part what they would like those who guide to know before a meeting, so many days before it; who joins later is asked
 * then. Each person once. Returns how many were asked.
 */
export async function askForBriefs(viewer: Viewer, now: Date): Promise<number> {
  const keys = formatsWith(asksForBriefs);
  const groups = await write(viewer, (tx) => groupsWithMeetingAhead(tx, keys, now));
  const asked = await eachAlone(groups, ({ id }) => write(viewer, (tx) => askGroup(tx, id, now)));
  return asked.reduce((sum, count) => sum + (count ?? 0), 0);
}

/** One at a time, so that nobody is asked twice. */
async function askGroup(tx: Tx, groupId: string, now: Date): Promise<number> {
  await tx.$queryRaw`select id from "Group" where id = ${groupId}::uuid for update`;
  const { programme, meetings, state, ...shape } = await tx.group.findUniqueOrThrow({
    where: { id: groupId },
    select: {
      ...{ state: true },
      ...shapeFields,
      programme: { select: { format: true } },
      meetings: { select: { id: true, step: true, state: true, startsAt: true, timeZone: true } },
      briefs: { select: { step: true, userId: true } },
    },
  });
  if (state !== "CONFIRMED") return 0;
  let count = 0;
  for (const { step, before } of briefSteps(formatOf(programme.format), shape)) {
    const meeting = meetings.find((one) => one.step === before);
    if (!isAskedNow(meeting, step, now)) continue;
    const group = await receiversOf(tx, groupId);
    const asked = new Set(shape.briefs.flatMap((one) => (one.step === step.key ? [one.userId] : [])));
    const readers = thoseWhoTakePart(group).filter(({ to }) => !asked.has(to.userId as string));
    const { convenerId } = group;
    await tx.brief.createMany({
      data: readers.map(({ to }) => ({
        ...{ convenerId, groupId, step: step.key, userId: to.userId as string, askedAt: now },
      })),
    });
    const told = {
      ...{ step: step.key, meetingId: meeting.id, guide: group.facilitator },
      openUntil: dayIn(meeting.startsAt, meeting.timeZone),
    };
    await queue(
      tx,
      readers.map((reader) =>
        briefAsked.to(
          reader.to,
          [groupId, step.key],
          { ...ofGroup(group, reader), ...told },
          filedUnder(group),
        ),
      ),
    );
    count += readers.length;
  }
  return count;
}

/** Deletes what was written to those who guide groups that have come to their end, and what those wrote who take part no more. */
export function forgetBriefs(viewer: Viewer): Promise<number> {
  return write(
    viewer,
    (tx) => tx.$executeRaw`
      delete from "Brief" b using "Group" g
      where g.id = b."groupId" and (g.state in ('COMPLETED', 'DISSOLVED') or not exists (
        select from "Participant" p join "Seat" s on s."enrolmentId" = p."enrolmentId"
        where p."userId" = b."userId" and p."leftAt" is null and p."takesPart"
          and s."groupId" = b."groupId" and s."leftAt" is null))`,
  );
}
