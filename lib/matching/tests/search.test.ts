import { describe, expect, it } from "vitest";
import { type Attendee, pairAlone, planTables, type SearchRound, type TableRules } from "@/lib/matching";
import { chanceFrom, shuffled } from "@/tests/support/chance";

const idOf = (at: number) => `p${String(at).padStart(3, "0")}`;
const crowd = (count: number): Attendee[] =>
  Array.from({ length: count }, (_, at) => ({ id: idOf(at), organisation: `o${at % 17}` }));
const nothing: SearchRound = { alone: [], found: [], before: [], sat: [] };
const groupsOf = ({ pairs, threes }: ReturnType<typeof pairAlone>) => [
  ...pairs.map((pair) => [...pair]),
  ...threes.map(({ pair, third }) => [...pair, third]),
];

/** Plays the search rounds of a day: some find each other, the others are paired; returns all twos and threes of each round. */
function play(people: readonly Attendee[], rounds: number, rules: TableRules, seed: number): string[][][] {
  const chance = chanceFrom(seed);
  const sat = planTables(people, Math.floor(people.length / 5), 3, rules).rounds.flat();
  const day: string[][][] = [];
  for (let round = 0; round < rounds; round++) {
    const before = day.flat();
    const order = shuffled(
      people.map(({ id }) => id),
      chance,
    );
    const found: string[][] = [];
    while (found.length < chance(20)) {
      const [one, other] = [order[2 * found.length] as string, order[2 * found.length + 1] as string];
      // Whoever finds somebody by themselves may; the test looks at whom the others are given.
      const isWalled = [one, other].sort().join() === [idOf(1), idOf(2)].join();
      if (isWalled || before.some((its) => its.includes(one) && its.includes(other))) break;
      found.push([one, other]);
    }
    const alone = order.filter((id) => !found.flat().includes(id));
    const paired = pairAlone(people, { alone, found, before, sat }, rules);
    expect(paired.left).toEqual([]);
    const joined = paired.threes.map(({ pair }) => pair.join());
    day.push([...groupsOf(paired), ...found.filter((pair) => !joined.includes(pair.join()))]);
  }
  return day;
}

describe("those who stand alone in a search round", () => {
  it("are paired: of sixty-one people 29 pairs and one three, nobody twice with the same or twice in a three, in four rounds", () => {
    for (let seed = 0; seed < 20; seed++) {
      const people = crowd(61);
      const rules: TableRules = { apart: [[idOf(1), idOf(2)]] };
      const day = play(people, 4, rules, seed);
      const met = new Set<string>();
      for (const round of day) {
        expect(round.flat().sort()).toEqual(people.map(({ id }) => id));
        expect(round.map(({ length }) => length).sort()).toEqual([...new Array(29).fill(2), 3]);
        for (const its of round)
          for (const one of its)
            for (const other of its) {
              if (one >= other) continue;
              expect(met.has(one + other)).toBe(false);
              expect([one, other]).not.toEqual([idOf(1), idOf(2)]);
              met.add(one + other);
            }
      }
      const threes = day.flat().filter(({ length }) => length === 3);
      expect(new Set(threes.flat()).size).toBe(12);
    }
  });

  it("are as new to each other as can be: whoever has met is paired only where the others have, too", () => {
    const people = crowd(6).map(({ id }) => ({ id }));
    const met = [0, 1, 2, 3].map((at) => [idOf(4), idOf(at), 50] as const);
    const { pairs } = pairAlone(people, { ...nothing, alone: people.map(({ id }) => id) }, { met });
    expect(pairs).toContainEqual([idOf(4), idOf(5)]);
  });

  it("are the same whatever the order, and the best of all ways where few are alone", () => {
    for (let seed = 0; seed < 60; seed++) {
      const chance = chanceFrom(seed);
      const people = crowd(6);
      const draw = () => [idOf(chance(6)), idOf(chance(6))] as const;
      const met = Array.from({ length: 5 }, () => [...draw(), 1 + chance(100)] as const).filter(
        ([one, other]) => one !== other,
      );
      const unique = [...new Map(met.map((one) => [[one[0], one[1]].sort().join(), one])).values()];
      const round = { ...nothing, alone: people.map(({ id }) => id) };
      const paired = pairAlone(people, round, { met: unique });
      expect(pairAlone(shuffled(people, chance), round, { met: unique })).toEqual(paired);
      const cost = (pairs: readonly (readonly string[])[]) =>
        pairs.reduce(
          (sum, [one, other]) =>
            sum +
            (unique.find(([a, b]) => (a === one && b === other) || (a === other && b === one))?.[2] ?? 0),
          0,
        );
      const least = Math.min(...allPairings(people.map(({ id }) => id)).map(cost));
      expect(cost(paired.pairs)).toBe(least);
    }
  });

  it("join a pair that has found itself, and are named where nobody may meet them", () => {
    const people = crowd(3).map(({ id }) => ({ id }));
    const round = { ...nothing, alone: [idOf(0)], found: [[idOf(1), idOf(2)]] };
    expect(pairAlone(people, round)).toEqual({
      pairs: [],
      threes: [{ pair: [idOf(1), idOf(2)], third: idOf(0) }],
      left: [],
    });
    expect(pairAlone(people, round, { apart: [[idOf(2), idOf(0)]] })).toEqual({
      pairs: [],
      threes: [],
      left: [idOf(0)],
    });
  });
});

function allPairings(ids: readonly string[]): string[][][] {
  const [first, ...rest] = ids;
  if (first === undefined) return [[]];
  return rest.flatMap((other) =>
    allPairings(rest.filter((id) => id !== other)).map((pairs) => [[first, other], ...pairs]),
  );
}
