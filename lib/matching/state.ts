// biome-ignore-all lint/style/noNonNullAssertion: every index into these typed arrays is a vertex or a blossom; a cast on each would hide the algorithm
import { EventHeap } from "@/lib/matching/event-heap";

/** Edges from each vertex, one after the other (CSR): those of `v` are `first[v]` … `first[v + 1] - 1`. Each edge is there twice. */
export type Graph = { first: Int32Array; to: Int32Array; weight: Float64Array };

export const free = 0;
export const even = 1;
export const odd = 2;
/** A vertex that takes no part: nothing leads to it. */
export const away = 3;

/**
 * A matching in the making, with the duals that prove it (Edmonds 1965). Nodes are the vertices, 0 … n - 1, and above them blossoms.
 * Between searches, always: every edge has slack `y[u] + y[v] + Σ z (of blossoms that hold both) - weight ≥ 0`, matched edges and
 * edges round a blossom have none, `y ≥ 0` and `z ≥ 0`. A vertex that is exposed and has `y > floor` is still to be searched from.
 */
export class Matching {
  mate: Int32Array;
  y: Float64Array;
  z: Float64Array;
  /** The outermost blossom that holds a vertex, or the vertex itself. */
  top: Int32Array;
  parent: Int32Array;
  base: Int32Array;
  /** The children of a blossom in their circle, the one with the base first; with the edge from each to the next. */
  firstChild: Int32Array;
  next: Int32Array;
  previous: Int32Array;
  linkFrom: Int32Array;
  linkTo: Int32Array;
  /** The vertices of a node are a stretch of one list. */
  firstLeaf: Int32Array;
  lastLeaf: Int32Array;
  nextLeaf: Int32Array;
  unused: Int32Array;
  unusedCount: number;
  /**
   * Where one vertex only is exposed, all that take part are an odd number, and as good as held by one more blossom: no dual is below
   * the floor, twice the floor is that blossom's, and the duals above are the vertices' own. Otherwise 0.
   */
  floor: number;
  /** How much each dual has fallen in searches since pairs that were left out were last priced; what it rose is not taken off. */
  fallen: Float64Array;
  /** All that it had fallen before, and the most that any can have. */
  fallenBefore: Float64Array;
  fallenMost: number;
  /** How much the two, together, may come to before a pair of the vertex that was left out can lack something. */
  enough: Float64Array;

  label: Uint8Array;
  since: Float64Array;
  entryFrom: Int32Array;
  entryTo: Int32Array;
  evenAt: Float64Array;
  offer: Float64Array;
  offerFrom: Int32Array;
  offerRound: Int32Array;
  labelled: Int32Array;
  labelledCount = 0;
  mark: Int32Array;
  limit = 0;
  ending = -1;
  meeting = -1;
  pending: Int32Array;
  pendingVertex: Int32Array;
  heap: EventHeap;
  /** The number of the search and of the last mark: they are counted on in all clones, which share what is stamped with them. */
  private readonly counters: Int32Array;

  constructor(
    readonly n: number,
    public graph: Graph,
    from?: Matching,
  ) {
    const nodes = n + (n >> 1) + 1;
    this.unusedCount = from?.unusedCount ?? nodes - n;
    this.floor = from?.floor ?? 0;
    this.fallenMost = from?.fallenMost ?? 0;
    const ints = (length: number, fill = 0) => new Int32Array(length).fill(fill);
    const selves = (length: number) => new Int32Array(length).map((_, v) => v);
    this.mate = from?.mate.slice() ?? ints(n, -1);
    this.y = from?.y.slice() ?? new Float64Array(n);
    this.z = from?.z.slice() ?? new Float64Array(nodes);
    this.top = from?.top.slice() ?? selves(n);
    this.parent = from?.parent.slice() ?? ints(nodes, -1);
    this.base = from?.base.slice() ?? selves(nodes);
    this.firstChild = from?.firstChild.slice() ?? ints(nodes, -1);
    this.next = from?.next.slice() ?? ints(nodes);
    this.previous = from?.previous.slice() ?? ints(nodes);
    this.linkFrom = from?.linkFrom.slice() ?? ints(nodes);
    this.linkTo = from?.linkTo.slice() ?? ints(nodes);
    this.firstLeaf = from?.firstLeaf.slice() ?? selves(nodes);
    this.lastLeaf = from?.lastLeaf.slice() ?? selves(nodes);
    this.nextLeaf = from?.nextLeaf.slice() ?? ints(n, -1);
    this.unused =
      from?.unused.slice() ?? Int32Array.from({ length: nodes - n }, (_, index) => nodes - 1 - index);
    this.fallen = from?.fallen.slice() ?? new Float64Array(n);
    this.fallenBefore = from?.fallenBefore.slice() ?? new Float64Array(n);
    this.enough = from?.enough.slice() ?? new Float64Array(n).fill(Number.NEGATIVE_INFINITY);
    this.label = from?.label.slice() ?? new Uint8Array(nodes);
    this.since = from?.since ?? new Float64Array(nodes);
    this.entryFrom = from?.entryFrom ?? ints(nodes);
    this.entryTo = from?.entryTo ?? ints(nodes);
    this.evenAt = from?.evenAt ?? new Float64Array(n);
    this.offer = from?.offer ?? new Float64Array(n);
    this.offerFrom = from?.offerFrom ?? ints(n);
    this.offerRound = from?.offerRound ?? ints(n);
    this.labelled = from?.labelled ?? ints(4 * nodes);
    this.mark = from?.mark ?? ints(nodes);
    this.pending = from?.pending ?? ints(nodes + 1);
    this.pendingVertex = from?.pendingVertex ?? ints(nodes + 1);
    this.heap = from?.heap ?? new EventHeap();
    this.counters = from?.counters ?? ints(2);
  }

