import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bestPairing, exactUpTo } from "@/lib/groups/matching";
import { type Candidate, scorePair, talkTheme } from "@/lib/groups/score";
import { associations } from "@/prisma/seed/associations";
import type { DemoAssociation } from "@/prisma/seed/associations/demo-association";

const seven = [
  "naapuriapu",
  "monikieliset",
  "nuorisoleirit",
  "partiolaiset",
  "muistikumppanit",
  "kylayhdistys",
  "digituki",
];

describe("the seven associations of Espoo", () => {
  const candidates = associations.filter(({ key }) => seven.includes(key)).map(fromAssociation);

  test("are paired as a person would pair them, and Digituki waits", () => {
    const { pairs, left, exact } = bestPairing(candidates);
    expect(pairs.map(({ a, b }) => `${a}–${b}`).sort()).toEqual([
      "kylayhdistys–muistikumppanit",
      "monikieliset–naapuriapu",
      "nuorisoleirit–partiolaiset",
    ]);
    expect(left).toEqual(["digituki"]);
    expect(exact).toBe(true);
  });

  test("Monikieliset and Naapuriapu talk about what one seeks and the other offers", () => {
    expect(talkTheme(one("monikieliset"), one("naapuriapu"))).toBe("authorities");
  });

  test("a pair says why: whose need is met, who wished, which times suit", () => {
    const { factors } = scorePair(one("naapuriapu"), one("monikieliset"));
    expect(factors.map(({ key }) => key)).toEqual([
      "need-met",
      "wished-by-one",
      "languages",
      "times",
      "months",
      "hosting",
    ]);
    expect(factors).toContainEqual(
      expect.objectContaining({ key: "need-met", of: "monikieliset", themes: ["authorities"] }),
    );
    expect(factors).toContainEqual(
      expect.objectContaining({ key: "times", times: ["weekday-evening"], points: 8 }),
    );
  });

  function one(key: string): Candidate {
    return candidates.find(({ id }) => id === key) as Candidate;
  }
});

describe("a pair's score", () => {
  const giver = candidate("giver", { needs: ["x"], offers: ["a", "b"] });

  test("is higher when both give than when one gives twice as much", () => {
    const mutual = scorePair(candidate("1", { needs: ["a"], offers: ["x"] }), giver).score;
    const oneWay = scorePair(candidate("1", { needs: ["a", "b"], offers: [] }), giver).score;
    expect(mutual).toBeGreaterThan(oneWay);
  });

  test("counts a wish by both more than a wish by one, by name or by organisation", () => {
    const wisher = candidate("1", { needs: ["a"], wishes: [{ organisationId: null, name: "GIVER ry" }] });
    const back = { ...giver, wishes: [{ organisationId: "org-1", name: "?" }] };
    const scores = [
      scorePair({ ...wisher, wishes: [] }, giver),
      scorePair(wisher, giver),
      scorePair({ ...wisher, organisationId: "org-1" }, back),
    ];
    expect(scores.map(({ score }) => score - (scores[0]?.score ?? 0))).toEqual([0, 9, 18]);
  });

  test("never exceeds 100", () => {
    fc.assert(
      fc.property(
        anyCandidate(0),
        anyCandidate(1),
        (a, b) => scorePair(a, b).score >= 0 && scorePair(a, b).score <= 100,
      ),
    );
  });

  test("is the same from both sides", () => {
    fc.assert(
      fc.property(anyCandidate(0), anyCandidate(1), (a, b) => {
        const [forth, back] = [scorePair(a, b), scorePair(b, a)];
        expect({ score: back.score, wall: back.wall }).toEqual({ score: forth.score, wall: forth.wall });
      }),
    );
  });
});

describe("a wall", () => {
  const a = candidate("a", { needs: ["x"], offers: ["y"] });
  const b = candidate("b", { needs: ["y"], offers: ["x"] });

  test.each([
    ["rather-not", { ...a, ratherNot: [{ organisationId: null, name: "B ry" }] }, b],
    ["rather-not", a, { ...b, ratherNot: [{ organisationId: null, name: "a" }] }],
    ["no-shared-language", a, { ...b, languages: ["sv"] }],
    ["no-shared-language", { ...a, languages: ["other"] }, { ...b, languages: ["other"] }],
    ["tried-before", { ...a, tried: ["b"] }, b],
    ["nothing-to-share", { ...a, offers: [] }, { ...b, offers: [] }],
  ] as const)("%s stands however good the pair would be", (wall, one, other) => {
    expect(scorePair(one, other).wall).toBe(wall);
    expect(bestPairing([one, other]).pairs).toEqual([]);
  });

  test("stands not between two that can give each other something", () => {
    expect(scorePair(a, b).wall).toBeNull();
  });
});

