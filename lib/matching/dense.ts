// biome-ignore-all lint/style/noNonNullAssertion: every index into these typed arrays is a vertex; a cast on each would hide the algorithm
import { greatestWorst, mostPairsFrom } from "@/lib/matching/bottleneck";
import { type Certificate, mostPairs, type Pairs, whyNotOptimal } from "@/lib/matching/certificate";
import { allPairs, bestCandidates, meansOf } from "@/lib/matching/dense-candidates";
import { addUnpaid, paidAround, payFor } from "@/lib/matching/dense-pricing";
import { noteSlack, slackLeft } from "@/lib/matching/dual-changes";
import { EdgeList } from "@/lib/matching/edge-list";
import { greedyStart, matchFractionally } from "@/lib/matching/fractional-start";
import { certificateOf, searchAll } from "@/lib/matching/maximum-weight";
import { internalWeight, patienceOf, type Scale, scaleFor, stirredKeys } from "@/lib/matching/scale";
import { away, free, Matching, openAll, part, release } from "@/lib/matching/state";

export type DenseOptions = {
  /** `raise-the-worst`: of the matchings with the most pairs first those whose worst pair is best, then the greatest total. */
  objective?: "greatest-total" | "raise-the-worst";
  /** As many pairs as possible first, which is the default. `raise-the-worst` implies it. */
  maximumCardinality?: boolean;
  /** What ties are broken by: a number for each vertex that stays the same when the order changes. By default its place. */
  keys?: Uint32Array;
  /** The largest weight that may ever come. Ties are broken the same before and after a change of weights only if it is given. */
  largestWeight?: number;
};

/** `mate[v]` is -1 where v is unmatched. Sums are of plain weights and of all pairs, locked ones too; `worst` is null without pairs. */
export type DenseMatched = {
  mate: Int32Array;
  weight: number;
  cardinality: number;
  worst: number | null;
  /** With `raise-the-worst`: what every pair weighs at least, and what proves that with more there would be fewer pairs. */
  raised: { least: number; barrier: Int32Array } | null;
};

/** Candidates for each vertex to begin with: with 20, solving anew is a tenth faster, and leaving one out up to four times slower. */
const candidates = 28;
const noneBesides = { vertices: [], more: () => 0 };
/** Of so many vertices with so few pairs each that are allowed all are looked at, and none is left out to be priced. */
const sparse = { vertices: 400, pairs: 64 };
/** With so many times as many edges as at the beginning, it is quicker to begin anew. */
const crowded = 4;

/**
 * The best matching where nearly every pair is possible, proven over all n² pairs but found among few: each vertex's best candidates
 * first, then whatever pairs the duals do not pay for (Applegate & Cook 1993), from where the matching stands. What has been found is
 * kept, so that a what-if is a `clone`, a change and a `solve` that repairs. The matching depends on weights and keys only: not on the
 * order of vertices, nor on what was tried before.
 *
 * Over 250 lines because every change keeps the same promises about one matching and its duals.
 */
export class DenseMatching {
  private matching: Matching | null = null;
  private edges = new EdgeList(0);
  private edgesAtFirst = 0;
  private isGraphStale = false;
  /** Whether no clone looks at the graph. */
  private ownsGraph = false;
  private isFull = false;
  /** Whether all pairs that are allowed are edges. */
  private isWhole = false;
  private least = 0;
  private largest = 0;
  private raised: DenseMatched["raised"] = null;
  private barrier: Int32Array | null = null;
  private last: DenseMatched | null = null;
  private scale: Scale = { bonus: 0, unit: 1, tieBits: 0 };
  private readonly stirred: Int32Array;
  private readonly isOut: Uint8Array;
  private readonly lockedWith: Int32Array;
  private readonly barred: Set<number>;

  /**
   * `weights[u * n + v]` is the weight of u and v, a whole number, the same both ways; a negative one means that the pair is not
   * allowed. Throws a RangeError where the array is not n × n.
   */
  constructor(
    readonly n: number,
    private weights: Int32Array,
    private readonly options: DenseOptions = {},
    from?: DenseMatching,
  ) {
    if (weights.length !== n * n)
      throw new RangeError(`${weights.length} weights are not those of ${n} vertices`);
    this.stirred = from?.stirred ?? stirredKeys(n, options.keys);
    this.isOut = from?.isOut.slice() ?? new Uint8Array(n);
    this.lockedWith = from?.lockedWith.slice() ?? new Int32Array(n).fill(-1);
    this.barred = new Set(from?.barred);
  }

