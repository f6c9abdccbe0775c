import { describe, expect, it } from "vitest";
import {
  type Attendee,
  explainSeat,
  explainTables,
  type NotNew,
  planTables,
  type TableRules,
  whyNotTables,
} from "@/lib/matching";
import { playDay } from "@/lib/matching/bench/days";
import { baseRounds } from "@/lib/matching/tables/base-rounds";
import { design } from "@/lib/matching/tables/designs";
import { chanceFrom, shuffled } from "@/tests/support/chance";

const people = (count: number, organisations = 0): Attendee[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `p${String(at).padStart(3, "0")}`,
    ...(organisations > 0 && { organisation: `o${at % organisations}` }),
  }));
const open = (tables: number) => Array.from({ length: tables }, (_, at) => at);

describe("tables of a day", () => {
  it("come from constructions that seat everybody once a round, and nobody with anybody twice", () => {
    let made = 0;
    for (let tables = 2; tables <= 32; tables++)
      for (let seats = 2; seats <= 9; seats++) {
        const rounds = design(tables, seats);
        const met = new Set<number>();
        for (const round of rounds) {
          expect(round.flat().sort((a, b) => a - b)).toEqual(open(tables * seats));
          for (const its of round)
            for (const one of its) for (const other of its) if (one < other) met.add(one * 1000 + other);
        }
        expect(met.size).toBe((rounds.length * tables * seats * (seats - 1)) / 2);
        if (rounds.length > 0) made++;
      }
    expect(made).toBeGreaterThan(120);
    expect(design(9, 3)).toHaveLength(13);
    expect(design(16, 4)).toHaveLength(21);
  });

  it("come from stored rounds that turn, each of which makes more rounds than the other constructions, and as many as it says", () => {
    for (const [shape, [turns]] of Object.entries(baseRounds)) {
      const [tables, seats] = shape.split("x").map(Number) as [number, number];
      expect([shape, design(tables, seats).length]).toEqual([shape, turns]);
      expect(planTables(people(tables * seats), tables, turns)).toMatchObject({ repeats: 0, proven: true });
    }
  });

  it("have no repeats where that is possible, and are proven then", () => {
    for (const [tables, seats, rounds] of [
      [5, 4, 4],
      [8, 4, 9],
      [9, 4, 9],
      [10, 5, 5],
      [10, 6, 4],
      [20, 5, 6],
    ] as const) {
      const plan = planTables(people(tables * seats), tables, rounds);
      expect({ tables, repeats: plan.repeats, proven: plan.proven }).toEqual({
        tables,
        repeats: 0,
        proven: true,
      });
      expect(whyNotTables(people(tables * seats), open(tables), plan)).toBeNull();
    }
  });

  it("seat one of each organisation at a table where the numbers allow it, and know the fewest where they do not", () => {
    expect(planTables(people(100, 25), 20, 3)).toMatchObject({ repeats: 0, colleagues: 0, proven: true });
    const many = people(60).map((one, at) => ({ ...one, ...(at < 30 && { organisation: "big" }) }));
    expect(planTables(many, 10, 3)).toMatchObject({
      repeats: 0,
      colleagues: 90,
      bound: { colleagues: 90 },
      proven: true,
    });
  });

  it("keep every rule: sizes, walls, tables that are kept, helpers; whatever the order of persons", () => {
    for (let seed = 0; seed < 12; seed++) {
      const chance = chanceFrom(seed);
      const all = people(30 + chance(40), 12);
      const one = () => `p${String(chance(30)).padStart(3, "0")}`;
      const rules: TableRules = {
        apart: Array.from({ length: 8 }, () => [one(), one()] as const),
        met: Array.from({ length: 10 }, () => [one(), one(), 1 + chance(100)] as const),
        fixed: [{ id: "p003", table: 2 }],
        beside: [{ id: "p010", of: ["p011", "p012"] }],
        together: [["p020", "p021", "p022"]],
      };
      const tables = 6 + chance(4);
      const apart = rules.apart?.filter(
        ([a, b]) =>
          ![
            ["p011", "p012"],
            ["p020", "p021", "p022"],
          ].some((its) => its.includes(a) && its.includes(b)),
      );
      const plan = planTables(all, tables, 3, { ...rules, apart: apart ?? [] }, { trials: 60_000 });
      expect(whyNotTables(all, open(tables), plan, rules)).toBeNull();
      expect(plan.apart).toBe(0);
      const other = planTables(
        shuffled(all, chance),
        tables,
        3,
        { ...rules, apart: apart ?? [] },
        { trials: 60_000 },
      );
      expect(other).toEqual(plan);
    }
  });

  it("never come below their bound", () => {
    for (let seed = 0; seed < 60; seed++) {
      const chance = chanceFrom(seed);
      const tables = 2 + chance(3);
      const all = people(tables * (2 + chance(3)) + chance(2), 1 + chance(5));
      const plan = planTables(all, tables, 1 + chance(5), {}, { trials: 3000 });
      expect(whyNotTables(all, open(tables), plan)).toBeNull();
      expect(plan.repeats).toBeGreaterThanOrEqual(plan.bound.repeats);
      expect(plan.colleagues).toBeGreaterThanOrEqual(plan.bound.colleagues);
    }
  });

  it("go on through a thousand days of arrivals, leavings and closed tables: nobody else's announced seat changes, and nobody sits with whom they may not", () => {
    const wrong = Array.from({ length: 1000 }, (_, seed) =>
      playDay(seed, { plan: 2000, repair: 1000 }),
    ).flatMap((why, seed) => (why === null ? [] : `day ${seed}: ${why}`));
    expect(wrong).toEqual([]);
  });

  it("say of each meeting that is not new why, as many as are counted; and why somebody sits where they do", () => {
    for (let seed = 0; seed < 20; seed++) {
      const chance = chanceFrom(seed);
      const all = people(18 + chance(10), 4);
      const one = () => `p${String(chance(18)).padStart(3, "0")}`;
      const rules: TableRules = {
        met: Array.from({ length: 30 }, () => [one(), one(), 1 + chance(100)] as const),
        fixed: [{ id: "p003", table: 2 }],
        beside: [{ id: "p010", of: ["p011"] }],
        together: [["p005", "p006"]],
      };
      const plan = planTables(all, 4, 4, rules, { trials: 2000 });
      const said = explainTables(all, plan.rounds, rules);
      const count = (kind: NotNew["kind"]) => said.filter((its) => its.kind === kind).length;
      expect([count("again"), count("colleagues"), count("met"), count("apart")]).toEqual([
        ...[plan.repeats, plan.colleagues, plan.met, plan.apart],
      ]);
      const [kept, helper] = ["p003", "p010"].map((id) =>
        explainSeat(all, plan.rounds, rules, { id, round: 1 }),
      );
      expect(kept).toMatchObject({ table: 2, keeps: true, helps: [] });
      expect(helper).toMatchObject({ fresh: [], notNew: [], helps: ["p011"] });
      const its = kept?.notNew.flatMap(({ two }) => two).filter((id) => id !== "p003");
      const others = plan.rounds[1]?.[2]?.filter((id) => id !== "p003" && id !== "p010");
      expect([...new Set(its), ...(kept?.fresh ?? [])].sort()).toEqual(others?.toSorted());
    }
  });

  it("part those who may not sit together when few trials have not", () => {
    const all = people(16);
    const rules: TableRules = {
      apart: Array.from({ length: 12 }, (_, at) => ["p000", `p${String(at + 1).padStart(3, "0")}`]),
    };
    for (const trials of [0, 1]) expect(planTables(all, 4, 3, rules, { trials }).apart).toBe(0);
  });

  it("are even for odd numbers of people, and new for everybody in three rounds of sixty-one", () => {
    for (const count of [13, 37, 61, 99]) {
      const plan = planTables(people(count), Math.floor(count / 5), 3);
      expect(whyNotTables(people(count), open(Math.floor(count / 5)), plan)).toBeNull();
      if (count >= 61) expect(plan).toMatchObject({ repeats: 0, proven: true });
    }
  });
});
