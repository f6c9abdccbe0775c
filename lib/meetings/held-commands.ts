import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { move } from "@/lib/kernel/move";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { eachAlone } from "@/lib/logging/each-alone";
import { queue } from "@/lib/mail/outbox";
import { attendingAt, receiversAt } from "@/lib/meetings/expecting-tx";
import { type FoundMeeting, findMeeting } from "@/lib/meetings/finding";
import { closeAfter, isBegunAfter, openAfter } from "@/lib/meetings/opening-tx";
import { whyNotHold, whyNotMiss } from "@/lib/meetings/rules";
import type { AttendanceSheet, Cancellation, MeetingAndVersion } from "@/lib/meetings/schema";
import { meetingStates } from "@/lib/meetings/states";
import { countPresent } from "@/lib/meetings/walk-in-commands";
import { addDays } from "@/lib/time/days";
import type { Prisma } from "@/prisma/client/client";

/**
 * Marks a visit as held, with those who came; opens what comes after it: the assignment, the surveys. Of a visit that the clock
 * has held it confirms who came.
 */
export function holdMeeting(
  viewer: Viewer,
  { meetingId, version, present }: AttendanceSheet,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const found = await findMeeting(tx, viewer, meetingId, version);
    if (!found.holds) throw new Refused("not-allowed");
    await countPresent(tx, meetingId, new Set(present));
    if (found.meeting.heldByClock) {
      await confirmPresence(tx, viewer, found, new Set(present));
      return meetingId;
    }
    refuseIf(whyNotHold(found.meeting, now));
    await hold(tx, viewer, found, new Set(present), false, now);
    return meetingId;
  });
}

/** Undoes `holdMeeting` while nobody has answered a survey about the visit. */
export function reopenMeeting(viewer: Viewer, { meetingId, version }: MeetingAndVersion): Promise<string> {
  return write(viewer, async (tx) => {
    const { meeting, group, format, holds } = await findMeeting(tx, viewer, meetingId, version);
    if (!holds) throw new Refused("not-allowed");
    if (meeting.state !== "HELD") throw new Refused("meeting-not-held");
    if (await isBegunAfter(tx, format, group, meeting)) throw new Refused("meeting-already-held");
    await closeAfter(tx, format, group, meeting);
    await move(tx, viewer, meetingStates, meeting, "reopen", { heldAt: null, heldByClock: false });
    return meetingId;
  });
}

/**
 * Marks a visit as not held once its time has come: for those who guide. Nobody's calendar is told, for the time is over; the visit
 * can be brought back and given a new time.
 */
export function missMeeting(
  viewer: Viewer,
  { meetingId, version, reason }: Cancellation,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const { meeting, holds } = await findMeeting(tx, viewer, meetingId, version);
    if (!holds) throw new Refused("not-allowed");
    refuseIf(whyNotMiss(meeting, now));
    await tx.booking.deleteMany({ where: { meetingId } });
    const data = { cancelledAt: now, cancelReason: reason, invited: false, changedAt: now };
    await move(tx, viewer, meetingStates, meeting, "miss", data);
    return meetingId;
  });
}

/**
 * Meetings whose end is a day past are held by the clock, reversibly. Everybody is asked as if they had come; nobody is counted
 * as present until somebody has confirmed it. Who came to a day says its door. Returns how many.
 */
export async function holdMeetingsByClock(viewer: Viewer, now: Date): Promise<number> {
  const due = await write(viewer, (tx) =>
    tx.meeting.findMany({
      // Of one whose host was not there nobody knows that it was held.
      where: {
        ...{ state: "SCHEDULED", endsAt: { lt: addDays(now, -1) }, hostAwayAt: null },
        group: { state: "CONFIRMED" },
      },
      select: { id: true },
      take: 200,
    }),
  );
  await eachAlone(due, ({ id }) =>
    write(viewer, async (tx) => {
      const found = await findMeeting(tx, viewer, id);
      const arrived = await arrivedAt(tx, found);
      await hold(tx, viewer, found, arrived ?? (await everybody(tx, found)), arrived === null, now);
    }),
  );
  return due.length;
}

