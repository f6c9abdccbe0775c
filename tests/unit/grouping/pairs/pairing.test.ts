import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mainPart } from "@/lib/formats/parts";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { type Candidate, talkTheme } from "@/lib/grouping/pairs/candidate";
import { costToOthers, difference, type Pairing } from "@/lib/grouping/pairs/difference";
import {
  bestPairing,
  groupScore,
  isProvenBest,
  type Pool,
  poolOf,
  threesWith,
} from "@/lib/grouping/pairs/pairing";
import { alternativesFor, partnersOf } from "@/lib/grouping/pairs/partners";
import { changedRules, noRules, type PairingRules } from "@/lib/grouping/pairs/plan-rules";
import { reasonsOf } from "@/lib/grouping/pairs/reasons";
import { scorePair } from "@/lib/grouping/pairs/score";
import { defaultWeights } from "@/lib/grouping/pairs/weights";
import { associations } from "@/prisma/seed/associations";
import { candidate, fromAssociation, someCandidates } from "@/tests/support/candidates";

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
  const pool = poolOf(candidates, defaultWeights);
  const one = (key: string) => candidates.find(({ id }) => id === key) as Candidate;

  test("are paired as a person would pair them, and Digituki waits", () => {
    const pairing = bestPairing(pool, noRules);
    expect(pairs(pairing)).toEqual([
      "kylayhdistys–muistikumppanit",
      "monikieliset–naapuriapu",
      "nuorisoleirit–partiolaiset",
    ]);
    expect(pairing.left).toEqual(["digituki"]);
    expect(isProvenBest(pool, noRules)).toBe(true);
  });

  test("Muistikumppanit and Kyläyhdistys are the weakest of the three", () => {
    expect(bestPairing(pool, noRules).groups.at(-1)?.members).toEqual(["kylayhdistys", "muistikumppanit"]);
  });

  test("Monikieliset and Naapuriapu talk about what one seeks and the other offers", () => {
    expect(talkTheme([one("monikieliset"), one("naapuriapu")])).toBe("authorities");
  });

  test("a pair says what each gets, what they share and what is awkward, in this order", () => {
    const [a, b] = [one("naapuriapu"), one("monikieliset")];
    const reasons = reasonsOf(a, b, scorePair(a, b), mainPart(peerVisits).reads);
    expect(reasons.map(({ kind, key, of }) => [kind, key, of].filter(Boolean).join(" "))).toEqual([
      "gets needs monikieliset",
      "shared wishesOne naapuriapu",
      "shared languages",
      "shared times",
      "shared months",
      "shared sameTown",
      "shared bothHost",
      "awkward oneWay naapuriapu",
      "awkward interpretation monikieliset",
    ]);
    expect(reasons[0]?.told?.keys).toEqual(["authorities"]);
  });

  test("Digituki can make a three with a pair, which is told with what it scores", () => {
    const threes = threesWith(pool, bestPairing(pool, noRules), "digituki");
    expect(threes.length).toBeGreaterThan(0);
    for (const { members, score } of threes) expect(score).toBe(groupScore(pool, [...members, "digituki"]));
  });
});

