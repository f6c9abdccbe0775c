import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { whyNotOptimal } from "@/lib/matching/certificate";
import { maximumWeightMatching } from "@/lib/matching/maximum-weight";
import { bruteForce, type Edge, heavier, morePairsThenHeavier } from "@/lib/matching/tests/brute-force";
import { edmondsBlossom } from "@/lib/matching/tests/edmonds-blossom";
import { type Chance, chanceFrom, shuffled } from "@/tests/support/chance";

describe("the best pairing in any graph", () => {
  it("is what trying all finds, in twenty thousand small graphs", () => {
    fc.assert(
      fc.property(smallGraph, ({ vertexCount, edges }) => {
        for (const maximumCardinality of [false, true]) {
          const found = maximumWeightMatching(vertexCount, edges, { maximumCardinality });
          const best = bruteForce(vertexCount, edges, maximumCardinality ? morePairsThenHeavier : heavier);
          if (found.weight !== best.weight) return false;
          if (maximumCardinality && found.cardinality !== best.cardinality) return false;
          if (whyNot(edges, found, maximumCardinality)) return false;
        }
        return true;
      }),
      { numRuns: 20_000 },
    );
  });

  it("weighs what edmonds-blossom finds, in five thousand graphs of middle size", () => {
    for (let seed = 0; seed < 5000; seed++) {
      const chance = chanceFrom(seed);
      const { vertexCount, edges } = middleGraph(chance);
      const maximumCardinality = chance(2) === 1;
      const found = maximumWeightMatching(vertexCount, edges, { maximumCardinality });
      const peer = edmondsBlossom(edges, maximumCardinality);
      expect({ seed, weight: found.weight }).toEqual({ seed, weight: peer.weight });
      if (maximumCardinality) expect(found.cardinality).toBe(peer.cardinality);
      expect(whyNot(edges, found, maximumCardinality)).toBeNull();
    }
  });

  it("is proven best in large graphs, whatever their shape", () => {
    for (const [name, edges] of largeGraphs())
      for (const maximumCardinality of [false, true]) {
        const vertexCount = 1 + Math.max(...edges.map(([u, v]) => Math.max(u, v)));
        const found = maximumWeightMatching(vertexCount, edges, { maximumCardinality });
        expect([name, whyNot(edges, found, maximumCardinality)]).toEqual([name, null]);
      }
  });

  it("is the same whatever the order of the edges and of their ends", () => {
    for (let seed = 0; seed < 300; seed++) {
      const chance = chanceFrom(seed);
      const { vertexCount, edges } = middleGraph(chance);
      const turned = shuffled(edges, chance).map(
        ([u, v, weight]): Edge => (chance(2) ? [u, v, weight] : [v, u, weight]),
      );
      const options = { maximumCardinality: chance(2) === 1 };
      const [one, other] = [edges, turned].map(
        (its) => maximumWeightMatching(vertexCount, its, options).mate,
      );
      expect(other).toEqual(one);
    }
  });

  it("is the same whatever the order of the vertices, where they have keys", () => {
    for (let seed = 0; seed < 300; seed++) {
      const chance = chanceFrom(seed);
      const { vertexCount, edges } = middleGraph(chance);
      const keys = Uint32Array.from({ length: vertexCount }, () => chance(2 ** 32));
      const place = shuffled([...keys.keys()], chance);
      const moved = edges.map(([u, v, weight]): Edge => [place[u] as number, place[v] as number, weight]);
      const movedKeys = new Uint32Array(vertexCount);
      place.forEach((to, v) => {
        movedKeys[to] = keys[v] as number;
      });
      const one = maximumWeightMatching(vertexCount, edges, { keys, maximumCardinality: true }).mate;
      const other = maximumWeightMatching(vertexCount, moved, {
        keys: movedKeys,
        maximumCardinality: true,
      }).mate;
      const expected = new Int32Array(vertexCount).fill(-1);
      one.forEach((its, v) => {
        expected[place[v] as number] = its < 0 ? -1 : (place[its] as number);
      });
      expect(other).toEqual(expected);
    }
  });

  it("puts one pair more before any weight, however long the way there", () => {
    const length = 400;
    const edges = Array.from({ length: length - 1 }, (_, v): Edge => [v, v + 1, v % 2 === 0 ? 0 : 1000]);
    const most = maximumWeightMatching(length, edges, { maximumCardinality: true });
    expect([most.cardinality, most.weight]).toEqual([length / 2, 0]);
    expect(whyNot(edges, most, true)).toBeNull();
    expect(maximumWeightMatching(length, edges).weight).toBe((length / 2 - 1) * 1000);
  });

  it("knows graphs of nothing, and refuses what is no edge", () => {
    expect(maximumWeightMatching(0, []).mate).toEqual(new Int32Array(0));
    expect(maximumWeightMatching(3, []).mate).toEqual(new Int32Array(3).fill(-1));
    expect(() => maximumWeightMatching(2, [[0, 2, 1]])).toThrow(RangeError);
    expect(() => maximumWeightMatching(2, [[1, 1, 1]])).toThrow(RangeError);
    expect(() => maximumWeightMatching(2, [[0, 1, 0.5]])).toThrow(RangeError);
    expect(() => maximumWeightMatching(2, [[0, 1, 2 ** 52]])).toThrow(RangeError);
  });
});