async function hold(
  tx: Tx,
  viewer: Viewer,
  { meeting, group, format }: FoundMeeting,
  present: ReadonlySet<string>,
  byClock: boolean,
  now: Date,
): Promise<void> {
  await move(
    tx,
    viewer,
    meetingStates,
    meeting,
    "hold",
    { heldAt: now, heldByClock: byClock, changedAt: now },
    { byClock },
  );
  const people = await writePresence(tx, meeting, present, present);
  const came = new Set(people.filter(({ id }) => present.has(id)).map(({ userId }) => userId));
  const receivers = await receiversAt(tx, meeting);
  const held = { group: receivers, meeting, meetings: group.meetings, came, now };
  await queue(tx, await openAfter(tx, format, held));
}

/** Who came to a visit that was held by the clock; who did not is not asked about it any more, while nobody has answered. */
async function confirmPresence(
  tx: Tx,
  viewer: Viewer,
  { meeting, group, format }: FoundMeeting,
  present: ReadonlySet<string>,
): Promise<void> {
  const { count } = await tx.meeting.updateMany({
    where: { id: meeting.id, version: meeting.version, state: "HELD", heldByClock: true },
    data: { heldByClock: false, version: { increment: 1 } },
  });
  if (count !== 1) throw new Refused("changed-by-someone-else");
  const asked = await askedAt(tx, meeting);
  // Once somebody has answered, asking one of them no more would tell whether it was they.
  const answered = await isBegunAfter(tx, format, group, meeting);
  const people = await writePresence(tx, meeting, present, answered ? asked : present);
  // Of an association that has left since nobody can say so any more: that the clock took its people for present is not that they came.
  const gone = ofThoseWhoLeft(group.id);
  await tx.attendance.updateMany({
    where: { meetingId: meeting.id, participant: gone },
    data: { present: false },
  });
  const absent = people.flatMap(({ id, userId }) => (present.has(id) ? [] : [userId]));
  if (!answered) await closeAfter(tx, format, group, meeting, absent);
  const subject = { type: "meeting" as const, id: meeting.id, convenerId: meeting.convenerId };
  await record(tx, viewer, "meeting.confirm-attendance", subject, { present: present.size });
}

/** Writes down for everybody who takes part whether they came and are asked about it; returns them. */
async function writePresence(
  tx: Tx,
  meeting: FoundMeeting["meeting"],
  present: ReadonlySet<string>,
  asked: ReadonlySet<string>,
): Promise<{ id: string; userId: string }[]> {
  const people = await tx.participant.findMany({
    where: attendingAt(meeting),
    select: { id: true, userId: true },
  });
  // Of who has left the group it stays as it was said.
  const others = { NOT: ofThoseWhoLeft(meeting.groupId) };
  await tx.attendance.deleteMany({ where: { meetingId: meeting.id, participant: others } });
  await tx.attendance.createMany({
    data: people.map(({ id }) => ({
      convenerId: meeting.convenerId,
      meetingId: meeting.id,
      participantId: id,
      present: present.has(id),
      asked: asked.has(id),
    })),
  });
  return people;
}

/** The people of associations that have left a group. */
function ofThoseWhoLeft(groupId: string): Prisma.ParticipantWhereInput {
  return { enrolment: { seats: { some: { groupId, leftAt: { not: null } } } } };
}

/** The participants who were asked about a meeting. */
async function askedAt(tx: Tx, meeting: { id: string }): Promise<Set<string>> {
  const asked = await tx.attendance.findMany({
    where: { meetingId: meeting.id, asked: true },
    select: { participantId: true },
  });
  return new Set(asked.map(({ participantId }) => participantId));
}

/** Who came to a day by what was marked at its door; nothing where nothing was marked. */
async function arrivedAt(
  tx: Tx,
  { meeting: { id: meetingId, badged } }: FoundMeeting,
): Promise<Set<string> | null> {
  const came = badged
    ? await tx.badge.findMany({
        where: { meetingId, arrivedAt: { not: null } },
        select: { participantId: true },
      })
    : [];
  return came.length === 0 ? null : new Set(came.flatMap(({ participantId }) => participantId ?? []));
}

async function everybody(tx: Tx, { meeting }: FoundMeeting): Promise<Set<string>> {
  const people = await tx.participant.findMany({
    where: attendingAt(meeting),
    select: { id: true },
  });
  return new Set(people.map(({ id }) => id));
}
