import { describe, expect, it } from "vitest";
import {
  type Attendee,
  planTables,
  repairTables,
  type TablePlan,
  type TableRules,
  whyNotTables,
} from "@/lib/matching";
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
      };
      const tables = 6 + chance(4);
      const apart = rules.apart?.filter(
        ([a, b]) => !(["p011", "p012"].includes(a) && ["p011", "p012"].includes(b)),
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

  it("change for nobody else in announced rounds, through days of arrivals, leavings and closed tables", () => {
    for (let seed = 0; seed < 100; seed++) playDay(seed);
  });
});

/** A day: after each round that is announced somebody leaves, comes, or a table is closed. */
function playDay(seed: number): void {
  const chance = chanceFrom(seed);
  const tables = 4 + chance(4);
  let here = people(tables * 4 + chance(tables), 9);
  const rules: TableRules = { apart: [["p000", "p001"]] };
  let plan: TablePlan = planTables(here, tables, 4, rules, { trials: 4000 });
  let closed: number[] = [];
  for (let announced = 1; announced < 4; announced++) {
    const before = plan;
    const left = new Set(here.filter(() => chance(15) === 0).map(({ id }) => id));
    const come = chance(3) === 0 ? [{ id: `late${seed}-${announced}`, organisation: "late" }] : [];
    here = [...here.filter(({ id }) => !left.has(id)), ...come];
    if (chance(3) === 0 && closed.length === 0) closed = [chance(tables)];
    plan = repairTables(
      here,
      tables,
      { rounds: plan.rounds, held: announced - 1, announced, closed },
      rules,
      { trials: 3000 },
    );
    const opened = open(tables).filter((table) => !closed.includes(table));
    expect(whyNotTables(here, opened, plan, rules, announced)).toBeNull();
    for (let round = 0; round < announced; round++)
      for (const table of round < announced - 1 ? open(tables) : opened)
        expect(plan.rounds[round]?.[table]).toEqual(
          expect.arrayContaining(
            (before.rounds[round]?.[table] ?? []).filter((id) => round < announced - 1 || !left.has(id)),
          ),
        );
    for (const round of plan.rounds.slice(announced))
      for (const its of round) expect(its).not.toEqual(expect.arrayContaining(["p000", "p001"]));
  }
}
