import { mayArrange } from "@/lib/groups/access";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { book } from "@/lib/meetings/booking-tx";
import { callMails } from "@/lib/meetings/calling-mails";
import { dayCancelledMails, dayRestoredMails, dayTakenOverMails } from "@/lib/meetings/day-mails";
import type { DayCancellation, DayOfMeeting, DayTakenOver } from "@/lib/meetings/day-schema";
import { whyNotCancelDay, whyNotRestoreDay, whyNotTakeOverDay } from "@/lib/meetings/days";
import { receiversAt } from "@/lib/meetings/expecting-tx";
import { type FoundMeeting, findMeeting } from "@/lib/meetings/finding";
import { actor } from "@/lib/meetings/spans-tx";
import { wasOf } from "@/lib/meetings/told-tx";
import type { Prisma } from "@/prisma/client/client";

/** Cancels one day of a meeting alone: its calendar entry goes away, and the meeting’s other days stay. */
export function cancelDay(
  viewer: Viewer,
  { meetingId, version, number, reason }: DayCancellation,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const found = await findMeeting(tx, viewer, meetingId, version);
    if (!mayArrange(found.standing)) throw new Refused("not-allowed");
    refuseIf(whyNotCancelDay(found.meeting, number, found.group.state, now));
    await tx.booking.deleteMany({ where: { meetingId, number } });
    const after = await change(tx, found, number, { cancelledAt: now, cancelReason: reason }, now);
    const by = await actor(tx, viewer, found.meeting);
    const receivers = await receiversAt(tx, found.meeting);
    const was = wasOf(found.meeting, after.meeting);
    await queue(tx, dayCancelledMails(receivers, after.meeting, after.day, by));
    await queue(tx, callMails(receivers, after.meeting, { what: "moved", was, by }));
    await record(tx, viewer, "meeting.cancel-day", subjectOf(found), { number });
    return meetingId;
  });
}

/** A day that was cancelled alone takes place after all: until its start, and where those who have to be there are still free. */
export function restoreDay(
  viewer: Viewer,
  { meetingId, version, number }: DayOfMeeting,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const found = await findMeeting(tx, viewer, meetingId, version);
    if (!mayArrange(found.standing)) throw new Refused("not-allowed");
    refuseIf(whyNotRestoreDay(found.meeting, number, found.group.state, now));
    const after = await change(tx, found, number, { cancelledAt: null, cancelReason: null }, now);
    await book(tx, meetingId, found.group);
    const by = await actor(tx, viewer, found.meeting);
    const receivers = await receiversAt(tx, found.meeting);
    const was = wasOf(found.meeting, after.meeting);
    await queue(tx, dayRestoredMails(receivers, after.meeting, after.day, by));
    await queue(tx, callMails(receivers, after.meeting, { what: "moved", was, by }));
    await record(tx, viewer, "meeting.restore-day", subjectOf(found), { number });
    return meetingId;
  });
}

/** A colleague of the host receives the guest on one day, by the name that the host’s house has typed; without one the host does after all. */
export function takeOverDay(
  viewer: Viewer,
  { meetingId, version, number, who }: DayTakenOver,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const found = await findMeeting(tx, viewer, meetingId, version);
    if (!isOfHost(found)) throw new Refused("not-allowed");
    refuseIf(whyNotTakeOverDay(found.meeting, number, found.group.state, now));
    const was = found.meeting.days.find((day) => day.number === number)?.takenOverBy ?? null;
    if (was === who) return meetingId;
    const after = await change(tx, found, number, { takenOverBy: who }, now);
    const by = await actor(tx, viewer, found.meeting);
    const receivers = await receiversAt(tx, found.meeting);
    await queue(tx, dayTakenOverMails(receivers, after.meeting, after.day, { ...by, who: who ?? "" }));
    await record(tx, viewer, "meeting.take-over-day", subjectOf(found), { number });
    return meetingId;
  });
}

/** Whether the viewer holds the meeting, or is a contact of whoever hosts it. */
function isOfHost({ holds, standing, group, meeting }: FoundMeeting): boolean {
  const host = group.seats.find(({ enrolmentId }) => enrolmentId === meeting.hostEnrolmentId);
  return holds || (host !== undefined && standing.contactOf.includes(host.seat));
}

/** Changes one day, with the next sequence of all entries of the meeting; the meeting and the day as they are then. */
async function change(
  tx: Tx,
  { meeting }: FoundMeeting,
  number: number,
  data: Prisma.MeetingDayUncheckedUpdateInput & { cancelledAt?: Date | null },
  now: Date,
) {
  const key = { convenerId: meeting.convenerId, meetingId: meeting.id, number };
  await tx.meetingDay.update({ where: { convenerId_meetingId_number: key }, data });
  const { count } = await tx.meeting.updateMany({
    where: { id: meeting.id, version: meeting.version },
    data: { sequence: { increment: 1 }, version: { increment: 1 }, changedAt: now },
  });
  if (count !== 1) throw new Refused("changed-by-someone-else");
  const { cancelledAt } = data;
  const days = meeting.days.map((day) =>
    day.number === number && cancelledAt !== undefined ? { ...day, cancelledAt } : day,
  );
  const day = days.find((one) => one.number === number);
  if (!day) throw new Refused("not-found");
  const { startsAt, endsAt } = await tx.meeting.findUniqueOrThrow({
    where: { id: meeting.id },
    select: { startsAt: true, endsAt: true },
  });
  return { day, meeting: { ...meeting, startsAt, endsAt, days, sequence: meeting.sequence + 1 } };
}

function subjectOf({ meeting: { id, convenerId } }: FoundMeeting) {
  return { type: "meeting" as const, id, convenerId };
}
