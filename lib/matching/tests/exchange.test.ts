import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import {
  type Arc,
  type ExchangePlan,
  type ExchangeRules,
  explainLeft,
  explainNoRing,
  explainRing,
  formExchange,
  whatIfExchange,
  whyNotExchange,
  whyNotProvenExchange,
} from "@/lib/matching";
import { type ExchangeSolver, loadExchangeHighs } from "@/lib/matching/bench/highs-exchange";
import { drawPool, poolFamilies } from "@/lib/matching/bench/pools";
import { ExchangeSearch } from "@/lib/matching/exchange/branching";
import { Relaxation } from "@/lib/matching/exchange/relaxation";
import { type Chance, chanceFrom, shuffled } from "@/tests/support/chance";
import { bestExchange } from "./exchange-brute-force";

afterEach(() => {
  vi.restoreAllMocks();
});

/** A few persons, who could be whose guest, and rules of all kinds. */
function draw(chance: Chance): { people: string[]; arcs: Arc[]; rules: ExchangeRules } {
  const people = Array.from({ length: 4 + chance(4) }, (_, at) => `p${at}`);
  const often = 2 + chance(3);
  const arcs = people.flatMap((guest) =>
    people.flatMap((host) =>
      guest === host || chance(often) > 0 ? [] : [{ guest, host, points: chance(30) }],
    ),
  );
  const someone = () => people[chance(people.length)] as string;
  const rules: ExchangeRules = {
    longest: chance(4) === 0 ? 2 : 3,
    ...(chance(3) === 0 && { apart: [[someone(), someone()]] }),
    ...(chance(4) === 0 && { leftOut: [someone()] }),
    ...(chance(4) === 0 && { never: [[someone(), someone(), someone()]] }),
  };
  if (chance(3) === 0) {
    const { rings } = formExchange(people, arcs, { ...rules, longest: 3 });
    const ring = rings[0]?.persons;
    if (ring && chance(2) === 0) return { people, arcs, rules: { ...rules, locked: [ring] } };
    return {
      people,
      arcs,
      rules: { ...rules, staying: { rings: rings.map((its) => its.persons), points: 5 } },
    };
  }
  return { people, arcs, rules };
}

/** Of so many draws those whose plan is not the best, not proven, or breaks a rule. */
function wrongOf(draws: number): number[] {
  return Array.from({ length: draws }, (_, seed) => seed).filter((seed) => {
    const { people, arcs, rules } = draw(chanceFrom(seed));
    try {
      const plan = formExchange(people, arcs, rules);
      const best = bestExchange(people, arcs, rules);
      const isBest = plan.takePart === best.takePart && plan.worth === best.worth;
      return !isBest || !plan.proven || whyNotExchange(people, arcs, rules, plan) !== null;
    } catch {
      return true;
    }
  });
}

