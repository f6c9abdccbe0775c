// biome-ignore-all lint/style/noNonNullAssertion: every index into these typed arrays is a guest, a host or a seat; a cast on each would hide the algorithm

/** What a guest would like best at these prices: the arc (-1: nothing gains more than going without) and its gain, and the gain of the next best. */
export type Wish = { best: number; gain: number; second: number };

/**
 * How an auction is held: `most` bids at most, each so much higher than what it is worth by a `step`. Whoever would gain no more than
 * `floor` bids for nothing; while seats are free the floor sinks by `sinking`, not below `lowest`.
 */
export type AuctionRules = { most: number; step: number; floor: number; lowest: number; sinking: number };

/**
 * A start, not an answer: everybody bids for the host that is best for them, a full host lets go of its lowest bid (the auction of similar
 * objects; Bertsekas & Castañon 1989). The price of a full host is its lowest bid. `wish` says what a guest would like at the prices of
 * now, `hostOf` to which host that leads. Answers each guest's arc, or -1.
 */
export function holdAuction(
  guests: number,
  room: Int32Array,
  price: Float64Array,
  rules: AuctionRules,
  wish: (guest: number, floor: number) => Wish,
  hostOf: (best: number) => number,
): Int32Array {
  const starts = new Int32Array(room.length + 1);
  for (let host = 0; host < room.length; host++) starts[host + 1] = starts[host]! + room[host]!;
  const seats = starts[room.length]!;
  const [bid, bidder] = [new Float64Array(seats), new Int32Array(seats)];
  const count = new Int32Array(room.length);
  const held = new Int32Array(guests).fill(-1);
  const queue = new Int32Array(guests).map((_, guest) => guest);
  let [next, waiting, free, floor] = [0, guests, seats, rules.floor];
  for (let bids = 0; bids < rules.most; bids++) {
    if (waiting === 0) {
      if (free === 0 || floor <= rules.lowest) break;
      floor = Math.max(rules.lowest, floor - rules.sinking);
      next = 0;
      for (let guest = 0; guest < guests; guest++) if (held[guest]! < 0) queue[waiting++] = guest;
      if (waiting === 0) break;
    }
    const guest = queue[next]!;
    next = next + 1 === guests ? 0 : next + 1;
    waiting--;
    const { best, gain, second } = wish(guest, floor);
    if (best < 0) continue;
    const host = hostOf(best);
    const offer = price[host]! + gain - second + rules.step;
    if (room[host] === 0) {
      price[host] = offer;
      queue[(next + waiting++) % guests] = guest;
      continue;
    }
    held[guest] = best;
    const from = starts[host]!;
    if (count[host]! < room[host]!) {
      free--;
      rise(bid, bidder, from, count[host]!++, offer, guest);
      if (count[host] === room[host]) price[host] = bid[from]!;
      continue;
    }
    const loser = bidder[from]!;
    held[loser] = -1;
    sink(bid, bidder, from, room[host]!, offer, guest);
    price[host] = bid[from]!;
    queue[(next + waiting++) % guests] = loser;
  }
  return held;
}

/** A new bid in a host's heap, the lowest first. */
function rise(
  bid: Float64Array,
  bidder: Int32Array,
  from: number,
  at: number,
  offer: number,
  guest: number,
): void {
  while (at > 0) {
    const up = (at - 1) >> 1;
    if (bid[from + up]! <= offer) break;
    bid[from + at] = bid[from + up]!;
    bidder[from + at] = bidder[from + up]!;
    at = up;
  }
  bid[from + at] = offer;
  bidder[from + at] = guest;
}

/** A new bid in place of the lowest. */
function sink(
  bid: Float64Array,
  bidder: Int32Array,
  from: number,
  size: number,
  offer: number,
  guest: number,
): void {
  let at = 0;
  for (;;) {
    let down = 2 * at + 1;
    if (down >= size) break;
    if (down + 1 < size && bid[from + down + 1]! < bid[from + down]!) down++;
    if (bid[from + down]! >= offer) break;
    bid[from + at] = bid[from + down]!;
    bidder[from + at] = bidder[from + down]!;
    at = down;
  }
  bid[from + at] = offer;
  bidder[from + at] = guest;
}
