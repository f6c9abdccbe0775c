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
 * Finds pairs left out that the duals do not pay for, and adds the worst of each vertex to the edges (Applegate & Cook 1993). A pair
 * loses no more than the duals of its two vertices fall in searches: a search keeps what two within one blossom pay together, and
 * nothing else makes a pair lose. So a vertex is passed over until it and another can have used up the least slack that its pairs
 * left out had when they were last looked at. Returns how many were added.
 */
export function addUnpaid(m: Matching, edges: EdgeList, pricing: Pricing): number {
  const { n, top, label, firstLeaf, lastLeaf, nextLeaf } = m;
  const { weights, scale, stirred } = pricing;
  const before = edges.count;
  reckonFall(m);
  const shares = new Shares(m, scale);
  const worst: Worst = {
    slacks: new Float64Array(perVertex),
    others: new Int32Array(perVertex),
    isDone: new Uint8Array(n),
  };
  for (let v = 0; v < n; v++) {
    const node = top[v]!;
    if (firstLeaf[node] !== v || label[v] === away) continue;
    for (let u = v, last = lastLeaf[node]!; ; u = nextLeaf[u]!) {
      if (slackUsedUp(m, u) > m.reserve[u]!) {
        shares.goInto(u);
        const found = findUnpaid(m, u, shares, pricing, worst);
        for (const other of worst.others.subarray(0, found))
          edges.add(u, other, internalWeight(scale, weights[u * n + other]!, stirred[u]!, stirred[other]!));
      }
      if (u === last) break;
    }
    shares.goOut();
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

type Worst = { slacks: Float64Array; others: Int32Array; isDone: Uint8Array };

/**
 * Puts the pairs of `u` that lack most into `worst`, the worst first, and returns how many. Notes the least slack of those that are
 * left out; if more lack something than there is room for, that is less than none.
 */
function findUnpaid(m: Matching, u: number, shares: Shares, pricing: Pricing, worst: Worst): number {
  const { n, weights, least, scale, stirred, isBarred } = pricing;
  const { y, graph, mark } = m;
  const { slacks, others, isDone } = worst;
  const share = shares.of;
  // Twice the largest tie: once for the tie itself, and once, many times too much, for the rounding of shares.
  const own = y[u]! / (2 * scale.unit) - scale.bonus / 2 - (2 * 2 ** scale.tieBits) / scale.unit;
  let found = 0;
  let smallest = Number.POSITIVE_INFINITY;
  let near = -Number.MAX_VALUE;
  const seen = ++m.marks;
  for (let edge = graph.first[u]!, end = graph.first[u + 1]!; edge < end; edge++)
    mark[graph.to[edge]!] = seen;
  mark[u] = seen;
  isDone[u] = 1;
  for (let v = 0, at = u * n; v < n; v++, at++) {
    const weight = weights[at]!;
    if (weight <= near + share[v]! || weight < least || mark[v] === seen) continue;
    let slack = y[u]! + y[v]! - internalWeight(scale, weight, stirred[u]!, stirred[v]!);
    slack += shares.paidInside(v);
    if (slack >= smallest || isBarred(u, v)) continue;
    if (slack >= 0) {
      smallest = slack;
      near = own - slack / (2 * scale.unit);
      continue;
    }
    if (isDone[v]) continue;
    let hole = found;
    if (found < perVertex) found++;
    else {
      smallest = -1;
      near = own;
      if (slack >= slacks[--hole]!) continue;
    }
    for (; hole > 0 && slacks[hole - 1]! > slack; hole--) {
      slacks[hole] = slacks[hole - 1]!;
      others[hole] = others[hole - 1]!;
    }
    slacks[hole] = slack;
    others[hole] = v;
  }
  m.reserve[u] = smallest;
  m.pricedAt[u] = m.fallenBefore[u]!;
  m.pricedAtMost[u] = m.fallenMost;
  return found;
}

/**
 * What each vertex pays of a plain weight, roughly; who takes no part pays more than anything. Within a blossom its dual is added to all
 * that it holds: with what one of them pays for itself, that makes what a pair pays.
 */
class Shares {
  readonly of: Float64Array;
  /** The blossoms that one is in, the outermost first, each with the duals of all down to it. */
  private readonly inside: number[] = [];
  private readonly paid: number[] = [];
  private readonly place: Int32Array;

  constructor(
    private readonly m: Matching,
    private readonly scale: Scale,
  ) {
    const { y, label, parent } = m;
    const { unit, bonus } = scale;
    this.of = y.map((its, v) =>
      label[v] === away ? Number.POSITIVE_INFINITY : its / (2 * unit) - bonus / 2,
    );
    this.place = new Int32Array(parent.length).fill(-1);
  }

  /** Goes into every blossom that holds a vertex, and out of those that do not. */
  goInto(vertex: number): void {
    const { parent, z } = this.m;
    const { inside, paid, place } = this;
    const around: number[] = [];
    let node = parent[vertex]!;
    for (; node >= 0 && place[node]! < 0; node = parent[node]!) around.push(node);
    const common = node < 0 ? 0 : place[node]! + 1;
    while (inside.length > common) this.leave();
    for (let next = around.pop(); next !== undefined; next = around.pop()) {
      place[next] = inside.length;
      paid.push((paid.at(-1) ?? 0) + z[next]!);
      inside.push(next);
      this.add(next, 1);
    }
  }

  goOut(): void {
    while (this.inside.length > 0) this.leave();
  }

  /** The duals of the blossoms that one is in and that hold `vertex`, together. */
  paidInside(vertex: number): number {
    const { parent } = this.m;
    let node = parent[vertex]!;
    while (node >= 0 && this.place[node]! < 0) node = parent[node]!;
    return node < 0 ? 0 : this.paid[this.place[node]!]!;
  }

  private leave(): void {
    const node = this.inside.pop()!;
    this.paid.pop();
    this.place[node] = -1;
    this.add(node, -1);
  }

  private add(node: number, times: number): void {
    const { z, firstLeaf, lastLeaf, nextLeaf } = this.m;
    const its = (times * z[node]!) / (2 * this.scale.unit);
    if (its === 0) return;
    for (let leaf = firstLeaf[node]!, last = lastLeaf[node]!; ; leaf = nextLeaf[leaf]!) {
      this.of[leaf]! += its;
      if (leaf === last) break;
    }
  }
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
