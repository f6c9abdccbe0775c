// biome-ignore-all lint/style/noNonNullAssertion: every index into these typed arrays is a vertex or an edge; a cast on each would hide the algorithm
import type { Certificate } from "@/lib/matching/certificate";
import { EdgeList } from "@/lib/matching/edge-list";
import { greedyStart, matchFractionally } from "@/lib/matching/fractional-start";
import { growToMaximum } from "@/lib/matching/maximum-cardinality";
import {
  internalWeight,
  isFullBonus,
  patienceOf,
  type Scale,
  scaleFor,
  stirredKeys,
} from "@/lib/matching/scale";
import { search } from "@/lib/matching/search";
import { away, type Graph, Matching } from "@/lib/matching/state";

export type MatchingOptions = {
  /** As many pairs as possible first, and of those matchings the one of the greatest weight. */
  maximumCardinality?: boolean;
  /** What ties are broken by: a number for each vertex that stays the same when the order changes. By default its place. */
  keys?: Uint32Array;
};

/** `mate[v]` is -1 where v is unmatched; `weight` is the sum of the plain weights. */
export type Matched = { mate: Int32Array; weight: number; cardinality: number; certificate: Certificate };

/** Edges in three arrays: edge i is between `from[i]` and `to[i]`. */
export type EdgeArrays = { from: Int32Array; to: Int32Array; weight: Int32Array | Float64Array };

/**
 * The matching of the greatest weight in any graph (Edmonds 1965), with whole-number weights, and the certificate that proves it. Edges
 * of negative weight are matched only for the sake of `maximumCardinality`. The same edges in another order give the same matching.
 * Throws a RangeError for a vertex or weight that is none.
 */
export function maximumWeightMatching(
  vertexCount: number,
  edges: ReadonlyArray<readonly [number, number, number]>,
  options: MatchingOptions = {},
): Matched {
  const from = Int32Array.from(edges, ([one]) => one);
  const to = Int32Array.from(edges, ([, other]) => other);
  const weight = Float64Array.from(edges, ([, , its]) => its);
  return maximumWeightMatchingOf(vertexCount, { from, to, weight }, options);
}

/** The same for edges in typed arrays, which is the way for many. */
export function maximumWeightMatchingOf(
  vertexCount: number,
  edges: EdgeArrays,
  options: MatchingOptions = {},
): Matched {
  refuseBadEdges(vertexCount, edges);
  const { maximumCardinality = false, keys } = options;
  const [lowest, highest] = extremes(edges.weight);
  for (const isFull of [false, true]) {
    const scale = scaleFor(vertexCount, lowest, highest, maximumCardinality, isFull);
    const matching = new Matching(vertexCount, graphOf(vertexCount, edges, scale, keys));
    greedyStart(matching);
    matchFractionally(matching);
    searchAll(matching, patienceOf(scale, highest - lowest));
    const barrier = maximumCardinality ? barrierOf(matching) : new Int32Array(0);
    if (!barrier && !isFullBonus(scale, vertexCount, lowest, highest)) continue;
    return matchedOf(matching, edges, scale, barrier ?? new Int32Array(0));
  }
  throw new Error("A matching with the full bonus has the most pairs");
}

/** So few are searched from all at once. */
const few = 8;

/**
 * Searches from every vertex that is exposed and still has a dual to give, until none is left. Many are searched from one by one, and
 * given up soon at first: two that are far from each other meet half-way, having looked at far less than one that goes all the way.
 */
export function searchAll(matching: Matching, patience: number): void {
  const { n, mate, y, label } = matching;
  matching.floor = 0;
  const isExposed = (v: number) => mate[v]! < 0 && y[v]! > matching.floor;
  let exposed: number[] = [];
  for (let v = 0; v < n; v++) if (isExposed(v) && label[v] !== away) exposed.push(v);
  for (let its = patience; exposed.length > few; its *= 4)
    exposed = exposed.filter((v) => {
      while (isExposed(v)) if (!search(matching, [v], its)) return true;
      return false;
    });
  for (exposed = exposed.filter(isExposed); exposed.length > 0; exposed = exposed.filter(isExposed)) {
    if (exposed.length === 1) matching.floor = floorOf(matching);
    if (exposed.length > 1 || isExposed(exposed[0]!)) searchTogether(matching, exposed);
  }
}

function searchTogether(matching: Matching, roots: readonly number[]): void {
  const { y } = matching;
  const parity = y[roots[0]!]! % 2;
  for (const root of roots) if (y[root]! % 2 !== parity && search(matching, [root], 1)) return;
  search(matching, roots, Number.POSITIVE_INFINITY);
}

