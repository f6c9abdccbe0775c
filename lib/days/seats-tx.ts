import type { Seats } from "@/lib/days/hall";
import type { Tx } from "@/lib/kernel/db";

/** A round of a day whose seats are written. */
type Of = { convenerId: string; meetingId: string; roundId: string };

/** Writes down who sits where in a round, in one statement however many they are: a day of three hundred is planned while somebody waits. */
export async function writeSeats(
  tx: Tx,
  { convenerId, meetingId, roundId }: Of,
  seats: Seats,
): Promise<void> {
  if (seats.size === 0) return;
  const [badges, tables] = [[...seats.keys()], [...seats.values()]];
  await tx.$executeRaw`
    insert into "DaySeat" ("convenerId", "meetingId", "roundId", "badgeId", "table")
    select ${convenerId}::uuid, ${meetingId}::uuid, ${roundId}::uuid, seat.badge, seat.at
    from unnest(${badges}::uuid[], ${tables}::int[]) as seat (badge, at)`;
}