  /** A copy for a what-if; weights are shared. */
  clone(): DenseMatching {
    const copy = new DenseMatching(this.n, this.weights, this.options, this);
    const { edgesAtFirst, isGraphStale, isFull, isWhole, least, largest, raised, barrier, last, scale } =
      this;
    Object.assign(copy, {
      edgesAtFirst,
      isGraphStale,
      isFull,
      isWhole,
      least,
      largest,
      raised,
      barrier,
      last,
      scale,
    });
    copy.matching = this.matching?.clone() ?? null;
    this.ownsGraph = false;
    copy.edges = this.edges.clone();
    return copy;
  }

  /** The best matching now. */
  solve(): DenseMatched {
    if (this.last) return this.last;
    if (this.isFull || this.edges.count > crowded * this.edgesAtFirst + this.n) this.matching = null;
    this.isFull = false;
    if (this.options.objective === "raise-the-worst") this.raise();
    this.improve();
    if (!this.hasMostPairs()) {
      this.isFull = true;
      this.matching = null;
      this.improve();
      this.hasMostPairs();
    }
    this.last = this.matched();
    return this.last;
  }

  /** What proves the result: of the pairs that are not locked, among the vertices that take part. */
  certificate(): Certificate {
    this.solve();
    return certificateOf(this.matching as Matching, this.scale, this.barrier ?? new Int32Array(0));
  }

  /** Why the last result is not proven best, over every pair that is allowed; null where it is. */
  whyNotProven(): string | null {
    const { mate, raised, weight } = this.solve();
    const certificate = this.certificate();
    const free = mate.map((its, v) => (this.takesPart(v) ? its : -1));
    const locked = sumOf(mate, (v, its) => (this.takesPart(v) ? 0 : Math.max(0, this.weightOf(v, its))));
    const isMost = this.options.maximumCardinality !== false || raised !== null;
    const matching = { mate: free, weight: weight - locked };
    const why = whyNotOptimal(matching, this.pairs(this.least), certificate, { maximumCardinality: isMost });
    if (why || !raised) return why;
    const cardinality = sumOf(free, () => 1);
    if (mostPairs(this.n, this.pairs(0), certificate.barrier) !== cardinality)
      return "There may be more pairs";
    if (cardinality > 0 && mostPairs(this.n, this.pairs(raised.least + 1), raised.barrier) >= cardinality)
      return "The worst pair may be better";
    return null;
  }

  /** Forbids the pair. */
  forbid(u: number, v: number): void {
    this.refuse(u, v);
    this.last = null;
    this.barred.add(this.pairOf(u, v));
    this.edges.keep((from, to) => !((from === u && to === v) || (from === v && to === u)));
    this.isGraphStale = true;
    const { matching: m } = this;
    if (!m) return;
    if (m.top[u] === m.top[v]) release(m, u);
    if (m.mate[u] === v) part(m.mate, u);
  }

  /** Allows a forbidden pair again. */
  allow(u: number, v: number): void {
    this.refuse(u, v);
    this.last = null;
    const { matching: m } = this;
    if (!this.barred.delete(this.pairOf(u, v)) || !m || !this.mayPair(u, v, this.least)) return;
    const weight = this.internal(u, v);
    noteSlack(m, u, -1);
    noteSlack(m, v, -1);
    if (!this.isWhole && m.y[u]! + m.y[v]! + paidAround(m, u, v) >= weight) return;
    this.edges.add(u, v, weight);
    payFor(m, this.edges, this.edges.count - 1);
    this.isGraphStale = true;
  }

  /** Locks the pair into the matching, allowed or not; one that is not allowed weighs 0. */
  lock(u: number, v: number): void {
    this.refuse(u, v);
    for (const vertex of [u, v])
      if (!this.takesPart(vertex)) throw new RangeError(`${vertex} is locked or left out already`);
    this.last = null;
    this.lockedWith[u] = v;
    this.lockedWith[v] = u;
    this.withdraw(u);
    this.withdraw(v);
  }

