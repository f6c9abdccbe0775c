// biome-ignore-all lint/style/noNonNullAssertion: every index into these typed arrays is a vertex; a cast on each would hide the algorithm
// biome-ignore-all lint/correctness/noUnusedPrivateClassMembers: they are read by destructuring `this`, which is not seen
import { away, type Matching } from "@/lib/groups/blossom-state";
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

/** Looks for the pairs of one vertex after the other that the duals do not pay for. */
export class UnpaidPairs {
  private readonly shares: Shares;
  private readonly slacks = new Float64Array(perVertex);
  private readonly others = new Int32Array(perVertex);
  private readonly isDone: Uint8Array;
  private readonly largestTie: number;
  private found = 0;
  private smallest = 0;

  constructor(
    private readonly m: Matching,
    private readonly edges: EdgeList,
    private readonly pricing: Pricing,
  ) {
    this.shares = new Shares(m, pricing.scale);
    this.isDone = new Uint8Array(m.n);
    this.largestTie = 2 ** pricing.scale.tieBits / pricing.scale.unit;
  }

  /** Adds those pairs of `u` that lack most. Where they are all looked at, notes the least slack of the others. */
  add(u: number, suspects: Int32Array, count: number): void {
    const { m, edges, others, isDone } = this;
    const { graph, mark, n } = m;
    const { weights, scale, stirred } = this.pricing;
    const seen = ++m.marks;
    for (let edge = graph.first[u]!, end = graph.first[u + 1]!; edge < end; edge++)
      mark[graph.to[edge]!] = seen;
    mark[u] = seen;
    this.found = 0;
    this.shares.goInto(u);
    if (2 * count < n) this.lookAt(u, suspects, count);
    else this.lookAtAll(u);
    isDone[u] = 2 * count < n ? 0 : 1;
    for (let index = 0; index < this.found; index++) {
      const v = others[index]!;
      edges.add(u, v, internalWeight(scale, weights[u * n + v]!, stirred[u]!, stirred[v]!));
    }
  }

  goOut(): void {
    this.shares.goOut();
  }

  private lookAtAll(u: number): void {
    const { m, shares, largestTie } = this;
    const { n, weights, least, scale } = this.pricing;
    const { mark } = m;
    const share = shares.of;
    const seen = m.marks;
    // Twice the largest tie: once for the tie itself, and once, many times too much, for the rounding of shares.
    const own = m.y[u]! / (2 * scale.unit) - scale.bonus / 2 - 2 * largestTie;
    // Not infinite: with the infinite share of who takes no part it has to add up to something.
    let near = -Number.MAX_VALUE;
    this.smallest = Number.POSITIVE_INFINITY;
    for (let v = 0, at = u * n; v < n; v++, at++) {
      const weight = weights[at]!;
      if (weight <= near + share[v]! || weight < least || mark[v] === seen) continue;
      this.consider(u, v);
      if (this.smallest < Number.MAX_VALUE) near = own - Math.max(0, this.smallest) / (2 * scale.unit);
    }
    m.reserve[u] = this.smallest < 0 ? Number.NEGATIVE_INFINITY : this.smallest;
    m.pricedAt[u] = m.fallenBefore[u]!;
    m.pricedAtMost[u] = m.fallenMost;
  }

  private lookAt(u: number, suspects: Int32Array, count: number): void {
    const { m, shares, largestTie } = this;
    const { n, weights, least, scale } = this.pricing;
    const { mark } = m;
    const share = shares.of;
    const seen = m.marks;
    const own = m.y[u]! / (2 * scale.unit) - scale.bonus / 2 - 2 * largestTie;
    this.smallest = 0;
    for (let index = 0; index < count; index++) {
      const v = suspects[index]!;
      const weight = weights[u * n + v]!;
      if (weight > own + share[v]! && weight >= least && mark[v] !== seen) this.consider(u, v);
    }
    if (this.smallest < 0) m.reserve[u] = Number.NEGATIVE_INFINITY;
  }

  /** Keeps the pair if it is among those that lack most; if there is no room for one that lacks something, `smallest` is below 0. */
  private consider(u: number, v: number): void {
    const { m, slacks, others } = this;
    const { n, weights, scale, stirred, isBarred } = this.pricing;
    const weight = internalWeight(scale, weights[u * n + v]!, stirred[u]!, stirred[v]!);
    const slack = m.y[u]! + m.y[v]! + this.shares.paidInside(v) - weight;
    if (slack >= Math.max(0, this.smallest) || isBarred(u, v)) return;
    if (slack >= 0) {
      this.smallest = slack;
      return;
    }
    if (this.isDone[v]) {
      if (m.reserve[v]! < 0) this.smallest = -1;
      return;
    }
    let hole = this.found;
    if (hole < perVertex) this.found++;
    else {
      this.smallest = -1;
      if (slack >= slacks[--hole]!) return;
    }
    for (; hole > 0 && slacks[hole - 1]! > slack; hole--) {
      slacks[hole] = slacks[hole - 1]!;
      others[hole] = others[hole - 1]!;
    }
    slacks[hole] = slack;
    others[hole] = v;
  }
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
