import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OnTheList } from "@/lib/days/day-loading";
import { hallOf, roundOf, seatsOf } from "@/lib/days/hall";
import { joinAt, withoutSmall } from "@/lib/days/joining";
import { planningOf } from "@/lib/days/planning";
import { settled } from "@/lib/days/seating";
import { networkingDay } from "@/lib/formats/networking-day/recipe";
import { roundsOf } from "@/lib/formats/rounds";
import { planTables, repairTables } from "@/lib/matching";

const now = new Date("2027-03-01T07:00:00Z");
const rounds = roundsOf(networkingDay.steps.find((step) => step.kind === "meeting") ?? {});

const person = (n: number, more: Partial<OnTheList> = {}): OnTheList => ({
  ...{ badgeId: `b${n}`, number: n, name: `Tulija ${n}`, agency: `Talo ${n}`, languages: [], userId: null },
  ...{
    ratherNot: [],
    isHere: true,
    hasLeft: false,
    assistants: 0,
    fixedTable: null,
    seating: [],
    needs: null,
  },
  ...more,
});
const all = (count: number, more: (n: number) => Partial<OnTheList> = () => ({})) =>
  Array.from({ length: count }, (_, at) => person(at + 1, more(at + 1)));
const seated = (...tables: number[][]) =>
  new Map(tables.flatMap((its, at) => its.map((n): [string, number] => [`b${n}`, at + 1])));
/** How many sit at each table at which anybody does. */
const sizes = (seats: ReadonlyMap<string, number>) =>
  [...Map.groupBy([...seats.values()], (table) => table).values()].map(({ length }) => length).sort();

describe("day e: a table below three", () => {
  it("is never planned, however many tables somebody wants, unless so few are here", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (people, wanted) => {
        const plan = planningOf(rounds, [], all(people), { met: [], wanted, chosen: null, now });
        const made = planTables(plan?.asked.people ?? [], plan?.asked.tables ?? 1, 1, {}, { trials: 10 });
        const [round = []] = made.rounds;
        const least = Math.min(...round.filter(({ length }) => length > 0).map(({ length }) => length));
        expect(least).toBeGreaterThanOrEqual(Math.min(3, people));
      }),
    );
  });

  it("is spread over the others when a draft is published without those who have gone", () => {
    const here = all(9, (n) => (n === 8 || n === 9 ? { isHere: false, hasLeft: true } : {}));
    const draft = { state: "DRAFT", tables: 3, closed: [], seats: seated([1, 2, 3], [4, 5, 6], [7, 8, 9]) };
    expect(sizes(settled(draft, here, []).seats)).toEqual([3, 4]);
    // What is published stays as it is: who sits there is for the coach to move.
    const published = { ...draft, state: "PUBLISHED" };
    expect(sizes(settled(published, here, []).seats)).toEqual([1, 3, 3]);
  });

  it("is none where whoever keeps a table would have to leave it: others come to them", () => {
    const people = all(7, (n) => (n === 7 ? { fixedTable: 3 } : {}));
    const after = withoutSmall(seated([1, 2, 3], [4, 5, 6], [7]), { open: [1, 2, 3], people, before: [] });
    expect([after.get("b7"), sizes(after)]).toEqual([3, [3, 4]]);
  });

  it("is opened by nobody who comes late while others sit elsewhere; three who come together may", () => {
    const people = all(9);
    const at = { open: [1, 2, 3], people, before: [] };
    const stand = seated([1, 2, 3], [4, 5, 6]);
    expect(sizes(joinAt(stand, [person(7)], at))).toEqual([3, 4]);
    expect(sizes(joinAt(stand, [person(7), person(8), person(9)], at))).toEqual([3, 3, 3]);
  });

  it("is where so few are here that there is one table", () => {
    const people = all(2);
    expect(withoutSmall(seated([1, 2]), { open: [1, 2], people, before: [] })).toEqual(seated([1, 2]));
  });

  it("is left by no publication, whoever has gone from whichever tables", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 3, maxLength: 36 }),
        fc.array(fc.boolean(), { minLength: 36, maxLength: 36 }),
        fc.integer({ min: 0, max: 6 }),
        (tables, gone, kept) => {
          const people = tables.map((table, at) =>
            person(at + 1, {
              ...{ isHere: !gone[at], hasLeft: gone[at] ?? false },
              fixedTable: at === 0 && kept === table ? table : null,
            }),
          );
          const seats = new Map(tables.map((table, at) => [`b${at + 1}`, table]));
          const after = settled({ state: "DRAFT", tables: 6, closed: [], seats }, people, []).seats;
          const here = people.filter(({ isHere }) => isHere).length;
          const [least = 3] = sizes(after);
          expect(least >= 3 || sizes(after).length <= 1).toBe(true);
          expect(after.size).toBe(here);
        },
      ),
    );
  });
});

