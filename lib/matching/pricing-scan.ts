// biome-ignore-all lint/style/noNonNullAssertion: every index into these typed arrays is a vertex; a cast on each would hide the algorithm
import type { Weights } from "@/lib/matching/dense-candidates";
import { type Falls, noteSlack } from "@/lib/matching/dual-changes";
import type { EdgeList } from "@/lib/matching/edge-list";
import { internalWeight, type Scale } from "@/lib/matching/scale";
import { away, type Matching } from "@/lib/matching/state";

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
  private isMarked = false;
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

  /** Adds those pairs of `u` that lack most, and notes the least slack of the others. */
  addAny(u: number): void {
    this.begin(u);
    this.lookAtAll(u);
    this.isDone[u] = 1;
    this.end(u);
  }

  /** The same where its pairs had so much slack before others fell. */
  addAmong(u: number, falls: Falls, slack: number): void {
    this.begin(u);
    this.lookAt(u, falls.furthestFirst, falls.countOf(slack / 2), slack - falls.mostOfOthers(slack / 2));
    this.isDone[u] = 0;
    this.end(u);
  }

  goOut(): void {
    this.shares.goOut();
  }

  private begin(u: number): void {
    this.isMarked = false;
    this.found = 0;
    this.shares.goInto(u);
  }

  private end(u: number): void {
    const { n, weights, scale, stirred } = this.pricing;
    noteSlack(this.m, u, this.smallest);
    for (let index = 0; index < this.found; index++) {
      const v = this.others[index]!;
      this.edges.add(u, v, internalWeight(scale, weights[u * n + v]!, stirred[u]!, stirred[v]!));
    }
  }

  private lookAtAll(u: number): void {
    const { n, weights, least } = this.pricing;
    const share = this.shares.of;
    this.smallest = Number.POSITIVE_INFINITY;
    let near = this.nearest(u);
    for (let v = 0, at = u * n; v < n; v++, at++) {
      const weight = weights[at]!;
      if (weight <= near + share[v]! || weight < least || v === u) continue;
      if (this.consider(u, v)) near = this.nearest(u);
    }
  }

  private lookAt(u: number, suspects: Int32Array, count: number, slack: number): void {
    const { n, weights, least } = this.pricing;
    const share = this.shares.of;
    this.smallest = slack;
    let near = this.nearest(u);
    for (let index = 0, row = u * n; index < count; index++) {
      const v = suspects[index]!;
      const weight = weights[row + v]!;
      if (weight <= near + share[v]! || weight < least || v === u) continue;
      if (this.consider(u, v)) near = this.nearest(u);
    }
  }

  /** What the other's share of a weight has to fall short of by, for the pair to have less slack than the least of before. */
  private nearest(u: number): number {
    const { m, smallest } = this;
    const { scale } = this.pricing;
    // Not infinite: with the infinite share of who takes no part it has to add up to something.
    if (smallest > Number.MAX_VALUE) return -Number.MAX_VALUE;
    // Twice the largest tie: once for the tie itself, and once, many times too much, for the rounding of shares.
    const own = m.y[u]! / (2 * scale.unit) - scale.bonus / 2 - 2 * this.largestTie;
    return own - Math.max(0, smallest) / (2 * scale.unit);
  }

  /**
   * Keeps the pair if it is among those that lack most; if there is no room for one that lacks something, `smallest` is below 0.
   * Returns whether `smallest` has changed.
   */
  private consider(u: number, v: number): boolean {
    const m = this.m;
    const slacks = this.slacks;
    const others = this.others;
    const { n, weights, scale, stirred, isBarred } = this.pricing;
    const weight = internalWeight(scale, weights[u * n + v]!, stirred[u]!, stirred[v]!);
    const slack = m.y[u]! + m.y[v]! + this.shares.paidInside(v) - weight;
    if (slack >= Math.max(0, this.smallest) || this.isEdge(u, v) || isBarred(u, v)) return false;
    if (slack >= 0) {
      this.smallest = slack;
      return true;
    }
    if (this.isDone[v]) {
      if (m.enough[v]! < 0) this.smallest = -1;
      return true;
    }
    let hole = this.found;
    if (hole < perVertex) this.found++;
    else {
      this.smallest = -1;
      if (slack >= slacks[--hole]!) return true;
    }
    for (; hole > 0 && slacks[hole - 1]! > slack; hole--) {
      slacks[hole] = slacks[hole - 1]!;
      others[hole] = others[hole - 1]!;
    }
    slacks[hole] = slack;
    others[hole] = v;
    return true;
  }

  private isEdge(u: number, v: number): boolean {
    const { first, to } = this.m.graph;
    const { mark } = this.m;
    if (!this.isMarked) {
      const seen = ++this.m.marks;
      for (let edge = first[u]!, end = first[u + 1]!; edge < end; edge++) mark[to[edge]!] = seen;
      this.isMarked = true;
    }
    return mark[v] === this.m.marks;
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
