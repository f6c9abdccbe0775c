import { describe, expect, it } from "vitest";
import { acquaintancesOf, attendeesOf, type DayPerson, wallsOf } from "@/lib/days/people";
import { aloneIn, companyIn, inThrees, pairUp, setsIn, twosOf, whyNotMeet } from "@/lib/days/search";
import { chanceFrom, shuffled } from "../../support/chance";

const idOf = (at: number) => `b${String(at).padStart(3, "0")}`;
const person = (at: number, more: Partial<DayPerson> = {}): DayPerson => ({
  ...{ badgeId: idOf(at), number: at + 1, name: `Tulija ${at + 1}`, agency: `Talo ${at % 17}` },
  ...{ languages: ["fi"], ratherNot: [], userId: `u${at}`, isHere: true },
  ...more,
});
const named = (name: string) => [{ organisationId: null, name }];

describe("a round of looking for somebody new", () => {
  it("networking day f3: of sixty-one people 29 pairs and one three, nobody alone, nobody in a three twice, in four rounds", () => {
    for (let seed = 0; seed < 10; seed++) {
      const chance = chanceFrom(seed);
      const people = Array.from({ length: 61 }, (_, at) => person(at));
      const before: string[][][] = [];
      for (let round = 0; round < 4; round++) {
        const found: string[][] = [];
        const looking = () => ({
          ...{ attendees: attendeesOf(people), here: new Set(people.map(({ badgeId }) => badgeId)) },
          ...{ found, before, sat: [], rules: {} },
        });
        // Some find each other, some lift a hand, the rest are paired by whoever leads.
        const order = shuffled(aloneIn(looking()), chance);
        const own = chance(20);
        for (let at = 0; at < own; at++) {
          const [one, other] = [order[2 * at] as string, order[2 * at + 1] as string];
          const company = companyIn(found.flatMap(twosOf));
          const again = before.flat().some((set) => set.includes(one) && set.includes(other));
          if (!again && whyNotMeet({ me: one, other, company, inThree: inThrees(before) }) === null)
            found.push([one, other].sort());
        }
        const hands = shuffled(aloneIn(looking()), chance).slice(0, 1 + 2 * chance(4));
        const byHand = pairUp(looking(), hands);
        expect([byHand.sets.every(({ length }) => length === 2), byHand.left]).toEqual([
          true,
          hands.length % 2 ? [expect.any(String)] : [],
        ]);
        found.push(...byHand.sets);
        const rest = pairUp(looking(), aloneIn(looking()));
        expect(rest.left).toEqual([]);
        const sets = setsIn([...found, ...rest.sets].flatMap(twosOf));
        expect(sets.map(({ length }) => length).sort()).toEqual([...new Array(29).fill(2), 3]);
        expect(sets.flat().sort()).toEqual(people.map(({ badgeId }) => badgeId));
        before.push(sets);
      }
      const threes = before.flat().filter(({ length }) => length === 3);
      expect(new Set(threes.flat()).size).toBe(12);
    }
  });

  it("lets two meet who stand alone, and one more join them, but nobody be in a three twice or have somebody already", () => {
    const company = companyIn(
      [
        ["a", "b"],
        ["c", "d"],
        ["c", "e"],
        ["d", "e"],
      ].map(([oneId = "", otherId = ""]) => ({ oneId, otherId })),
    );
    const may = (me: string, other: string, tired: string[] = []) =>
      whyNotMeet({ me, other, company, inThree: new Set(tired) })?.code ?? null;
    expect(may("x", "y")).toBeNull();
    expect(may("x", "x")).toBe("search-yourself");
    expect(may("a", "b")).toBeNull();
    expect(may("a", "x")).toBe("search-found-already");
    expect(may("x", "a")).toBeNull();
    expect([may("x", "a", ["b"]), may("x", "a", ["x"])]).toEqual(["search-taken", "search-taken"]);
    expect(may("x", "c")).toBe("search-taken");
  });
});

describe("who is at a day", () => {
  it("is kept apart from whom they named, or where those work", () => {
    const people = [
      person(0, { ratherNot: named("tulija 2") }),
      person(1),
      person(2, { ratherNot: named("Talo 3") }),
      person(3),
    ];
    expect(wallsOf(people)).toEqual([
      [idOf(0), idOf(1)],
      [idOf(2), idOf(3)],
    ]);
  });

  it("knows whom they have met the more, the less long ago it was", () => {
    const now = new Date("2027-03-01T10:00:00Z");
    const met = (one: string, other: string, on: string) => ({ one, other, on: new Date(on), told: true });
    const weights = acquaintancesOf(
      [person(0), person(1), person(2), person(3, { userId: null })],
      [
        met("u0", "u1", "2027-02-28"),
        met("u0", "u2", "2026-03-01"),
        met("u1", "u2", "2010-03-01"),
        met("u1", "u9", "2027-01-01"),
      ],
      now,
    );
    expect(weights).toEqual([
      [idOf(0), idOf(1), 60],
      [idOf(0), idOf(2), 30],
      [idOf(1), idOf(2), 5],
    ]);
  });
});
