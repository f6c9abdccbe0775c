import { describe, expect, it } from "vitest";
import { DenseMatching, type DenseOptions } from "@/lib/matching/dense";
import { maximumWeightMatching } from "@/lib/matching/maximum-weight";
import {
  type Better,
  bruteForce,
  type Edge,
  heavier,
  morePairsThenBetterWorst,
  morePairsThenHeavier,
} from "@/lib/matching/tests/brute-force";
import { edmondsBlossom } from "@/lib/matching/tests/edmonds-blossom";
import { type Chance, chanceFrom, shuffled } from "@/tests/support/chance";

const aims: { name: string; options: DenseOptions; isBetter: Better }[] = [
  { name: "as many as possible, then the total", options: {}, isBetter: morePairsThenHeavier },
  { name: "the total alone", options: { maximumCardinality: false }, isBetter: heavier },
  {
    name: "as many as possible, then the worst",
    options: { objective: "raise-the-worst" },
    isBetter: morePairsThenBetterWorst,
  },
];

describe("pairing where nearly everyone may meet everyone", () => {
  it.each(aims)("finds what trying all finds, also after changes: $name", ({ options, isBetter }) => {
    for (let seed = 0; seed < 700; seed++) {
      const chance = chanceFrom(seed);
      const world = new World(2 + chance(9), options, chance);
      for (let step = 0; step < 10; step++) {
        world.change();
        const found = world.dense.solve();
        const best = bruteForce(world.n, world.openEdges(), isBetter);
        const expected = { seed, step, weight: best.weight + world.lockedWeight() };
        expect({ seed, step, weight: found.weight }).toEqual(expected);
        if (isBetter !== heavier) expect(found.cardinality).toBe(best.cardinality + world.locked.length);
        expect(world.dense.whyNotProven()).toBeNull();
      }
    }
  });

  it.each(aims)("repairs to what a fresh start finds, pair for pair: $name", ({ options }) => {
    for (let seed = 0; seed < 25; seed++) {
      const chance = chanceFrom(seed);
      const world = new World(20 + chance(60), options, chance);
      for (let step = 0; step < 40; step++) {
        for (let changes = 1 + chance(3); changes > 0; changes--) world.change();
        const [repaired, fresh] = [world.dense.solve(), world.fresh().solve()];
        expect({ seed, step, mate: repaired.mate }).toEqual({ seed, step, mate: fresh.mate });
        expect(repaired.weight).toBe(fresh.weight);
        expect(world.dense.whyNotProven()).toBeNull();
      }
    }
  });

  it("repairs to what a fresh start finds where some pairs count more, and others another weight", () => {
    for (let seed = 0; seed < 400; seed++) {
      const chance = chanceFrom(seed);
      const world = new World(2 + chance(seed % 4 === 0 ? 90 : 14), {}, chance);
      const { n } = world;
      const dense = new DenseMatching(n, world.weights, { largestWeight: 20_000 });
      const best = dense.solve();
      const had = seed % 2 === 0 ? best.mate : pairedUp(n, chance);
      const [more, out, other] = [2 * chance(40), chance(n), chance(n)];
      const favoured = dense.clone();
      const added = (u: number, v: number) =>
        Math.max(-(world.weights[u * n + v] as number), ((u + v) % 7) - (seed % 3) * 3);
      favoured.favour(had, more, { vertices: [other], more: added });
      favoured.leaveOut(out);
      const weights = world.weights.map((weight, at) => {
        const [u, v] = [Math.floor(at / n), at % n];
        if (weight < 0) return weight;
        return weight + (had[u] === v ? more : 0) + (u === other || v === other ? added(u, v) : 0);
      });
      const fresh = new DenseMatching(n, weights, { largestWeight: 20_000 });
      fresh.leaveOut(out);
      expect({ seed, mate: favoured.solve().mate }).toEqual({ seed, mate: fresh.solve().mate });
      expect(favoured.solve().weight).toBe(fresh.solve().weight);
      expect(favoured.whyNotProven()).toBeNull();
      expect(dense.solve().mate).toEqual(best.mate);
    }
  });

  it("finds among many with few pairs each what is found of those pairs alone, also after changes", () => {
    for (const seed of [1, 2, 3]) {
      const chance = chanceFrom(seed);
      const n = 420 + chance(60);
      const edges: Edge[] = [];
      for (let u = 0; u < n; u++)
        for (let v = u + 1; v < n; v++) if (chance(20) === 0) edges.push([u, v, chance(201)]);
      const dense = new DenseMatching(n, weightsOf(n, edges), { largestWeight: 1023 });
      const apart = new Set<Edge>();
      const gone = new Set<number>();
      const expectBest = () => {
        const open = edges.filter((edge) => !apart.has(edge) && !gone.has(edge[0]) && !gone.has(edge[1]));
        const best = maximumWeightMatching(n, open, { maximumCardinality: true });
        const found = dense.solve();
        expect([found.cardinality, found.weight]).toEqual([best.cardinality, best.weight]);
        expect(dense.whyNotProven()).toBeNull();
      };
      expectBest();
      for (let step = 0; step < 8; step++) {
        const edge = edges.find(([u, v]) => dense.solve().mate[u] === v && chance(9) === 0) as Edge;
        const out = chance(n);
        if (!apart.has(edge)) dense.forbid(edge[0], edge[1]);
        apart.add(edge);
        dense.leaveOut(out);
        gone.add(out);
        expectBest();
        if (step % 3 < 2) continue;
        dense.allow(edge[0], edge[1]);
        apart.delete(edge);
        dense.takeBack(out);
        gone.delete(out);
        expectBest();
      }
    }
  });

  it("weighs what edmonds-blossom finds among a hundred and fifty", () => {
    for (let seed = 0; seed < 12; seed++) {
      const world = new World(130 + chanceFrom(seed)(20), {}, chanceFrom(seed));
      const found = world.dense.solve();
      const { cardinality, weight } = edmondsBlossom(world.openEdges(), true);
      expect([found.cardinality, found.weight]).toEqual([cardinality, weight]);
    }
  });

  it("is the same whatever the order of the vertices, where they have keys", () => {
    for (let seed = 0; seed < 60; seed++) {
      const chance = chanceFrom(seed);
      const world = new World(2 + chance(80), {}, chance);
      const { n } = world;
      const keys = Uint32Array.from({ length: n }, () => chance(2 ** 32));
      const order = shuffled([...keys.keys()], chance);
      const moved = new Int32Array(n * n);
      for (let u = 0; u < n; u++)
        for (let v = 0; v < n; v++)
          moved[u * n + v] = world.weights[(order[u] as number) * n + (order[v] as number)] as number;
      const movedKeys = Uint32Array.from(order, (v) => keys[v] as number);
      const one = new DenseMatching(n, world.weights, { keys }).solve().mate;
      const other = new DenseMatching(n, moved, { keys: movedKeys }).solve().mate;
      const back = order.map((v) => order.indexOf(one[v] as number));
      expect([...other]).toEqual(back);
    }
  });

  it("keeps the total when a pair of the best is locked, and never raises it when one is forbidden", () => {
    for (let seed = 0; seed < 100; seed++) {
      const chance = chanceFrom(seed);
      const world = new World(2 + chance(60), {}, chance);
      const best = world.dense.solve();
      const u = best.mate.findIndex((its) => its >= 0);
      if (u < 0) continue;
      const v = best.mate[u] as number;
      const locked = world.dense.clone();
      locked.lock(u, v);
      expect(locked.solve().mate).toEqual(best.mate);
      expect(locked.solve().weight).toBe(best.weight);
      const forbidden = world.dense.clone();
      forbidden.forbid(u, v);
      const less = forbidden.solve();
      expect(less.mate[u]).not.toBe(v);
      if (less.cardinality === best.cardinality) expect(less.weight).toBeLessThanOrEqual(best.weight);
      else expect(less.cardinality).toBeLessThan(best.cardinality);
      expect(world.dense.solve().mate).toEqual(best.mate);
    }
  });

  it("raises the worst pair at the cost of the total", () => {
    const weights = weightsOf(4, [
      [0, 1, 100],
      [2, 3, 1],
      [0, 2, 40],
      [1, 3, 40],
    ]);
    expect(new DenseMatching(4, weights).solve()).toMatchObject({ weight: 101, worst: 1, raised: null });
    const raised = new DenseMatching(4, weights, { objective: "raise-the-worst" });
    expect(raised.solve()).toMatchObject({ weight: 80, worst: 40, raised: { least: 40 } });
  });

  it("says that a pairing is not proven when the pairs have changed behind its back", () => {
    const world = new World(30, {}, chanceFrom(5));
    world.dense.solve();
    expect(world.dense.whyNotProven()).toBeNull();
    const [u, v] = world.openEdges()[0] as Edge;
    world.weights[u * 30 + v] = 1_000_000;
    expect(world.dense.whyNotProven()).not.toBeNull();
  });

  it("refuses what cannot be", () => {
    const dense = new DenseMatching(3, weightsOf(3, [[0, 1, 5]]), { largestWeight: 10 });
    expect(() => new DenseMatching(3, new Int32Array(8))).toThrow(RangeError);
    expect(() => dense.forbid(0, 3)).toThrow(RangeError);
    expect(() => dense.favour(new Int32Array(2), 2)).toThrow(RangeError);
    expect(() => dense.favour(new Int32Array(3).fill(-1), -1)).toThrow(RangeError);
    expect(() => dense.lock(1, 1)).toThrow(RangeError);
    dense.lock(0, 2);
    expect(dense.solve()).toMatchObject({ weight: 0, cardinality: 1 });
    expect(() => dense.lock(1, 2)).toThrow(RangeError);
    expect(() => dense.leaveOut(0)).toThrow(RangeError);
    expect(() => dense.unlock(0, 1)).toThrow(RangeError);
    expect(() => new DenseMatching(2, weightsOf(2, [[0, 1, 11]]), { largestWeight: 10 }).solve()).toThrow(
      RangeError,
    );
  });
});