  /** Unlocks the pair. */
  unlock(u: number, v: number): void {
    this.refuse(u, v);
    if (this.lockedWith[u] !== v) throw new RangeError(`${u} and ${v} are not locked together`);
    this.last = null;
    for (const vertex of [u, v]) {
      this.lockedWith[vertex] = -1;
      this.admit(vertex);
    }
  }

  /** Excludes the vertex. */
  leaveOut(v: number): void {
    this.refuse(v);
    if (this.lockedWith[v]! >= 0) throw new RangeError(`${v} is locked`);
    if (this.isOut[v]) return;
    this.last = null;
    this.isOut[v] = 1;
    this.withdraw(v);
  }

  /** Includes the vertex again. */
  takeBack(v: number): void {
    this.refuse(v);
    if (!this.isOut[v]) return;
    this.last = null;
    this.isOut[v] = 0;
    this.admit(v);
  }

  /** Weights as they are now, and the vertices some of whose weights differ. It may be the same array, changed in place. */
  changeWeights(weights: Int32Array, vertices: Iterable<number>): void {
    if (weights.length !== this.weights.length) throw new RangeError("The number of vertices cannot change");
    this.last = null;
    const changed = new Set(vertices);
    for (const v of changed) this.refuse(v);
    const here = [...changed].filter((v) => this.takesPart(v));
    for (const v of here) this.withdraw(v);
    this.weights = weights;
    if (changed.size > this.n / 4 || this.hasOtherScale(here)) this.matching = null;
    for (const v of here) this.admit(v);
  }

  /**
   * Some pairs weigh so much more: `mate[v]` is with whom, or -1. Those that are matched pay it themselves, by which no slack falls, so that
   * a plan that is to be kept costs nothing to keep; the others are let in anew, and so are those all of whose pairs weigh something else
   * by `besides`.
   */
  favour(
    mate: Int32Array,
    more: number,
    besides: { vertices: readonly number[]; more: (u: number, v: number) => number } = noneBesides,
  ): void {
    if (mate.length !== this.n || !(more >= 0)) throw new RangeError(`${more} is no favour`);
    this.solve();
    this.last = null;
    const { n } = this;
    const m = this.matching as Matching;
    const weights = this.weights.slice();
    const changed: number[] = [];
    for (let u = 0; u < n; u++) {
      const v = mate[u]!;
      if (v < 0 || weights[u * n + v]! < 0) continue;
      weights[u * n + v]! += more;
      if (m.mate[u] !== v) changed.push(u);
    }
    const seen = new Uint8Array(n);
    for (const u of besides.vertices) {
      seen[u] = 1;
      let most = Number.NEGATIVE_INFINITY;
      for (let v = 0; v < n; v++) {
        if (seen[v] || weights[u * n + v]! < 0) continue;
        const its = besides.more(u, v);
        most = Math.max(most, its);
        weights[u * n + v]! += its;
        weights[v * n + u] = weights[u * n + v]!;
      }
      // Where nobody is with it and all its pairs weigh less, nothing is owed by that.
      if (most > 0 || m.mate[u]! >= 0) changed.push(u);
    }
    this.weights = weights;
    this.edges.reweigh((u, v) => (mate[u] === v || seen[u] || seen[v] ? this.internal(u, v) : null));
    this.isGraphStale = true;
    openAll(m);
    for (let u = 0; u < n; u++) {
      const v = m.mate[u]!;
      if (v <= u) continue;
      const lacks = this.internal(u, v) - m.y[u]! - m.y[v]!;
      if (lacks < 0) part(m.mate, u);
      else {
        const half = Math.floor(lacks / 2);
        m.y[u]! += half;
        m.y[v]! += lacks - half;
      }
    }
    if (changed.length > 0) this.changeWeights(weights, changed);
  }

