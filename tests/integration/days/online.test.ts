import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { getCoachPage, getRoundPage } from "@/lib/days/coach-queries";
import { hereNow, inRoom, overrun } from "@/lib/days/door";
import { arriveOneself } from "@/lib/days/door-commands";
import { getDoor } from "@/lib/days/door-queries";
import { getPaper } from "@/lib/days/paper-queries";
import { planRounds } from "@/lib/days/planning-commands";
import { closeTable, keepTable, publishRound, seatArrivals, swapSeats } from "@/lib/days/round-commands";
import { getOwnTables } from "@/lib/days/table-queries";
import type { Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../../support/database";
import { dayWorld } from "../../support/days";
import { refusal } from "../../support/visits";
import { closeDatabase, viewerOf } from "../../support/world";

const now = new Date("2027-03-16T07:00:00Z");
const link = "https://video.example/verkko";

beforeEach(emptyDatabase);
afterAll(closeDatabase);

type World = Awaited<ReturnType<typeof dayWorld>>;

/** A day with so many in the hall, after whom come so many from afar. */
async function dayOf(hall: number, afar: number): Promise<World> {
  const world = await dayWorld({ now, people: hall + afar, organisations: hall + afar, days: 0 });
  await rows(`update "Place" set remote = true, number = number - $1 where number > $1`, [hall]);
  await rows(`update "Meeting" set "remoteWelcome" = true, "remoteLink" = $1`, [link]);
  return world;
}

const arrive = (from: number, to: number) =>
  rows(`update "Badge" set "arrivedAt" = $1 where number between $2 and $3`, [now, from, to]);

async function roundOf(world: World, key: string) {
  const [round] = await rows<{ id: string; version: number; tables: number; online: number }>(
    `select id, version, tables, online from "DayRound" where key = $1 and state <> 'NOT_HELD'`,
    [key],
  );
  if (!round) throw new Error(`no round ${key}`);
  const { id: roundId, version, tables, online } = round;
  return { sheet: { meetingId: world.day, roundId, version }, tables, online };
}

/** Of a round, by badge number: whether they sit online. */
async function onlineIn(world: World, key: string): Promise<{ online: number[]; hall: number[] }> {
  const { sheet, tables } = await roundOf(world, key);
  const seats = await rows<{ number: number; table: number }>(
    `select b.number, s."table" from "DaySeat" s join "Badge" b on b.id = s."badgeId" where s."roundId" = $1 order by 1`,
    [sheet.roundId],
  );
  const of = (isOnline: boolean) =>
    seats.filter(({ table }) => table > tables === isOnline).map(({ number }) => number);
  return { online: of(true), hall: of(false) };
}

const idOf = async (number: number) =>
  (await rows<{ id: string }>(`select id from "Badge" where number = $1`, [number]))[0]?.id ?? "";
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n);
const as = (world: World, n: number) => viewerOf(world.people[n - 1] as Person);

describe("day e, who takes part from afar", () => {
  it("sits at tables online in every round, whose turns are their own; nobody of them in the hall, whatever happens", async () => {
    const world = await dayOf(8, 8);
    const coach = viewerOf(world.coach);
    await arrive(1, 14);
    await planRounds(coach, { meetingId: world.day, tables: null }, now);
    for (const key of ["tables-1", "tables-2", "harvest"])
      expect(await onlineIn(world, key)).toEqual({ online: numbers(9, 14), hall: numbers(1, 8) });
    const { sheet, online } = await roundOf(world, "tables-1");
    expect(online).toBe(1);
    // Nobody of the hall changes places with them.
    const two = { first: await idOf(1), second: await idOf(9) };
    expect(await refusal(swapSeats(coach, { ...sheet, ...two }, now))).toBe("day-swap-impossible");
    await publishRound(coach, sheet, now);
    await arrive(15, 16);
    await seatArrivals(coach, { meetingId: world.day }, now);
    // What the coach closes is a table of the hall, as long as there is another.
    const closable = async () =>
      (await getRoundPage(coach, world.day, { key: "tables-1" }, { locale: "fi", now }))?.closable;
    expect(await closable()).toEqual([1, 2]);
    const closing = await roundOf(world, "tables-1");
    expect(await refusal(closeTable(coach, { ...closing.sheet, table: closing.tables + 1 }, now))).toBe(
      "changed-by-someone-else",
    );
    await closeTable(coach, { ...closing.sheet, table: 1 }, now);
    expect(await closable()).toEqual([]);
    expect(await onlineIn(world, "tables-1")).toEqual({ online: numbers(9, 16), hall: numbers(1, 8) });
    // Planned anew they are more than a table holds.
    await planRounds(coach, { meetingId: world.day, tables: null }, now);
    expect((await roundOf(world, "tables-2")).online).toBe(2);
    expect(await onlineIn(world, "tables-2")).toEqual({ online: numbers(9, 16), hall: numbers(1, 8) });
  }, 120_000);

  it("reads on their page which table online it is, and where; who sits in the hall reads nothing of it", async () => {
    const world = await dayOf(8, 3);
    const coach = viewerOf(world.coach);
    await arrive(1, 8);
    await planRounds(coach, { meetingId: world.day, tables: null }, now);
    await publishRound(coach, (await roundOf(world, "tables-1")).sheet, now);
    expect((await roundOf(world, "tables-1")).online).toBe(0);
    // They say by themselves that they are there, and the first of them opens the table.
    for (const n of [9, 10, 11])
      await arriveOneself(as(world, n), { meetingId: world.day, kind: "arrived" }, now);
    const seat = async (n: number) => (await getOwnTables(as(world, n), world.day))?.rounds[0];
    expect(await seat(9)).toMatchObject({ online: 1, link });
    expect(await seat(1)).toMatchObject({ online: null, link: null });
    const page = await getRoundPage(coach, world.day, { key: "tables-1" }, { locale: "fi", now });
    expect(page?.tables.map(({ online, people }) => [online, people.length])).toEqual([
      [null, 4],
      [null, 4],
      [1, 3],
    ]);
  });

  it("is counted apart, needs no room and no sticker; somebody of the room keeps them company where the coach says so", async () => {
    const world = await dayOf(8, 2);
    const coach = viewerOf(world.coach);
    await rows(`update "Meeting" set capacity = 8`);
    await arrive(1, 10);
    const door = await getDoor(coach, world.day, "fi", now);
    const guests = door?.guests ?? [];
    expect([hereNow(guests), inRoom(guests), overrun(guests, 8)]).toEqual([10, 8, 0]);
    expect((await getPaper(coach, world.day, "fi", now))?.guests).toHaveLength(8);
    expect(await getCoachPage(coach, world.day, now)).toMatchObject({ here: 10, online: 2, over: 0 });
    await keepTable(coach, { meetingId: world.day, badgeId: await idOf(5), table: 0 });
    await planRounds(coach, { meetingId: world.day, tables: null }, now);
    expect(await onlineIn(world, "tables-1")).toEqual({ online: [5, 9, 10], hall: [1, 2, 3, 4, 6, 7, 8] });
    const paper = await getPaper(coach, world.day, "fi", now);
    expect(paper?.tableOf.get(`${await idOf(5)} tables-1`)).toBe("@");
  });
});
