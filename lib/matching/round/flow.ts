// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is a node or an arc; a cast on each would hide the algorithm

/** A flow as large as possible and of those the cheapest: along all cheapest ways at once, as long as there are any. */
export class Flow {
  readonly #to: number[] = [];
  readonly #room: number[] = [];
  readonly #cost: number[] = [];
  readonly #from: number[][] = [];

  node(): number {
    return this.#from.push([]) - 1;
  }

  /** An arc, and the way back, which is the next one. */
  arc(from: number, to: number, room: number, cost: number): number {
    const arc = this.#to.length;
    this.#to.push(to, from);
    this.#room.push(room, 0);
    this.#cost.push(cost, -cost);
    this.#from[from]!.push(arc);
    this.#from[to]!.push(arc + 1);
    return arc;
  }

  isUsed(arc: number): boolean {
    return this.#room[arc + 1]! > 0;
  }

  fill(source: number, sink: number): void {
    for (;;) {
      const distance = this.#distances(source);
      if (distance[sink] === Number.POSITIVE_INFINITY) return;
      const next = new Int32Array(this.#from.length);
      const isOnWay = new Uint8Array(this.#from.length);
      while (this.#push(source, sink, distance, next, isOnWay));
    }
  }

  /** How cheaply each node is reached (Bellman, Ford, with a queue). */
  #distances(source: number): Float64Array {
    const distance = new Float64Array(this.#from.length).fill(Number.POSITIVE_INFINITY);
    const isQueued = new Uint8Array(this.#from.length);
    const queue = [source];
    distance[source] = 0;
    for (let next = 0; next < queue.length; next++) {
      const node = queue[next]!;
      isQueued[node] = 0;
      for (const arc of this.#from[node]!) {
        const to = this.#to[arc]!;
        const reached = distance[node]! + this.#cost[arc]!;
        if (this.#room[arc] === 0 || reached >= distance[to]!) continue;
        distance[to] = reached;
        if (!isQueued[to]) queue.push(to);
        isQueued[to] = 1;
      }
    }
    return distance;
  }

  /** One more along a cheapest way. Each node goes on with the arc at which it last stood: those before lead nowhere. */
  #push(node: number, sink: number, distance: Float64Array, next: Int32Array, isOnWay: Uint8Array): boolean {
    if (node === sink) return true;
    isOnWay[node] = 1;
    const arcs = this.#from[node]!;
    for (; next[node]! < arcs.length; next[node]!++) {
      const arc = arcs[next[node]!]!;
      const to = this.#to[arc]!;
      if (this.#room[arc] === 0 || isOnWay[to] || distance[to] !== distance[node]! + this.#cost[arc]!)
        continue;
      if (!this.#push(to, sink, distance, next, isOnWay)) continue;
      this.#room[arc]!--;
      this.#room[arc ^ 1]!++;
      isOnWay[node] = 0;
      return true;
    }
    isOnWay[node] = 0;
    return false;
  }
}
