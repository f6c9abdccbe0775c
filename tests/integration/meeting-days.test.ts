import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { uidOf } from "@/lib/mail/uid";
import { emptyDatabase, rows } from "../support/database";
import { closeDatabase, type PairWorld, pairWorld } from "../support/world";

let world: PairWorld;

beforeEach(async () => {
  await emptyDatabase();
  world = await pairWorld();
});
afterAll(closeDatabase);

const meetingId = () => world.group.meetings["visit-2"] as string;
const days = () =>
  rows<{ number: number; uid: string; from: string }>(
    `select number, uid, to_char("startsAt" at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as from from "MeetingDay"`,
  );

/** As the version before writes a time, which knows no days. */
const give = (from: string | null) =>
  rows(
    `update "Meeting" set "startsAt" = $2::timestamptz, "endsAt" = $2::timestamptz + interval '2 hours' where id = $1`,
    [meetingId(), from],
  );

describe("the days of a meeting", () => {
  it("are none without a time, its own time with one, and its calendar entry keeps its UID for life", async () => {
    expect(await days()).toEqual([]);
    await give("2027-04-01T14:00Z");
    const first = { number: 1, uid: uidOf(meetingId()) };
    expect(await days()).toEqual([{ ...first, from: "2027-04-01 14:00" }]);
    await give("2027-04-08T15:00Z");
    expect(await days()).toEqual([{ ...first, from: "2027-04-08 15:00" }]);
    await give(null);
    expect(await days()).toEqual([]);
    await give("2027-04-15T15:00Z");
    expect(await days()).toEqual([{ ...first, from: "2027-04-15 15:00" }]);
  });

  it("last twelve hours at most, each", async () => {
    await give("2027-04-01T14:00Z");
    const more = `insert into "MeetingDay" select "convenerId", "meetingId", 2, "startsAt" + interval '1 day', "endsAt" + $1::interval, 'another' from "MeetingDay"`;
    await expect(rows(more, ["2 days"])).rejects.toMatchObject({ constraint: "meeting_day_length" });
    await rows(more, ["1 day"]);
    expect(await days()).toHaveLength(2);
  });
});

describe("a meeting", () => {
  it("says of which step it is and the how-manieth, also where an app server of the version before writes it", async () => {
    const kinds = () => rows('select step, kind, number from "Meeting" order by step');
    const known = [1, 2].map((number) => ({ step: `visit-${number}`, kind: "visit", number }));
    expect(await kinds()).toEqual(known);
    await rows(`insert into "Meeting" (id, "convenerId", "groupId", step, ordinal, "hostEnrolmentId", "timeZone")
      select gen_random_uuid(), "convenerId", "groupId", 'visit-12', 12, "hostEnrolmentId", "timeZone" from "Meeting" where step = 'visit-1'`);
    expect(await kinds()).toEqual([known[0], { step: "visit-12", kind: "visit", number: 12 }, known[1]]);
  });

  it("is there once for each number of its step, and needs no host", async () => {
    const second = `insert into "Meeting" (id, "convenerId", "groupId", step, kind, number, ordinal, "timeZone")
      select gen_random_uuid(), "convenerId", "groupId", 'other', 'visit', $1::int, 9, "timeZone" from "Meeting" where step = 'visit-1'`;
    await expect(rows(second, [2])).rejects.toMatchObject({ code: "23505" });
    await rows(second, [3]);
    expect(await rows(`select "hostEnrolmentId" from "Meeting" where step = 'other'`)).toEqual([
      { hostEnrolmentId: null },
    ]);
  });
});

describe("a group", () => {
  it("may have more than three seats, and no seat before the first", async () => {
    const add = `update "Seat" set seat = $1 where seat = 2`;
    await expect(rows(add, [0])).rejects.toMatchObject({ constraint: "seat_number" });
    await rows(add, [4]);
    expect(await rows('select seat from "Seat" order by 1')).toEqual([{ seat: 1 }, { seat: 4 }]);
  });
});