  /**
   * A change that many pairs left out have a part in, as where few kinds of answers tie with each other, is not repaired: to undo what
   * was good before takes ten times as long as to begin anew, which comes to the same.
   */
  private improve(): void {
    let isRepaired = this.matching !== null;
    this.matching ??= this.start();
    let { matching: m } = this;
    for (let added = 0; ; ) {
      if (added > 0 || this.isGraphStale) this.makeGraph(m);
      searchAll(m, patienceOf(this.scale, this.largest));
      added = this.price(m);
      if (added === 0) return;
      if (!isRepaired || added < this.n) continue;
      isRepaired = false;
      m = this.start();
      this.matching = m;
      added = 0;
    }
  }

  private start(): Matching {
    const { n, stirred, weights, least, barred } = this;
    const all = { n, weights, least };
    const { means, largest } = meansOf(all);
    this.largest = largest;
    this.scale = this.scaleNow(largest);
    const isAway = Uint8Array.from({ length: n }, (_, v) => (this.takesPart(v) ? 0 : 1));
    const whole = n > sparse.vertices ? allPairs(all, this.scale, stirred, isAway, sparse.pairs * n) : null;
    this.isWhole = whole !== null;
    const count = Math.max(0, Math.min(n - 1, candidates));
    this.edges = whole ?? bestCandidates(all, means, this.scale, stirred, count, isAway);
    if (barred.size > 0) this.edges.keep((u, v) => !barred.has(this.pairOf(u, v)));
    this.edgesAtFirst = this.edges.count;
    const m = new Matching(n, this.edges.toGraph(n));
    this.ownsGraph = true;
    this.isGraphStale = false;
    for (let v = 0; v < n; v++) if (isAway[v]) m.label[v] = away;
    greedyStart(m);
    for (let round = 0; round < 2; round++) {
      matchFractionally(m);
      if (this.price(m) === 0) break;
      this.makeGraph(m);
    }
    return m;
  }

  private makeGraph(m: Matching): void {
    m.graph = this.edges.toGraph(this.n, this.ownsGraph ? m.graph : undefined);
    this.ownsGraph = true;
    this.isGraphStale = false;
  }

  private price(m: Matching): number {
    if (this.isWhole) return 0;
    const { edges, n, weights, least, scale, stirred, barred } = this;
    const isBarred = (u: number, v: number) => barred.size > 0 && barred.has(this.pairOf(u, v));
    const before = edges.count;
    const added = addUnpaid(m, edges, { n, weights, least, scale, stirred, isBarred });
    if (added > 0) payFor(m, edges, before);
    return added;
  }

  private scaleNow(largest = largestOf(this.weights)): Scale {
    const { n, options, isFull } = this;
    const { largestWeight = 4 ** Math.max(4, Math.ceil(Math.log2(largest + 1) / 2)) - 1 } = options;
    if (largest > largestWeight) throw new RangeError(`${largest} is more than ${largestWeight}`);
    const isMost = options.maximumCardinality !== false || options.objective === "raise-the-worst";
    return scaleFor(n, 0, largestWeight, isMost, isFull);
  }

  /** Whether weights ask for another scale now that those at some vertices have changed. */
  private hasOtherScale(vertices: readonly number[]): boolean {
    const { largestWeight } = this.options;
    if (largestWeight === undefined) return this.scaleNow().unit !== this.scale.unit;
    for (const v of vertices) this.scaleNow(largestOf(this.weights.subarray(v * this.n, (v + 1) * this.n)));
    return false;
  }

  private raise(): void {
    const { n } = this;
    const mayPair = this.mayPair.bind(this);
    const begun = this.matching?.mate.slice() ?? new Int32Array(n).fill(-1);
    const most = mostPairsFrom(begun, mayPair, 0);
    const raised = greatestWorst(most, mayPair, largestOf(this.weights), this.least);
    if (raised.least !== this.least) this.matching = null;
    this.least = raised.least;
    this.raised = raised;
    this.barrier = most.barrier;
  }

