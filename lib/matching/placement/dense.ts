// biome-ignore-all lint/style/noNonNullAssertion: every index into these typed arrays is a guest, a host or an arc; a cast on each would hide the algorithm
import { holdAuction, type Wish } from "@/lib/matching/placement/auction";
import { type Arcs, nowhere, Seats } from "@/lib/matching/placement/seats";
import { seatAll, settle } from "@/lib/matching/placement/solve";

/** n guests and m hosts: `table[g * m + h]` is what g at h is worth, below 0 where that may never be; `room` guests at each host. */
export type Table = { n: number; m: number; table: Int32Array; room: Int32Array };

/** How many hosts of each guest are looked at to begin with, and how many are added at once. */
const [candidates, added] = [7, 4];

/**
 * The best placement where most hosts are possible for most guests. An auction over all of them, of two bids a guest, says roughly what
 * each host costs; of each guest the hosts that are best at those prices are looked at, and the others only where a price turns out not to
 * pay for them. The answer is the best over all. Where few are possible they are listed, and the table is not looked at again.
 */
export function seatTable(table: Table, out: number): Seats {
  const { n, m, room } = table;
  const { best, possible, most } = lookAt(table, out);
  if (possible * 8 < n * m) return seatAll(listed(table, possible), out);
  const price = new Float64Array(m);
  const found: Wish = { best: nowhere, gain: 0, second: 0 };
  const wish = (guest: number, floor: number): Wish => {
    bestOf(table, price, guest, floor, found);
    return found;
  };
  const seats = room.reduce((sum, its) => sum + its, 0);
  const third = Math.ceil(most / 3);
  // Where seats are scarce, who leaves the auction early need not be outbid.
  const floor = Math.max(out, seats < n ? best.sort()[n - seats]! - third : -2 * most);
  const lowest = Math.max(out, -2 * most);
  const rules = { most: 2 * n, step: Math.ceil(most / 100), floor, lowest, sinking: third };
  const held = holdAuction(n, room, price, rules, wish, (host) => host);
  const { arcs, heldArcs } = candidatesAt(table, price, out, held);
  const placed = new Seats(arcs, out);
  placed.price.set(price);
  settle(placed, heldArcs);
  priceAll(placed, table);
  return placed;
}

/** What is best for each guest without prices, how many places are possible, and the most that one is worth. */
function lookAt({ n, m, table }: Table, out: number) {
  let [possible, most] = [0, 0];
  const best = new Float64Array(n);
  for (let guest = 0; guest < n; guest++) {
    let its = out;
    for (let at = guest * m, end = at + m; at < end; at++) {
      if (table[at]! >= 0) possible++;
      if (table[at]! > its) its = table[at]!;
    }
    best[guest] = its;
    if (its > most) most = its;
  }
  return { best, possible, most };
}

/** All places that are possible, as arcs. */
function listed({ n, m, table, room }: Table, possible: number): Arcs {
  const [first, host, worth] = [new Int32Array(n + 1), new Int32Array(possible), new Float64Array(possible)];
  let arc = 0;
  for (let guest = 0; guest < n; guest++) {
    for (let at = 0, row = guest * m; at < m; at++)
      if (table[row + at]! >= 0) {
        host[arc] = at;
        worth[arc++] = table[row + at]!;
      }
    first[guest + 1] = arc;
  }
  return { first, host, worth, room };
}

/** The best host of a guest at these prices, and what it and the next best gain; `floor` where nothing gains more. */
function bestOf({ m, table }: Table, price: Float64Array, guest: number, floor: number, found: Wish): void {
  let [best, gain, second] = [nowhere, floor, floor];
  const row = guest * m;
  for (let host = 0; host < m; host++) {
    const its = table[row + host]! - price[host]!;
    if (its <= second || table[row + host]! < 0) continue;
    if (its > gain) {
      second = gain;
      gain = its;
      best = host;
    } else second = its;
  }
  found.best = best;
  found.gain = gain;
  found.second = second;
}

