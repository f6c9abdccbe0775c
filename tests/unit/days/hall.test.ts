import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isLateFor,
  lookAt,
  onlineNumber,
  onlineTables,
  openTables,
  type Seatable,
  tablesFor,
} from "@/lib/days/hall";
import { joinAt } from "@/lib/days/joining";
import { planningOf } from "@/lib/days/planning";
import { networkingDay } from "@/lib/formats/networking-day/recipe";
import { roundsOf } from "@/lib/formats/rounds";

const person = (n: number, more: Partial<Seatable> = {}): Seatable => ({
  ...{ badgeId: `b${n}`, number: n, name: `Tulija ${n}`, agency: `Talo ${n}`, languages: ["fi"] },
  ...{ ratherNot: [], userId: `u${n}`, isHere: true, assistants: 0, fixedTable: null },
  ...more,
});
const five = { least: 4, most: 6 };

describe("how many tables there are", () => {
  it.each([
    [100, 20],
    [61, 12],
    [11, 2],
    [7, 2],
    [3, 1],
    [0, 0],
  ])("is for %i people who sit four to six at each %i", (people, tables) => {
    expect(tablesFor(people, five)).toBe(tables);
  });

  it("is as many as the room has where it has fewer", () => {
    expect(tablesFor(100, five, 18)).toBe(18);
    expect(openTables(5, [2, 4])).toEqual([1, 3, 5]);
  });
});

describe("who comes late", () => {
  const seats = new Map([
    ["b1", 1],
    ["b2", 1],
    ["b3", 2],
    ["b4", 3],
    ["b5", 3],
  ]);
  const all = (late: Seatable) => [...[1, 2, 3, 4, 5].map((n) => person(n)), late];
  const tableOf = (late: Seatable, before: Map<string, number>[] = []) =>
    joinAt(seats, [late], { open: [1, 2, 3], people: all(late), before }).get(late.badgeId);

  it("sits where fewest sit, and nobody else moves", () => {
    expect(tableOf(person(9))).toBe(2);
    const late = person(9);
    const after = joinAt(seats, [late], { open: [1, 2, 3], people: all(late), before: [] });
    for (const [id, table] of seats) expect(after.get(id)).toBe(table);
  });

  it("never sits with whom they or the other would rather not, and keeps the table that is theirs", () => {
    expect(tableOf(person(9, { ratherNot: [{ organisationId: null, name: "Tulija 3" }] }))).not.toBe(2);
    expect(tableOf(person(9, { fixedTable: 3 }))).toBe(3);
  });

  it("sits with whom they share a language, and of tables with as many rather with new people", () => {
    expect(tableOf(person(9, { languages: ["sv"] }))).toBe(2);
    const even = new Map([...seats, ["b6", 2]]);
    const late = person(9);
    const before = [
      new Map([
        ["b9", 7],
        ["b1", 7],
        ["b3", 7],
      ]),
    ];
    const people = [...all(late), person(6)];
    expect(joinAt(even, [late], { open: [1, 2, 3], people, before }).get("b9")).toBe(3);
  });

  it("waits for the next round once less than half of this one is left", () => {
    const at = (minute: number) => new Date(Date.UTC(2027, 2, 1, 9, minute));
    const round = { startedAt: at(0), endsAt: at(30) };
    expect([at(14), at(15), at(16)].map((now) => isLateFor(round, now))).toEqual([false, false, true]);
  });
});

it("a look at a round names who meets again, who are colleagues and who knew each other", () => {
  const people = [1, 2, 3, 4].map((n) => person(n, n > 2 ? { agency: "Sama talo" } : {}));
  const seats = new Map([1, 2, 3, 4].map((n) => [`b${n}`, 1]));
  const before = [
    new Map([
      ["b1", 2],
      ["b2", 2],
    ]),
  ];
  const met = [
    { one: "u1", other: "u3", on: new Date(0), told: true },
    // In a closed group: nobody reads of it.
    { one: "u2", other: "u3", on: new Date(0), told: false },
  ];
  const look = lookAt(seats, before, people, met);
  const named = (two: readonly { one: string; other: string }[]) =>
    two.map(({ one, other }) => `${one} ${other}`);
  expect([named(look.again), named(look.colleagues), named(look.known)]).toEqual([
    ["b1 b2"],
    ["b3 b4"],
    ["b1 b3"],
  ]);
});

describe("who takes part from afar", () => {
  const day = networkingDay.steps.find((step) => step.kind === "meeting");
  const rounds = roundsOf(day ?? {});
  const planned = (people: readonly Seatable[]) =>
    planningOf(rounds, [], people, {
      met: [],
      wanted: null,
      chosen: null,
      now: new Date("2027-03-01T07:00:00Z"),
    });

  it("is asked about apart from the hall: as many tables online as they need, after those of the hall", () => {
    const all = Array.from({ length: 27 }, (_, n) => person(n + 1, { afar: n >= 21 }));
    const plan = planned(all);
    expect([plan?.tables, plan?.online]).toEqual([4, 1]);
    expect(plan?.asked.people.map(({ id }) => id)).toEqual(all.slice(0, 21).map(({ badgeId }) => badgeId));
    expect(plan?.afar?.people.map(({ id }) => id)).toEqual(all.slice(21).map(({ badgeId }) => badgeId));
    expect(planned(all.slice(0, 21))?.afar).toBeNull();
    // More than a table holds sit at two.
    expect(planned([...all, person(28, { afar: true })])?.online).toBe(2);
    const many = Array.from({ length: 14 }, (_, n) => person(n + 1, { afar: true }));
    expect([planned(many)?.tables, planned(many)?.online]).toEqual([1, 3]);
    expect([onlineTables({ tables: 4, online: 2 }), onlineNumber(6, { tables: 4 })]).toEqual([[5, 6], 2]);
    expect(onlineNumber(4, { tables: 4 })).toBeNull();
  });

  it("never joins a table of the hall, and nobody of the hall one online, whoever comes when", () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 1, maxLength: 24 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 3 }),
        (afar, tables, online) => {
          const people = afar.map((one, n) =>
            person(n + 1, { afar: one, fixedTable: n % 5 === 0 ? 1 : null }),
          );
          const at = { open: openTables(tables, []), online: onlineTables({ tables, online }) };
          const seats = joinAt(new Map(), people, { ...at, people, before: [] });
          expect(seats.size).toBe(people.length);
          for (const { badgeId, afar } of people) expect((seats.get(badgeId) ?? 0) > tables).toBe(afar);
        },
      ),
    );
  });
});
