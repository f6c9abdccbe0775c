import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  lookAt,
  lookAway,
  lowerHand,
  meet,
  pairTheRest,
  raiseHand,
  typeSlip,
  unmeet,
} from "@/lib/days/search-commands";
import { getSearch, getSearchBoard } from "@/lib/days/search-queries";
import { env } from "@/lib/kernel/env";
import { emptyDatabase, rows } from "../../support/database";
import { dayWorld } from "../../support/days";
import { refusal } from "../../support/visits";
import { closeDatabase, viewerOf } from "../../support/world";

const now = new Date("2027-03-16T07:00:00Z");
const minutesOn = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

beforeEach(emptyDatabase);
afterEach(() => {
  env().KYLASSA_LIMITS = "off";
});
afterAll(closeDatabase);

type World = Awaited<ReturnType<typeof dayWorld>>;

/** A day on which so many have come, and a round that begins now. */
async function looking(people: number, more: Partial<Parameters<typeof dayWorld>[0]> = {}) {
  const world = await dayWorld({ now, people, days: 0, ...more });
  await rows(`update "Badge" set "arrivedAt" = $1`, [now]);
  return { ...world, round: await round(world, 1) };
}

async function round({ day }: Pick<World, "day">, number: number): Promise<string> {
  await rows(`update "DayRound" set state = 'HELD' where state = 'STARTED'`);
  const [made] = await rows<{ id: string }>(
    `insert into "DayRound" (id, "convenerId", "meetingId", key, state, "publishedAt", "startedAt", "endsAt")
     select gen_random_uuid(), "convenerId", id, $2, 'STARTED', $3, $3, $4 from "Meeting" where id = $1 returning id`,
    [day, `search-${number}`, now, minutesOn(6)],
  );
  return made?.id ?? "";
}

const as = (world: World, number: number) => viewerOf(world.people[number - 1] as never);
const look = (world: World, me: number, number: number) =>
  lookAt(as(world, me), { meetingId: world.day, number });
const says = (world: World, me: number, number: number, knew: "yes" | "no" = "no") =>
  meet(as(world, me), { meetingId: world.day, number, knew }, now);
const finds = async (world: World, me: number, number: number) => {
  await look(world, me, number);
  return says(world, me, number);
};
const page = async (world: World, me: number) => {
  const found = await getSearch(as(world, me), world.day);
  if (!found) throw new Error("no page");
  return found;
};
const board = async (world: World) => {
  const found = await getSearchBoard(viewerOf(world.coach), world.day);
  if (!found) throw new Error("no board");
  return found;
};
const numbersMet = async (world: World, me: number) =>
  (await page(world, me)).met.map(({ number }) => number);

describe("a number typed in a round of looking for somebody new", () => {
  it("networking day e: shows name and organisation only of who is here, only while a round runs, only to who is here", async () => {
    const world = await looking(4);
    await rows(`update "Badge" set "leftAt" = $1 where number = 3`, [now]);
    await rows(`update "Badge" set "arrivedAt" = null where number = 4`);
    await look(world, 1, 2);
    expect((await page(world, 1)).looked).toEqual({
      number: 2,
      name: "Tulija 2",
      agency: "Talo 2",
      known: null,
    });
    for (const number of [3, 4, 99])
      expect(await refusal(look(world, 1, number))).toBe("search-no-such-number");
    expect(await refusal(look(world, 1, 1))).toBe("search-yourself");
    expect([await refusal(look(world, 3, 1)), await refusal(look(world, 4, 1))]).toEqual([
      "search-not-here",
      "search-not-here",
    ]);
    expect(await refusal(lookAt(viewerOf(world.coach), { meetingId: world.day, number: 1 }))).toBe(
      "not-found",
    );
    await lookAway(as(world, 1), { meetingId: world.day });
    expect((await page(world, 1)).looked).toBeNull();
    await look(world, 1, 2);
    await rows(`update "DayRound" set state = 'HELD'`);
    expect((await page(world, 1)).looked).toBeNull();
    expect(await rows('select * from "Seeker"')).toEqual([]);
    expect(await refusal(look(world, 1, 2))).toBe("search-not-running");
  });

  it("networking day e: can be tried twenty times a round, whoever is found", async () => {
    const world = await looking(3);
    env().KYLASSA_LIMITS = "on";
    for (let number = 100; number < 119; number++)
      expect(await refusal(look(world, 1, number))).toBe("search-no-such-number");
    await look(world, 1, 2);
    expect(await refusal(look(world, 1, 3))).toBe("search-tries-over");
    await look(world, 2, 3);
    await round(world, 2);
    await look(world, 1, 3);
  });
});

