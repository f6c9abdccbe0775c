import { afterAll, beforeEach, describe, expect, it, test } from "vitest";
import { getRoundPage } from "@/lib/days/coach-queries";
import { planRounds } from "@/lib/days/planning-commands";
import { chooseSize } from "@/lib/days/round-commands";
import { getTrials } from "@/lib/days/trying-queries";
import type { Answers } from "@/lib/surveys/definition";
import { emptyDatabase, rows } from "../../support/database";
import { dayWorld } from "../../support/days";
import { refusal } from "../../support/visits";
import { closeDatabase, viewerOf } from "../../support/world";

const now = new Date("2027-03-01T06:30:00Z");

beforeEach(emptyDatabase);
afterAll(closeDatabase);

describe("a day is tried before it", () => {
  test("day c, coach 1: sixty-one have signed up, and she sees what comes of fifty-five, sixty-one and sixty-seven; nothing is written", async () => {
    const { coach, day } = await dayWorld({ now, people: 61, organisations: 30, days: 1 });
    const counts = () =>
      rows(`select (select count(*) from "DayRound") rounds, (select count(*) from "DaySeat") seats,
        (select count(*) from "Activity") done, (select max(version) from "Meeting") version`);
    const before = await counts();
    const page = await getTrials(viewerOf(coach), day, null, now);
    expect(page?.tried.map(({ count, strangers }) => [count, strangers])).toEqual([
      [55, 0],
      [61, 0],
      [67, 6],
    ]);
    for (const { trials } of page?.tried ?? []) {
      expect(trials.map(({ size }) => size)).toEqual([4, 5, 6]);
      expect(trials.every(({ repeats, colleagues }) => repeats + colleagues === 0)).toBe(true);
    }
    const hundred = await getTrials(viewerOf(coach), day, 100, now);
    expect(hundred?.tried.map(({ count }) => count)).toEqual([90, 100, 110]);
    expect(await counts()).toEqual(before);
  });

  it("and what is chosen counts when tables are planned; nobody else tries or chooses", async () => {
    const { coach, day, people } = await dayWorld({ now, people: 24, days: 1 });
    const viewer = viewerOf(coach);
    const tables = async () => {
      await planRounds(viewer, { meetingId: day, tables: null }, now);
      return rows(`select distinct tables from "DayRound"`);
    };
    expect(await tables()).toEqual([{ tables: 5 }]);
    for (const [size, wanted] of [
      [4, 6],
      [6, 4],
      [null, 5],
    ] as const) {
      await chooseSize(viewer, { meetingId: day, size });
      expect(await tables()).toEqual([{ tables: wanted }]);
    }
    expect(await refusal(chooseSize(viewer, { meetingId: day, size: 12 }))).toBe("not-found");
    const stranger = viewerOf(people[0] as never);
    expect(await getTrials(stranger, day, null, now)).toBeNull();
    expect(await refusal(chooseSize(stranger, { meetingId: day, size: 5 }))).toBe("not-found");
  });
});

describe("a draft is explained before it is published", () => {
  test("day f 6: who met on last year's day is named; who met in a closed group is not, in no count either", async () => {
    const { coach, coordinator, day } = await dayWorld({ now, people: 8, days: 0 });
    const viewer = viewerOf(coach);
    // All eight were together a year ago: every table has some who know each other.
    const [{ id } = { id: "" }] = await rows<{ id: string }>(
      `insert into "Meeting" (id, "convenerId", "groupId", step, ordinal, kind, number, "timeZone", "startsAt", "endsAt", state, "heldAt")
       select gen_random_uuid(), "convenerId", "groupId", 'day-2', 2, kind, 2, "timeZone", $2::timestamptz, $2::timestamptz + interval '2 hours', 'HELD', $2
       from "Meeting" where id = $1 returning id`,
      [day, new Date("2026-03-01T08:00:00Z")],
    );
    await rows(
      `insert into "Attendance" ("convenerId", "meetingId", "participantId", present)
       select "convenerId", $2, "participantId", true from "Badge" where "meetingId" = $1 returning 1`,
      [day, id],
    );
    await planRounds(viewer, { meetingId: day, tables: 2 }, now);
    const read = (reader = viewer, looked = {}) =>
      getRoundPage(reader, day, { key: "tables-1", ...looked }, { locale: "fi", now });
    const known = () => rows(`select known from "DayRound" where key = 'tables-1'`);
    expect((await read())?.draft?.look.lines).toEqual([]);
    expect(await known()).toEqual([{ known: 0 }]);
    const ids = await rows<{ id: string }>('select id from "Badge" order by number');
    const looked = { first: ids[0]?.id, second: ids[1]?.id };
    expect(JSON.stringify(await read(viewer, looked))).not.toMatch(/why\.met/);
    // All at one table of a day that was: that is told.
    for (const sql of [
      `insert into "Badge" (id, "convenerId", "meetingId", "participantId", number, "arrivedAt")
       select gen_random_uuid(), "convenerId", $2, "participantId", number, timestamptz '2026-03-01 08:00Z' from "Badge" where "meetingId" = $1`,
      `insert into "DayRound" (id, "convenerId", "meetingId", key, tables, state, "publishedAt", "startedAt", "endsAt")
       select gen_random_uuid(), "convenerId", id, 'then', 1, 'DRAFT', "startsAt", "startsAt", "startsAt" + interval '30 minutes'
       from "Meeting" where id = $2 and id <> $1`,
      `insert into "DaySeat" ("convenerId", "meetingId", "roundId", "badgeId", "table")
       select b."convenerId", b."meetingId", r.id, b.id, 1 from "Badge" b join "DayRound" r on r."meetingId" = b."meetingId"
       where b."meetingId" = $2 and b."meetingId" <> $1`,
      `update "DayRound" set state = 'HELD' where "meetingId" = $2 and "meetingId" <> $1`,
    ])
      await rows(`${sql} returning 1`, [day, id]);
    await planRounds(viewer, { meetingId: day, tables: 4 }, now);
    await planRounds(viewer, { meetingId: day, tables: 2 }, now);
    const lines = (await read(viewerOf(coordinator)))?.draft?.look.lines ?? [];
    expect(lines.length).toBeGreaterThan(0);
    expect(new Set(lines.map(({ why }) => why.key))).toEqual(new Set(["why.met"]));
  });

  test("day §1.8: whom somebody would rather not meet is a reason for who coordinates, and for the coach nowhere", async () => {
    const { coach, coordinator, day } = await dayWorld({
      ...{ now, people: 8, days: 0 },
      answers: (n): Answers => (n === 1 ? { ratherNot: ["Tulija 2"] } : {}),
    });
    await planRounds(viewerOf(coach), { meetingId: day, tables: 2 }, now);
    const seats = await rows<{ id: string; number: number; table: number }>(
      `select b.id, b.number, s."table" from "DaySeat" s join "Badge" b on b.id = s."badgeId"
       join "DayRound" r on r.id = s."roundId" where r.key = 'tables-1' order by 2`,
    );
    const of = (number: number) => seats.find((one) => one.number === number);
    const beside = seats.find(({ number, table }) => number > 2 && table === of(1)?.table);
    const looked = { key: "tables-1", first: beside?.id, second: of(2)?.id };
    const swap = async (reader: typeof coach) =>
      (await getRoundPage(viewerOf(reader), day, looked, { locale: "fi", now }))?.draft?.swap;
    expect(await swap(coordinator)).toMatchObject({ cannot: { key: "swap.wall" } });
    expect(await swap(coach)).toMatchObject({ cannot: null });
    expect(JSON.stringify(await swap(coach))).not.toMatch(/wall/);
  });
});