/** Of each guest the hosts that gain most at these prices, and the one that holds them: lowest hosts first. */
function candidatesAt(
  { n, m, table, room }: Table,
  price: Float64Array,
  out: number,
  held: Int32Array,
): { arcs: Arcs; heldArcs: Int32Array } {
  const [gains, hosts] = [new Float64Array(candidates), new Int32Array(candidates)];
  const [first, host] = [new Int32Array(n + 1), new Int32Array(n * (candidates + 1))];
  const [worth, heldArcs] = [new Float64Array(n * (candidates + 1)), new Int32Array(n).fill(nowhere)];
  let arc = 0;
  for (let guest = 0; guest < n; guest++) {
    const row = guest * m;
    let [size, least] = [0, out];
    for (let at = 0; at < m; at++) {
      const gain = table[row + at]! - price[at]!;
      if (gain <= least || table[row + at]! < 0) continue;
      let place = size < candidates ? size++ : candidates - 1;
      for (; place > 0 && gains[place - 1]! < gain; place--) {
        gains[place] = gains[place - 1]!;
        hosts[place] = hosts[place - 1]!;
      }
      gains[place] = gain;
      hosts[place] = at;
      if (size === candidates) least = gains[candidates - 1]!;
    }
    const its = held[guest]!;
    for (let place = 0; place < size; place++) {
      const to = hosts[place]!;
      if (to === its) heldArcs[guest] = arc;
      host[arc] = to;
      worth[arc++] = table[row + to]!;
    }
    if (its >= 0 && heldArcs[guest]! < 0) {
      heldArcs[guest] = arc;
      host[arc] = its;
      worth[arc++] = table[row + its]!;
    }
    first[guest + 1] = arc;
  }
  return { arcs: { first, host: host.slice(0, arc), worth: worth.slice(0, arc), room }, heldArcs };
}

/** Looks at all hosts of all guests: what the prices do not pay for is added, and whoever it concerns is seated anew, until nothing is. */
export function priceAll(seats: Seats, table: Table, never: ReadonlySet<number> = new Set()): void {
  for (;;) {
    const unpaid = unpaidOf(seats, table, never);
    if (unpaid.length === 0) return;
    addArcs(seats, table, unpaid);
    const guests = unpaid.map(({ guest }) => guest).filter((guest) => !seats.away[guest]);
    for (const guest of guests) seats.unseat(guest);
    for (const guest of guests) seats.insert(guest);
    seats.fillAll();
  }
}

/** Lets in what is nearly as good as what each guest has, so that a change finds it there: what-ifs look at all hosts far less often. */
export function widen(seats: Seats, table: Table): void {
  const { first, host } = seats.arcs;
  const most = table.table.reduce((its, one) => Math.max(its, one), 0);
  const near = unpaidOf(seats, table, new Set(), Math.ceil(most / 15), 40);
  addArcs(
    seats,
    table,
    near.map(({ guest, hosts }) => {
      const known = new Set(host.subarray(first[guest]!, first[guest + 1]!));
      return { guest, hosts: hosts.filter((its) => !known.has(its)) };
    }),
  );
}

type Unpaid = { guest: number; hosts: number[] };

/** Guests for whom a host gains more than where they are, or less by less than `slack`, with the hosts that gain most. */
function unpaidOf(
  { at, points, price, away }: Seats,
  { n, m, table }: Table,
  never: ReadonlySet<number>,
  slack = 0,
  most = added,
): Unpaid[] {
  const unpaid: Unpaid[] = [];
  for (let guest = 0; guest < n; guest++) {
    if (away[guest]) continue;
    const now = at[guest]!;
    const gain = points[guest]! - (now >= 0 ? price[now]! : 0) - slack;
    const row = guest * m;
    let hosts: number[] | null = null;
    for (let host = 0; host < m; host++) {
      if (table[row + host]! - price[host]! <= gain || table[row + host]! < 0 || host === now) continue;
      if (never.size > 0 && never.has(row + host)) continue;
      hosts ??= [];
      hosts.push(host);
    }
    if (!hosts) continue;
    const gainAt = (host: number) => table[row + host]! - price[host]!;
    hosts.sort((one, other) => gainAt(other) - gainAt(one) || one - other);
    unpaid.push({ guest, hosts: hosts.slice(0, most) });
  }
  return unpaid;
}

function addArcs(seats: Seats, { n, m, table }: Table, unpaid: readonly Unpaid[]): void {
  const { arcs } = seats;
  const more = unpaid.reduce((sum, { hosts }) => sum + hosts.length, 0);
  const [first, host] = [new Int32Array(n + 1), new Int32Array(arcs.host.length + more)];
  const worth = new Float64Array(host.length);
  let [next, end] = [0, 0];
  for (let guest = 0; guest < n; guest++) {
    const [from, until] = [arcs.first[guest]!, arcs.first[guest + 1]!];
    host.set(arcs.host.subarray(from, until), end);
    worth.set(arcs.worth.subarray(from, until), end);
    end += until - from;
    if (unpaid[next]?.guest === guest)
      for (const to of unpaid[next++]!.hosts) {
        host[end] = to;
        worth[end++] = table[guest * m + to]!;
      }
    first[guest + 1] = end;
  }
  seats.replaceArcs({ first, host, worth, room: arcs.room });
}
