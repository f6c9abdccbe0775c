import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { emptyDatabase, rows } from "../support/database";
import { fill } from "../support/filled";
import { memoWorld } from "../support/memos";
import { closeDatabase } from "../support/world";

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const one = async (sql: string) => Object.values((await rows<Record<string, unknown>>(sql))[0] ?? {})[0];
const why = (sql: string) =>
  rows(sql).then(
    () => "done",
    (error: Error) => error.message.replace(/^.*?(violates|does not)/s, "$1"),
  );

/** A round with two badges, the second of whom has no seat yet. */
async function round(state: string): Promise<void> {
  await memoWorld();
  for (const number of ["1", "2"])
    await fill("Badge", { number, name: "'Aino'", participantId: "null", arrivedAt: "now()" });
  await fill("DayRound", { key: "'first'", tables: "4" });
  await rows(
    `insert into "DaySeat" select "convenerId", "meetingId", (select id from "DayRound"), id, 3 from "Badge" where number = 1 returning 1`,
  );
  await rows(
    `update "DayRound" set state = '${state}', "publishedAt" = now(), "startedAt" = now(), "endsAt" = now() returning 1`,
  );
}

const move = 'update "DaySeat" set "table" = 2 returning 1';
const takeOut = 'delete from "DaySeat" returning 1';
const add = `insert into "DaySeat" select "convenerId", "meetingId", (select id from "DayRound"), id, 3 from "Badge" where number = 2 returning 1`;
const leave = 'update "Badge" set "leftAt" = now() where number = 1 returning 1';
const fixed = "does not change";

describe("who sits where in a round", () => {
  it("changes as long as it is a draft", async () => {
    await round("DRAFT");
    expect([await why(move), await why(add), await why(takeOut)]).toEqual(["done", "done", "done"]);
  });

  it("is fixed once it is published: who is late is added, whose badge has left is taken out", async () => {
    await round("PUBLISHED");
    expect(await why(move)).toContain(fixed);
    expect(await why(takeOut)).toContain(fixed);
    expect(await why(add)).toBe("done");
    await rows(leave);
    expect(
      await why('delete from "DaySeat" where "badgeId" in (select id from "Badge" where number = 1)'),
    ).toBe("done");
  });

  it("is kept of a round that runs, also of who leaves in it, and of one that is over whatever comes", async () => {
    await round("STARTED");
    await rows(leave);
    expect([await why(takeOut), await why(add)]).toEqual([expect.stringContaining(fixed), "done"]);
    await rows(`update "DayRound" set state = 'HELD' returning 1`);
    await rows(`delete from "Badge" where number = 2 returning 1`);
    await fill("Badge", { number: "2", name: "'Aino'", participantId: "null" });
    expect([await why(move), await why(takeOut), await why(add)]).toEqual(
      [1, 2, 3].map(() => expect.stringContaining(fixed)),
    );
  });

  it("goes with the person and with the day", async () => {
    await round("HELD");
    expect(await why('delete from "Badge" where number = 1')).toBe("done");
    expect(await one('select count(*)::int from "DaySeat"')).toBe(0);
    expect(await why('delete from "Meeting"')).toBe("done");
    expect(await one('select count(*)::int from "DayRound"')).toBe(0);
  });

  it("runs in one round at a time", async () => {
    await round("STARTED");
    const another = `insert into "DayRound" (id, "convenerId", "meetingId", key, state, "publishedAt", "startedAt", "endsAt") select gen_random_uuid(), "convenerId", "meetingId", 'second', 'STARTED', now(), now(), now() from "DayRound"`;
    expect(await why(another)).toContain("day_round_one_runs");
  });
});
