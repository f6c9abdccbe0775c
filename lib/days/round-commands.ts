import { type FoundDay, type LiveRound, liveRounds, lockDay, seatablesOf } from "@/lib/days/day-loading";
import { apartAmong, lookAt, openTables, type Seats } from "@/lib/days/hall";
import { metBefore } from "@/lib/days/met-loading";
import { whyNotClose, whyNotRun } from "@/lib/days/rules";
import type { KeepSheet, RoundSheet, SizeSheet, StartSheet, SwapSheet, TableSheet } from "@/lib/days/schema";
import { withoutTable } from "@/lib/days/seating";
import { writeSeats } from "@/lib/days/seats-tx";
import { fixTable, others, settle, settleSeats } from "@/lib/days/settling-tx";
import { type RoundEvent, roundStates } from "@/lib/days/states";
import { sizesAllowed } from "@/lib/days/trying";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { move } from "@/lib/kernel/move";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";

/** Publishes a draft with those who are here now: from now on who sits where in it is fixed. */
export function publishRound(viewer: Viewer, sheet: RoundSheet, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const { day, round, live } = await findRound(tx, viewer, sheet);
    const people = await seatablesOf(tx, day, day.format);
    const before = others(
      live.filter(({ state }) => state !== "DRAFT"),
      round,
    );
    const seats = await settle(tx, day, round, people, before);
    if (seats.size === 0) throw new Refused("day-nobody-to-seat");
    const look = lookAt(seats, before, people, await metBefore(tx, day, people, now));
    await step(tx, viewer, round, "publish", { publishedAt: now, ...countsOf(look) });
    return day.id;
  });
}

/** Two of a draft change places, unless one of them keeps their table, takes part from afar, or may not sit where they would. */
export function swapSeats(
  viewer: Viewer,
  { first: one, second: other, ...sheet }: SwapSheet,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const { day, round, live } = await findRound(tx, viewer, sheet);
    const [from, to] = [round.seats.get(one), round.seats.get(other)];
    if (round.state !== "DRAFT" || from === undefined || to === undefined)
      throw new Refused("changed-by-someone-else");
    const people = await seatablesOf(tx, day, day.format);
    const seats = new Map(round.seats).set(one, to).set(other, from);
    const apart = apartAmong(people);
    const sitsWith = (id: string) =>
      [...seats].some(([next, table]) => next !== id && table === seats.get(id) && apart(id, next));
    const keeps = people.some(
      ({ badgeId, fixedTable }) => fixedTable !== null && [one, other].includes(badgeId),
    );
    const ofTwo = people.filter(({ badgeId }) => badgeId === one || badgeId === other);
    const isParted = ofTwo.some(({ afar }) => afar) && !ofTwo.every(({ afar }) => afar);
    if (from === to || keeps || isParted || sitsWith(one) || sitsWith(other))
      throw new Refused("day-swap-impossible");
    for (const badgeId of [one, other])
      await tx.daySeat.update({
        where: { roundId_badgeId: { roundId: round.id, badgeId } },
        data: { table: seats.get(badgeId) ?? 1 },
      });
    const look = lookAt(seats, others(live, round), people, await metBefore(tx, day, people, now));
    await tx.dayRound.update({
      where: { id: round.id },
      data: { ...countsOf(look), proven: false, version: { increment: 1 } },
    });
    await record(tx, viewer, "dayRound.swap", subjectOf(round), { tables: `${from}, ${to}` });
    return day.id;
  });
}

/** A round begins, and whatever ran ends; all are together without a plan, and tables have to be published. */
export function startRound(viewer: Viewer, { meetingId, key }: StartSheet, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const day = await lockDay(tx, viewer, meetingId);
    refuseIf(whyNotRun(day));
    const at = day.rounds.find((one) => one.key === key);
    if (!at) throw new Refused("not-found");
    const live = await liveRounds(tx, meetingId);
    const own = live.find((one) => one.key === key);
    if (own?.state === "STARTED" || own?.state === "HELD") throw new Refused("changed-by-someone-else");
    if (at.round.kind === "tables" && own?.state !== "PUBLISHED")
      throw new Refused("day-round-not-published");
    const running = live.find(({ state }) => state === "STARTED");
    if (running) await hold(tx, viewer, running, now);
    const begun = own ?? (await together(tx, viewer, day, key, now));
    const endsAt = new Date(now.getTime() + at.round.minutes * 60_000);
    await step(tx, viewer, begun, "start", { startedAt: now, endsAt });
    return meetingId;
  });
}

/** The round that runs is over. */
export function stopRound(viewer: Viewer, sheet: RoundSheet, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const { day, round } = await findRound(tx, viewer, sheet);
    await hold(tx, viewer, round, now);
    return day.id;
  });
}

/**
 * Nobody sits at a table any more: those who did are spread over the others, who stay. A draft changes; what is published is marked as not
 * held and published anew under the next number, with the clock as it stands.
 */
