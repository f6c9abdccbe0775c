import { type LiveRound, liveRounds, type OnTheList, seatablesOf } from "@/lib/days/day-loading";
import { isLateFor, type Seats } from "@/lib/days/hall";
import { settled } from "@/lib/days/seating";
import { writeSeats } from "@/lib/days/seats-tx";
import { formatOf } from "@/lib/formats/registry";
import { record } from "@/lib/kernel/activity";
import type { Tx } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";

/**
 * Seats who has come since a round was published, where fewest sit, and takes out of it who has left; nobody else moves. Who comes into a
 * round that runs sits down as long as half of it is left, and else waits for the next. Of a round that runs nobody is taken out.
 * Where it is said whom it is about, it is looked first whether anything has to change for them: at the door most have their seat already,
 * and everybody would be read for each who comes.
 */
export async function settleSeats(
  tx: Tx,
  day: { id: string; convenerId: string },
  now: Date,
  about?: readonly string[],
): Promise<void> {
  if (about && !(await hasToSettle(tx, day.id, about, now))) return;
  const live = await liveRounds(tx, day.id);
  const open = live.filter((one) => isOpen(one, now));
  if (open.length === 0) return;
  const { group } = await tx.meeting.findUniqueOrThrow({
    where: { id: day.id },
    select: { group: { select: { programme: { select: { format: true } } } } },
  });
  const people = await seatablesOf(tx, day, formatOf(group.programme.format));
  const before = live.filter(({ state }) => state !== "DRAFT");
  for (const round of open) await settle(tx, day, round, people, others(before, round));
}

/** Whether one of these is here without a seat, or has left and still has one, in a round that is published or has just begun. */
async function hasToSettle(tx: Tx, meetingId: string, about: readonly string[], now: Date): Promise<boolean> {
  const rounds = await tx.dayRound.findMany({
    where: { meetingId, state: { in: ["PUBLISHED", "STARTED"] }, tables: { gt: 0 } },
    select: {
      ...{ state: true, tables: true, startedAt: true, endsAt: true },
      seats: { where: { badgeId: { in: [...about] } }, select: { badgeId: true } },
    },
  });
  const open = rounds.filter((one) => isOpen(one, now));
  if (open.length === 0) return false;
  const people = await tx.badge.findMany({
    where: { meetingId, id: { in: [...about] } },
    select: { id: true, arrivedAt: true, leftAt: true },
  });
  return open.some(({ state, seats }) => {
    const seated = new Set(seats.map(({ badgeId }) => badgeId));
    return people.some(({ id, arrivedAt, leftAt }) =>
      leftAt ? state === "PUBLISHED" && seated.has(id) : arrivedAt !== null && !seated.has(id),
    );
  });
}

/** Brings one round up to who is here; a draft too. Returns who sits where. */
export async function settle(
  tx: Tx,
  { id: meetingId, convenerId }: { id: string; convenerId: string },
  round: LiveRound,
  people: readonly OnTheList[],
  before: readonly Seats[],
): Promise<Seats> {
  const { left, joining, online, seats } = settled(round, people, before);
  if (online > round.online)
    await tx.dayRound.update({ where: { id: round.id }, data: { online }, select: { id: true } });
  if (left.length > 0) await tx.daySeat.deleteMany({ where: { roundId: round.id, badgeId: { in: left } } });
  const moving = [...seats].filter(([id, table]) => (round.seats.get(id) ?? table) !== table);
  for (const [badgeId, table] of moving)
    await tx.daySeat.update({ where: { roundId_badgeId: { roundId: round.id, badgeId } }, data: { table } });
  const taken = joining.map(({ badgeId }): [string, number] => [badgeId, seats.get(badgeId) ?? 1]);
  await writeSeats(tx, { convenerId, meetingId, roundId: round.id }, new Map(taken));
  return seats;
}

/** Somebody of a day keeps a table from now on, or none any more; false where the day has no such badge. */
export async function fixTable(
  tx: Tx,
  viewer: Viewer,
  { id: meetingId, convenerId }: { id: string; convenerId: string },
  who: { id: string } | { number: number },
  table: number | null,
): Promise<boolean> {
  const { count } = await tx.badge.updateMany({ where: { ...who, meetingId }, data: { fixedTable: table } });
  if (count !== 1) return false;
  const facts = "number" in who ? { ...who, table } : { table };
  await record(tx, viewer, "meeting.keep-table", { type: "meeting", id: meetingId, convenerId }, facts);
  return true;
}

/** Who sat where in the other rounds. */
export function others(live: readonly LiveRound[], { id }: { id: string }): Seats[] {
  return live.filter((one) => one.id !== id && one.seats.size > 0).map(({ seats }) => seats);
}

function isOpen(
  { state, tables, startedAt, endsAt }: Pick<LiveRound, "state" | "tables" | "startedAt" | "endsAt">,
  now: Date,
): boolean {
  if (tables === 0) return false;
  if (state === "PUBLISHED") return true;
  return (
    state === "STARTED" && startedAt !== null && endsAt !== null && !isLateFor({ startedAt, endsAt }, now)
  );
}
