import { minutesToWait } from "@/lib/auth/limits";
import { countAnew } from "@/lib/days/count-tx";
import { companyIn, handsUpFrom, inThrees, pairUp, setsIn, twosOf, whyNotMeet } from "@/lib/days/search";
import { mayRunSearch, ownDays } from "@/lib/days/search-access";
import {
  encountersIn,
  findDay,
  lookingIn,
  type SearchDay,
  type SearchRoundAt,
} from "@/lib/days/search-loading";
import type { MetNow, NumberTyped, OwnSearch, Slip } from "@/lib/days/search-schema";
import { type Reads, read, type Tx, write } from "@/lib/kernel/db";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { meetingsVisibleTo } from "@/lib/meetings/access";

// Over 250 lines because what is done while a round runs is done under one lock, and read as one.

/**
 * Somebody types the number on another's sticker, and from then on sees who that is. It counts as a try whoever is found, outside of the
 * transaction that a refusal undoes.
 */
export async function lookAt(viewer: Viewer, { meetingId, number }: NumberTyped): Promise<string> {
  const { round, badge } = await read(viewer, (db) => findOwn(db, viewer, meetingId));
  if ((await minutesToWait("badge-number", `${round.id} ${badge.id}`)) !== null)
    throw new Refused("search-tries-over");
  return write(viewer, async (tx) => {
    const own = await findOwn(tx, viewer, meetingId);
    const other = await hereBy(tx, meetingId, number);
    if (other.id === own.badge.id) throw new Refused("search-yourself");
    await seek(tx, own, { lookedAtId: other.id });
    return meetingId;
  });
}

/** Somebody looks for another one than whom they have looked at. */
export function lookAway(viewer: Viewer, { meetingId }: OwnSearch): Promise<string> {
  return write(viewer, async (tx) => {
    await seek(tx, await findOwn(tx, viewer, meetingId), { lookedAtId: null });
    return meetingId;
  });
}

/** Two meet, says one of them, who has looked at the other; or says now, of whom they have met already, whether they had before. */
export function meet(viewer: Viewer, { meetingId, number, knew }: MetNow, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const own = await findOwn(tx, viewer, meetingId);
    const other = await hereBy(tx, meetingId, number);
    const round = await lockRound(tx, own.day, own.round);
    const isMet = round.company.get(own.badge.id)?.includes(other.id) ?? false;
    if (!isMet) await hasLooked(tx, own, other.id);
    refuseIf(whyNotMeet({ me: own.badge.id, other: other.id, ...round }));
    const set = isMet
      ? [own.badge.id, other.id]
      : [own.badge.id, other.id, ...(round.company.get(other.id) ?? [])];
    await haveMet(tx, own.day, own.round, [set], now);
    await say(tx, own.round, { me: own.badge.id, of: set, knew: knew === "yes" });
    return meetingId;
  });
}

/** That they have met was a mistake, says one of them. */
export function unmeet(viewer: Viewer, { meetingId }: OwnSearch): Promise<string> {
  return write(viewer, async (tx) => {
    const { day, round, badge } = await findOwn(tx, viewer, meetingId);
    await lockRound(tx, day, round);
    const mine = { roundId: round.id, OR: [{ oneId: badge.id }, { otherId: badge.id }] };
    await tx.encounter.deleteMany({ where: mine });
    return meetingId;
  });
}

/** Who stands alone lifts a hand: of those whose hands are up pairs are made, and where nobody else is left, threes. */
export function raiseHand(viewer: Viewer, { meetingId }: OwnSearch, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const own = await findOwn(tx, viewer, meetingId);
    const { day, round, badge } = own;
    if (now < handsUpFrom(round)) throw new Refused("search-hand-early");
    const { company } = await lockRound(tx, day, round);
    if (company.has(badge.id)) throw new Refused("search-found-already");
    await seek(tx, own, { handAt: now });
    const up = await tx.seeker.findMany({
      where: { roundId: round.id, handAt: { not: null } },
      select: { badgeId: true },
    });
    const { looking } = await lookingIn(tx, day, round, now);
    const { sets } = pairUp(
      looking,
      up.map(({ badgeId }) => badgeId),
    );
    await haveMet(tx, day, round, sets, now);
    return meetingId;
  });
}

/** They look by themselves again. */
export function lowerHand(viewer: Viewer, { meetingId }: OwnSearch): Promise<string> {
  return write(viewer, async (tx) => {
    await seek(tx, await findOwn(tx, viewer, meetingId), { handAt: null });
    return meetingId;
  });
}

/** Everybody who is here and stands alone gets somebody, says whoever runs the day. Returns whom nobody could be found for, by number. */
export function pairTheRest(viewer: Viewer, { meetingId }: OwnSearch, now: Date): Promise<SearchPaired> {
  return write(viewer, async (tx) => {
    const day = await runsDay(tx, viewer, meetingId);
    if (!day.running) throw new Refused("search-not-running");
    await lockRound(tx, day, day.running);
    const { looking } = await lookingIn(tx, day, day.running, now);
    const { sets, left } = pairUp(looking, [...looking.here]);
    await haveMet(tx, day, day.running, sets, now);
    return { meetingId, sets: sets.length, left: left.length };
  });
}

export type SearchPaired = { meetingId: string; sets: number; left: number };