/** Weights, and what a coordinator has done to them; `dense` has been through it all. */
class World {
  readonly dense: DenseMatching;
  weights: Int32Array;
  readonly barred: [number, number][] = [];
  readonly locked: [number, number][] = [];
  readonly out = new Set<number>();
  private readonly draw: () => number;

  constructor(
    readonly n: number,
    private options: DenseOptions,
    private readonly chance: Chance,
  ) {
    const range = [1, 5, 100, 10_000][chance(4)] as number;
    const walls = chance(10);
    const isAroundFew = chance(3) === 0;
    this.draw = () => (chance(10) < walls ? -1 : chance(range + 1));
    const edges: Edge[] = [];
    for (let u = 0; u < n; u++)
      for (let v = u + 1; v < n; v++) if (!isAroundFew || u < n / 4) edges.push([u, v, this.draw()]);
    this.weights = weightsOf(n, edges);
    this.options = { ...options, largestWeight: range };
    this.dense = new DenseMatching(n, this.weights, this.options);
  }

  change(): void {
    const { n, dense } = this;
    const chance = this.chance;
    const [u, v] = [chance(n), chance(n)];
    if (u === v) return;
    const isFree = (vertex: number) => !this.out.has(vertex) && !this.locked.flat().includes(vertex);
    const what = chance(7);
    if (what <= 1) {
      const its = what === 0 ? v : Math.max(dense.solve().mate[u] as number, u === 0 ? 1 : 0);
      if (its === u || this.isBarred(u, its)) return;
      this.barred.push([u, its]);
      dense.forbid(u, its);
    }
    if (what === 2 && this.barred.length > 0) dense.allow(...(this.barred.pop() as [number, number]));
    if (what === 3 && this.locked.length < 3 && isFree(u) && isFree(v)) {
      this.locked.push([u, v]);
      dense.lock(u, v);
    }
    if (what === 4 && this.locked.length > 0) dense.unlock(...(this.locked.shift() as [number, number]));
    if (what === 5 && this.out.delete(u)) dense.takeBack(u);
    else if (what === 5 && isFree(u)) {
      this.out.add(u);
      dense.leaveOut(u);
    }
    if (what === 6) this.changeRows(chance(4) === 0 ? [u, v] : [u]);
  }

