// biome-ignore-all lint/style/noNonNullAssertion: every index into these typed arrays is a guest, a host or an arc; a cast on each would hide the algorithm
import { NearestFirst } from "@/lib/matching/placement/nearest-first";

/**
 * Who could be a guest at whom. Guests are 0 to n - 1, hosts 0 to m - 1. The arcs of guest g are first[g] to first[g + 1] - 1: to the host
 * `host[arc]`, worth so many points; all whole numbers. A host has room for `room[h]` guests.
 */
export type Arcs = { first: Int32Array; host: Int32Array; worth: Float64Array; room: Int32Array };

/** Nobody's host: without a place, and not looked at yet. */
export const nowhere = -1;

/**
 * Seats with prices. Everybody sits where points less the price of the host are the most that they could have, and a seat that has a
 * price is taken: then nothing is worth more in all (the dual of the transportation problem; Hitchcock 1941, Kuhn 1955). Whoever has no
 * place is worth `out` points, far below 0 where as many places as possible come first.
 *
 * Two searches keep that true (Dijkstra's, over hosts; Jonker & Volgenant 1987): `insert` finds a seat for a guest along the cheapest chain
 * of moves and raises prices on the way; `fill` finds somebody for a seat that is free though it has a price, and lowers them. A what-if
 * is a `copy`, a change, and those searches.
 *
 * Over 250 lines because both searches keep the same promises about one set of prices.
 */
export class Seats {
  arcs: Arcs;
  readonly out: number;
  /** Of each host: its price, and how many are there. */
  readonly price: Float64Array;
  readonly count: Int32Array;
  readonly room: Int32Array;
  /** Of each guest: the host, or `nowhere`; the points there. */
  readonly at: Int32Array;
  readonly points: Float64Array;
  /** Guests who are not looked at: 1. */
  readonly away: Uint8Array;
  /** Who is at a host, as a list: the first, and who comes after and before whom. */
  readonly head: Int32Array;
  readonly next: Int32Array;
  readonly before: Int32Array;
  readonly #distance: Float64Array;
  readonly #arcTo: Int32Array;
  readonly #guestTo: Int32Array;
  readonly #seen: Int32Array;
  readonly #done: Int32Array;
  readonly #queue = new NearestFirst();
  #nothing = 0;
  #into: { first: Int32Array; arc: Int32Array; guest: Int32Array } | null = null;

  constructor(arcs: Arcs, out: number, like?: Seats) {
    const [n, m] = [arcs.first.length - 1, arcs.room.length];
    this.arcs = arcs;
    this.out = out;
    this.price = like ? like.price.slice() : new Float64Array(m);
    this.count = like ? like.count.slice() : new Int32Array(m);
    this.room = like ? like.room.slice() : arcs.room.slice();
    this.at = like ? like.at.slice() : new Int32Array(n).fill(nowhere);
    this.points = like ? like.points.slice() : new Float64Array(n).fill(out);
    this.away = like ? like.away.slice() : new Uint8Array(n);
    this.head = like ? like.head.slice() : new Int32Array(m).fill(nowhere);
    this.next = like ? like.next.slice() : new Int32Array(n).fill(nowhere);
    this.before = like ? like.before.slice() : new Int32Array(n).fill(nowhere);
    this.#distance = new Float64Array(m);
    this.#arcTo = new Int32Array(m);
    this.#guestTo = new Int32Array(m);
    this.#seen = new Int32Array(m);
    this.#done = new Int32Array(m);
    this.#into = like && like.arcs === arcs ? like.#into : null;
  }

  copy(): Seats {
    // What leads to each host is looked up once for all copies.
    this.#intoHosts();
    return new Seats(this.arcs, this.out, this);
  }

  /** Other arcs; everybody who has a place must have it among them. */
  replaceArcs(arcs: Arcs): void {
    this.arcs = arcs;
    this.#into = null;
  }

  /** The same arcs with other points, where nobody has a place. */
  replaceWorth(worth: Float64Array): void {
    this.arcs = { ...this.arcs, worth };
  }

