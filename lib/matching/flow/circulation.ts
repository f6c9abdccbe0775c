// biome-ignore-all lint/style/noNonNullAssertion: every index into these typed arrays is a node or an arc; a cast on each would hide the algorithm

/** Arcs between nodes 0 to `nodes` - 1; of each how much may flow, at least nothing. */
export type Network = { nodes: number; from: Int32Array; to: Int32Array; room: Int32Array };

/** Where an arc is: in the tree, beside it empty or full, or beside it for good. */
const [inTree, empty, full, settled] = [0, 1, -1, 2];

/**
 * Flow that goes round and costs least, by the simplex method for networks (Dantzig 1951; the tree kept so that it cannot turn for ever,
 * Cunningham 1976; arcs are looked at in blocks, Grigoriadis 1986). It goes on from where it stands, so that a second aim is minimised
 * among the best for the first, and a change is a `copy` and a few steps. Costs and prices are whole numbers.
 */
export class Circulation {
  readonly network: Network;
  readonly flow: Int32Array;
  readonly room: Int32Array;
  /** What it is worth to be at a node: an arc in the tree costs as much as its end is dearer than its beginning. */
  readonly price: Float64Array;
  steps = 0;
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  #cost: Float64Array;
  readonly #state: Int8Array;
  readonly #parent: Int32Array;
  readonly #arc: Int32Array;
  readonly #depth: Int32Array;
  readonly #child: Int32Array;
  readonly #next: Int32Array;
  readonly #before: Int32Array;
  #looked = 0;

