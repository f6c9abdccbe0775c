import { storedFor } from "@/lib/enrolments/hosting";
import { isOneGroup } from "@/lib/formats/grouping";
import { meetingSteps } from "@/lib/formats/occurrences";
import { seatedPart } from "@/lib/formats/parts";
import { formatOf } from "@/lib/formats/registry";
import { shapeFields } from "@/lib/formats/shape";
import type { Tx } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";

/**
 * Gives somebody who has been taken in their seat in the group that their whole programme is, with the meeting that they host. Nothing
 * before that has begun, and where it has ended; nothing in a part without seats. Seats only become more, so that no key of a meeting
 * changes; whoever left and comes back has their former one, and their meeting is brought back by hand.
 */
export async function seatInWhole(tx: Tx, enrolmentId: string, now: Date): Promise<void> {
  const { part, programmeId, convenerId, programme, response } = await tx.enrolment.findUniqueOrThrow({
    where: { id: enrolmentId },
    select: {
      ...{ part: true, programmeId: true, convenerId: true },
      response: { select: { answers: true } },
      programme: { select: { format: true, timeZone: true } },
    },
  });
  const format = formatOf(programme.format);
  if (!isOneGroup(format) || seatedPart(format)?.key !== part) return;
  // Of several who come at once each has a number of its own, and none is lost between the start of the programme and this.
  await tx.$queryRaw`select id from "Programme" where id = ${programmeId}::uuid for no key update`;
  await tx.$queryRaw`select id from "Group" where "programmeId" = ${programmeId}::uuid for update`;
  const group = await tx.group.findFirst({
    where: { programmeId, state: "CONFIRMED" },
    select: { id: true, ...shapeFields },
  });
  if (!group) return;
  const shared = { convenerId, groupId: group.id };
  const before = await tx.seat.findUnique({
    where: { groupId_enrolmentId: { groupId: group.id, enrolmentId } },
    select: { id: true },
  });
  if (before) {
    await tx.seat.update({
      where: { id: before.id },
      data: { live: true, leftAt: null, leftBecause: null, agreedAt: now },
    });
    return;
  }
  const size = group.size + 1;
  await tx.seat.create({ data: { ...shared, programmeId, enrolmentId, seat: size, agreedAt: now } });
  const own = meetingSteps(format, { ...group, size }).slice(group.size);
  await tx.meeting.createMany({
    data: own.map((meeting) => ({
      ...{ ...shared, ...storedFor(format, meeting, { part, response }), ordinal: meeting.number },
      ...{ hostEnrolmentId: enrolmentId, timeZone: programme.timeZone },
    })),
  });
}

/**
 * A host has answered that there is room for more than it had said: its meetings to come have as many places, and a job moves their queues
 * at once and tells those who go on. Fewer places are not made so: somebody may have one, and is to be named to whoever takes it.
 */
export async function raiseRoom(
  tx: Tx,
  enrolmentId: string,
  { before, after }: { before: number | null; after: number | null },
): Promise<void> {
  if (after === null || (before !== null && after <= before)) return;
  const { count } = await tx.meeting.updateMany({
    where: {
      ...{ hostEnrolmentId: enrolmentId, byPlaces: true, capacity: { lt: after } },
      state: { in: ["UNSCHEDULED", "PROPOSED", "SCHEDULED"] },
    },
    data: { capacity: after, version: { increment: 1 } },
  });
  if (count > 0)
    await tx.$executeRaw`select graphile_worker.add_job('move-queues', job_key := 'move-queues:room')`;
}

/**
 * Takes back a seat that somebody was given a moment ago: the last one, whose meeting nobody has touched. Refused where others have come
 * since or times have been proposed.
 */
export async function unseat(tx: Tx, enrolmentId: string): Promise<void> {
  const seat = await tx.seat.findFirst({
    where: { enrolmentId, live: true },
    select: {
      ...{ id: true, groupId: true, seat: true },
      group: { select: { size: true, programme: { select: { format: true } } } },
    },
  });
  if (!seat) return;
  const { groupId, group } = seat;
  const touched = await tx.meeting.count({
    where: {
      ...{ groupId, hostEnrolmentId: enrolmentId },
      OR: [{ state: { not: "UNSCHEDULED" } }, { version: { gt: 1 } }],
    },
  });
  if (!isOneGroup(formatOf(group.programme.format)) || group.size !== seat.seat || touched > 0)
    throw new Refused("enrolment-in-a-group");
  await tx.meeting.deleteMany({ where: { groupId, hostEnrolmentId: enrolmentId } });
  await tx.seat.delete({ where: { id: seat.id } });
}
