/** A whole number from 0 up to, not including, a bound. */
export type Chance = (bound: number) => number;

/** Chance that a seed fixes (xorshift; Marsaglia 2003), the same on every machine. */
export function chanceOf(seed: number): Chance {
  let state = Math.imul(seed ^ 0x2545f491, 0x9e3779b1) | 1;
  return (bound) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 2 ** 32) * bound);
  };
}

/** A seed from texts, in their order. */
export function seedOf(texts: readonly string[]): number {
  let seed = 0x811c9dc5;
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) seed = Math.imul(seed ^ text.charCodeAt(at), 0x01000193);
    seed = Math.imul(seed ^ 0x1f, 0x01000193);
  }
  return seed >>> 0;
}

const steps = 1024;

/** How much worse each of 1,024 equally likely steps of annealing may be at temperature 1: the exponential distribution, by + and ÷ only. */
const exponential = (() => {
  const table = new Float64Array(steps);
  let sum = 0;
  for (let at = 0; at < steps; at++) {
    sum += 1 / (steps - at);
    table[at] = sum;
  }
  return table;
})();

/** How much worse a step may be at a temperature. */
export function mayLose(temperature: number, chance: Chance): number {
  return temperature * (exponential[chance(steps)] as number);
}
