// biome-ignore-all lint/style/noNonNullAssertion: every index into these typed arrays is a guest, a host or an arc; a cast on each would hide the algorithm
import { holdAuction, type Wish } from "@/lib/matching/placement/auction";
import { type Arcs, nowhere, Seats } from "@/lib/matching/placement/seats";

/**
 * Places everybody so that nothing is worth more in all. `out` is what it is worth to have no place. An auction is the start, in which a
 * guest has some four bids; what it leaves undone is done exactly.
 */
export function seatAll(arcs: Arcs, out: number): Seats {
  const seats = new Seats(arcs, out);
  const n = arcs.first.length - 1;
  const { first, host, worth } = arcs;
  const { price } = seats;
  const found: Wish = { best: nowhere, gain: 0, second: 0 };
  const wish = (guest: number, floor: number): Wish => {
    let [best, gain, second] = [nowhere, floor, floor];
    for (let arc = first[guest]!, last = first[guest + 1]!; arc < last; arc++) {
      const its = worth[arc]! - price[host[arc]!]!;
      if (its <= second) continue;
      if (its > gain) {
        second = gain;
        gain = its;
        best = arc;
      } else second = its;
    }
    found.best = best;
    found.gain = gain;
    found.second = second;
    return found;
  };
  let [least, most] = [0, 0];
  for (let arc = 0; arc < worth.length; arc++) {
    if (arc === 0 || worth[arc]! < least) least = worth[arc]!;
    if (arc === 0 || worth[arc]! > most) most = worth[arc]!;
  }
  const range = most - least;
  const floor = Math.max(out, least - 2 * range);
  const rules = { most: 4 * n, step: Math.ceil(range / 6), floor, lowest: floor, sinking: 0 };
  settle(
    seats,
    holdAuction(n, arcs.room, price, rules, wish, (arc) => host[arc]!),
  );
  return seats;
}

/** From seats that an auction gave to those that are best: who does not sit where it is best for them is seated anew. */
export function settle(seats: Seats, held: Int32Array): void {
  const { first, host, worth } = seats.arcs;
  const { price, out } = seats;
  let isShort = false;
  for (let guest = 0; guest < held.length; guest++)
    if (held[guest]! >= 0) seats.seat(guest, held[guest]!);
    else isShort = true;
  const best = new Float64Array(held.length);
  const look = () => {
    for (let guest = 0; guest < held.length; guest++) {
      let most = out;
      for (let arc = first[guest]!, last = first[guest + 1]!; arc < last; arc++) {
        const its = worth[arc]! - price[host[arc]!]!;
        if (its > most) most = its;
      }
      best[guest] = most;
    }
  };
  look();
  if (isShort) {
    seats.raiseWhereFull(best);
    look();
  }
  const waiting: number[] = [];
  for (let guest = 0; guest < held.length; guest++) {
    const arc = held[guest]!;
    if (best[guest] === (arc < 0 ? out : worth[arc]! - price[host[arc]!]!)) continue;
    seats.unseat(guest);
    waiting.push(guest);
  }
  for (const guest of waiting) seats.insert(guest);
  seats.fillAll();
}