export function closeTable(viewer: Viewer, { table, ...sheet }: TableSheet, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const { day, round, live } = await findRound(tx, viewer, sheet);
    const open = openTables(round.tables, round.closed);
    refuseIf(whyNotClose(open, table));
    const people = await seatablesOf(tx, day, day.format);
    const before = others(
      live.filter(({ state }) => state !== "DRAFT"),
      round,
    );
    const { moving, seats } = withoutTable(round, table, people, before);
    const closed = [...round.closed, table].sort((one, other) => one - other);
    const look = lookAt(seats, before, people, await metBefore(tx, day, people, now));
    const made = { ...countsOf(look), closed };
    if (round.state === "DRAFT") {
      for (const { badgeId } of moving)
        await tx.daySeat.update({
          where: { roundId_badgeId: { roundId: round.id, badgeId } },
          data: { table: seats.get(badgeId) ?? 1 },
        });
      await tx.dayRound.update({ where: { id: round.id }, data: { ...made, version: { increment: 1 } } });
    } else await publishAnew(tx, viewer, round, seats, made);
    await record(tx, viewer, "dayRound.close-table", subjectOf(round), { table, moved: moving.length });
    return day.id;
  });
}

/** Says which table somebody keeps in all rounds that are planned from now on. */
export function keepTable(viewer: Viewer, { meetingId, badgeId, table }: KeepSheet): Promise<string> {
  return write(viewer, async (tx) => {
    const day = await lockDay(tx, viewer, meetingId);
    refuseIf(whyNotRun(day));
    if (!(await fixTable(tx, viewer, day, { id: badgeId }, table))) throw new Refused("not-found");
    return meetingId;
  });
}

/** Says how many sit at each table in all rounds that are planned from now on. */
export function chooseSize(viewer: Viewer, { meetingId, size }: SizeSheet): Promise<string> {
  return write(viewer, async (tx) => {
    const day = await lockDay(tx, viewer, meetingId);
    refuseIf(whyNotRun(day));
    if (size !== null && !sizesAllowed(day.rounds).includes(size)) throw new Refused("not-found");
    await tx.meeting.update({ where: { id: meetingId }, data: { tableSize: size } });
    const subject = { type: "meeting" as const, id: meetingId, convenerId: day.convenerId };
    await record(tx, viewer, "meeting.choose-size", subject, { size });
    return meetingId;
  });
}

/** Seats who has come meanwhile, and takes out who has left; nobody else moves. */
export function seatArrivals(
  viewer: Viewer,
  { meetingId }: { meetingId: string },
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const day = await lockDay(tx, viewer, meetingId);
    refuseIf(whyNotRun(day));
    await settleSeats(tx, day, now);
    return meetingId;
  });
}

async function findRound(tx: Tx, viewer: Viewer, { meetingId, roundId, version }: RoundSheet) {
  const day = await lockDay(tx, viewer, meetingId);
  refuseIf(whyNotRun(day));
  const live = await liveRounds(tx, meetingId);
  const round = live.find(({ id }) => id === roundId);
  if (!round || round.version !== version) throw new Refused("changed-by-someone-else");
  return { day, round, live };
}

async function hold(tx: Tx, viewer: Viewer, round: LiveRound, now: Date): Promise<void> {
  const over = round.endsAt && round.endsAt < now ? round.endsAt : now;
  await step(tx, viewer, round, "hold", { endsAt: over });
}

/** A round without seats: it is published as it begins. */
async function together(tx: Tx, viewer: Viewer, { id, convenerId }: FoundDay, key: string, now: Date) {
  const last = await tx.dayRound.count({ where: { meetingId: id, key } });
  const made = await tx.dayRound.create({ data: { convenerId, meetingId: id, key, number: last + 1 } });
  await step(tx, viewer, made, "publish", { publishedAt: now });
  return { ...made, state: "PUBLISHED" as const };
}

async function publishAnew(
  tx: Tx,
  viewer: Viewer,
  round: LiveRound,
  seats: Seats,
  made: Record<string, unknown>,
): Promise<void> {
  const { convenerId, meetingId, key, number, tables, online, publishedAt, startedAt, endsAt } = round;
  await step(tx, viewer, round, "drop");
  const next = await tx.dayRound.create({
    data: { convenerId, meetingId, key, number: number + 1, tables, online, ...made },
  });
  await writeSeats(tx, { convenerId, meetingId, roundId: next.id }, seats);
  await step(tx, viewer, next, "publish", { publishedAt });
  if (round.state === "STARTED")
    await step(tx, viewer, { ...next, state: "PUBLISHED" }, "start", { startedAt, endsAt });
}

type Stepping = Pick<LiveRound, "id" | "convenerId" | "state">;

function step(
  tx: Tx,
  viewer: Viewer,
  round: Stepping,
  event: RoundEvent,
  data: Record<string, unknown> = {},
) {
  return move(tx, viewer, roundStates, round, event, data);
}

function countsOf(look: ReturnType<typeof lookAt>) {
  return { repeats: look.again.length, colleagues: look.colleagues.length, known: look.known.length };
}

function subjectOf({ id, convenerId }: Stepping) {
  return { type: "dayRound" as const, id, convenerId };
}