  /** Gives a guest the seat that an arc leads to; nothing else is looked at. */
  seat(guest: number, arc: number): void {
    const { at, next, before, head } = this;
    if (at[guest]! >= 0) this.#leave(guest);
    const host = this.arcs.host[arc]!;
    const second = head[host]!;
    next[guest] = second;
    before[guest] = nowhere;
    if (second >= 0) before[second] = guest;
    head[host] = guest;
    at[guest] = host;
    this.points[guest] = this.arcs.worth[arc]!;
    this.count[host]!++;
  }

  /** Takes a guest's seat away; says at which host it was. */
  unseat(guest: number): number {
    const host = this.at[guest]!;
    if (host >= 0) this.#leave(guest);
    this.at[guest] = nowhere;
    this.points[guest] = this.out;
    return host;
  }

  #leave(guest: number): void {
    const { next, before, head } = this;
    const host = this.at[guest]!;
    const [after, prior] = [next[guest]!, before[guest]!];
    if (prior >= 0) next[prior] = after;
    else head[host] = after;
    if (after >= 0) before[after] = prior;
    this.count[host]!--;
  }

  /** Finds a place for a guest who has none, where that is worth it: along the chain of moves that costs least. */
  insert(guest: number): void {
    const { first, host, worth } = this.arcs;
    let most = this.out;
    for (let arc = first[guest]!; arc < first[guest + 1]!; arc++) {
      const gain = worth[arc]! - this.price[host[arc]!]!;
      if (gain > most) most = gain;
    }
    this.#search(guest, most, nowhere);
  }

  /** Somebody leaves a host that has one guest too many: the chain of moves that costs least. */
  shed(host: number): void {
    this.#search(nowhere, 0, host);
  }

  #search(guest: number, gain: number, full: number): void {
    const { first, host, worth } = this.arcs;
    const { price, count, room, points, head, next, out } = this;
    const [distance, seen, queue] = [this.#distance, this.#seen, this.#queue];
    const mark = ++this.#nothing;
    let [least, looked] = [Number.POSITIVE_INFINITY, 0];
    let [end, endGuest, endArc] = [nowhere, nowhere, nowhere];
    queue.clear();
    const look = (who: number, from: number, its: number) => {
      if (from + its - out < least) {
        least = from + its - out;
        endGuest = who;
        end = nowhere;
      }
      const base = from + its;
      for (let arc = first[who]!, last = first[who + 1]!; arc < last; arc++) {
        const to = host[arc]!;
        const way = base - worth[arc]! + price[to]!;
        if (way >= least) continue;
        if (seen[to] === mark) {
          if (way >= distance[to]!) continue;
        } else if (count[to]! < room[to]!) {
          least = way;
          end = to;
          endGuest = who;
          endArc = arc;
          continue;
        }
        seen[to] = mark;
        distance[to] = way;
        this.#arcTo[to] = arc;
        this.#guestTo[to] = who;
        queue.put(to, way);
      }
    };
    if (guest >= 0) look(guest, 0, gain);
    else {
      seen[full] = mark;
      distance[full] = 0;
      queue.put(full, 0);
    }
    for (let at = queue.take(least); at >= 0; at = queue.take(least)) {
      const from = distance[at]!;
      if (queue.taken !== from) continue;
      this.#done[looked++] = at;
      const its = price[at]!;
      for (let who = head[at]!; who >= 0; who = next[who]!) look(who, from, points[who]! - its);
    }
    this.#reprice(looked, least, 1);
    // The last of the chain sits down at the free seat, or goes without; the others each where the next was.
    let who = endGuest;
    let arc = end >= 0 ? endArc : nowhere;
    for (;;) {
      const from = this.at[who]!;
      if (arc >= 0) this.seat(who, arc);
      else this.unseat(who);
      if (who === guest || from === full) return;
      arc = this.#arcTo[from]!;
      who = this.#guestTo[from]!;
    }
  }

  /** Finds somebody for a free seat that has a price, or lowers the price to nothing; along the chain of moves that is worth most. */
  fill(free: number): void {
    if (this.count[free]! >= this.room[free]! || this.price[free] === 0) return;
    const into = this.#intoHosts();
    const { price, at, points, away } = this;
    const { worth } = this.arcs;
    const [distance, seen, queue] = [this.#distance, this.#seen, this.#queue];
    const mark = ++this.#nothing;
    let [least, looked] = [price[free]!, 0];
    let [end, endGuest, endArc] = [free, nowhere, nowhere];
    queue.clear();
    seen[free] = mark;
    distance[free] = 0;
    queue.put(free, 0);
    for (let to = queue.take(least); to >= 0; to = queue.take(least)) {
      const from = distance[to]!;
      if (queue.taken !== from) continue;
      this.#done[looked++] = to;
      const its = price[to]!;
      if (from + its < least) {
        least = from + its;
        end = to;
        endGuest = nowhere;
      }
      for (let next = into.first[to]!; next < into.first[to + 1]!; next++) {
        const [guest, arc] = [into.guest[next]!, into.arc[next]!];
        const now = at[guest]!;
        if (now === to || away[guest]) continue;
        const way = from + points[guest]! - (now >= 0 ? price[now]! : 0) - worth[arc]! + its;
        if (way >= least) continue;
        if (now < 0) {
          least = way;
          end = to;
          endGuest = guest;
          endArc = arc;
        } else if (seen[now] !== mark || way < distance[now]!) {
          seen[now] = mark;
          distance[now] = way;
          this.#arcTo[now] = arc;
          this.#guestTo[now] = guest;
          queue.put(now, way);
        }
      }
    }
    this.#reprice(looked, least, -1);
    if (endGuest >= 0) this.seat(endGuest, endArc);
    for (let from = end; from !== free; ) {
      const [guest, arc] = [this.#guestTo[from]!, this.#arcTo[from]!];
      this.seat(guest, arc);
      from = this.arcs.host[arc]!;
    }
  }

  /**
   * Where no chain of moves leads from a host to a free seat, prices rise until the first who sits there would as soon go without. `best`
   * is what each guest gains at most at the prices of now.
   */
  raiseWhereFull(best: Float64Array): void {
    const into = this.#intoHosts();
    const { price, count, room, at, out } = this;
    const isOpen = new Uint8Array(room.length);
    const queue: number[] = [];
    for (let host = 0; host < room.length; host++)
      if (count[host]! < room[host]!) {
        isOpen[host] = 1;
        queue.push(host);
      }
    for (let next = 0; next < queue.length; next++) {
      const to = queue[next]!;
      for (let arc = into.first[to]!; arc < into.first[to + 1]!; arc++) {
        const from = at[into.guest[arc]!]!;
        if (from < 0 || isOpen[from]) continue;
        isOpen[from] = 1;
        queue.push(from);
      }
    }
    let raise = Number.POSITIVE_INFINITY;
    for (let guest = 0; guest < at.length; guest++)
      if (at[guest]! >= 0 && !isOpen[at[guest]!]) raise = Math.min(raise, best[guest]! - out);
    if (raise === Number.POSITIVE_INFINITY) return;
    for (let host = 0; host < room.length; host++) if (!isOpen[host]) price[host]! += raise;
  }

  /** All hosts that were nearer than the end are as much dearer, or cheaper. */
  #reprice(looked: number, least: number, sign: 1 | -1): void {
    for (let at = 0; at < looked; at++) {
      const host = this.#done[at]!;
      const near = least - this.#distance[host]!;
      if (near > 0) this.price[host]! += sign * near;
    }
  }

  /** Nobody is without a place any more who should have one: free seats that have a price find somebody, or lose it. */
  fillAll(): void {
    const { price, count, room } = this;
    for (let host = 0; host < price.length; host++)
      while (price[host]! > 0 && count[host]! < room[host]!) this.fill(host);
  }

  /** The arcs that lead to each host. */
  #intoHosts(): { first: Int32Array; arc: Int32Array; guest: Int32Array } {
    if (this.#into) return this.#into;
    const { first, host, room } = this.arcs;
    const starts = new Int32Array(room.length + 1);
    for (let arc = 0; arc < host.length; arc++) starts[host[arc]! + 1]!++;
    for (let at = 0; at < room.length; at++) starts[at + 1]! += starts[at]!;
    const [arcs, guests, put] = [new Int32Array(host.length), new Int32Array(host.length), starts.slice()];
    for (let guest = 0; guest + 1 < first.length; guest++)
      for (let arc = first[guest]!; arc < first[guest + 1]!; arc++) {
        const at = put[host[arc]!]!++;
        arcs[at] = arc;
        guests[at] = guest;
      }
    this.#into = { first: starts, arc: arcs, guest: guests };
    return this.#into;
  }
}