  /** Nothing flows at first. Node 0 is the root of the tree; every other hangs on an arc of its own to it, that costs too much to be used. */
  constructor(network: Network, like?: Circulation) {
    this.network = network;
    const { nodes, from, to, room } = network;
    const arcs = from.length;
    if (like) {
      [this.#from, this.#to, this.#cost] = [like.#from, like.#to, like.#cost];
      [this.flow, this.room, this.price] = [like.flow.slice(), like.room.slice(), like.price.slice()];
      [this.#state, this.#parent] = [like.#state.slice(), like.#parent.slice()];
      [this.#arc, this.#depth] = [like.#arc.slice(), like.#depth.slice()];
      [this.#child, this.#next] = [like.#child.slice(), like.#next.slice()];
      this.#before = like.#before.slice();
      return;
    }
    const withRoot = (its: Int32Array) => {
      const all = new Int32Array(arcs + nodes);
      all.set(its);
      return all;
    };
    [this.#from, this.#to, this.room] = [withRoot(from), withRoot(to), withRoot(room)];
    this.flow = new Int32Array(arcs + nodes);
    this.#cost = new Float64Array(arcs + nodes);
    this.price = new Float64Array(nodes);
    this.#state = new Int8Array(arcs + nodes).fill(empty);
    this.#parent = new Int32Array(nodes).fill(-1);
    this.#arc = new Int32Array(nodes).fill(-1);
    this.#depth = new Int32Array(nodes);
    this.#child = new Int32Array(nodes).fill(-1);
    this.#next = new Int32Array(nodes).fill(-1);
    this.#before = new Int32Array(nodes).fill(-1);
    for (let node = 0; node < nodes; node++) {
      const arc = arcs + node;
      this.#from[arc] = node;
      this.room[arc] = 2 ** 30;
      this.#state[arc] = node === 0 ? settled : inTree;
      if (node > 0) this.#hang(node, 0, arc);
    }
  }

  copy(): Circulation {
    return new Circulation(this.network, this);
  }

  /** Makes the flow cost least, of those that earlier aims allow. */
  minimise(cost: Float64Array): void {
    const arcs = this.network.from.length;
    const all = new Float64Array(this.#from.length);
    all.set(cost);
    let dearest = 0;
    for (let arc = 0; arc < arcs; arc++) dearest = Math.max(dearest, Math.abs(cost[arc]!));
    all.fill(dearest * this.network.nodes + 1, arcs);
    this.#cost = all;
    this.#priceBelow(0);
    for (let arc = this.#entering(); arc >= 0; arc = this.#entering()) this.#step(arc);
  }

  /** Later aims may change only what costs nothing by this one. */
  settle(): void {
    for (let arc = 0; arc < this.#from.length; arc++) {
      const state = this.#state[arc]!;
      if (state === inTree || state === settled) continue;
      if (arc >= this.network.from.length || this.reducedCost(arc) !== 0) this.#state[arc] = settled;
    }
  }

  /** All arcs may change again. */
  release(): void {
    for (let arc = 0; arc < this.network.from.length; arc++)
      if (this.#state[arc] === settled) this.#state[arc] = this.flow[arc] === 0 ? empty : full;
  }

  /** Other room on an arc: what flows there must fit. */
  setRoom(arc: number, room: number): void {
    if (this.flow[arc]! > room) throw new RangeError("more flows than there is room for");
    this.room[arc] = room;
    if (this.#state[arc] !== full || this.flow[arc]! === room) return;
    if (this.flow[arc]! > 0) throw new RangeError("an arc that is full cannot be widened");
    this.#state[arc] = empty;
  }

  reducedCost(arc: number): number {
    return this.#cost[arc]! + this.price[this.#from[arc]!]! - this.price[this.#to[arc]!]!;
  }

  /** An arc that makes the flow cheaper: the best of a block, the blocks in turn; -1 where there is none. */
  #entering(): number {
    const [from, to, cost, state, price] = [this.#from, this.#to, this.#cost, this.#state, this.price];
    const arcs = this.network.from.length;
    const block = Math.max(10, Math.ceil(Math.sqrt(arcs)));
    let [best, least, left, arc] = [-1, 0, block, this.#looked];
    for (let seen = 0; seen < arcs; seen++) {
      const its = state[arc]!;
      if (its === empty || its === full) {
        const gain = its * (cost[arc]! + price[from[arc]!]! - price[to[arc]!]!);
        if (gain < least) {
          least = gain;
          best = arc;
        }
      }
      if (++arc === arcs) arc = 0;
      if (--left > 0) continue;
      if (best >= 0) break;
      left = block;
    }
    this.#looked = arc;
    return best;
  }

  /** As much as can flows round the cycle that an arc closes with the tree; where an arc of the tree stops it, that one leaves. */
  #step(entering: number): void {
    this.steps++;
    const [flow, room, parent, treeArc, from] = [this.flow, this.room, this.#parent, this.#arc, this.#from];
    const isForward = this.#state[entering] === empty;
    const first = isForward ? from[entering]! : this.#to[entering]!;
    const second = isForward ? this.#to[entering]! : from[entering]!;
    const join = this.#joinOf(first, second);
    let [much, leaving, side] = [room[entering]!, -1, 0];
    for (let node = first; node !== join; node = parent[node]!) {
      const arc = treeArc[node]!;
      const left = from[arc] === node ? flow[arc]! : room[arc]! - flow[arc]!;
      if (left < much) [much, leaving, side] = [left, node, 1];
    }
    for (let node = second; node !== join; node = parent[node]!) {
      const arc = treeArc[node]!;
      const left = from[arc] === node ? room[arc]! - flow[arc]! : flow[arc]!;
      if (left <= much) [much, leaving, side] = [left, node, 2];
    }
    if (much > 0) {
      flow[entering]! += isForward ? much : -much;
      for (let node = first; node !== join; node = parent[node]!)
        flow[treeArc[node]!]! += from[treeArc[node]!] === node ? -much : much;
      for (let node = second; node !== join; node = parent[node]!)
        flow[treeArc[node]!]! += from[treeArc[node]!] === node ? much : -much;
    }
    if (leaving < 0) {
      this.#state[entering] = isForward ? full : empty;
      return;
    }
    const out = treeArc[leaving]!;
    const isOurs = out < this.network.from.length;
    this.#state[out] = isOurs ? (flow[out] === 0 ? empty : full) : settled;
    this.#state[entering] = inTree;
    this.#rehang(side === 1 ? first : second, side === 1 ? second : first, entering, leaving);
  }

  #joinOf(one: number, other: number): number {
    const [depth, parent] = [this.#depth, this.#parent];
    let [a, b] = [one, other];
    while (a !== b)
      if (depth[a]! >= depth[b]!) a = parent[a]!;
      else b = parent[b]!;
    return a;
  }

  /** The part of the tree below `top` hangs by its node `node` on `onto` now. */
  #rehang(node: number, onto: number, by: number, top: number): void {
    let [at, above, arc] = [node, onto, by];
    for (;;) {
      const [before, its] = [this.#parent[at]!, this.#arc[at]!];
      this.#unhang(at);
      this.#hang(at, above, arc);
      if (at === top) break;
      [above, at, arc] = [at, before, its];
    }
    this.#priceBelow(node);
  }

  /** Prices and depths of a node and all below it, by those above. */
  #priceBelow(node: number): void {
    const [parent, treeArc, from, cost] = [this.#parent, this.#arc, this.#from, this.#cost];
    const [price, depth, child, next] = [this.price, this.#depth, this.#child, this.#next];
    for (let at = node; ; ) {
      const above = parent[at]!;
      if (above >= 0) {
        const arc = treeArc[at]!;
        price[at] = price[above]! + (from[arc] === at ? -cost[arc]! : cost[arc]!);
        depth[at] = depth[above]! + 1;
      }
      if (child[at]! >= 0) {
        at = child[at]!;
        continue;
      }
      while (at !== node && next[at]! < 0) at = parent[at]!;
      if (at === node) return;
      at = next[at]!;
    }
  }

  #hang(node: number, onto: number, by: number): void {
    const second = this.#child[onto]!;
    this.#parent[node] = onto;
    this.#arc[node] = by;
    this.#next[node] = second;
    this.#before[node] = -1;
    if (second >= 0) this.#before[second] = node;
    this.#child[onto] = node;
  }

  #unhang(node: number): void {
    const [before, next] = [this.#before[node]!, this.#next[node]!];
    if (before >= 0) this.#next[before] = next;
    else this.#child[this.#parent[node]!] = next;
    if (next >= 0) this.#before[next] = before;
  }
}
