import { receiversOf } from "@/lib/groups/receivers-tx";
import type { Tx } from "@/lib/kernel/db";
import type { Receiver } from "@/lib/mail/draft";
import { queue } from "@/lib/mail/outbox";
import { dayFields, daysAhead } from "@/lib/meetings/days";
import { receiversAt } from "@/lib/meetings/expecting-tx";
import { invitationFor, leftMail } from "@/lib/meetings/mails";
import { rhythmsAskedOf } from "@/lib/meetings/rhythm-mails";
import { tellWhenRhythmsAnswered } from "@/lib/meetings/rhythms-tx";
import { hasBegun } from "@/lib/meetings/rules";
import { everybody } from "@/lib/meetings/told-tx";
import { receiverAt } from "@/lib/people/known-as-tx";

/** Who has come to a group or gone from it; without an enrolment as its facilitator. */
type Someone = { groupId: string; enrolmentId: string | null; userId: string; was?: Receiver };

/** Invites one who has come to a group to its coming visits, in the transaction in which they come; where dates are voted on, asks them, too. */
export async function invite(tx: Tx, { groupId, userId }: Someone, now: Date): Promise<void> {
  const rhythm = await tx.rhythm.findFirst({
    where: { groupId },
    select: { _count: { select: { days: true } } },
  });
  if (rhythm) await queue(tx, rhythmsAskedOf(await receiversOf(tx, groupId), userId, rhythm._count.days));
  const visits = await comingVisits(tx, groupId, now);
  if (visits.length === 0) return;
  const group = await receiversOf(tx, groupId);
  for (const visit of visits)
    await queue(tx, invitationFor(await receiversAt(tx, visit, group), visit, userId));
}

/**
 * Cancels a group’s coming visits in the calendar of one who has left, unless they are there in another part still. The sequence
 * rises by two: by one for this cancellation, and by one more, so that a later invitation of the same person is newer.
 */
export async function uninvite(
  tx: Tx,
  { groupId, enrolmentId, userId, was }: Someone,
  now: Date,
): Promise<void> {
  await tellWhenRhythmsAnswered(tx, groupId, null);
  const visits = [...(await comingVisits(tx, groupId, now)), ...(await visitsUnderWay(tx, groupId, now))];
  if (visits.length === 0) return;
  const group = await receiversOf(tx, groupId);
  const to = was ?? (await receiverAt(tx, group.convenerId, userId, enrolmentId ?? groupId));
  for (const visit of visits) {
    if (everybody(await receiversAt(tx, visit, group)).some(({ to }) => to.userId === userId)) continue;
    if (visit.byPlaces && enrolmentId !== null && enrolmentId !== visit.hostEnrolmentId) continue;
    await tx.meeting.update({ where: { id: visit.id }, data: { sequence: visit.sequence + 2 } });
    // Of several days those that have begun stay where they are.
    const ahead = hasBegun(visit, now) ? daysAhead(visit.days, now) : null;
    await queue(tx, [leftMail(group, { ...visit, sequence: visit.sequence + 1 }, to, enrolmentId, ahead)]);
  }
}

/** Meetings that have begun and go on for more days than have. */
async function visitsUnderWay(tx: Tx, groupId: string, now: Date) {
  return tx.meeting.findMany({
    where: {
      ...{ groupId, state: "SCHEDULED", startsAt: { lte: now } },
      days: { some: { cancelledAt: null, startsAt: { gt: now } } },
    },
    orderBy: { ordinal: "asc" },
    include: { days: dayFields },
  });
}

/** Locks the group’s meetings: a concurrent `scheduleMeeting` is either seen here or sees the new participant. */
async function comingVisits(tx: Tx, groupId: string, now: Date) {
  await tx.$queryRaw`select id from "Meeting" where "groupId" = ${groupId}::uuid order by id for update`;
  return tx.meeting.findMany({
    where: { groupId, state: "SCHEDULED", startsAt: { gt: now } },
    orderBy: { ordinal: "asc" },
    include: { days: dayFields },
  });
}