describe("two who meet", () => {
  it("have met once one of them says so, who has looked at the other; both see it, and either takes it back", async () => {
    const world = await looking(4);
    expect(await refusal(says(world, 1, 2))).toBe("changed-by-someone-else");
    await finds(world, 1, 2);
    expect([await numbersMet(world, 1), await numbersMet(world, 2)]).toEqual([[2], [1]]);
    expect([(await page(world, 1)).met[0]?.said, (await page(world, 2)).met[0]?.said]).toEqual([true, false]);
    await says(world, 2, 1, "yes");
    expect(await rows('select "oneKnew" is distinct from "otherKnew" as differ from "Encounter"')).toEqual([
      { differ: true },
    ]);
    await look(world, 3, 4);
    expect(await refusal(finds(world, 1, 3))).toBe("search-found-already");
    await unmeet(as(world, 2), { meetingId: world.day });
    expect(await numbersMet(world, 1)).toEqual([]);
  });

  it("are asked where they have sat together today or have met before, and may all the same; only they are told the month", async () => {
    const world = await looking(4);
    await rows(`update "DayRound" set state = 'HELD'`);
    await rows(`insert into "Encounter" ("convenerId", "meetingId", "roundId", "oneId", "otherId")
      select a."convenerId", a."meetingId", r.id, least(a.id, b.id), greatest(a.id, b.id) from "Badge" a, "Badge" b, "DayRound" r
      where a.number = 1 and b.number = 2`);
    const earlier = new Date("2026-05-04T07:00:00Z");
    await rows(
      `insert into "Meeting" (id, "convenerId", "groupId", step, ordinal, kind, number, state, "timeZone", "startsAt", "endsAt", "heldAt")
      select gen_random_uuid(), "convenerId", "groupId", 'before', 9, 'before', 1, 'HELD', "timeZone", $2, $3, $3 from "Meeting" where id = $1`,
      [world.day, earlier, new Date(earlier.getTime() + 3_600_000)],
    );
    await rows(`insert into "Attendance" ("convenerId", "meetingId", "participantId", present)
      select p."convenerId", m.id, p.id, true from "Participant" p, "Meeting" m where m.step = 'before' and p.name in ('Tulija 1', 'Tulija 3')`);
    await round(world, 2);
    await look(world, 1, 2);
    expect((await page(world, 1)).looked?.known).toBe("today");
    await look(world, 1, 3);
    expect((await page(world, 1)).looked?.known).toEqual(earlier);
    await look(world, 1, 4);
    expect((await page(world, 1)).looked?.known).toBeNull();
    await finds(world, 1, 3);
    expect(await numbersMet(world, 3)).toEqual([1]);
  });

  it("are joined by a third who found nobody else, none of them for the second time that day", async () => {
    const world = await looking(5);
    await finds(world, 1, 2);
    await finds(world, 3, 1);
    expect([await numbersMet(world, 1), await numbersMet(world, 3)]).toEqual([
      [2, 3],
      [1, 2],
    ]);
    expect(await refusal(finds(world, 4, 1))).toBe("search-taken");
    await round(world, 2);
    await finds(world, 4, 5);
    expect(await refusal(finds(world, 1, 4))).toBe("search-taken");
  });
});