  fresh(): DenseMatching {
    const dense = new DenseMatching(this.n, this.weights, this.options);
    for (const v of this.out) dense.leaveOut(v);
    for (const pair of this.barred) dense.forbid(...pair);
    for (const pair of this.locked) dense.lock(...pair);
    return dense;
  }

  openEdges(): Edge[] {
    const gone = new Set([...this.out, ...this.locked.flat()]);
    const edges: Edge[] = [];
    for (let u = 0; u < this.n; u++)
      for (let v = u + 1; v < this.n; v++) {
        const weight = this.weights[u * this.n + v] as number;
        if (weight >= 0 && !gone.has(u) && !gone.has(v) && !this.isBarred(u, v)) edges.push([u, v, weight]);
      }
    return edges;
  }

  lockedWeight(): number {
    return this.locked.reduce((sum, [u, v]) => sum + Math.max(0, this.weights[u * this.n + v] as number), 0);
  }

  private changeRows(rows: number[]): void {
    this.weights = this.weights.slice();
    for (const u of rows)
      for (let v = 0; v < this.n; v++) {
        if (u === v) continue;
        const weight = this.draw();
        this.weights[u * this.n + v] = weight;
        this.weights[v * this.n + u] = weight;
      }
    this.dense.changeWeights(this.weights, rows);
  }

  private isBarred(u: number, v: number): boolean {
    return this.barred.some(([a, b]) => (a === u && b === v) || (a === v && b === u));
  }
}

/** Some vertices two and two, by chance. */
function pairedUp(n: number, chance: Chance): Int32Array {
  const mate = new Int32Array(n).fill(-1);
  const order = shuffled([...mate.keys()], chance);
  for (let at = 0; at + 1 < n - chance(3); at += 2) {
    const [u, v] = [order[at] as number, order[at + 1] as number];
    mate[u] = v;
    mate[v] = u;
  }
  return mate;
}

function weightsOf(n: number, edges: readonly Edge[]): Int32Array {
  const weights = new Int32Array(n * n).fill(-1);
  for (const [u, v, weight] of edges) {
    weights[u * n + v] = weight;
    weights[v * n + u] = weight;
  }
  return weights;
}
