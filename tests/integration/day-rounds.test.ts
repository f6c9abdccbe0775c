import { afterAll, beforeEach, describe, expect, it, test } from "vitest";
import { planRounds } from "@/lib/days/planning-commands";
import {
  closeTable,
  keepTable,
  publishRound,
  seatArrivals,
  startRound,
  stopRound,
  swapSeats,
} from "@/lib/days/round-commands";
import type { Viewer } from "@/lib/kernel/viewer";
import type { Answers } from "@/lib/surveys/definition";
import { emptyDatabase, rows } from "../support/database";
import { dayWorld } from "../support/days";
import { refusal } from "../support/visits";
import { closeDatabase, viewerOf } from "../support/world";

const now = new Date("2027-03-01T06:30:00Z");
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

beforeEach(emptyDatabase);
afterAll(closeDatabase);

type Round = { id: string; version: number; state: string; number: number };

/** The publication of a round that counts, and how many seats it has. */
async function roundOf(key: string): Promise<Round> {
  const [round] = await rows<Round>(
    `select id, version, state::text, number from "DayRound" where key = $1 and state <> 'NOT_HELD'`,
    [key],
  );
  if (!round) throw new Error(`no round ${key}`);
  return round;
}
const sheetOf = async (meetingId: string, key: string) => {
  const { id: roundId, version } = await roundOf(key);
  return { meetingId, roundId, version };
};

/** Who sits where, by the numbers of badges. */
async function tablesOf(key: string): Promise<number[][]> {
  const { id } = await roundOf(key);
  const found = await rows<{ table: number; number: number }>(
    `select s."table", b.number from "DaySeat" s join "Badge" b on b.id = s."badgeId" where s."roundId" = $1 order by 1, 2`,
    [id],
  );
  const tables = Map.groupBy(found, ({ table }) => table);
  return [...tables.values()].map((its) => its.map(({ number }) => number));
}

const arrive = (from: number, to: number) =>
  rows(`update "Badge" set "arrivedAt" = $1 where number between $2 and $3 returning 1`, [now, from, to]);
const leave = (number: number, at = now) =>
  rows(`update "Badge" set "leftAt" = $1 where number = $2 returning 1`, [at, number]);
/** What has been held of a day becomes another one, a year before, of the same people. */
async function becomeLastYears(day: string): Promise<void> {
  const [{ id } = { id: "" }] = await rows<{ id: string }>(
    `insert into "Meeting" (id, "convenerId", "groupId", step, ordinal, kind, number, "timeZone", "startsAt", badged)
     select gen_random_uuid(), "convenerId", "groupId", 'day-2', 2, kind, 2, "timeZone", "startsAt" - interval '1 year', true
     from "Meeting" where id = $1 returning id`,
    [day],
  );
  for (const sql of [
    `insert into "Badge" (id, "convenerId", "meetingId", "participantId", number, "arrivedAt")
     select gen_random_uuid(), "convenerId", $2, "participantId", number, "arrivedAt" - interval '1 year' from "Badge" where "meetingId" = $1`,
    `insert into "DayRound" (id, "convenerId", "meetingId", key, tables, "publishedAt", "startedAt", "endsAt")
     select gen_random_uuid(), "convenerId", $2, 'last-year', tables, "publishedAt", "startedAt" - interval '1 year', "endsAt" - interval '1 year'
     from "DayRound" where "meetingId" = $1 and state = 'HELD'`,
    `insert into "DaySeat" select s."convenerId", $2, r.id, b.id, s."table" from "DaySeat" s
     join "DayRound" own on own.id = s."roundId" and own.state = 'HELD' join "DayRound" r on r."meetingId" = $2
     join "Badge" was on was.id = s."badgeId" join "Badge" b on b."meetingId" = $2 and b.number = was.number where s."meetingId" = $1`,
    `update "DayRound" set state = 'HELD' where "meetingId" = $2 and $1 <> $2`,
    `delete from "DayRound" where "meetingId" = $1 and $1 <> $2`,
  ])
    await rows(`${sql} returning 1`, [day, id]);
}

const pairsIn = (tables: number[][]) =>
  tables.flatMap((its) => its.flatMap((one, at) => its.slice(0, at).map((other) => `${other}-${one}`)));

async function publish(coach: Viewer, day: string, key: string, at = now): Promise<void> {
  await publishRound(coach, await sheetOf(day, key), at);
}