const smallGraph = fc
  .record({
    vertexCount: fc.integer({ min: 1, max: 10 }),
    lowest: fc.constantFrom(-5, 0, 0, 1),
    highest: fc.constantFrom(1, 3, 20, 1000),
    density: fc.integer({ min: 0, max: 10 }),
    seed: fc.integer(),
  })
  .map(({ vertexCount, lowest, highest, density, seed }) => {
    const chance = chanceFrom(seed);
    const edges: Edge[] = [];
    for (let u = 0; u < vertexCount; u++)
      for (let v = u + 1; v < vertexCount; v++)
        if (chance(10) < density) edges.push([u, v, lowest + chance(highest - lowest + 1)]);
    return { vertexCount, edges };
  });

/** Sparse enough for blossoms within blossoms; some with equal weights, some in the plane, where near is dear. */
function middleGraph(chance: Chance): { vertexCount: number; edges: Edge[] } {
  const vertexCount = 10 + chance(50);
  const degree = 1 + chance(8);
  const range = [1, 3, 10, 100, 1000, 1_000_000][chance(6)] as number;
  const place =
    chance(3) === 0 ? Array.from({ length: vertexCount }, () => [chance(100), chance(100)] as const) : null;
  const edges: Edge[] = [];
  for (let u = 0; u < vertexCount; u++)
    for (let v = u + 1; v < vertexCount; v++)
      if (chance(vertexCount) < degree)
        edges.push([u, v, place ? nearness(place[u], place[v]) : chance(range + 1)]);
  return { vertexCount, edges };
}

type Place = readonly [number, number] | undefined;

function nearness([x, y]: Place = [0, 0], [a, b]: Place = [0, 0]): number {
  return 150 - Math.round(Math.hypot(x - a, y - b));
}

/** Shapes on which searches meet blossoms within blossoms, take odd ones apart, and turn even ones round. */
function largeGraphs(): [string, Edge[]][] {
  const chance = chanceFrom(11);
  const triangles = Array.from({ length: 300 }, (_, t): Edge[] => [
    [3 * t, 3 * t + 1, 8],
    [3 * t + 1, 3 * t + 2, 8],
    [3 * t, 3 * t + 2, 8],
    [3 * t + 2, (3 * t + 3) % 900, 5 + chance(3)],
  ]).flat();
  const nested = Array.from({ length: 400 }, (_, v): Edge[] =>
    v < 2
      ? []
      : [
          [v - 1, v, 2 * v],
          [v - 2, v, 2 * v - 1 + chance(2)],
        ],
  ).flat();
  const wheel = Array.from({ length: 500 }, (_, v): Edge[] => [
    [v, (v + 1) % 501, 10 + (v % 3)],
    [v, 501, chance(12)],
  ]).flat();
  const grid = Array.from({ length: 900 }, (_, v): Edge[] => [
    ...(v % 30 < 29 ? [[v, v + 1, 90 + chance(10)] as const] : []),
    ...(v < 870 ? [[v, v + 30, 90 + chance(10)] as const] : []),
    ...(v % 30 < 29 && v < 870 ? [[v, v + 31, 85 + chance(10)] as const] : []),
  ]).flat();
  const random = Array.from(
    { length: 12_000 },
    (_, index): Edge => [index % 2000, chance(2000), chance(1000)],
  ).filter(([u, v]) => u !== v);
  const popular = Array.from(
    { length: 3000 },
    (_, index): Edge => [index % 600, 600 + chance(60), chance(50)],
  );
  return [
    ["triangles in a ring", triangles],
    ["blossoms within blossoms", nested],
    ["a wheel", wheel],
    ["a grid", grid],
    ["any graph", random],
    ["a few popular ones", popular],
  ];
}

function whyNot(
  edges: readonly Edge[],
  found: ReturnType<typeof maximumWeightMatching>,
  maximumCardinality: boolean,
): string | null {
  const pairs = (visit: (u: number, v: number, weight: number) => void) => {
    for (const [u, v, weight] of edges) visit(u, v, weight);
  };
  return whyNotOptimal(found, pairs, found.certificate, { maximumCardinality });
}
