import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { overlap } from "@/lib/time/spans";

/** The options at which one of the facilitators is booked elsewhere; where, is told to nobody. */
export async function takenTimes(
  viewer: Viewer,
  group: { facilitators: readonly { userId: string; busy: boolean }[]; meetings: readonly { id: string }[] },
  options: readonly { id: string; startsAt: Date; endsAt: Date }[],
): Promise<Set<string>> {
  if (options.length === 0) return new Set();
  const until = new Date(Math.max(...options.map(({ endsAt }) => endsAt.getTime())));
  const from = new Date(Math.min(...options.map(({ startsAt }) => startsAt.getTime())));
  const bookings = await read(viewer, (db) =>
    db.booking.findMany({
      where: {
        userId: { in: group.facilitators.filter(({ busy }) => busy).map(({ userId }) => userId) },
        startsAt: { lt: until },
        endsAt: { gt: from },
      },
      select: { startsAt: true, endsAt: true },
    }),
  );
  const clash = (option: { startsAt: Date; endsAt: Date }) =>
    bookings.some((booking) => overlap(booking, option));
  return new Set(options.filter(clash).map(({ id }) => id));
}