describe("rounds of a day", () => {
  test("day f 1: 100 people at 20 tables in three rounds: nobody meets again, no colleagues at one table, proven", async () => {
    const { coordinator, day } = await dayWorld({ now, people: 100, organisations: 50, days: 0 });
    const begun = performance.now();
    await planRounds(viewerOf(coordinator), { meetingId: day, tables: null }, now);
    expect(performance.now() - begun).toBeLessThan(5000);
    const rounds = await Promise.all(["tables-1", "tables-2", "harvest"].map(tablesOf));
    for (const tables of rounds) expect(tables.map(({ length }) => length)).toEqual(Array(20).fill(5));
    const pairs = rounds.flatMap(pairsIn);
    expect(new Set(pairs).size).toBe(pairs.length);
    const counted = await rows('select repeats, colleagues, known, proven from "DayRound"');
    expect(counted).toEqual(Array(3).fill({ repeats: 0, colleagues: 0, known: 0, proven: true }));
  });

  test("day e, 20 % do not come: a plan is made of those who are here, and sizes are chosen anew", async () => {
    const { coach, day } = await dayWorld({ now, people: 50, days: 0 });
    await planRounds(viewerOf(coach), { meetingId: day, tables: null }, now);
    expect(await tablesOf("tables-1")).toHaveLength(10);
    await arrive(1, 40);
    await planRounds(viewerOf(coach), { meetingId: day, tables: null }, now);
    const tables = await tablesOf("tables-1");
    expect(tables.map(({ length }) => length)).toEqual(Array(8).fill(5));
    expect(Math.max(...tables.flat())).toBe(40);
  });

  test("day e, interpreter and fixed table: they keep their table, and who comes along has a chair there", async () => {
    const { coach, day } = await dayWorld({ now, people: 10, days: 0 });
    const [first] = await rows<{ id: string }>('select id from "Badge" where number = 3');
    await keepTable(viewerOf(coach), { meetingId: day, badgeId: first?.id ?? "", table: 2 });
    await rows(`update "Place" set assistants = 2 where number = 3 returning 1`);
    await planRounds(viewerOf(coach), { meetingId: day, tables: 2 }, now);
    for (const key of ["tables-1", "tables-2", "harvest"]) {
      const tables = await tablesOf(key);
      expect(tables[1]).toContain(3);
      // Of twelve chairs each table has six, two of which are theirs.
      expect(tables.map(({ length }) => length)).toEqual([6, 4]);
    }
  });

  test("day e: who would rather not never sit together, planned, swapped or late", async () => {
    const { coach, day } = await dayWorld({
      ...{ now, people: 8, days: 0 },
      answers: (n): Answers => (n === 1 ? { ratherNot: ["Tulija 2", "Talo 3"] } : {}),
    });
    const viewer = viewerOf(coach);
    await arrive(1, 7);
    await planRounds(viewer, { meetingId: day, tables: 2 }, now);
    const apart = (tables: number[][]) => {
      const own = tables.find((its) => its.includes(1)) ?? [];
      expect(own).not.toContain(2);
      expect(own).not.toContain(3);
    };
    const tables = await tablesOf("tables-1");
    apart(tables);
    const ids = await rows<{ id: string; number: number }>('select id, number from "Badge"');
    const badge = (number: number) => ids.find((one) => one.number === number)?.id ?? "";
    const beside = tables.find((its) => its.includes(1))?.find((number) => number !== 1) ?? 0;
    const swap = { first: badge(2), second: badge(beside), ...(await sheetOf(day, "tables-1")) };
    expect(await refusal(swapSeats(viewer, swap, now))).toBe("day-swap-impossible");
    await publish(viewer, day, "tables-1");
    await arrive(8, 8);
    await seatArrivals(viewer, { meetingId: day }, now);
    apart(await tablesOf("tables-1"));
    expect((await tablesOf("tables-1")).flat().toSorted((one, other) => one - other)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8,
    ]);
  });

  it("are swapped as drafts, published once, and told to whoever presses second", async () => {
    const { coach, coordinator, day } = await dayWorld({ now, people: 12, days: 0 });
    const viewer = viewerOf(coach);
    await planRounds(viewer, { meetingId: day, tables: null }, now);
    const before = await tablesOf("tables-1");
    const ids = await rows<{ id: string; number: number }>('select id, number from "Badge"');
    const badge = (number?: number) => ids.find((one) => one.number === number)?.id ?? "";
    const [one, other] = [before[0]?.[0], before[1]?.[0]];
    const sheet = await sheetOf(day, "tables-1");
    await swapSeats(viewer, { first: badge(one), second: badge(other), ...sheet }, now);
    const after = await tablesOf("tables-1");
    expect([after[0], after[1]].map((its) => its?.includes(one ?? 0))).toEqual([false, true]);
    expect(await refusal(publishRound(viewerOf(coordinator), sheet, now))).toBe("changed-by-someone-else");
    const fresh = await sheetOf(day, "tables-1");
    const pressed = await Promise.allSettled([
      publishRound(viewer, fresh, now),
      publishRound(viewerOf(coordinator), fresh, now),
    ]);
    expect(pressed.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    // What is planned after leaves it alone.
    await planRounds(viewer, { meetingId: day, tables: 2 }, now);
    expect(await tablesOf("tables-1")).toEqual(after);
    expect(await tablesOf("tables-2")).toHaveLength(2);
  });

  it("are started and stopped: tables when they are published, all together without a plan, one at a time", async () => {
    const { coach, day } = await dayWorld({ now, people: 12, days: 0 });
    const viewer = viewerOf(coach);
    expect(await refusal(startRound(viewer, { meetingId: day, key: "tables-1" }, now))).toBe(
      "day-round-not-published",
    );
    await startRound(viewer, { meetingId: day, key: "opening" }, now);
    await planRounds(viewer, { meetingId: day, tables: null }, now);
    await publish(viewer, day, "tables-1");
    await startRound(viewer, { meetingId: day, key: "tables-1" }, minutes(20));
    const states = () => rows(`select key, state::text from "DayRound" where state <> 'DRAFT' order by key`);
    expect(await states()).toEqual([
      { key: "opening", state: "HELD" },
      { key: "tables-1", state: "STARTED" },
    ]);
    await stopRound(viewer, await sheetOf(day, "tables-1"), minutes(45));
    expect((await roundOf("tables-1")).state).toBe("HELD");
    const [timed] = await rows<{ startedAt: Date; endsAt: Date }>(
      `select "startedAt", "endsAt" from "DayRound" where key = 'tables-1'`,
    );
    expect([timed?.startedAt, timed?.endsAt]).toEqual([minutes(20), minutes(45)]);
  });

  test("day e, late and early: who is late sits where fewest sit while half is left, who leaves is taken out of what is to come", async () => {
    const { coach, day } = await dayWorld({ now, people: 12, days: 0 });
    const viewer = viewerOf(coach);
    await arrive(1, 10);
    await planRounds(viewer, { meetingId: day, tables: 2 }, now);
    for (const key of ["tables-1", "tables-2"]) await publish(viewer, day, key);
    await startRound(viewer, { meetingId: day, key: "tables-1" }, now);
    const before = await tablesOf("tables-1");
    await arrive(11, 11);
    await leave(1, minutes(10));
    await seatArrivals(viewer, { meetingId: day }, minutes(10));
    const during = await tablesOf("tables-1");
    expect(during.flat()).toHaveLength(11);
    for (const [at, its] of before.entries()) expect(during[at]).toEqual(expect.arrayContaining(its));
    await arrive(12, 12);
    await seatArrivals(viewer, { meetingId: day }, minutes(20));
    expect(await tablesOf("tables-1")).toEqual(during);
    const next = (await tablesOf("tables-2")).flat().toSorted((one, other) => one - other);
    expect(next).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  test("day e, a puddle: a table is closed, those of it are spread, the others stay; the publication before is not held", async () => {
    const { coach, day } = await dayWorld({ now, people: 20, days: 0 });
    const viewer = viewerOf(coach);
    await planRounds(viewer, { meetingId: day, tables: 4 }, now);
    await publish(viewer, day, "tables-1");
    await startRound(viewer, { meetingId: day, key: "tables-1" }, now);
    const before = await tablesOf("tables-1");
    await closeTable(viewer, { table: 3, ...(await sheetOf(day, "tables-1")) }, minutes(5));
    const after = await tablesOf("tables-1");
    expect([after[0], after[1], after[2]]).toEqual(
      [before[0], before[1], before[3]].map((its) => expect.arrayContaining(its ?? [])),
    );
    expect(after.map(({ length }) => length).toSorted()).toEqual([6, 7, 7]);
    const [first, second] = await rows<Round & { startedAt: Date; endsAt: Date }>(
      `select number, state::text, "startedAt", "endsAt" from "DayRound" where key = 'tables-1' order by number`,
    );
    expect([first?.state, second?.state, second?.number]).toEqual(["NOT_HELD", "STARTED", 2]);
    expect(second?.endsAt).toEqual(first?.endsAt);
    // What is planned after goes round the table, too.
    await planRounds(viewer, { meetingId: day, tables: null }, minutes(30));
    const [next] = await rows("select closed from \"DayRound\" where key = 'tables-2'");
    expect(next).toEqual({ closed: [3] });
  });

  test("day f 7: who met at an earlier day of the convener is seated apart where that can be", async () => {
    const first = await dayWorld({ now, people: 36, days: 0 });
    const viewer = viewerOf(first.coach);
    await arrive(1, 36);
    await planRounds(viewer, { meetingId: first.day, tables: 9 }, now);
    await publish(viewer, first.day, "tables-1");
    await startRound(viewer, { meetingId: first.day, key: "tables-1" }, now);
    await stopRound(viewer, await sheetOf(first.day, "tables-1"), minutes(30));
    const met = pairsIn(await tablesOf("tables-1"));
    await becomeLastYears(first.day);
    await planRounds(viewer, { meetingId: first.day, tables: 9 }, minutes(40));
    const pairs = pairsIn(await tablesOf("tables-1"));
    expect(pairs).toHaveLength(54);
    expect(pairs.filter((pair) => met.includes(pair))).toEqual([]);
  });

  it("are run by the coach and the coordinator, and by nobody else", async () => {
    const { people, day } = await dayWorld({ now, people: 6, days: 0 });
    const stranger = viewerOf(people[0] as never);
    expect(await refusal(planRounds(stranger, { meetingId: day, tables: null }, now))).toBe("not-found");
    expect(await refusal(startRound(stranger, { meetingId: day, key: "opening" }, now))).toBe("not-found");
  });
});