describe("the best pairing", () => {
  test("is as good as trying every pairing, for up to eight, under any rules", () => {
    fc.assert(
      fc.property(someCandidates(8), anyRules(8), (candidates, rules) => {
        const pool = poolOf(candidates, defaultWeights);
        const own = rulesOver(candidates, rules);
        const pairing = bestPairing(pool, own);
        const free = candidates.filter(
          ({ id }) => !own.leftOut.includes(id) && !own.locked.flat().includes(id),
        );
        const [count, sum] = bruteForce(free, own);
        const unlocked = pairing.groups.filter(({ locked }) => !locked);
        expect([unlocked.length, total(unlocked)]).toEqual([count, sum]);
        expect(isProvenBest(pool, own)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("does not depend on the order of the enrolments", () => {
    fc.assert(
      fc.property(
        someCandidates(12).chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        anyRules(12),
        ([list, shuffled], rules) => {
          const own = rulesOver(list, rules);
          expect(bestPairing(poolOf(shuffled, defaultWeights), own)).toEqual(
            bestPairing(poolOf(list, defaultWeights), own),
          );
        },
      ),
    );
  });

  test("after any number of changes is what it is when one asks for it first", () => {
    fc.assert(
      fc.property(someCandidates(20, 4), fc.array(anyRules(20), { maxLength: 5 }), (candidates, asked) => {
        const pool = poolOf(candidates, defaultWeights);
        for (const rules of asked) bestPairing(pool, rulesOver(candidates, rules));
        const last = rulesOver(candidates, asked.at(-1) ?? noRules);
        expect(bestPairing(pool, last)).toEqual(bestPairing(poolOf(candidates, defaultWeights), last));
      }),
    );
  });

  test("pairs nobody twice, and everybody is paired, left over or left out", () => {
    fc.assert(
      fc.property(someCandidates(30), anyRules(30), (candidates, rules) => {
        const { groups, left, leftOut } = bestPairing(
          poolOf(candidates, defaultWeights),
          rulesOver(candidates, rules),
        );
        const all = [...groups.flatMap(({ members }) => members), ...left, ...leftOut];
        expect([...all].sort()).toEqual(candidates.map(({ id }) => id).sort());
      }),
    );
  });

  test("loses nothing by locking one of its pairs, and gains nothing by forbidding one", () => {
    fc.assert(
      fc.property(someCandidates(16, 4), (candidates) => {
        const pool = poolOf(candidates, defaultWeights);
        const best = bestPairing(pool, noRules);
        for (const { members } of best.groups) {
          const locked = changedRules(noRules, { act: "lock", of: [...members] }, []);
          expect(difference(best, bestPairing(pool, locked))).toMatchObject({
            gained: [],
            lost: [],
            even: [],
          });
          const apart = bestPairing(pool, changedRules(noRules, { act: "forbid", of: [...members] }, []));
          expect(
            apart.groups.length < best.groups.length ||
              (apart.groups.length === best.groups.length && apart.total <= best.total),
          ).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("can raise the worst pair, with as many pairs and no greater total", () => {
    fc.assert(
      fc.property(someCandidates(14), (candidates) => {
        const pool = poolOf(candidates, defaultWeights);
        const [most, fair] = [bestPairing(pool, noRules), bestPairing(pool, { ...noRules, aim: "worst" })];
        expect(fair.groups.length).toBe(most.groups.length);
        expect(fair.total).toBeLessThanOrEqual(most.total);
        expect(fair.worst ?? 0).toBeGreaterThanOrEqual(most.worst ?? 0);
      }),
    );
  });

  test("of nobody is nothing", () => {
    const pool = poolOf([], defaultWeights);
    expect(bestPairing(pool, noRules)).toEqual({ groups: [], left: [], leftOut: [], total: 0, worst: null });
    expect(isProvenBest(pool, noRules)).toBe(true);
  });
});

describe("what a change means", () => {
  // a and b, c and d give each other most; a and c, b and d a little.
  const two = [
    candidate("a", { needs: ["b1", "c1"], offers: ["a1", "a2"] }),
    candidate("b", { needs: ["a1", "d1"], offers: ["b1", "b2"] }),
    candidate("c", { needs: ["d1", "a2"], offers: ["c1", "c2"] }),
    candidate("d", { needs: ["c2", "b2"], offers: ["d1"] }),
  ];
  const pool = poolOf(two, defaultWeights);
  const best = bestPairing(pool, noRules);

  test("is told for each: who gains, who loses, with whom then and now", () => {
    expect(pairs(best)).toEqual(["a–b", "c–d"]);
    const apart = bestPairing(pool, changedRules(noRules, { act: "forbid", of: ["a", "b"] }, []));
    const { lost, gained, total } = difference(best, apart);
    expect(pairs(apart)).toEqual(["a–c", "b–d"]);
    expect([gained.length, lost.length]).toEqual([0, 4]);
    expect(lost.find(({ id }) => id === "a")).toMatchObject({ from: ["b"], to: ["c"] });
    expect(total.before).toBeGreaterThan(total.after);
  });

  test("and what it costs all but the two whom it is about", () => {
    const [first] = alternativesFor(pool, noRules, best, "a", 1);
    expect(first).toMatchObject({ id: "b", together: true, cost: { points: 0, unpaired: 0 } });
    const partner = partnersOf(pool, noRules, best, "a", { from: 0, count: 3, find: "" }).partners.find(
      ({ id }) => id === "c",
    );
    expect(partner?.cost.unpaired).toBe(0);
    expect(partner?.cost.points).toBeLessThan(0);
  });

  test("partners are found by a part of their names, and counted", () => {
    const found = partnersOf(pool, noRules, best, "a", { from: 0, count: 1, find: " D " });
    expect([found.total, found.partners.map(({ id }) => id)]).toEqual([1, ["d"]]);
    expect(partnersOf(pool, noRules, best, "a", { from: 0, count: 1, find: "" }).total).toBe(3);
    expect(partnersOf(pool, noRules, best, "a", { from: 0, count: 1, find: "x" })).toEqual({
      total: 0,
      partners: [],
    });
  });

  test("that leaves somebody without a pair is said so", () => {
    const lonely = [candidate("e", { needs: ["a1"] }), ...two.slice(0, 2)];
    const own = poolOf(lonely, defaultWeights);
    const now = bestPairing(own, noRules);
    const then = bestPairing(own, changedRules(noRules, { act: "lock", of: ["a", "e"] }, []));
    expect(costToOthers(difference(now, then), ["a", "e"])).toMatchObject({ unpaired: 1 });
  });

  test("a wall is told with the partner, and passed by locking only", () => {
    const walled = [
      candidate("a", { needs: ["x"], ratherNot: [{ organisationId: null, name: "b" }] }),
      candidate("b", { offers: ["x"] }),
    ];
    const own = poolOf(walled, defaultWeights);
    expect(
      partnersOf(own, noRules, bestPairing(own, noRules), "a", { from: 0, count: 9, find: "" }).partners,
    ).toMatchObject([{ id: "b", wall: "rather-not" }]);
    expect(alternativesFor(own, noRules, bestPairing(own, noRules), "a", 3)).toEqual([]);
    expect(pairs(bestPairing(own, noRules))).toEqual([]);
    expect(pairs(bestPairing(own, changedRules(noRules, { act: "lock", of: ["a", "b"] }, [])))).toEqual([
      "a–b",
    ]);
  });
});

function pairs({ groups }: Pairing): string[] {
  return groups.map(({ members }) => members.join("–")).sort();
}

/** Rules about numbers below `count`; made to fit by `rulesOver`. */
function anyRules(count: number): fc.Arbitrary<PairingRules> {
  const id = fc.nat({ max: Math.max(0, count - 1) }).map(String);
  const two = fc.uniqueArray(id, { minLength: 2, maxLength: 2 });
  return fc.record({
    aim: fc.constant("total" as const),
    locked: fc.array(fc.uniqueArray(id, { minLength: 2, maxLength: 3 }), { maxLength: 2 }),
    forbidden: fc.array(two, { maxLength: 4 }),
    leftOut: fc.uniqueArray(id, { maxLength: 2 }),
  });
}

/** As a coordinator would have come to them: by one change after another. */
function rulesOver(candidates: readonly Candidate[], wanted: PairingRules): PairingRules {
  const known = new Set(candidates.map(({ id }) => id));
  const changes = [
    ...wanted.forbidden.map((of) => ({ act: "forbid" as const, of: [...of] })),
    ...wanted.leftOut.map((id) => ({ act: "leaveOut" as const, of: [id] })),
    ...wanted.locked.map((of) => ({ act: "lock" as const, of: [...of] })),
  ];
  return changes
    .filter(({ of }) => of.every((id) => known.has(id)))
    .reduce<PairingRules>((rules, change) => changedRules(rules, change, []), noRules);
}

function total(groups: readonly { score: number }[]): number {
  return groups.reduce((sum, { score }) => sum + score, 0);
}

/** The most pairs, and the highest sum among those, by trying everything. */
function bruteForce([first, ...rest]: readonly Candidate[], rules: PairingRules): [number, number] {
  if (!first) return [0, 0];
  const tried = rest.flatMap((other): [number, number][] => {
    const { score, wall } = scorePair(first, other);
    const isForbidden = rules.forbidden.some((pair) => pair.includes(first.id) && pair.includes(other.id));
    if (wall || isForbidden) return [];
    const [count, sum] = bruteForce(
      rest.filter((one) => one !== other),
      rules,
    );
    return [[count + 1, sum + score]];
  });
  return [bruteForce(rest, rules), ...tried].reduce((best, one) =>
    one[0] > best[0] || (one[0] === best[0] && one[1] > best[1]) ? one : best,
  );
}

test("a pool knows everybody by the id", () => {
  const pool: Pool = poolOf([candidate("b"), candidate("a")], defaultWeights);
  expect([...pool.at]).toEqual([
    ["a", 0],
    ["b", 1],
  ]);
});
