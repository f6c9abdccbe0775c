import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closing } from "@/lib/formats/peer-visits/closing";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { type Predicted, predictedOf } from "@/lib/grouping/pairs/predicted";
import { type FactorKey, factorKeys } from "@/lib/grouping/pairs/weights";
import { type Counted, isUnderivable } from "@/lib/reports/derivable";
import { type Comparison, predictions } from "@/lib/reports/predictions";
import { turnsDuring } from "@/tests/support/turns";

const { counting } = peerVisits;
const asked = { definition: closing, thought: { fit: "fit", recommend: "recommend" } };

type Group = { score: number; needs?: number; distance?: number; said: string[]; recommend?: string[] };

/** A programme of groups, each with its score out of 100, its points of needs out of 60, and what it answered. */
function report(groups: Record<string, Group>): Promise<Comparison[] | null> {
  return predictions(
    asked,
    Object.entries(groups).flatMap(([groupId, { said, recommend }]) =>
      said.map((value, at) => ({
        groupId,
        counts: true,
        about: "visit-1",
        answers: { fit: value, ...(recommend?.[at] ? { recommend: recommend[at] } : {}) },
      })),
    ),
    new Map(
      Object.entries(groups)
        .filter(([, { score }]) => score >= 0)
        .map(([id, group]) => [id, predicted(group)]),
    ),
    counting,
  );
}

function predicted({ score, needs, distance }: Group): Predicted {
  const factor = (key: FactorKey, points: number | undefined, of: number) =>
    points === undefined ? [] : [{ key, points, of }];
  return {
    score,
    of: 100,
    factors: [...factor("needs", needs, 60), ...factor("distance", distance, 10)],
  };
}

const of = (comparisons: Comparison[] | null, key: Comparison["key"]) =>
  comparisons?.find((one) => one.key === key);
const many = (n: number, group: (at: number) => Group) =>
  Object.fromEntries(Array.from({ length: n }, (_, at) => [`g${at}`, group(at)]));

describe("predicted scores against feedback", () => {
  test("nobody predicted, nothing to compare", async () => {
    expect(await report({})).toBeNull();
    expect(await report(many(6, () => ({ score: -1, said: ["5", "5"] })))).toBeNull();
  });

  test("the score is split at the median of the groups that have answered", async () => {
    const groups = many(6, (at) => ({ score: 10 * at, said: at < 3 ? ["3", "4"] : ["5", "4"] }));
    expect(of(await report({ ...groups, silent: { score: 0, said: [] } }), "total")).toEqual({
      key: "total",
      fit: { high: { mean: 4.5, answers: 6, groups: 3 }, low: { mean: 3.5, answers: 6, groups: 3 } },
      recommend: null,
      verdict: "raise",
    });
  });

  test.each([
    ["the ties go high where that is more even", [50, 50, 50, 70, 20, 30, 40], [4, 3]],
    ["the ties go low where that is more even", [50, 50, 50, 70, 80, 90, 20], [3, 4]],
    ["an odd one in the middle is high", [10, 20, 30, 40, 50, 60, 70], [4, 3]],
  ])("of equal scores at the median, %s", async (_, scores, [high, low]) => {
    const groups = many(scores.length, (at) => ({ score: scores[at] ?? 0, said: ["4", "4"] }));
    const fit = of(await report(groups), "total")?.fit;
    expect([fit?.high.groups, fit?.low.groups]).toEqual([high, low]);
  });

  test("where all were predicted alike there is no other side, and nothing is shown", async () => {
    expect(of(await report(many(8, () => ({ score: 50, said: ["4", "4"] }))), "total")).toMatchObject({
      fit: null,
      verdict: null,
    });
  });

  test("a group of three is compared by its share of the points, not by their number", async () => {
    const groups = many(7, (at) => ({ score: at < 3 ? 20 : 80, said: ["4", "4"] }));
    const three = { ...predicted({ score: 90, needs: 170, said: [] }), of: 300 };
    const all = new Map(Object.entries(groups).map(([id, group]) => [id, predicted(group)]));
    const responses = [...Object.keys(groups), "three"].flatMap((groupId) =>
      ["4", "4"].map((fit) => ({ groupId, counts: true, about: "visit-1", answers: { fit } })),
    );
    const total = of(await predictions(asked, responses, all.set("three", three), counting), "total");
    expect(total?.fit).toMatchObject({ high: { groups: 4 }, low: { groups: 4 } });
  });

  test("a factor is split at half of its points; who has no such factor is on neither side", async () => {
    const groups = many(9, (at) => ({
      score: 50,
      ...(at < 6 ? { needs: at < 3 ? 30 : 29 } : {}),
      said: at < 3 ? ["5", "5"] : ["4", "4"],
    }));
    expect(of(await report(groups), "needs")?.fit).toEqual({
      high: { mean: 5, answers: 6, groups: 3 },
      low: { mean: 4, answers: 6, groups: 3 },
    });
  });

  test("what it is held against is asked as the format says, by whichever key", async () => {
    const definition = JSON.parse(
      JSON.stringify(closing).replace('"key":"fit"', '"key":"matched"'),
    ) as typeof closing;
    const given = Object.keys(many(6, () => ({ score: 0, said: [] }))).flatMap((groupId, at) =>
      ["4", "4"].map((matched) => ({
        ...{ groupId, counts: true, about: "visit-1" },
        answers: { matched, fit: at < 3 ? "1" : "5" },
      })),
    );
    const scores = new Map(given.map(({ groupId }, at) => [groupId, predicted({ score: at, said: [] })]));
    const said = (thought: { fit?: string }) => predictions({ definition, thought }, given, scores, counting);
    expect(of(await said({ fit: "matched" }), "total")?.fit).toMatchObject({
      high: { mean: 4 },
      low: { mean: 4 },
    });
    for (const thought of [{ fit: "fit" }, {}]) expect(of(await said(thought), "total")?.fit).toBeNull();
  });

  test("who could not say, and who left it out, does not count", async () => {
    const groups = many(6, (at) => ({ score: at, said: at === 0 ? ["unknown", "5"] : ["4", "4"] }));
    expect(of(await report(groups), "total")?.fit?.low).toEqual({ mean: 4.2, answers: 5, groups: 3 });
  });

  test.each([
    ["happier with many points", ["5", "5"], ["4", "4"], "raise"],
    ["happier by a tenth of the scale", ["4", "4.8"], ["4", "4"], "raise"],
    ["alike", ["4", "5"], ["5", "4"], "lower"],
    ["happier with few points", ["3", "3"], ["5", "5"], "reversed"],
  ] as const)("%s", async (_, high, low, verdict) => {
    const groups = many(6, (at) => ({ score: at, said: [...(at < 3 ? low : high)] }));
    expect(of(await report(groups), "total")?.verdict).toBe(verdict);
  });

  test("both questions weigh the same in what is suggested", async () => {
    const groups = many(6, (at) => ({
      score: at,
      said: ["4", "4"],
      recommend: at < 3 ? ["6", "6"] : ["9", "9"],
    }));
    expect(of(await report(groups), "total")).toMatchObject({
      recommend: { high: { mean: 9 }, low: { mean: 6 } },
      verdict: "raise",
    });
  });
});

