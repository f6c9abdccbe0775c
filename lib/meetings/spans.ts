import type { Tx } from "@/lib/db";
import type { LocalTime } from "@/lib/meetings/schema";
import { Refused } from "@/lib/refusals";
import { instantOf } from "@/lib/time/days";
import type { Viewer } from "@/lib/viewer";

/** The instants of a time as people typed it, in the meeting's zone; refused where the clocks have no such time. */
export function spanOf({ day, from, until }: LocalTime, zone: string): Span {
  const startsAt = instantOf(day, from, zone);
  const endsAt = instantOf(day, until, zone);
  if (startsAt === "fold" || endsAt === "fold") throw new Refused("time-twice");
  if (startsAt === "gap" || endsAt === "gap") throw new Refused("time-does-not-exist");
  if (!(startsAt instanceof Date) || !(endsAt instanceof Date)) throw new Refused("time-missing");
  if (endsAt <= startsAt || endsAt.getTime() - startsAt.getTime() > 12 * 60 * 60 * 1000)
    throw new Refused("time-order");
  return { startsAt, endsAt };
}

/** Who is doing it, by name, for the mails that tell of it. */
export async function actor(tx: Tx, viewer: Viewer): Promise<{ userId: string | null; name: string }> {
  const user = viewer.userId
    ? await tx.user.findUnique({ where: { id: viewer.userId }, select: { name: true } })
    : null;
  return { userId: viewer.userId, name: user?.name ?? "" };
}

export type Span = { startsAt: Date; endsAt: Date };
