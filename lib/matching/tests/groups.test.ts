import { describe, expect, it } from "vitest";
import {
  formGroups,
  type GroupPerson,
  type GroupRules,
  type Guide,
  whyNotGroups,
  whyNotProven,
} from "@/lib/matching";
import { circleFamilies, drawLeaders, drawPeople } from "@/lib/matching/bench/circles";
import type { Reason } from "@/lib/matching/groups/branching";
import { allGroups, bestTotal, bestWeakest } from "@/lib/matching/tests/groups-brute-force";
import { type Chance, chanceFrom, shuffled } from "@/tests/support/chance";

/** Few persons with everything: free times, languages, organisations, who stays together and apart, guides of both roles. */
function small(chance: Chance): { people: GroupPerson[]; rules: GroupRules } {
  const some = (most: number, of: number) => [
    ...new Set(Array.from({ length: 1 + chance(most) }, () => chance(of))),
  ];
  const people = Array.from(
    { length: 5 + chance(4) },
    (_, at): GroupPerson => ({
      ...{ id: `p${at}`, slots: some(4, 5), languages: some(2, 2).map((one) => `l${one}`) },
      themes: Array.from(new Set(some(3, 4)), (theme) => `t${theme}`),
      level: chance(3) as 0 | 1 | 2,
      ...(chance(3) > 0 && { region: `r${chance(3)}` }),
      ...(chance(3) > 0 && { organisation: `o${chance(4)}` }),
    }),
  );
  const one = () => `p${chance(people.length)}`;
  const guide = (name: string): Guide => ({
    ...{
      id: name,
      slots: some(5, 5),
      languages: ["l0", ...(chance(2) ? ["l1"] : [])],
      groups: 1 + chance(2),
    },
    ...(chance(2) === 0 && { never: [one()] }),
  });
  const guides = () => Array.from({ length: 1 + chance(3) }, () => guide(`g${chance(4)}`));
  const each = (all: Guide[]) => [...new Map(all.map((its) => [its.id, its])).values()];
  const rules: GroupRules = {
    sizes: chance(2) ? [2, 3] : [3, 4],
    organisationsApart: chance(2) === 0,
    ...(chance(3) === 0 && { together: [[one(), one()]] }),
    ...(chance(2) === 0 && { apart: [[one(), one()]] }),
    ...(chance(4) === 0 && { leftOut: [one()] }),
    ...(chance(2) === 0 && { leaders: each(guides()) }),
    ...(chance(3) === 0 && { hosts: each(guides()).map(({ never: _, ...its }) => its) }),
    ...(chance(2) === 0 && { met: Array.from({ length: 1 + chance(6) }, () => [one(), one()] as const) }),
  };
  return { people, rules };
}

/** The same reason with half the prices. */
function cheaper({ prices, cases }: Reason): Reason {
  const half = prices.map((step) => ({
    ...step,
    units: step.units.map((price) => price >> 1),
    ofCuts: step.ofCuts.map((price) => price >> 1),
  }));
  const halves = cases && { ...cases, together: cheaper(cases.together), apart: cheaper(cases.apart) };
  return { prices: half, cases: halves };
}

const seeds = (count: number) => Array.from({ length: count }, (_, seed) => seed);