describe("day e: an interpreter who serves two", () => {
  const two = (n: number): Partial<OnTheList> =>
    n === 1 ? { fixedTable: 2, assistants: 1 } : n === 2 ? { fixedTable: 2 } : {};

  it("has both at one table in every round, be theirs open or closed, in a plan and in its repair", () => {
    fc.assert(
      fc.property(fc.integer({ min: 12, max: 40 }), fc.boolean(), (count, isClosed) => {
        const people = all(count, two);
        const tables = Math.round(count / 5) + 1;
        const open = Array.from({ length: tables }, (_, at) => at + 1).filter((at) => !isClosed || at !== 2);
        const hall = hallOf(people, [], open, now);
        const plan = planTables(hall.people, open.length, 3, hall.rules, { trials: 200 });
        const both = (round: (typeof plan.rounds)[number]) => {
          const seats = seatsOf(round, open);
          return [seats.get("b1"), seats.get("b2")] as const;
        };
        for (const round of plan.rounds) {
          const [one, other] = both(round);
          expect(one).toBe(other);
          if (!isClosed) expect(one).toBe(2);
        }
        const fewer = people.filter(({ number }) => number !== count);
        const left = hallOf(fewer, [], open, now);
        const stood = plan.rounds.map((round) => {
          const seats = seatsOf(round, open);
          seats.delete(`b${count}`);
          return roundOf(seats, open, fewer);
        });
        const stands = { rounds: stood, held: 1, announced: 1 };
        const mended = repairTables(left.people, open.length, stands, left.rules, { trials: 200 });
        for (const round of mended.rounds) expect(both(round)[0]).toBe(both(round)[1]);
      }),
      { numRuns: 40 },
    );
  });

  it("has both at one table when theirs is closed, and when one of them comes late", () => {
    const people = all(12, two);
    const stand = seated([3, 4, 5, 6], [1, 2, 7, 8], [9, 10, 11, 12]);
    const stay = new Map([...stand].filter(([, table]) => table !== 2));
    const moving = people.filter(({ badgeId }) => stand.get(badgeId) === 2);
    const after = joinAt(stay, moving, { open: [1, 3], people, before: [] });
    expect(after.get("b1")).toBe(after.get("b2"));
    const moved = new Map([...after].filter(([id]) => id !== "b2"));
    const late = joinAt(moved, [people[1] as OnTheList], { open: [1, 3], people, before: [] });
    expect(late.get("b2")).toBe(after.get("b1"));
  });

  it("is known by their keeping one table with somebody who has one along: others who keep one are parted like all", () => {
    const open = [1, 3];
    const of = (more: (n: number) => Partial<OnTheList>) =>
      hallOf(all(12, more), [], open, now).rules.together;
    expect(of(two)).toEqual([["b1", "b2"]]);
    expect(of((n) => (n < 3 ? { fixedTable: 2 } : {}))).toEqual([]);
    // More than a table holds cannot.
    expect(of((n) => (n < 9 ? { fixedTable: 2, assistants: 1 } : {}))).toEqual([]);
  });
});