describe("the best pairing", () => {
  test("is as good as trying every pairing, for up to eight", () => {
    fc.assert(
      fc.property(someCandidates(8), (candidates) => {
        const { pairs } = bestPairing(candidates);
        expect([pairs.length, total(pairs)]).toEqual(bruteForce(candidates));
      }),
      { numRuns: 300 },
    );
  });

  test("does not depend on the order of the enrolments", () => {
    fc.assert(
      fc.property(
        someCandidates(9).chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(bestPairing(shuffled)).toEqual(bestPairing(list));
        },
      ),
    );
  });

  test("pairs nobody twice, and everybody is either paired or left", () => {
    fc.assert(
      fc.property(someCandidates(30), (candidates) => {
        const { pairs, left } = bestPairing(candidates);
        const all = [...pairs.flatMap(({ a, b }) => [a, b]), ...left];
        expect(all.sort()).toEqual(candidates.map(({ id }) => id).sort());
        expect(pairs.every(({ wall }) => wall === null)).toBe(true);
      }),
    );
  });

  test("says so when there are too many to try all, and is still a good proposal", () => {
    const many = Array.from({ length: 60 }, (_, n) =>
      candidate(String(100 + n), { needs: [`t${n % 7}`], offers: [`t${(n + 1) % 7}`, `t${(n + 2) % 7}`] }),
    );
    const { pairs, exact } = bestPairing(many);
    expect(exact).toBe(false);
    expect(pairs).toHaveLength(30);
    expect(bestPairing(many.slice(0, exactUpTo)).exact).toBe(true);
  });

  test("of nobody is nothing", () => {
    expect(bestPairing([])).toEqual({ pairs: [], left: [], exact: true });
  });
});

function fromAssociation({ key, name, answers }: DemoAssociation): Candidate {
  const list = (field: string) => [answers[field] ?? []].flat();
  const named = (field: string) => list(field).map((wished) => ({ organisationId: null, name: wished }));
  return {
    ...candidate(key, {}),
    ...{
      name,
      needs: list("needs"),
      offers: list("offers"),
      languages: list("workingLanguages"),
      times: list("times"),
      months: list("months"),
    },
    ...{
      remote: list("remote")[0] ?? null,
      hosting: list("hosting")[0] ?? null,
      wishes: named("wishes"),
      ratherNot: named("ratherNot"),
    },
  };
}

function candidate(id: string, known: Partial<Candidate>): Candidate {
  const empty = {
    needs: [],
    offers: [],
    times: [],
    months: [],
    remote: null,
    hosting: null,
    wishes: [],
    ratherNot: [],
    tried: [],
  };
  return { id, name: id, organisationId: `org-${id}`, languages: ["fi"], ...empty, ...known };
}

function anyCandidate(id: number): fc.Arbitrary<Candidate> {
  const some = (keys: string[], max: number) => fc.subarray(keys, { maxLength: max });
  const named = fc
    .subarray(["0", "1", "2", "3"], { maxLength: 1 })
    .map((ids) => ids.map((name) => ({ organisationId: null, name })));
  return fc
    .record({
      needs: some(["p", "q", "r", "s"], 3),
      offers: some(["p", "q", "r", "s"], 3),
      languages: some(["fi", "sv", "other"], 2),
      times: some(["day", "evening"], 2),
      months: some(["01", "02"], 2),
      remote: fc.constantFrom("yes", "no", null),
      hosting: fc.constantFrom("own", "none", null),
      wishes: named,
      ratherNot: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, named),
    })
    .map((known) => candidate(String(id), known));
}

function someCandidates(max: number): fc.Arbitrary<Candidate[]> {
  return fc
    .integer({ min: 0, max })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, id) => anyCandidate(id))));
}

function total(pairs: readonly { score: number }[]): number {
  return pairs.reduce((sum, { score }) => sum + score, 0);
}

/** The most pairs, and the highest sum among those, by trying everything. */
function bruteForce([first, ...rest]: readonly Candidate[]): [number, number] {
  if (!first) return [0, 0];
  const tried = rest.flatMap((other): [number, number][] => {
    const { score, wall } = scorePair(first, other);
    if (wall) return [];
    const [count, sum] = bruteForce(rest.filter((one) => one !== other));
    return [[count + 1, sum + score]];
  });
  return [bruteForce(rest), ...tried].reduce((best, one) =>
    one[0] > best[0] || (one[0] === best[0] && one[1] > best[1]) ? one : best,
  );
}
