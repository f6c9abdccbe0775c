// biome-ignore-all lint/style/noNonNullAssertion: every index into these typed arrays is a vertex; a cast on each would hide the algorithm
import { away, type Matching, part, release } from "@/lib/groups/blossom-state";
import type { Weights } from "@/lib/groups/dense-candidates";
import type { EdgeList } from "@/lib/groups/edge-list";
import { internalWeight, type Scale } from "@/lib/groups/pair-weights";

export type Pricing = Weights & {
  scale: Scale;
  stirred: Int32Array;
  isBarred: (u: number, v: number) => boolean;
};

/** So many of a vertex's pairs at most are added at a time; it is looked at again then. */
const perVertex = 6;

/**
 * Finds pairs left out that the duals do not pay for, and adds the worst of each vertex to the edges (Applegate & Cook 1993). Only the
 * pairs of vertices whose dual has fallen since they were last looked at can be among them: a search keeps what two vertices within
 * one blossom pay together, and nothing else that it does makes a pair lose. Returns how many were added.
 */
export function addUnpaid(m: Matching, edges: EdgeList, pricing: Pricing): number {
  const { n, weights, least, scale, stirred, isBarred } = pricing;
  const { y, z, top, lowered, label } = m;
  const share = sharesOf(m, scale);
  const before = edges.count;
  const slacks = new Float64Array(perVertex);
  const others = new Int32Array(perVertex);
  const largestTie = 2 ** scale.tieBits / scale.unit;
  for (let u = 0; u < n; u++) {
    if (lowered[u] === 0 || label[u] === away) continue;
    // Twice the largest tie: once for the tie itself, and once, many times too much, for the rounding of shares.
    const own = share[u]! - 2 * largestTie;
    const ownTop = top[u]!;
    const around = ownTop < n ? 0 : z[ownTop]! / (2 * scale.unit);
    let found = 0;
    lowered[u] = 0;
    for (let v = 0, at = u * n; v < n; v++, at++) {
      const weight = weights[at]!;
      if (weight <= own + share[v]!) continue;
      if (weight < least || v === u || (top[v] === ownTop && weight <= own + share[v]! + around)) continue;
      let slack = y[u]! + y[v]! - internalWeight(scale, weight, stirred[u]!, stirred[v]!);
      if (slack >= 0) continue;
      slack += paidAround(m, u, v);
      if (slack >= 0 || isBarred(u, v)) continue;
      let hole = found;
      if (found < perVertex) found++;
      else {
        lowered[u] = 1;
        if (slack >= slacks[--hole]!) continue;
      }
      for (; hole > 0 && slacks[hole - 1]! > slack; hole--) {
        slacks[hole] = slacks[hole - 1]!;
        others[hole] = others[hole - 1]!;
      }
      slacks[hole] = slack;
      others[hole] = v;
    }
    for (let index = 0; index < found; index++) {
      const v = others[index]!;
      edges.add(u, v, internalWeight(scale, weights[u * n + v]!, stirred[u]!, stirred[v]!));
    }
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
export function paidAround({ top, parent, z }: Matching, u: number, v: number): number {
  if (top[u] !== top[v]) return 0;
  let sum = 0;
  for (let node = parent[u]!; node >= 0; node = parent[node]!) {
    let other = parent[v]!;
    while (other >= 0 && other !== node) other = parent[other]!;
    if (other >= 0) sum += z[node]!;
  }
  return sum;
}

/** What each vertex pays of a plain weight, roughly. Who takes no part pays more than anything. */
function sharesOf({ n, y, label }: Matching, { unit, bonus }: Scale): Float64Array {
  const share = new Float64Array(n);
  for (let v = 0; v < n; v++)
    share[v] = label[v] === away ? Number.POSITIVE_INFINITY : y[v]! / (2 * unit) - bonus / 2;
  return share;
}
