import { mayCheckIn, whyNotCheckIn } from "@/lib/days/door-rules";
import { standingFields, standingIn } from "@/lib/groups/access";
import type { Reads, Tx } from "@/lib/kernel/db";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { meetingsVisibleTo } from "@/lib/meetings/access";
import { guidedAt, standInFields } from "@/lib/meetings/stand-ins";
import type { Prisma } from "@/prisma/client/client";

const dayFields = {
  ...{ id: true, convenerId: true, step: true, state: true, startsAt: true, endsAt: true, timeZone: true },
  ...{ capacity: true, placeName: true, standIns: standInFields },
  group: {
    select: {
      ...standingFields,
      id: true,
      ordered: true,
      programme: { select: { ...standingFields.programme.select, name: true } },
    },
  },
} as const satisfies Prisma.MeetingSelect;

/** A day whose door the viewer keeps; null for everybody else, and of what is no day of rounds. */
export async function findDoor(db: Reads | Tx, viewer: Viewer, meetingId: string) {
  const where = { AND: [{ id: meetingId, badged: true }, meetingsVisibleTo(viewer)] };
  const day = await db.meeting.findFirst({ where, select: dayFields });
  if (!day || !mayCheckIn(standingIn(viewer, guidedAt(day.group, day.standIns)))) return null;
  return day;
}

export type Day = NonNullable<Awaited<ReturnType<typeof findDoor>>>;

/** The same for a command, while the door is open. */
export async function openDoor(tx: Tx, viewer: Viewer, meetingId: string, now: Date): Promise<Day> {
  const day = await findDoor(tx, viewer, meetingId);
  if (!day) throw new Refused("not-found");
  refuseIf(whyNotCheckIn(day, now));
  return day;
}