  /** Whether no matching has more pairs; keeps the barrier that proves it. */
  private hasMostPairs(): boolean {
    const { n, options } = this;
    const raised = this.raised;
    const mate = (this.matching as Matching).mate;
    if (raised)
      return (
        this.isFull ||
        sumOf(mate, () => 1) === sumOf(mostPairsFrom(mate, this.mayPair.bind(this), this.least).mate, () => 1)
      );
    this.barrier = new Int32Array(0);
    if (options.maximumCardinality === false) return true;
    let exposed = 0;
    for (let v = 0; v < n; v++) if (mate[v]! < 0 && this.takesPart(v)) exposed++;
    if (exposed <= 1) return true;
    const most = mostPairsFrom(mate, this.mayPair.bind(this), 0);
    this.barrier = most.barrier;
    return this.isFull || most.cardinality === sumOf(mate, () => 1);
  }

  private matched(): DenseMatched {
    const { n, lockedWith, raised } = this;
    const m = this.matching as Matching;
    const mate = m.mate.map((its, v) => (lockedWith[v]! >= 0 ? lockedWith[v]! : its));
    let worst = Number.POSITIVE_INFINITY;
    const weight = sumOf(mate, (u, v) => {
      const its = Math.max(0, this.weightOf(u, v));
      worst = Math.min(worst, its);
      return its;
    });
    const cardinality = sumOf(mate, () => 1);
    return {
      mate,
      weight,
      cardinality,
      worst: cardinality > 0 ? worst : null,
      raised: n > 0 ? raised : null,
    };
  }

  private withdraw(v: number): void {
    const { matching: m } = this;
    if (!m) return;
    release(m, v);
    part(m.mate, v);
    m.label[v] = away;
    m.y[v] = 0;
  }

  /** Lets a vertex in that pays as much as it takes for all of its pairs, and no more. */
  private admit(v: number): void {
    const { matching: m, n, edges } = this;
    if (!m) return;
    edges.keep((from, to) => from !== v && to !== v);
    this.isGraphStale = true;
    const needs: [number, number][] = [];
    for (let u = 0; u < n; u++)
      if (this.mayPair(u, v, this.least)) needs.push([this.internal(u, v) - m.y[u]!, u]);
    needs.sort(([one], [other]) => other - one);
    for (const [, u] of this.isWhole ? needs : needs.slice(0, candidates))
      edges.add(u, v, this.internal(u, v));
    m.label[v] = free;
    m.y[v] = Math.max(0, needs[0]?.[0] ?? 0);
    noteSlack(m, v, -1);
    for (const [need, u] of needs) if (m.y[v]! - need < slackLeft(m, u)) noteSlack(m, u, m.y[v]! - need);
  }

  private internal(u: number, v: number): number {
    return internalWeight(this.scale, this.weightOf(u, v), this.stirred[u]!, this.stirred[v]!);
  }

  private weightOf(u: number, v: number): number {
    return this.weights[u * this.n + v]!;
  }

  private pairOf(u: number, v: number): number {
    return Math.min(u, v) * this.n + Math.max(u, v);
  }

  private takesPart(v: number): boolean {
    return this.isOut[v] === 0 && this.lockedWith[v]! < 0;
  }

  private mayPair(u: number, v: number, least: number): boolean {
    if (u === v || this.weights[u * this.n + v]! < Math.max(0, least)) return false;
    if (!this.takesPart(u) || !this.takesPart(v)) return false;
    return this.barred.size === 0 || !this.barred.has(this.pairOf(u, v));
  }

  private pairs(least: number): Pairs {
    return (visit) => {
      for (let u = 0; u < this.n; u++)
        for (let v = u + 1; v < this.n; v++) if (this.mayPair(u, v, least)) visit(u, v, this.weightOf(u, v));
    };
  }

  private refuse(...vertices: number[]): void {
    for (const v of vertices)
      if (!(Number.isInteger(v) && v >= 0 && v < this.n)) throw new RangeError(`There is no vertex ${v}`);
    if (vertices.length === 2 && vertices[0] === vertices[1]) throw new RangeError(`${vertices[0]} is one`);
  }
}

function largestOf(weights: Int32Array): number {
  let largest = 0;
  for (let at = 0; at < weights.length; at++) largest = Math.max(largest, weights[at]!);
  return largest;
}

function sumOf(mate: Int32Array, worth: (u: number, v: number) => number): number {
  let sum = 0;
  for (let v = 0; v < mate.length; v++) if (mate[v]! > v) sum += worth(v, mate[v]!);
  return sum;
}
