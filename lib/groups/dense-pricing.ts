// biome-ignore-all lint/style/noNonNullAssertion: every index into these typed arrays is a vertex; a cast on each would hide the algorithm
import { away, type Matching, part, release } from "@/lib/groups/blossom-state";
import type { EdgeList } from "@/lib/groups/edge-list";
import { type Pricing, UnpaidPairs } from "@/lib/groups/unpaid-pairs";

/**
 * Finds pairs left out that the duals do not pay for, and adds the worst of each vertex to the edges (Applegate & Cook 1993). A pair
 * loses no more than the duals of its two vertices fall in searches: a search keeps what two within one blossom pay together, and
 * nothing else makes a pair lose. So a vertex is passed over until it and another can have used up the least slack that its pairs
 * left out had when they were last looked at; and where it has not used that up itself, only pairs with those that fell far enough
 * are looked at. Returns how many were added.
 */
export function addUnpaid(m: Matching, edges: EdgeList, pricing: Pricing): number {
  const { n, top, label, firstLeaf, lastLeaf, nextLeaf, reserve } = m;
  const before = edges.count;
  const fall = m.fallen.slice();
  const mostBefore = m.fallenMost;
  reckonFall(m);
  const deepest = fall.some((its) => its > 0) ? deepestFirst(fall) : new Int32Array(0);
  const unpaid = new UnpaidPairs(m, edges, pricing);
  for (let v = 0; v < n; v++) {
    const node = top[v]!;
    if (firstLeaf[node] !== v || label[v] === away) continue;
    for (let u = v, last = lastLeaf[node]!; ; u = nextLeaf[u]!) {
      const left = reserve[u]! - slackUsedUp(m, u);
      if (left < 0) unpaid.add(u, deepest, countDeeper(fall, deepest, left + m.fallenMost - mostBefore));
      if (u === last) break;
    }
    unpaid.goOut();
  }
  return edges.count - before;
}

/** How much slack a pair of `u` can have lost since its pairs were priced. */
export function slackUsedUp(
  { fallenBefore, fallenMost, pricedAt, pricedAtMost }: Matching,
  u: number,
): number {
  return fallenBefore[u]! - pricedAt[u]! + fallenMost - pricedAtMost[u]!;
}

/** Adds what has fallen since last time to all before. */
export function reckonFall(m: Matching): void {
  const { n, fallen, fallenBefore } = m;
  let most = 0;
  for (let v = 0; v < n; v++) {
    fallenBefore[v]! += fallen[v]!;
    if (fallen[v]! > most) most = fallen[v]!;
    fallen[v] = 0;
  }
  m.fallenMost += most;
}

/** The vertices whose dual fell, the furthest first. */
function deepestFirst(fall: Float64Array): Int32Array {
  const fell: number[] = [];
  for (let v = 0; v < fall.length; v++) if (fall[v]! > 0) fell.push(v);
  return Int32Array.from(fell.sort((one, other) => fall[other]! - fall[one]!));
}

/** How many fell further than `left`; all of the vertices, fallen or not, where nothing is left. */
function countDeeper(fall: Float64Array, deepest: Int32Array, left: number): number {
  if (left < 0) return fall.length;
  let [low, high] = [0, deepest.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fall[deepest[middle]!]! > left) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Raises duals until the edges from `before` on are paid for, at that end of each where it undoes least. Matched edges that are no
 * longer tight are let go; the searches go on from there.
 */
export function payFor(m: Matching, edges: EdgeList, before: number): void {
  const { from, to, weight, count } = edges;
  const { mate, y } = m;
  const degree = new Int32Array(m.n);
  for (let edge = before; edge < count; edge++) {
    degree[from[edge]!]!++;
    degree[to[edge]!]!++;
  }
  for (let edge = before; edge < count; edge++) {
    const [u, v] = [from[edge]!, to[edge]!];
    if (y[u]! + y[v]! + paidAround(m, u, v) >= weight[edge]!) continue;
    const isFirst = mate[u]! < 0 || (mate[v]! >= 0 && degree[u]! >= degree[v]!);
    const [raised, other] = isFirst ? [u, v] : [v, u];
    release(m, raised);
    const needed = weight[edge]! - y[other]!;
    if (y[raised]! >= needed) continue;
    y[raised] = needed;
    part(mate, raised);
  }
}

/** The duals of the blossoms that hold two vertices, together. */
export function paidAround(m: Matching, u: number, v: number): number {
  const { top, parent, z, mark } = m;
  if (top[u] !== top[v]) return 0;
  const seen = ++m.marks;
  for (let node = parent[u]!; node >= 0; node = parent[node]!) mark[node] = seen;
  let sum = 0;
  for (let node = parent[v]!; node >= 0; node = parent[node]!) if (mark[node] === seen) sum += z[node]!;
  return sum;
}
