// biome-ignore-all lint/style/noNonNullAssertion: every index into these typed arrays is a guest, a host or an arc; a cast on each would hide the algorithm
import { priceAll, seatTable, type Table, widen } from "@/lib/matching/placement/dense";
import { type Arcs, nowhere, type Seats } from "@/lib/matching/placement/seats";
import { seatAll } from "@/lib/matching/placement/solve";

/** Of each guest the host, or -1; how many have a place, what they are worth in all, and the price of a place at each host. */
export type Seated = {
  at: Int32Array;
  places: number;
  points: number;
  /** What it counts to have no place: below all that could be gained by that. */
  out: number;
  prices: Float64Array;
};

/**
 * Many guests and hosts, as many places as possible and of those the most points: the fast way, for a whole table (every guest with nearly
 * every host, whole numbers from 0, below 0 never) or for arcs, where short lists cost what they hold. A what-if is a `copy`, changes and
 * `seated()`, which repairs; `staying` lets everybody's present place count more from then on.
 */
export class SeatPlan {
  readonly #table: Table | null;
  readonly #seats: Seats;
  readonly #never: Set<number>;
  /** Whether what-ifs have been made ready for. */
  #isWide = false;

  private constructor(seats: Seats, table: Table | null, never: ReadonlySet<number>) {
    this.#seats = seats;
    this.#table = table;
    this.#never = new Set(never);
  }

  static ofTable(table: Table): SeatPlan {
    const out = outOf(table.n, table.table);
    const seats = seatTable(table, out);
    return new SeatPlan(seats, table, new Set());
  }

  static ofArcs(arcs: Arcs): SeatPlan {
    const out = outOf(arcs.first.length - 1, arcs.worth);
    return new SeatPlan(seatAll(arcs, out), null, new Set());
  }

  copy(): SeatPlan {
    if (this.#table && !this.#isWide) widen(this.#seats, this.#table);
    this.#isWide = true;
    const its = new SeatPlan(this.#seats.copy(), this.#table, this.#never);
    its.#isWide = true;
    return its;
  }

  seated(): Seated {
    const { at, points, price, out } = this.#seats;
    let [places, sum] = [0, 0];
    for (let guest = 0; guest < at.length; guest++)
      if (at[guest]! >= 0) {
        places++;
        sum += points[guest]!;
      }
    return { at: at.slice(), places, points: sum, out, prices: price.slice() };
  }

  /** Everybody's place counts so many points more as long as they stay. */
  staying(worth: number): void {
    if (!(worth >= 0 && worth <= mostStay)) throw new RangeError(`staying cannot be worth ${worth}`);
    const { at, arcs } = this.#seats;
    const more = arcs.worth.slice();
    for (let guest = 0; guest < at.length; guest++)
      if (at[guest]! >= 0) more[this.#arcOf(guest, at[guest]!)]! += worth;
    this.#seats.replaceArcs({ ...arcs, worth: more });
    for (let guest = 0; guest < at.length; guest++) if (at[guest]! >= 0) this.#seats.points[guest]! += worth;
  }

  /** These two never. */
  forbid(guest: number, host: number): void {
    this.#never.add(guest * this.#seats.room.length + host);
    const arc = this.#arcOf(guest, host);
    const seats = this.#seats;
    if (arc !== nowhere) {
      const worth = seats.arcs.worth.slice();
      worth[arc] = Number.NEGATIVE_INFINITY;
      seats.replaceWorth(worth);
    }
    if (seats.at[guest] !== host) return;
    seats.unseat(guest);
    seats.insert(guest);
    this.#repair();
  }

  /** A guest takes no part any more; the place is given on. */
  leaveOut(guest: number): void {
    const seats = this.#seats;
    seats.unseat(guest);
    seats.away[guest] = 1;
    this.#repair();
  }

  /** A guest is here whatever it costs the others: their place is one that nobody else has. */
  keep(guest: number, host: number): void {
    const seats = this.#seats;
    seats.unseat(guest);
    seats.away[guest] = 1;
    this.less(host);
  }

  /** One place more at a host. */
  more(host: number): void {
    this.#seats.room[host]!++;
    this.#repair();
  }

  /** One place fewer at a host. */
  less(host: number): void {
    const seats = this.#seats;
    if (seats.room[host]! === 0) throw new RangeError(`host ${host} has no place`);
    seats.room[host]!--;
    if (seats.count[host]! > seats.room[host]!) seats.shed(host);
    this.#repair();
  }

  #repair(): void {
    this.#seats.fillAll();
    if (this.#table) priceAll(this.#seats, this.#table, this.#never);
  }

  #arcOf(guest: number, host: number): number {
    const { first, host: to } = this.#seats.arcs;
    for (let arc = first[guest]!; arc < first[guest + 1]!; arc++) if (to[arc] === host) return arc;
    return nowhere;
  }
}

/** The most that staying may be worth. */
const mostStay = 1000;

/** What it must count to have no place, so that as many places as possible come before all points. */
function outOf(guests: number, worth: ArrayLike<number>): number {
  let [least, most] = [0, 0];
  for (let at = 0; at < worth.length; at++) {
    const its = worth[at]!;
    if (its > most) most = its;
    if (its < least) least = its;
  }
  return least - 2 * (most - least + mostStay) * (guests + 1);
}
