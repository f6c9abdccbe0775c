import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mainPart } from "@/lib/formats/parts";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { type Candidate, talkTheme } from "@/lib/grouping/pairs/candidate";
import { reasonsOf } from "@/lib/grouping/pairs/reasons";
import { factorOf, scorePair } from "@/lib/grouping/pairs/score";
import { scoreTable, walled } from "@/lib/grouping/pairs/score-table";
import {
  defaultWeights,
  factorKeys,
  mostPoints,
  type Weights,
  weightsOf,
} from "@/lib/grouping/pairs/weights";
import { anyCandidate, candidate, someCandidates } from "@/tests/support/candidates";

const anyWeights: fc.Arbitrary<Weights> = fc.record(
  Object.fromEntries(factorKeys.map((key) => [key, fc.integer({ min: 0, max: 100 })])) as Record<
    keyof Weights,
    fc.Arbitrary<number>
  >,
);

const reads = mainPart(peerVisits).reads;

describe("a pair's score", () => {
  const giver = candidate("giver", { needs: ["x"], offers: ["a", "b"] });

  test("is 100 points at most, unless a programme weighs otherwise", () => {
    expect(mostPoints(defaultWeights)).toBe(100);
  });

  test("is higher when both give than when one gives twice as much", () => {
    const mutual = scorePair(candidate("1", { needs: ["a"], offers: ["x"] }), giver).score;
    const oneWay = scorePair(candidate("1", { needs: ["a", "b"], offers: [] }), giver).score;
    expect(mutual).toBeGreaterThan(oneWay);
  });

  test("counts the first need three times and the second twice as much as the third", () => {
    const seeker = candidate("seeker", { needs: ["a", "b", "c"] });
    const met = ["a", "b", "c"].map(
      (offer) =>
        factorOf(
          scorePair(seeker, candidate("g", { offers: [offer] }), { ...defaultWeights, needs: 90 }).factors,
          "needs",
        ).points,
    );
    expect(met).toEqual([15, 10, 5]);
  });

  test("counts a wish by both twice as much as a wish by one, by name or by organisation", () => {
    const wisher = candidate("1", { needs: ["a"], wishes: [{ organisationId: null, name: "GIVER ry" }] });
    const back = { ...giver, wishes: [{ organisationId: "org-1", name: "?" }] };
    const scores = [
      scorePair({ ...wisher, wishes: [] }, giver),
      scorePair(wisher, giver),
      scorePair({ ...wisher, organisationId: "org-1" }, back),
    ];
    expect(scores.map(({ score }) => score - (scores[0]?.score ?? 0))).toEqual([0, 8, 16]);
  });

  test.each([
    ["Espoo", "Helsinki", "no", 5],
    ["Espoo", "Oulu", "no", 0],
    ["Espoo", "Oulu", "yes", 3],
    ["Espoo", "ei missään", "no", 3],
  ])("from %s to %s, online: %s, gives %i of 5 points for the distance", (from, to, remote, points) => {
    const { factors } = scorePair(
      candidate("1", { municipality: from, remote }),
      candidate("2", { municipality: to, remote }),
    );
    expect(factorOf(factors, "distance").points).toBe(points);
  });

  test.each([
    ["there is what is needed", ["step-free"], 5, []],
    ["something is missing", ["parking"], 0, [{ of: "guest", needs: ["step-free"] }]],
    ["nothing is known of the place", [], 3, []],
  ])("for a place where %s", (_, access, points, unmet) => {
    const { factors } = scorePair(
      candidate("guest", { accessNeeds: ["step-free"] }),
      candidate("host", { hosting: "own", access }),
    );
    expect(factorOf(factors, "access")).toMatchObject({ points, unmet });
  });

  test("is the sum of its reasons, and none of them gives more than its weight", () => {
    fc.assert(
      fc.property(anyCandidate(0), anyCandidate(1), anyWeights, (a, b, weights) => {
        const { score, factors } = scorePair(a, b, weights);
        expect(factors.map(({ key }) => key)).toEqual(factorKeys);
        expect(factors.reduce((sum, { points }) => sum + points, 0)).toBe(score);
        for (const { key, points, of } of factors) {
          expect(of).toBe(weights[key]);
          expect(points >= 0 && points <= of && Number.isInteger(points)).toBe(true);
        }
      }),
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

  test("in the table of all pairs is what it is for each pair by itself", () => {
    fc.assert(
      fc.property(someCandidates(7), anyWeights, (candidates, weights) => {
        const table = scoreTable(candidates, weights);
        for (const [i, a] of candidates.entries()) {
          for (const [j, b] of candidates.entries()) {
            const { score, wall } = scorePair(a, b, weights);
            expect(table[i * candidates.length + j]).toBe(i === j || wall ? walled : score);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  test("knows as many themes as a programme has", () => {
    const many = Array.from({ length: 70 }, (_, theme) =>
      candidate(`c${theme}`, { needs: [`t${theme}`], offers: [`t${(theme + 1) % 70}`] }),
    );
    const table = scoreTable(many, defaultWeights);
    const first = many[0] as Candidate;
    expect(many.map((one, at) => (table[at] as number) >= 0 && scorePair(first, one).wall === null)).toEqual(
      many.map((_, at) => at === 1 || at === 69),
    );
  });
});

describe("weights", () => {
  test("that make no sense are as at the beginning", () => {
    expect(weightsOf(null, reads)).toEqual(defaultWeights);
    expect(weightsOf({ needs: -1 }, reads)).toEqual(defaultWeights);
    expect(weightsOf({ needs: 10 }, reads)).toEqual({ ...defaultWeights, needs: 10 });
  });
});

describe("a wall", () => {
  const a = candidate("a", { needs: ["x"], offers: ["y"] });
  const b = candidate("b", { needs: ["y"], offers: ["x"] });
  const wishFor = (name: string): Candidate["wishes"] => [{ organisationId: null, name }];
  const [wishA, wishB] = [wishFor("a"), wishFor("b")];

  test.each([
    ["rather-not", { ...a, ratherNot: [{ organisationId: null, name: "B ry" }] }, b],
    ["rather-not", a, { ...b, ratherNot: [{ organisationId: null, name: "a" }] }],
    ["no-shared-language", a, { ...b, languages: ["sv"] }],
    ["no-shared-language", { ...a, languages: ["other"] }, { ...b, languages: ["other"] }],
    ["tried-before", { ...a, tried: ["b"] }, b],
    ["met-before", a, { ...b, met: ["org-a"] }],
    ["met-before", { ...a, wishes: wishB }, { ...b, met: ["org-a"] }],
    ["nothing-to-share", { ...a, offers: [] }, { ...b, offers: [] }],
    ["nothing-to-share", { ...a, needs: ["other"] }, { ...b, offers: ["other"], needs: ["other"] }],
  ] as const)("%s stands however good the pair would be", (wall, one, other) => {
    expect(scorePair(one, other).wall).toBe(wall);
    expect([...scoreTable([one, other], defaultWeights)]).toEqual([walled, walled, walled, walled]);
  });

  test.each([
    ["same-organisation", a, { ...b, organisationId: "org-a" }],
    ["same-organisation", { ...a, names: ["Kaksoislähtö ry"] }, { ...b, names: ["KAKSOISLÄHTÖ R.Y."] }],
    ["same-organisation", a, { ...b, names: ["b", "A rf"] }],
    ["same-organisation", { ...a, names: ["Kyläpelimannit ry"] }, { ...b, names: ["Kylapelimannit ry"] }],
    ["same-organisation", { ...a, names: ["Pelimannit ry (Kuopio)"] }, { ...b, names: ["Pelimannit"] }],
    [
      "same-organisation",
      { ...a, names: ["Pelimannit ry, Kuopio"] },
      { ...b, names: ["Kuopio: Pelimannit"] },
    ],
    [
      "same-organisation",
      { ...a, names: ["Pelimannit"], municipality: "Kuopiossa" },
      { ...b, names: ["Pelimannit Kuopio ry:n"], municipality: "Kuopio" },
    ],
    ["same-contact", { ...a, contacts: ["maija"] }, { ...b, contacts: ["matti", "maija"] }],
    ["same-contact", { ...a, contacts: ["maija"], apart: ["org-b"] }, { ...b, contacts: ["maija"] }],
  ] as const)("B1: %s stands between an organisation and itself", (wall, one, other) => {
    expect(scorePair(one, other).wall).toBe(wall);
    expect([...scoreTable([one, other], defaultWeights)]).toEqual([walled, walled, walled, walled]);
  });

  test.each([
    ["a coordinator has said that they are two", { apart: ["org-b"] }, {}],
    [
      "they are in different towns and spelt otherwise",
      { names: ["Å ry"], municipality: "Oulu" },
      { municipality: "Turku" },
    ],
    ["they have different business IDs", { businessId: "1234567-1" }, { businessId: "7654321-1" }],
  ] as const)("B1: stands not between two of one name when %s", (_, one, other) => {
    const named = [
      { ...a, ...one },
      { ...b, names: ["A ry"], ...other },
    ] as const;
    expect(scorePair(...named).wall).toBeNull();
    expect(scoreTable(named, defaultWeights)[1]).toBe(scorePair(...named).score);
  });

  test.each([
    "Kyläpelimannit ry (Kuopio)",
    "Kuopio: Kyläpelimannit",
    "Kyläpelimannit ry, Kuopio",
    "Kylapelimannit ry",
    "Kylä\u00adpelimannit r.y.",
    "KYLÄPELIMANNIT RF",
    "Kyla\u0308pelimannit registered association",
    "Kyläpelimannit Kuopio",
    "Kuopio Kyläpelimannit ry",
    "Kyläpelimannit ry:n (Kuopio)",
  ])("B3: 'rather not' %j stands against Kyläpelimannit ry of Kuopio", (name) => {
    const naming = { ...a, ratherNot: [{ organisationId: null, name }] };
    const named = { ...b, name: "Kyläpelimannit ry", names: ["Kyläpelimannit ry"], municipality: "Kuopio" };
    expect(scorePair(naming, named).wall).toBe("rather-not");
    expect([...scoreTable([named, naming], defaultWeights)]).toEqual([walled, walled, walled, walled]);
    const elsewhere = { ...named, municipality: "Oulu" };
    const saysTown = /Kuopio/.test(name);
    expect(scorePair(naming, elsewhere).wall).toBe(saysTown ? null : "rather-not");
  });

  test("B3: what a coordinator has settled is what counts, not the name", () => {
    const naming = (organisationId: string | null) => ({
      ...a,
      ratherNot: [{ organisationId, name: "b", settled: true }],
    });
    expect(scorePair(naming("org-b"), b).wall).toBe("rather-not");
    expect(scorePair(naming("org-c"), b).wall).toBeNull();
    expect(scorePair(naming(null), b).wall).toBeNull();
    expect(scoreTable([naming("org-c"), b], defaultWeights)[1]).toBe(scorePair(naming("org-c"), b).score);
  });

  test("stands not between two that can give each other something", () => {
    expect(scorePair(a, b).wall).toBeNull();
  });

  test("stands not between two that have met lately when both ask for it", () => {
    expect(scorePair({ ...a, wishes: wishB }, { ...b, met: ["org-a"], wishes: wishA }).wall).toBeNull();
  });
});

describe("the theme of a talk", () => {
  test("is the most important need that another can meet, before one that they share", () => {
    const a = candidate("a", { needs: ["x", "y"] });
    const b = candidate("b", { needs: ["x", "z"], offers: ["y"] });
    expect(talkTheme([a, b])).toBe("y");
    expect(talkTheme([a, { ...b, offers: [] }])).toBe("x");
    expect(talkTheme([a, candidate("c"), { ...b, offers: [] }])).toBe("x");
    expect(talkTheme([a, candidate("c")])).toBeNull();
  });
});

describe("C6: whether one can receive guests", () => {
  const said = (a: string | null, b: string | null) => {
    const [one, other] = [candidate("a", { hosting: a }), candidate("b", { hosting: b })];
    return reasonsOf(one, other, scorePair(one, other), reads)
      .filter(({ factor }) => factor === "hosting")
      .map(({ key, of }) => `${key} ${of ?? ""}`.trim());
  };

  test.each([
    ["own", "borrowed", ["bothHost"]],
    ["own", "none", ["oneHosts a"]],
    ["none", "none", ["noneHosts"]],
    ["own", null, ["hostingUnknown b"]],
    [null, "none", ["hostingUnknown a"]],
    [null, null, ["hostingUnknown a", "hostingUnknown b"]],
  ])("C6: of %j and %j it says %j", (a, b, reasons) => {
    expect(said(a, b)).toEqual(reasons);
  });
});
