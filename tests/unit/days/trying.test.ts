import { describe, expect, it } from "vitest";
import type { Seatable } from "@/lib/days/hall";
import { crowdOf, numbersAround, questionOf, sizesAllowed, tableRounds, trialOf } from "@/lib/days/trying";
import { networkingDay } from "@/lib/formats/networking-day/recipe";
import { roundsOf } from "@/lib/formats/rounds";
import { answerOf } from "@/lib/grouping/forming/questions";

const person = (n: number, more: Partial<Seatable> = {}): Seatable => ({
  ...{ badgeId: `b${n}`, number: n, name: `Tulija ${n}`, agency: `Talo ${n}`, languages: ["fi"] },
  ...{ ratherNot: [], userId: `u${n}`, isHere: false, assistants: 0, fixedTable: null },
  ...more,
});
const people = (count: number) => Array.from({ length: count }, (_, at) => person(at + 1));
const [step] = networkingDay.steps.flatMap((one) => (one.kind === "meeting" ? [one] : []));
const all = roundsOf(step ?? {});
const rounds = tableRounds(all);
const now = new Date(0);

function tried(crowd: readonly Seatable[], size: number, met: Parameters<typeof trialOf>[4] = []) {
  const asked = questionOf(crowd, rounds, size, { met, now });
  return trialOf(crowd, rounds, size, answerOf({ name: "tables", asked }), met);
}

describe("who is tried", () => {
  it("is a tenth fewer, as many, and a tenth more", () => {
    expect(numbersAround(100)).toEqual([90, 100, 110]);
    expect(numbersAround(61)).toEqual([55, 61, 67]);
    expect(numbersAround(1)).toEqual([1]);
  });

  it("is drawn of those who are expected, in whatever order they come; more are people of whom nothing is known", () => {
    const expected = people(61);
    const drawn = crowdOf(expected, 55);
    expect(new Set(drawn.map(({ badgeId }) => badgeId)).size).toBe(55);
    expect(crowdOf(expected.toReversed(), 55)).toEqual(drawn);
    const more = crowdOf(expected, 67);
    expect(more).toHaveLength(67);
    expect(more.slice(61).every(({ agency, userId }) => agency === null && userId === null)).toBe(true);
  });
});

describe("what is tried", () => {
  it("is each size that the format allows: how many tables, how many at each, and how long it takes", () => {
    expect(sizesAllowed(all)).toEqual([4, 5, 6]);
    const planned = rounds.reduce((sum, { minutes }) => sum + minutes, 0);
    for (const [size, tables, seats] of [
      [4, 25, 4],
      [5, 20, 5],
      [6, 17, 6],
    ] as const) {
      const trial = tried(people(100), size);
      expect(trial).toMatchObject({ size, tables, repeats: 0, colleagues: 0, known: 0, proven: true });
      expect(trial.each.most).toBe(seats);
      expect(trial.minutes.planned).toBe(planned);
    }
    expect(tried(people(100), 5).minutes.needed).toBe(planned);
    expect(tried(people(100), 6).minutes.needed).toBeGreaterThan(planned);
    expect(tried(people(100), 4).minutes.needed).toBeLessThan(planned);
  });

  it("counts tables with two of one organisation, who meets again, and who knew each other where that may be told", () => {
    const crowd = people(8).map((one, at) => (at < 4 ? { ...one, agency: "Sama talo" } : one));
    const two = (told: boolean) => {
      const met = crowd.flatMap((one, at) =>
        crowd.slice(0, at).map((other) => ({
          ...{ one: one.userId ?? "", other: other.userId ?? "", on: new Date(0), told },
        })),
      );
      return tried(crowd, 4, met);
    };
    // Two tables of four in three rounds: four of one house are two at each, and everybody meets again.
    expect(two(true).colleagues).toBe(6);
    expect(two(true).repeats).toBeGreaterThan(0);
    expect(two(true).known).toBeGreaterThan(0);
    expect(two(false).known).toBe(0);
  });
});