describe("an exchange", () => {
  let highs: ExchangeSolver;
  beforeAll(async () => {
    highs = await loadExchangeHighs();
  });

  it("is the best of all, and proven, under every rule", () => {
    expect(wrongOf(1200)).toEqual([]);
  });

  it("would be found out, were it called best after the first find that is better", () => {
    const run = ExchangeSearch.prototype.run;
    vi.spyOn(ExchangeSearch.prototype, "run").mockImplementation(function (this: ExchangeSearch) {
      const found = run.call(this);
      const first = this.best?.slice(1) ?? null;
      if (first) [this.best, this.worth] = [first, 0];
      return found;
    });
    expect(wrongOf(200).length).toBeGreaterThan(50);
  });

  it("would be found out, were rings left out that prices have not been asked about", () => {
    const solve = Relaxation.prototype.solve;
    vi.spyOn(Relaxation.prototype, "solve").mockImplementation(function (this: Relaxation, alive, bound) {
      return solve.call(
        this,
        alive.filter((ring) => ring % 3 > 0),
        bound,
      );
    });
    expect(wrongOf(200).length).toBeGreaterThan(20);
  });

  it.each(poolFamilies)("is as good as HiGHS finds, and proven: %s", (family) => {
    for (const count of [12, 18, 24])
      for (const longest of [2, 3] as const) {
        const { people, arcs } = drawPool(family, count, chanceFrom(count + 5));
        const plan = formExchange(people, arcs, { longest });
        expect({ proven: plan.proven, takePart: plan.takePart, points: plan.points }).toEqual({
          proven: true,
          ...highs(people, arcs, { longest }, 60),
        });
      }
  });

  it("of sixty is proven, and the same in whatever order persons and visits come", () => {
    const { people, arcs } = drawPool("real", 60, chanceFrom(91));
    const plan = formExchange(people, arcs);
    expect(plan.proven).toBe(true);
    expect(plan.takePart).toBeGreaterThan(formExchange(people, arcs, { longest: 2 }).takePart);
    const chance = chanceFrom(1);
    expect(formExchange(shuffled(people, chance), shuffled(arcs, chance))).toEqual(plan);
  });

  it("of many breaks no rule, and says what it cannot surpass", () => {
    const { people, arcs } = drawPool("sparse", 450, chanceFrom(3));
    const plan = formExchange(people, arcs, {}, { work: 5_000_000 });
    expect(whyNotExchange(people, arcs, {}, plan)).toBeNull();
    expect(plan.takePart).toBeLessThanOrEqual(plan.bound.takePart);
    expect(plan.takePart).toBeGreaterThan(300);
    expect(plan.proven).toBe(false);
    const listed = formExchange(people, arcs, {}, { listed: 400, work: 5_000_000 });
    expect(whyNotExchange(people, arcs, {}, listed)).toBeNull();
  });

  it("is not proven by prices that are too low, nor by cases of which one is missing", () => {
    const { people, arcs } = drawPool("real", 40, chanceFrom(8));
    const plan = formExchange(people, arcs);
    expect(plan.proven).toBe(true);
    const changed = (change: (prices: number[]) => number[]): ExchangePlan => {
      const { reason } = plan;
      if (reason?.kind !== "parts") throw new Error("no parts");
      const parts = reason.parts.map((part) => ({
        ...part,
        points: {
          cases: null,
          prices: part.points.prices.map((its) => ({
            ...its,
            persons: Float64Array.from(change([...its.persons])),
          })),
        },
      }));
      return { ...plan, reason: { kind: "parts", parts } };
    };
    expect(whyNotProvenExchange(people, arcs, {}, plan)).toBeNull();
    const lower = changed((prices) => prices.map((price) => price - 20_000_000));
    expect(whyNotProvenExchange(people, arcs, {}, lower)).toMatch(/prices/);
    const higher = changed((prices) => prices.map((price) => price + 20_000_000));
    expect(whyNotProvenExchange(people, arcs, {}, higher)).toBe("there may be something better");
    const fewer = { ...plan, rings: plan.rings.slice(1) };
    expect(whyNotProvenExchange(people, arcs, {}, fewer)).toBe("others are left");
  });

  it("takes no visits, rings or persons that are none", () => {
    const arcs = [{ guest: "a", host: "b", points: 5 }];
    expect(() => formExchange(["a", "a"], arcs)).toThrow(RangeError);
    expect(() => formExchange(["a"], arcs)).toThrow(RangeError);
    expect(() => formExchange(["a", "b"], [...arcs, ...arcs])).toThrow(RangeError);
    expect(() => formExchange(["a", "b"], [{ guest: "a", host: "b", points: 1.5 }])).toThrow(RangeError);
    expect(() => formExchange(["a", "b"], arcs, { locked: [["a", "b"]] })).toThrow(RangeError);
    expect(formExchange(["a", "b"], arcs)).toMatchObject({ rings: [], left: ["a", "b"], proven: true });
    expect(formExchange([], [])).toMatchObject({ rings: [], takePart: 0, proven: true });
  });
});