describe("groups of persons", () => {
  it("are as good as trying every division finds, with guides of both roles, and proven", () => {
    const wrong = seeds(200).filter((seed) => {
      const { people, rules } = small(chanceFrom(seed));
      const plan = formGroups(people, rules);
      return (
        plan.total !== bestTotal(people, rules) || whyNotGroups(people, rules, plan) !== null || !plan.proven
      );
    });
    expect(wrong).toEqual([]);
  });

  it("are of those who have not met, where that costs nothing else", () => {
    const people = ["a", "b", "c", "d"].map((id) => ({ id, slots: [0, 1], languages: ["l"] }));
    const rules = {
      sizes: [2, 2],
      met: [
        ["a", "b"],
        ["d", "c"],
        ["b", "a"],
      ],
    } satisfies GroupRules;
    const [plan, before] = [formGroups(people, rules), formGroups(people, { sizes: [2, 2] })];
    expect(plan.groups.some(({ members }) => ["a", "b"].every((id) => members.includes(id)))).toBe(false);
    expect([plan.total, plan.proven, whyNotProven(people, rules, plan)]).toEqual([before.total, true, null]);
    const all = formGroups(people, { ...rules, sizes: [4, 4] });
    expect(all.total).toBe(formGroups(people, { sizes: [4, 4] }).total - 40);
  });

  it("are never better than their bound, where nothing is listed", () => {
    const wrong = seeds(100).filter((seed) => {
      const { people, rules } = small(chanceFrom(seed));
      const plan = formGroups(people, rules, { listed: 0 });
      return (
        plan.proven || plan.bound < bestTotal(people, rules) || whyNotGroups(people, rules, plan) !== null
      );
    });
    expect(wrong).toEqual([]);
  });

  it("would be found out if they were called best too early, or prices were too low", () => {
    const [early, cheap] = [[] as number[], [] as number[]];
    for (const seed of seeds(60)) {
      const { people, rules } = small(chanceFrom(seed));
      const best = formGroups(people, rules);
      const before = formGroups(people, rules, { listed: 0, trials: 1 });
      if (before.total < best.total && !whyNotProven(people, rules, { ...before, reason: best.reason }))
        early.push(seed);
      const reason = best.reason && cheaper(best.reason);
      if (best.groups.length > 0 && !whyNotProven(people, rules, { ...best, reason })) cheap.push(seed);
    }
    expect({ early, cheap }).toEqual({ early: [], cheap: [] });
  });

  it("are the same whatever the order of persons and guides", () => {
    for (const seed of seeds(3)) {
      const chance = chanceFrom(seed);
      const people = drawPeople("real", 20 + chance(30), chance);
      const rules: GroupRules = { sizes: [5, 6], leaders: drawLeaders(people.length, chance) };
      const other = { ...rules, leaders: shuffled(rules.leaders ?? [], chance) };
      const budget = { trials: 800, parts: 1, listed: 0 };
      expect(formGroups(shuffled(people, chance), other, budget)).toEqual(formGroups(people, rules, budget));
    }
  });

  it("break no rule among hundreds, with leaders, in every family", () => {
    for (const family of circleFamilies)
      for (const count of [33, 290]) {
        const people = drawPeople(family, count, chanceFrom(count));
        const rules: GroupRules = {
          ...{ sizes: [5, 6], organisationsApart: true, leaders: drawLeaders(count, chanceFrom(count)) },
          together: [["p0000", "p0001"]],
          apart: [["p0002", "p0003"]],
          leftOut: ["p0004"],
        };
        const plan = formGroups(people, rules, { trials: 3000, parts: 2, listed: 0 });
        expect(whyNotGroups(people, rules, plan)).toBeNull();
      }
  });

  it("raise the weakest group as high as trying every division finds, with as many in groups, and that is proven", () => {
    const wrong = seeds(80).filter((seed) => {
      const { people, rules: its } = small(chanceFrom(seed));
      const rules: GroupRules = { ...its, aim: "weakest" };
      const plan = formGroups(people, rules);
      const placed = plan.groups.flatMap(({ members }) => members).length;
      const weakest = Math.min(100, ...plan.groups.map(({ points, members }) => points / members.length));
      const found = [placed, weakest, plan.total].join();
      // A plan of the other aim may be as good, but is not called proven where it is worse.
      const other = { ...formGroups(people, its), reason: plan.reason, above: plan.above };
      const isCaught = other.total === plan.total || whyNotProven(people, rules, other) !== null;
      return found !== bestWeakest(people, rules).join() || !plan.proven || !isCaught;
    });
    expect(wrong).toEqual([]);
  });

  it("raise the weakest group where not all can be listed, without leaving more without one", () => {
    for (const seed of seeds(2)) {
      const people = drawPeople("real", 70, chanceFrom(seed));
      const rules: GroupRules = { sizes: [5, 6], organisationsApart: true };
      const budget = { trials: 6000, parts: 0 };
      const most = formGroups(people, rules, budget);
      const raised = formGroups(people, { ...rules, aim: "weakest" }, budget);
      const weakest = ({ groups }: typeof most) =>
        Math.min(100, ...groups.map(({ points, members }) => points / members.length));
      expect(whyNotGroups(people, rules, raised)).toBeNull();
      expect(raised.waiting.length).toBeLessThanOrEqual(most.waiting.length);
      expect(weakest(raised)).toBeGreaterThanOrEqual(weakest(most));
    }
  });

  it("are none where nobody could meet, and that is proven", () => {
    const people = seeds(6).map((at) => ({ id: `p${at}`, slots: [at], languages: ["fi"] }));
    const plan = formGroups(people, { sizes: [5, 6] });
    expect(plan).toMatchObject({ groups: [], total: -900, bound: -900, proven: true });
    expect(allGroups(people, { sizes: [5, 6] })).toEqual([]);
  });

  it("refuse what is no person, slot or size", () => {
    const person = { id: "a", slots: [1], languages: ["fi"] };
    expect(() => formGroups([person, person], { sizes: [5, 6] })).toThrow(RangeError);
    expect(() => formGroups([{ ...person, slots: [31] }], { sizes: [5, 6] })).toThrow(RangeError);
    expect(() => formGroups([person], { sizes: [6, 5] })).toThrow(RangeError);
  });
});