  get round(): number {
    return this.counters[0]!;
  }

  set round(its: number) {
    this.counters[0] = its;
  }

  get marks(): number {
    return this.counters[1]!;
  }

  set marks(its: number) {
    this.counters[1] = its;
  }

  /** The same between two searches, to be gone on with apart. What only a search under way needs is shared. */
  clone(): Matching {
    return new Matching(this.n, this.graph, this);
  }
}

/** Makes `vertex` the base of a node: the matching inside turns round its circles, and the base is free to be matched outside. */
export function rotate(m: Matching, node: number, vertex: number): void {
  const { n, mate, parent, base, firstChild, next, previous, linkFrom, linkTo, pending, pendingVertex } = m;
  if (base[node] === vertex) return;
  let count = 0;
  const later = (child: number, itsBase: number) => {
    if (child < n || base[child] === itsBase) return;
    pending[count] = child;
    pendingVertex[count++] = itsBase;
  };
  const match = (child: number, neighbour: number) => {
    const [from, to] = [linkFrom[child]!, linkTo[child]!];
    mate[from] = to;
    mate[to] = from;
    later(child, from);
    later(neighbour, to);
  };
  later(node, vertex);
  while (count > 0) {
    const blossom = pending[--count]!;
    const newBase = pendingVertex[count]!;
    let child = newBase;
    while (parent[child] !== blossom) child = parent[child]!;
    const first = firstChild[blossom]!;
    let place = 0;
    for (let at = first; at !== child; at = next[at]!) place++;
    for (let at = child; at !== first; ) {
      if (place % 2 === 0) {
        const neighbour = previous[at]!;
        at = previous[neighbour]!;
        match(at, neighbour);
      } else {
        const from = next[at]!;
        at = next[from]!;
        match(from, at);
      }
    }
    firstChild[blossom] = child;
    base[blossom] = newBase;
    later(child, newBase);
  }
}

/** Takes an outermost blossom apart; its children become outermost. What its dual was worth must have been given away before. */
export function dissolve(m: Matching, blossom: number): void {
  const { n, top, parent, firstChild, next, firstLeaf, lastLeaf, nextLeaf, z, label } = m;
  const first = firstChild[blossom]!;
  let child = first;
  do {
    parent[child] = -1;
    if (child < n) top[child] = child;
    else
      for (let leaf = firstLeaf[child]!, last = lastLeaf[child]!; ; leaf = nextLeaf[leaf]!) {
        top[leaf] = child;
        if (leaf === last) break;
      }
    child = next[child]!;
  } while (child !== first);
  z[blossom] = 0;
  label[blossom] = free;
  m.unused[m.unusedCount++] = blossom;
}

/**
 * Frees a vertex from every blossom round it. Each gives half of its dual to the duals of its vertices, by which no slack falls;
 * its base may lose its mate by that.
 */
export function release(m: Matching, vertex: number): void {
  const { n, top, z, y, base, mate, firstLeaf, lastLeaf, nextLeaf } = m;
  for (let blossom = top[vertex]!; blossom >= n; blossom = top[vertex]!) {
    const half = z[blossom]! / 2;
    if (half > 0) {
      for (let leaf = firstLeaf[blossom]!, last = lastLeaf[blossom]!; ; leaf = nextLeaf[leaf]!) {
        y[leaf]! += half;
        if (leaf === last) break;
      }
      part(mate, base[blossom]!);
    }
    dissolve(m, blossom);
  }
}

/** Takes all blossoms apart, by which no slack falls; a matched edge may no longer be tight after that. */
export function openAll(m: Matching): void {
  const { n, top, z, y, firstLeaf, lastLeaf, nextLeaf } = m;
  for (let v = 0; v < n; v++)
    for (let blossom = top[v]!; blossom >= n; blossom = top[v]!) {
      const half = z[blossom]! / 2;
      for (let leaf = firstLeaf[blossom]!, last = lastLeaf[blossom]!; ; leaf = nextLeaf[leaf]!) {
        y[leaf]! += half;
        if (leaf === last) break;
      }
      dissolve(m, blossom);
    }
}

/** A vertex and its mate, if it has one, are exposed. */
export function part(mate: Int32Array, vertex: number): void {
  const its = mate[vertex]!;
  if (its < 0) return;
  mate[vertex] = -1;
  mate[its] = -1;
}