describe("a change of an exchange", () => {
  const { people, arcs } = drawPool("sparse", 60, chanceFrom(91));
  const before = formExchange(people, arcs);

  it("leaves rings alone that it does not touch, or lets more take part", () => {
    for (const { persons } of before.rings.slice(0, 4)) {
      const rules: ExchangeRules = { never: [persons] };
      const options = whatIfExchange(people, arcs, rules, before, persons);
      expect(options[0]?.moved).toEqual([]);
      for (const [at, { plan, moved, fewer }] of options.entries()) {
        expect(plan.rings.some((ring) => ring.persons.join() === persons.join())).toBe(false);
        expect(fewer).toEqual({
          takePart: before.takePart - plan.takePart,
          points: before.points - plan.points,
        });
        const last = options[at - 1];
        if (!last) continue;
        expect(plan.takePart * 10_000 + plan.points).toBeGreaterThan(
          last.plan.takePart * 10_000 + last.plan.points,
        );
        expect(moved.length).toBeGreaterThan(0);
      }
    }
  });

  it("is about who has left as well", () => {
    const gone = before.rings[0]?.persons[0] as string;
    const here = people.filter((id) => id !== gone);
    const visits = arcs.filter(({ guest, host }) => guest !== gone && host !== gone);
    for (const { plan, moved } of whatIfExchange(here, visits, {}, before)) {
      expect(plan.rings.flatMap(({ persons }) => persons)).not.toContain(gone);
      expect(moved).not.toContain(gone);
    }
  });
});

describe("reasons of an exchange", () => {
  const visit = (guest: string, host: string, points: number): Arc => ({ guest, host, points });
  const people = ["a", "b", "c", "d", "e"];
  const arcs = [
    ...[visit("a", "b", 9), visit("b", "a", 9), visit("b", "c", 5), visit("c", "a", 5)],
    ...[visit("c", "d", 4), visit("d", "c", 4), visit("d", "e", 1)],
  ];
  const plan = formExchange(people, arcs);

  it("say what a ring is worth, and what it would cost", () => {
    expect(plan).toMatchObject({ takePart: 4, points: 26, left: ["e"], proven: true });
    expect(explainRing(people, arcs, {}, plan, ["a", "b"])).toEqual({
      visits: [visit("a", "b", 9), visit("b", "a", 9)],
      without: { takePart: 1, points: 7 },
    });
  });

  it("say why some are in none", () => {
    const why = (ring: string[], rules: ExchangeRules = {}) => explainNoRing(people, arcs, rules, plan, ring);
    expect(why(["a", "b", "c"])).toEqual({
      ...{ kind: "cost", ring: ["a", "b", "c"] },
      cost: { takePart: 1, points: 7 },
    });
    expect(why(["a", "e"])).toMatchObject({ kind: "visits", missing: [{ guest: "a" }, { guest: "e" }] });
    expect(why(["a", "b", "c"], { longest: 2 })).toMatchObject({ kind: "rule" });
    expect(why(["a", "b"], { apart: [["b", "a"]] })).toMatchObject({ kind: "rule" });
  });

  it("say why somebody is left", () => {
    const why = (id: string, rules: ExchangeRules = {}, its = arcs) =>
      explainLeft(people, its, rules, formExchange(people, its, rules), id);
    expect(why("e")).toEqual({ kind: "noHost" });
    expect(why("d", { leftOut: ["d"] })).toEqual({ kind: "leftOut" });
    expect(why("e", {}, [...arcs, visit("e", "a", 1)])).toEqual({ kind: "noRing", inThree: false });
    expect(why("e", { longest: 2 }, [...arcs, visit("e", "c", 1)])).toEqual({
      kind: "noRing",
      inThree: true,
    });
    const without = arcs.filter(({ guest, host }) => guest !== "d" && host !== "d");
    expect(why("c", { longest: 2 }, [...without, visit("c", "b", 1)])).toMatchObject({
      kind: "dear",
      rings: [{ ring: ["c", "b"], cost: { takePart: 0, points: 12 } }],
    });
    expect(
      why(
        "d",
        {},
        arcs.filter(({ guest }) => guest === "c"),
      ),
    ).toEqual({ kind: "noHost" });
  });
});
