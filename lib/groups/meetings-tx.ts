import { storedFor } from "@/lib/enrolments/hosting";
import { hostIn, meetingSteps } from "@/lib/formats/occurrences";
import { formatOf } from "@/lib/formats/registry";
import { shapeFields } from "@/lib/formats/shape";
import type { Tx } from "@/lib/kernel/db";
import { type RefusalCode, Refused } from "@/lib/kernel/refusals";
import type { MeetingState, Prisma } from "@/prisma/client/client";

/** A group whose meetings are made: its shape, and who sits where. */
export type Arranged = Prisma.GroupGetPayload<{ select: typeof arrangedFields }>;

/** What is read of a group whose meetings are made. */
export const arrangedFields = {
  ...{ id: true, convenerId: true },
  ...shapeFields,
  programme: { select: { format: true, timeZone: true } },
  seats: {
    where: { leftAt: null },
    orderBy: { seat: "asc" },
    select: {
      enrolmentId: true,
      enrolment: { select: { part: true, response: { select: { answers: true } } } },
    },
  },
} as const satisfies Prisma.GroupSelect;

/** The meetings of a group that has come about; they have no time yet. */
export async function openMeetings(tx: Tx, group: Arranged): Promise<void> {
  await tx.meeting.createMany({ data: meetingsOf(group) });
}

/**
 * Makes a confirmed group's meetings those of its shape now: what is missing is added, what it has no more goes, with times that are
 * proposed for it, and all are in their order. Refused where one that would go is in a state in which it may not.
 */
export async function fitMeetings(
  tx: Tx,
  groupId: string,
  { mayGo, otherwise }: { mayGo: readonly MeetingState[]; otherwise: RefusalCode },
): Promise<void> {
  // Whoever gives one of them a time at this moment has done so, or finds it gone.
  await tx.$queryRaw`select id from "Meeting" where "groupId" = ${groupId}::uuid order by id for update`;
  const wanted = meetingsOf(
    await tx.group.findUniqueOrThrow({ where: { id: groupId }, select: arrangedFields }),
  );
  const there = await tx.meeting.findMany({
    where: { groupId },
    select: { id: true, step: true, state: true, ordinal: true },
  });
  const gone = there.filter(({ step }) => !wanted.some((one) => one.step === step));
  if (!gone.every(({ state }) => mayGo.includes(state))) throw new Refused(otherwise);
  await tx.meeting.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  for (const { step, ordinal } of wanted) {
    const own = there.find((one) => one.step === step);
    if (own && own.ordinal !== ordinal) await tx.meeting.update({ where: { id: own.id }, data: { ordinal } });
  }
  await tx.meeting.createMany({ data: wanted.filter(({ step }) => !there.some((one) => one.step === step)) });
}

function meetingsOf(group: Arranged) {
  const { convenerId, id: groupId, seats, programme } = group;
  const format = formatOf(programme.format);
  return meetingSteps(format, group).map((at, index) => {
    const host = hostIn(seats, at.hostSeat);
    return {
      ...{ convenerId, groupId, ...storedFor(format, at, host?.enrolment) },
      ordinal: index + 1,
      hostEnrolmentId: host?.enrolmentId ?? null,
      timeZone: programme.timeZone,
    };
  });
}
