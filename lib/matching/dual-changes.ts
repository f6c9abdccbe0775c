// biome-ignore-all lint/style/noNonNullAssertion: every index into these typed arrays is a vertex or a class; a cast on each would hide the sums
import type { Matching } from "@/lib/matching/state";

/** Buckets instead of a full sort, which would take longer. */
const classes = 64;

/** How far duals fell, and which fell furthest. */
export class Falls {
  readonly most: number;
  /** Those whose dual fell, by class, the furthest first. */
  readonly furthestFirst: Int32Array;
  /** How many are of a class or of one that fell further, and the furthest fall of all the others. */
  private readonly count = new Int32Array(classes + 1);
  private readonly next = new Float64Array(classes + 1);
  private readonly perClass: number;
  private readonly vertices: number;

  constructor(falls: Float64Array) {
    const { count, next } = this;
    let most = 0;
    for (let v = 0; v < falls.length; v++) if (falls[v]! > most) most = falls[v]!;
    this.most = most;
    this.perClass = most / classes;
    const furthest = new Float64Array(classes);
    for (let v = 0; v < falls.length; v++) {
      const fall = falls[v]!;
      if (fall <= 0) continue;
      const its = this.classOf(fall);
      count[its]!++;
      if (fall > furthest[its]!) furthest[its] = fall;
    }
    for (let its = classes - 1; its >= 0; its--) count[its]! += count[its + 1]!;
    for (let its = 1; its <= classes; its++) next[its] = Math.max(next[its - 1]!, furthest[its - 1]!);
    this.furthestFirst = new Int32Array(count[0]!);
    const place = count.slice(1);
    for (let v = 0; v < falls.length; v++)
      if (falls[v]! > 0) this.furthestFirst[place[this.classOf(falls[v]!)]!++] = v;
    this.vertices = falls.length;
  }

  /** Whether far from all of the vertices fell further. */
  areFew(least: number): boolean {
    return 2 * this.countOf(least) < this.vertices;
  }

  /** Length of the shortest prefix of the list that holds every vertex whose dual fell further. */
  countOf(least: number): number {
    return this.count[this.classOf(least)]!;
  }

  /** The furthest that one fell who is not among those. */
  mostOfOthers(least: number): number {
    return this.next[this.classOf(least)]!;
  }

  private classOf(fall: number): number {
    return this.perClass > 0 ? Math.min(classes - 1, Math.floor(fall / this.perClass)) : classes;
  }
}

/** The least slack that a pair of `u` that was left out can have. */
export function slackLeft({ enough, fallenBefore, fallenMost }: Matching, u: number): number {
  return enough[u]! - fallenBefore[u]! - fallenMost;
}

/** Notes the least slack of the pairs of `u` that are left out. */
export function noteSlack(m: Matching, u: number, slack: number): void {
  m.enough[u] = slack < 0 ? Number.NEGATIVE_INFINITY : slack + m.fallenBefore[u]! + m.fallenMost;
}

/** Adds what has fallen since last time to all before; `most` is the most that one fell. */
export function reckonFall(m: Matching, most: number): void {
  const { n, fallen, fallenBefore } = m;
  for (let v = 0; v < n; v++) fallenBefore[v]! += fallen[v]!;
  fallen.fill(0);
  m.fallenMost += most;
}
