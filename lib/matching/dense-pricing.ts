// biome-ignore-all lint/style/noNonNullAssertion: every index into these typed arrays is a vertex; a cast on each would hide the algorithm
import { Falls, reckonFall, slackLeft } from "@/lib/matching/dual-changes";
import type { EdgeList } from "@/lib/matching/edge-list";
import { type Pricing, UnpaidPairs } from "@/lib/matching/pricing-scan";
import { away, type Matching, part, release } from "@/lib/matching/state";

/**
 * Finds pairs left out that the duals do not pay for, and adds the worst of each vertex to the edges (Applegate & Cook 1993). A pair
 * loses no more than the duals of its two vertices fall in searches: a search keeps what two within one blossom pay together, and
 * nothing else makes a pair lose. So a vertex is passed over until it and another can have used up the least slack that its pairs
 * left out had when they were last looked at; and where it has not used that up itself, only pairs with those that fell far enough
 * are looked at. Returns how many were added.
 */
export function addUnpaid(m: Matching, edges: EdgeList, pricing: Pricing): number {
  const { n, top, label, firstLeaf, lastLeaf, nextLeaf } = m;
  const before = edges.count;
  const falls = new Falls(m.fallen);
  reckonFall(m, falls.most);
  const unpaid = new UnpaidPairs(m, edges, pricing);
  for (let v = 0; v < n; v++) {
    const node = top[v]!;
    if (firstLeaf[node] !== v || label[v] === away) continue;
    for (let u = v, last = lastLeaf[node]!; ; u = nextLeaf[u]!) {
      const left = slackLeft(m, u);
      if (left < 0) {
        const itsOwn = left + falls.most;
        if (itsOwn < 0 || !falls.areFew(itsOwn / 2)) unpaid.addAny(u);
        else unpaid.addAmong(u, falls, itsOwn);
      }
      if (u === last) break;
    }
    unpaid.goOut();
  }
  return edges.count - before;
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