/** What stands on a slip of paper, typed in by whoever runs the day or stands at its door, while the round runs or afterwards. */
export function typeSlip(viewer: Viewer, { meetingId, ...slip }: Slip, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const day = await runsDay(tx, viewer, meetingId);
    const round = day.searches.find(({ id }) => id === slip.roundId);
    if (!round) throw new Refused("search-not-running");
    const { company } = await lockRound(tx, day, round);
    const numbers = [slip.one, slip.other, ...(slip.third === undefined ? [] : [slip.third])];
    const badges = await tx.badge.findMany({
      where: { meetingId, number: { in: numbers }, arrivedAt: { not: null } },
      select: { id: true },
    });
    if (new Set(numbers).size < numbers.length) throw new Refused("search-number-twice");
    if (badges.length < numbers.length) throw new Refused("search-no-such-number");
    const set = badges.map(({ id }) => id);
    if (set.some((id) => (company.get(id) ?? []).some((other) => !set.includes(other))))
      throw new Refused("search-taken");
    await haveMet(tx, day, round, [set], now);
    const unsaid = { roundId: round.id, oneId: { in: set }, otherId: { in: set } };
    await tx.encounter.updateMany({ where: { ...unsaid, oneKnew: null }, data: { oneKnew: false } });
    await tx.encounter.updateMany({ where: { ...unsaid, otherKnew: null }, data: { otherKnew: false } });
    return meetingId;
  });
}

type Own = { day: SearchDay; round: SearchRoundAt; badge: { id: string } };

/** The viewer's badge at a day where a round runs, and the round: for who has come. */
async function findOwn(db: Reads | Tx, viewer: Viewer, meetingId: string): Promise<Own> {
  const day = await findDay(db, ownDays(viewer, meetingId));
  if (!day) throw new Refused("not-found");
  if (!day.running) throw new Refused("search-not-running");
  const badge = await db.badge.findFirst({
    where: { meetingId, participant: { userId: userIdOf(viewer), leftAt: null } },
    select: { id: true, arrivedAt: true, leftAt: true },
  });
  if (!badge?.arrivedAt || badge.leftAt) throw new Refused("search-not-here");
  return { day, round: day.running, badge };
}

/** Whoever has this number and is here: of others nothing is said, not even whether there are any. */
async function hereBy(tx: Tx, meetingId: string, number: number): Promise<{ id: string }> {
  const badge = await tx.badge.findFirst({
    where: { meetingId, number, arrivedAt: { not: null }, leftAt: null },
    select: { id: true },
  });
  if (!badge) throw new Refused("search-no-such-number");
  return badge;
}

async function hasLooked(tx: Tx, { round, badge }: Own, lookedAtId: string): Promise<void> {
  const looked = await tx.seeker.count({ where: { roundId: round.id, badgeId: badge.id, lookedAtId } });
  if (looked === 0) throw new Refused("changed-by-someone-else");
}

async function runsDay(tx: Tx, viewer: Viewer, meetingId: string): Promise<SearchDay> {
  const day = await findDay(tx, { id: meetingId, AND: meetingsVisibleTo(viewer) });
  if (!day || !mayRunSearch(viewer, day)) throw new Refused("not-found");
  return day;
}

/** Locks a round: who meets whom in it is decided one after the other. */
async function lockRound(tx: Tx, day: SearchDay, { id }: SearchRoundAt) {
  await tx.$queryRaw`select id from "DayRound" where id = ${id}::uuid for no key update`;
  const all = await encountersIn(tx, day.searches);
  const before = day.searches.map((round) => setsIn(all.get(round.id) ?? []));
  return { company: companyIn(all.get(id) ?? []), inThree: inThrees(before) };
}

async function haveMet(
  tx: Tx,
  { id: meetingId, convenerId }: SearchDay,
  { id: roundId }: SearchRoundAt,
  sets: readonly (readonly string[])[],
  now: Date,
): Promise<void> {
  const data = sets.flatMap(twosOf).map((two) => ({ convenerId, meetingId, roundId, ...two, metAt: now }));
  await tx.encounter.createMany({ data, skipDuplicates: true });
  await tx.seeker.deleteMany({ where: { roundId, badgeId: { in: sets.flat() } } });
  await countAnew(tx, meetingId);
}

/** Writes down what somebody says of whom they meet. */
async function say(
  tx: Tx,
  { id: roundId }: SearchRoundAt,
  { me, of, knew }: { me: string; of: readonly string[]; knew: boolean },
): Promise<void> {
  const others = { in: of.filter((id) => id !== me) };
  await tx.encounter.updateMany({ where: { roundId, oneId: me, otherId: others }, data: { oneKnew: knew } });
  await tx.encounter.updateMany({
    where: { roundId, otherId: me, oneId: others },
    data: { otherKnew: knew },
  });
}

async function seek(
  tx: Tx,
  { day: { id: meetingId, convenerId }, round, badge }: Own,
  change: { lookedAtId?: string | null; handAt?: Date | null },
): Promise<void> {
  const key = { roundId: round.id, badgeId: badge.id };
  await tx.seeker.upsert({
    where: { roundId_badgeId: key },
    create: { convenerId, meetingId, ...key, ...change },
    update: change,
  });
}
