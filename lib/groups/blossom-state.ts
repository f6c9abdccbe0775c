// biome-ignore-all lint/style/noNonNullAssertion: every index into these typed arrays is a vertex or a blossom; a cast on each would hide the algorithm
import { EventHeap } from "@/lib/groups/event-heap";

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
  floor = 0;
  /** How much each dual has fallen in searches since pairs that were left out were last priced; what it rose is not taken off. */
  fallen: Float64Array;
  /** All that it had fallen before, and the most that any can have. */
  fallenBefore: Float64Array;
  fallenMost = 0;
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
  marks = 0;
  round = 0;
  limit = 0;
  ending = -1;
  meeting = -1;
  pending: Int32Array;
  pendingVertex: Int32Array;
  heap = new EventHeap();

  constructor(
    readonly n: number,
    public graph: Graph,
  ) {
    const nodes = n + (n >> 1) + 1;
    const ints = (length: number, fill = 0) => new Int32Array(length).fill(fill);
    this.mate = ints(n, -1);
    this.y = new Float64Array(n);
    this.z = new Float64Array(nodes);
    this.top = Int32Array.from({ length: n }, (_, v) => v);
    this.parent = ints(nodes, -1);
    this.base = Int32Array.from({ length: nodes }, (_, v) => v);
    this.firstChild = ints(nodes, -1);
    this.next = ints(nodes);
    this.previous = ints(nodes);
    this.linkFrom = ints(nodes);
    this.linkTo = ints(nodes);
    this.firstLeaf = Int32Array.from({ length: nodes }, (_, v) => v);
    this.lastLeaf = Int32Array.from({ length: nodes }, (_, v) => v);
    this.nextLeaf = ints(n, -1);
    this.unused = Int32Array.from({ length: nodes - n }, (_, index) => nodes - 1 - index);
    this.unusedCount = nodes - n;
    this.fallen = new Float64Array(n);
    this.fallenBefore = new Float64Array(n);
    this.enough = new Float64Array(n).fill(Number.NEGATIVE_INFINITY);
    this.label = new Uint8Array(nodes);
    this.since = new Float64Array(nodes);
    this.entryFrom = ints(nodes);
    this.entryTo = ints(nodes);
    this.evenAt = new Float64Array(n);
    this.offer = new Float64Array(n);
    this.offerFrom = ints(n);
    this.offerRound = ints(n);
    this.labelled = ints(4 * nodes);
    this.mark = ints(nodes);
    this.pending = ints(nodes + 1);
    this.pendingVertex = ints(nodes + 1);
  }

  /** The same between two searches, to be gone on with apart. */
  clone(): Matching {
    const copy = new Matching(this.n, this.graph);
    for (const [name, its] of Object.entries(this))
      if (ArrayBuffer.isView(its)) Object.assign(copy, { [name]: (its as Int32Array).slice() });
    return Object.assign(copy, {
      unusedCount: this.unusedCount,
      marks: this.marks,
      round: this.round,
      floor: this.floor,
      fallenMost: this.fallenMost,
    });
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

/** A vertex and its mate, if it has one, are exposed. */
export function part(mate: Int32Array, vertex: number): void {
  const its = mate[vertex]!;
  if (its < 0) return;
  mate[vertex] = -1;
  mate[its] = -1;
}
