import { diarySteps } from "@/lib/diary/rules";
import { formatOf } from "@/lib/formats/registry";
import type { Reads } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import type { Prisma } from "@/prisma/client/client";

/** Groups in which somebody takes part: nobody who guides, coordinates or administers, and no job. */
export function takesPartIn(viewer: Viewer): Prisma.GroupWhereInput {
  const own = { userId: userIdOf(viewer), leftAt: null, takesPart: true };
  return {
    proposedAt: { not: null },
    seats: { some: { leftAt: null, enrolment: { participants: { some: own } } } },
  };
}

/** A group as a guest in it keeps a diary of it: the meetings with a diary that others host; null for who is no guest in it. */
export async function loadGuest(db: Reads, viewer: Viewer, groupId: string) {
  const group = await db.group.findFirst({
    where: { id: groupId, ...takesPartIn(viewer) },
    select: {
      ...{ id: true, convenerId: true, state: true, closedAt: true },
      programme: { select: { name: true, format: true, timeZone: true } },
      seats: {
        where: { leftAt: null },
        orderBy: { seat: "asc" },
        select: {
          enrolmentId: true,
          enrolment: {
            select: { name: true, participants: { where: { leftAt: null }, select: { userId: true } } },
          },
        },
      },
      meetings: {
        orderBy: { ordinal: "asc" },
        select: {
          ...{ id: true, kind: true, hostEnrolmentId: true, timeZone: true },
          days: { where: { cancelledAt: null }, orderBy: { number: "asc" }, select: { startsAt: true } },
        },
      },
    },
  });
  if (!group) return null;
  const { meetings, programme, ...rest } = group;
  const format = formatOf(programme.format);
  const own = group.seats
    .filter(({ enrolment }) => enrolment.participants.some(({ userId }) => userId === viewer.userId))
    .map(({ enrolmentId }) => enrolmentId);
  const kinds = diarySteps(format);
  const visited = meetings.filter(
    ({ kind, hostEnrolmentId: host }) => kinds.includes(kind) && host !== null && !own.includes(host),
  );
  return visited.length > 0 ? { ...rest, programme, format, visited } : null;
}