describe("who stands alone", () => {
  it("lifts a hand after a minute and a half, and gets who has, too; with walls, but not where they choose each other", async () => {
    const world = await looking(6, {
      answers: (n) => (n === 1 ? { ratherNot: ["Tulija 2"] } : ({} as Record<string, string[]>)),
    });
    const hand = (me: number, at = minutesOn(2)) => raiseHand(as(world, me), { meetingId: world.day }, at);
    expect(await refusal(hand(1, minutesOn(1)))).toBe("search-hand-early");
    await hand(1);
    expect((await page(world, 1)).handUp).toBe(true);
    await hand(2);
    expect([await numbersMet(world, 1), await numbersMet(world, 2)]).toEqual([[], []]);
    expect((await board(world)).alone.filter(({ handUp }) => handUp).map(({ number }) => number)).toEqual([
      1, 2,
    ]);
    await lowerHand(as(world, 2), { meetingId: world.day });
    await hand(3);
    expect(await numbersMet(world, 1)).toEqual([3]);
    await unmeet(as(world, 1), { meetingId: world.day });
    await finds(world, 1, 2);
    expect(await numbersMet(world, 2)).toEqual([1]);
  });

  it("networking day f3: sixty-one people in four rounds: 29 pairs and one three in each, nobody alone, in a three once at most", async () => {
    const world = await looking(61);
    const sets: string[][] = [];
    for (let number = 1; number <= 4; number++) {
      if (number > 1) await round(world, number);
      for (const [me, other] of [
        [1, 1 + 8 * number],
        [3, 3 + 8 * number],
        [5, 6 + 8 * number],
      ] as const)
        await finds(world, me, other);
      await Promise.all(
        [20, 50, 60].map((me) => raiseHand(as(world, me), { meetingId: world.day }, minutesOn(2))),
      );
      const paired = await pairTheRest(viewerOf(world.coach), { meetingId: world.day }, minutesOn(3));
      expect(paired.left).toBe(0);
      const { pairs, threes, alone } = await board(world);
      expect([pairs, threes, alone]).toEqual([29, 1, []]);
      const [three] = await rows<{ ids: string[] }>(
        `select array_agg(distinct id order by id) as ids from (
           select "badge" as id from (select "oneId" as badge from "Encounter" e join "DayRound" r on r.id = "roundId" and r.state = 'STARTED'
             union all select "otherId" from "Encounter" e join "DayRound" r on r.id = "roundId" and r.state = 'STARTED') all_of
           group by badge having count(*) = 2) twice`,
      );
      sets.push(three?.ids ?? []);
    }
    expect(new Set(sets.flat()).size).toBe(12);
    const again = await rows(`select 1 from "Encounter" group by "oneId", "otherId" having count(*) > 1`);
    expect(again).toEqual([]);
  }, 120_000);

  it("is typed in from a slip by whoever runs the day, also when the round is over; nobody else may", async () => {
    const world = await looking(5);
    const slip = (viewer: Parameters<typeof typeSlip>[0], one: number, other: number, third?: number) =>
      typeSlip(viewer, { meetingId: world.day, roundId: world.round, one, other, third }, now);
    const coach = viewerOf(world.coach);
    expect(await refusal(slip(as(world, 1), 1, 2))).toBe("not-found");
    expect(await refusal(pairTheRest(as(world, 1), { meetingId: world.day }, now))).toBe("not-found");
    expect(await refusal(slip(coach, 1, 1))).toBe("search-number-twice");
    expect(await refusal(slip(coach, 1, 99))).toBe("search-no-such-number");
    await rows(`update "DayRound" set state = 'HELD'`);
    await slip(coach, 3, 1, 2);
    expect(await refusal(slip(coach, 1, 4))).toBe("search-taken");
    expect(
      await rows('select count(*)::int as n from "Encounter" where not "oneKnew" and not "otherKnew"'),
    ).toEqual([{ n: 3 }]);
    expect(await refusal(pairTheRest(coach, { meetingId: world.day }, now))).toBe("search-not-running");
    expect(await getSearchBoard(as(world, 1), world.day)).toBeNull();
    expect((await board(world)).rounds).toEqual([{ id: world.round, number: 1 }]);
  });
});