describe("too few answers", () => {
  test("either side too small hides both: two groups, or four answers", async () => {
    const two = many(9, (at) => ({ score: 50, needs: at < 2 ? 60 : 0, said: ["4", "4", "4"] }));
    expect(of(await report(two), "needs")?.fit).toBeNull();
    const four = many(6, (at) => ({ score: at, said: at < 2 ? ["4"] : ["4", "4"] }));
    expect(of(await report(four), "total")?.fit).toBeNull();
  });

  test("a single group on neither side, which the report's total would give away, hides the split", async () => {
    const groups = many(8, (at) => ({ score: at < 4 ? 20 : 80, said: ["4", "4"] }));
    expect(of(await report(groups), "total")?.fit).not.toBeNull();
    expect(of(await report({ ...groups, byHand: { score: -1, said: ["1", "1"] } }), "total")?.fit).toBeNull();
    const three = many(3, () => ({ score: -1, said: ["1", "1"] }));
    const byHand = Object.fromEntries(Object.entries(three).map(([id, group]) => [`h${id}`, group]));
    expect(of(await report({ ...groups, ...byHand }), "total")?.fit).not.toBeNull();
  });

  test("two splits that differ by one group are not both shown", async () => {
    const groups = many(12, (at) => ({ score: at * 5, needs: at > 6 ? 60 : 0, said: ["4", "4"] }));
    const shown = await report(groups);
    expect(of(shown, "total")?.fit).toMatchObject({ high: { groups: 6 } });
    expect(of(shown, "needs")?.fit).toBeNull();
  });

  test("two splits that cross evenly are both shown", async () => {
    const groups = many(12, (at) => ({ score: at * 5, needs: at % 2 ? 60 : 0, said: ["4", "4"] }));
    const shown = await report(groups);
    expect(of(shown, "total")?.fit).not.toBeNull();
    expect(of(shown, "needs")?.fit).not.toBeNull();
  });

  test("the order in which answers and groups come changes nothing", async () => {
    const groups = Array.from({ length: 15 }, (_, at) => `g${at}`);
    const scores = groups.map((id, at) => [
      id,
      predicted({ score: (at * 37) % 100, needs: (at * 23) % 60, distance: (at * 7) % 10, said: [] }),
    ]) satisfies [string, Predicted][];
    const responses = Array.from({ length: 40 }, (_, at) => ({
      groupId: groups[at % 15] as string,
      counts: true,
      about: at < 20 ? "visit-1" : "visit-2",
      answers: { fit: String(1 + (at % 5)) },
    }));
    const inOrder = await predictions(asked, responses, new Map(scores), counting);
    expect(inOrder?.filter(({ fit }) => fit).length).toBeGreaterThan(1);
    const shuffled = fc.tuple(
      fc.shuffledSubarray(responses, { minLength: 40 }),
      fc.shuffledSubarray(scores, { minLength: 15 }),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([given, said]) => {
        expect(await predictions(asked, given, new Map(said), counting)).toEqual(inOrder);
      }),
    );
  });

  test("faults 12: others have a turn between the splits that are looked at", async () => {
    const groups = many(9, (at) => ({ score: at * 5, needs: 60 - at, distance: at, said: ["4", "4"] }));
    const { result, turns } = await turnsDuring(() => report(groups));
    expect(result).toHaveLength(1 + factorKeys.length);
    expect(turns).toBeGreaterThanOrEqual(1 + factorKeys.length);
  });

  test("what is shown depends on how many have answered, never on what", async () => {
    const value = fc.constantFrom("1", "2", "3", "4", "5");
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 30, maxLength: 30 }), async (values) => {
        const groups = (said: (at: number) => string[]) =>
          many(10, (at) => ({
            score: (at * 7) % 10,
            needs: (at * 23) % 60,
            distance: at % 3,
            said: said(at),
          }));
        const shownOf = (comparisons: Comparison[] | null) => comparisons?.map(({ fit }) => fit !== null);
        expect(shownOf(await report(groups((at) => values.slice(at * 3, at * 3 + 3))))).toEqual(
          shownOf(await report(groups(() => ["4", "4", "4"]))),
        );
      }),
    );
  });

  test("no weighted sum of what is shown is about fewer than five answers or three groups", () => {
    const answers = fc.array(fc.record({ group: fc.integer({ min: 0, max: 8 }), visit: fc.boolean() }), {
      minLength: 5,
      maxLength: 40,
    });
    const sides = fc.array(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 9, maxLength: 9 }), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(answers, sides, (given, splits) => {
        const counted = given.map(({ group, visit }) => ({
          group: String(group),
          answers: 1,
          sums: [
            Number(visit),
            Number(!visit),
            ...splits.flatMap((split) => [Number(split[group] === 1), Number(split[group] === 2)]),
          ],
        }));
        if (isUnderivable(counted, counting)) expect(leaks(counted)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("what is stored of a prediction", () => {
  test("is read as it was written, and what cannot be read is no prediction", () => {
    const stored = { score: 71, of: 100, factors: [{ key: "wishes", points: 9, of: 18 }] };
    expect(predictedOf(structuredClone(stored))).toEqual(stored);
    for (const wrong of [null, undefined, {}, { ...stored, factors: [{ key: "colour", points: 1, of: 1 }] }])
      expect(predictedOf(wrong)).toBeNull();
  });
});

/** Every set of groups, too small to be shown, without which the others' rows no longer span what all do. */
function leaks(answers: readonly Counted[]): string[][] {
  const groups = [...new Set(answers.map(({ group }) => group))];
  const sets = Array.from({ length: 2 ** groups.length }, (_, bits) =>
    groups.filter((_group, at) => bits & (1 << at)),
  );
  return sets.filter((set) => {
    const inside = answers.filter(({ group }) => set.includes(group));
    const isFew = set.length < 3 || inside.length < 5;
    const outside = answers.filter(({ group }) => !set.includes(group));
    return set.length > 0 && isFew && rank(outside) < rank(answers);
  });
}

function rank(answers: readonly Counted[]): number {
  const rows = answers.map(({ sums }) => [...sums]);
  let found = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const at = rows.findIndex((row, index) => index >= found && Math.abs(row[column] ?? 0) > 1e-9);
    if (at < 0) continue;
    const [pivot, other] = [rows[at] as number[], rows[found] as number[]];
    rows[at] = other;
    rows[found] = pivot;
    for (let below = found + 1; below < rows.length; below++) {
      const times = (rows[below]?.[column] ?? 0) / (pivot[column] ?? 1);
      rows[below] = (rows[below] as number[]).map((number, index) => number - times * (pivot[index] ?? 0));
    }
    found++;
  }
  return found;
}
