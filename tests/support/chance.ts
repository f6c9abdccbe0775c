/** A whole number from 0 up to, not including, a bound. */
export type Chance = (bound: number) => number;

/** A source of chance that a seed fixes (xorshift; Marsaglia 2003). */
export function chanceFrom(seed: number): Chance {
  let state = Math.imul(seed ^ 0x2545f491, 0x9e3779b1) | 1;
  return (bound) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 2 ** 32) * bound);
  };
}

/** The same things in another order. */
export function shuffled<Thing>(things: readonly Thing[], chance: Chance): Thing[] {
  const order = [...things];
  for (let last = order.length - 1; last > 0; last--) {
    const other = chance(last + 1);
    [order[last], order[other]] = [order[other] as Thing, order[last] as Thing];
  }
  return order;
}
