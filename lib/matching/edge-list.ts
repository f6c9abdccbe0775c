// biome-ignore-all lint/style/noNonNullAssertion: every index into these typed arrays is below the count; a cast on each would hide the algorithm
import type { Graph } from "@/lib/matching/state";

/** The edges that the solver looks at, with their internal weights; more can be added, and the graph made anew from them. */
export class EdgeList {
  count = 0;
  private isShared = false;
  from: Int32Array;
  to: Int32Array;
  weight: Float64Array;

  constructor(room: number) {
    this.from = new Int32Array(room);
    this.to = new Int32Array(room);
    this.weight = new Float64Array(room);
  }

  /** The same, copied only when one of the two is changed. */
  clone(): EdgeList {
    const copy = new EdgeList(0);
    const { count, from, to, weight } = this;
    this.isShared = true;
    return Object.assign(copy, { count, from, to, weight, isShared: true });
  }

  add(from: number, to: number, weight: number): void {
    if (this.isShared || this.count === this.from.length) this.makeRoom();
    this.from[this.count] = from;
    this.to[this.count] = to;
    this.weight[this.count++] = weight;
  }

  /** Drops every edge that is not wanted. */
  keep(isWanted: (from: number, to: number) => boolean): void {
    if (this.isShared) this.makeRoom();
    const { from, to, weight } = this;
    let kept = 0;
    for (let edge = 0; edge < this.count; edge++) {
      if (!isWanted(from[edge]!, to[edge]!)) continue;
      from[kept] = from[edge]!;
      to[kept] = to[edge]!;
      weight[kept++] = weight[edge]!;
    }
    this.count = kept;
  }

  /** Other weights for some edges; null is the one that it has. */
  reweigh(weightOf: (from: number, to: number) => number | null): void {
    if (this.isShared) this.makeRoom();
    for (let edge = 0; edge < this.count; edge++) {
      const its = weightOf(this.from[edge]!, this.to[edge]!);
      if (its !== null) this.weight[edge] = its;
    }
  }

  /** Every vertex's edges one after the other; written over `old`, which nobody else looks at, if there is room. */
  toGraph(vertexCount: number, old?: Graph): Graph {
    const ends = 2 * this.count;
    const first = old?.first.fill(0) ?? new Int32Array(vertexCount + 1);
    for (let edge = 0; edge < this.count; edge++) {
      first[this.from[edge]!]!++;
      first[this.to[edge]!]!++;
    }
    for (let v = 1; v <= vertexCount; v++) first[v]! += first[v - 1]!;
    const hasRoom = old && old.to.length >= ends;
    const to = hasRoom ? old.to : new Int32Array(ends + (ends >> 2));
    const weight = hasRoom ? old.weight : new Float64Array(to.length);
    for (let edge = 0; edge < this.count; edge++) {
      const one = this.from[edge]!;
      const other = this.to[edge]!;
      to[--first[one]!] = other;
      weight[first[one]!] = this.weight[edge]!;
      to[--first[other]!] = one;
      weight[first[other]!] = this.weight[edge]!;
    }
    return { first, to, weight };
  }

  private makeRoom(): void {
    const { count } = this;
    const larger = new EdgeList(count + (count >> 2) + 64);
    larger.from.set(this.from.subarray(0, count));
    larger.to.set(this.to.subarray(0, count));
    larger.weight.set(this.weight.subarray(0, count));
    Object.assign(this, { from: larger.from, to: larger.to, weight: larger.weight, isShared: false });
  }
}