/** The least dual, where one vertex only is exposed. */
function floorOf({ n, mate, y, label }: Matching): number {
  let exposed = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let v = 0; v < n; v++) {
    if (label[v] === away) continue;
    if (mate[v]! < 0) exposed++;
    if (y[v]! < least) least = y[v]!;
  }
  return exposed === 1 ? least : 0;
}

/** The blossoms with a dual, and the duals of all vertices, as a certificate. */
export function certificateOf(matching: Matching, scale: Scale, barrier: Int32Array): Certificate {
  const { n, y, z, top, parent, label, floor } = matching;
  const nodes = new Set<number>();
  for (let v = 0; v < n; v++)
    if (top[v]! >= n) for (let node = parent[v]!; node >= 0; node = parent[node]!) nodes.add(node);
  const blossoms = [...nodes]
    .filter((node) => z[node]! > 0)
    .map((node) => ({ vertices: leavesOf(matching, node), price: z[node]! }));
  const here = Int32Array.from([...y.keys()].filter((v) => label[v] !== away));
  if (floor > 0) blossoms.push({ vertices: here, price: 2 * floor });
  const prices = y.map((its, v) => (label[v] === away ? its : its - floor));
  return { step: 2 * scale.unit, bonus: scale.bonus, prices, blossoms, barrier };
}

function leavesOf({ firstLeaf, lastLeaf, nextLeaf }: Matching, node: number): Int32Array {
  const vertices: number[] = [];
  for (let leaf = firstLeaf[node]!; ; leaf = nextLeaf[leaf]!) {
    vertices.push(leaf);
    if (leaf === lastLeaf[node]) return Int32Array.from(vertices);
  }
}

function refuseBadEdges(vertexCount: number, { from, to, weight }: EdgeArrays): void {
  for (let edge = 0; edge < from.length; edge++) {
    const [one, other] = [from[edge]!, to[edge]!];
    if (!(one >= 0 && one < vertexCount && other >= 0 && other < vertexCount) || one === other)
      throw new RangeError(`There is no edge from ${one} to ${other} among ${vertexCount} vertices`);
    if (!Number.isSafeInteger(weight[edge]!)) throw new RangeError(`${weight[edge]} is not a whole number`);
  }
}

function extremes(weights: Int32Array | Float64Array): [number, number] {
  if (weights.length === 0) return [0, 0];
  let [lowest, highest] = [weights[0]!, weights[0]!];
  for (const weight of weights) {
    if (weight < lowest) lowest = weight;
    if (weight > highest) highest = weight;
  }
  return [lowest, highest];
}

function graphOf(n: number, { from, to, weight }: EdgeArrays, scale: Scale, keys?: Uint32Array): Graph {
  const stirred = stirredKeys(n, keys);
  const edges = new EdgeList(from.length);
  for (let edge = 0; edge < from.length; edge++) {
    const [one, other, its] = [from[edge]!, to[edge]!, weight[edge]!];
    if (its + scale.bonus >= 0)
      edges.add(one, other, internalWeight(scale, its, stirred[one]!, stirred[other]!));
  }
  return edges.toGraph(n);
}

/** The barrier that proves the number of pairs; null where there could be more. */
function barrierOf({ n, mate, graph }: Matching): Int32Array | null {
  const most = mate.slice();
  const neighbours = (vertex: number, into: Int32Array) => {
    const its = new Set(graph.to.subarray(graph.first[vertex], graph.first[vertex + 1]));
    into.set([...its]);
    return its.size;
  };
  const barrier = growToMaximum(n, neighbours, most);
  return most.every((its, v) => its >= 0 === mate[v]! >= 0) ? barrier : null;
}

function matchedOf(matching: Matching, edges: EdgeArrays, scale: Scale, barrier: Int32Array): Matched {
  const { from, to, weight } = edges;
  const { mate } = matching;
  const heaviest = new Map<number, number>();
  for (let edge = 0; edge < from.length; edge++) {
    if (mate[from[edge]!] !== to[edge]) continue;
    const lower = Math.min(from[edge]!, to[edge]!);
    heaviest.set(lower, Math.max(weight[edge]!, heaviest.get(lower) ?? Number.NEGATIVE_INFINITY));
  }
  let total = 0;
  for (const its of heaviest.values()) total += its;
  const certificate = certificateOf(matching, scale, barrier);
  return { mate, weight: total, cardinality: heaviest.size, certificate };
}
