import { type LiveRound, liveRounds, type OnTheList, seatablesOf, toSeat } from "@/lib/days/day-loading";
import { isLateFor, joinAt, openTables, type Seats } from "@/lib/days/hall";
import { formatOf } from "@/lib/formats/registry";
import { record } from "@/lib/kernel/activity";
import type { Tx } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";

/**
 * Seats who has come since a round was published, where fewest sit, and takes out of it who has left; nobody else moves. Who comes into a
 * round that runs sits down as long as half of it is left, and else waits for the next. Of a round that runs nobody is taken out.
 */
export async function settleSeats(tx: Tx, day: { id: string; convenerId: string }, now: Date): Promise<void> {
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

/** Brings one round up to who is here; a draft too. Returns who sits where. */
export async function settle(
  tx: Tx,
  { id: meetingId, convenerId }: { id: string; convenerId: string },
  round: LiveRound,
  people: readonly OnTheList[],
  before: readonly Seats[],
): Promise<Seats> {
  const here = toSeat(people);
  const known = new Set(here.map(({ badgeId }) => badgeId));
  const gone = round.state === "STARTED" ? [] : [...round.seats.keys()].filter((id) => !known.has(id));
  const left =
    round.state === "DRAFT"
      ? gone
      : gone.filter((id) => people.find(({ badgeId }) => badgeId === id)?.hasLeft);
  if (left.length > 0) await tx.daySeat.deleteMany({ where: { roundId: round.id, badgeId: { in: left } } });
  const stay = new Map([...round.seats].filter(([id]) => !left.includes(id)));
  // As long as nobody is here those who are expected sit there already.
  const joining = here.filter(({ badgeId }) => !stay.has(badgeId));
  const seats = joinAt(stay, joining, { open: openTables(round.tables, round.closed), people, before });
  await tx.daySeat.createMany({
    data: joining.map(({ badgeId }) => ({
      ...{ convenerId, meetingId, roundId: round.id, badgeId, table: seats.get(badgeId) ?? 1 },
    })),
  });
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

function isOpen({ state, tables, startedAt, endsAt }: LiveRound, now: Date): boolean {
  if (tables === 0) return false;
  if (state === "PUBLISHED") return true;
  return (
    state === "STARTED" && startedAt !== null && endsAt !== null && !isLateFor({ startedAt, endsAt }, now)
  );
}
