// biome-ignore-all lint/style/noNonNullAssertion: every index into these typed arrays is a vertex; a cast on each would hide the arithmetic

/**
 * How plain weights become the whole numbers that the solver works with: `2 × ((weight + bonus) × unit + tie)`, 0 ≤ tie < `ties`.
 * `bonus` is what one more pair is worth; `unit` is more than all ties of a matching together, so that they never outweigh one point.
 */
export type Scale = { bonus: number; unit: number; tieBits: number };

/**
 * The scale for weights from `lowest` to `highest` among `vertexCount` vertices. With maximum cardinality the bonus starts at what
 * is enough in practice; `isFull` takes one that no sum of weights outweighs, at the cost of bits for the ties.
 *
 * Let W be the largest internal weight. Duals stay within W, the times of a search within W more, and the sum that is halved for the
 * slack between two even vertices within 4 W: so W ≤ 2^51 keeps every number whole in a double, which holds 2^53.
 * Throws a RangeError where the weights are too large for that.
 */
export function scaleFor(
  vertexCount: number,
  lowest: number,
  highest: number,
  isMaximumCardinality: boolean,
  isFull: boolean,
): Scale {
  const pairs = Math.max(1, vertexCount >> 1);
  const range = Math.max(0, highest - lowest);
  const enough = pairs * range + 1;
  const extra = isFull ? enough : Math.min(enough, 8 * range + 1);
  const bonus = isMaximumCardinality ? extra - lowest : 0;
  const largest = Math.max(1, highest + bonus + 1);
  const tieBits = Math.min(32, Math.floor(50 - Math.log2(largest * pairs)));
  if (!(tieBits >= 0))
    throw new RangeError(`Weights of ${lowest} to ${highest} are too large to pair exactly`);
  return { bonus, unit: pairs * 2 ** tieBits, tieBits };
}

/** Whether the bonus of a scale is so large that one more pair outweighs every difference in weights. */
export function isFullBonus(scale: Scale, vertexCount: number, lowest: number, highest: number): boolean {
  return scale.bonus + lowest > (vertexCount >> 1) * Math.max(0, highest - lowest);
}

/** What the solver reckons a pair at, tie-break and all. */
export function internalWeight(
  { bonus, unit, tieBits }: Scale,
  weight: number,
  one: number,
  other: number,
): number {
  return 2 * ((weight + bonus) * unit + tieOf(one, other, tieBits));
}

/** How long a search goes on at first: a four-thousandth of the range of weights, a whole number. */
export function patienceOf({ unit }: Scale, range: number): number {
  return Math.max(1, Math.floor((2 * unit * range) / 4096));
}

/** Vertices' keys stirred, so that sums of two of them differ: what `tieOf` takes. */
export function stirredKeys(vertexCount: number, keys?: Uint32Array): Int32Array {
  return Int32Array.from({ length: vertexCount }, (_, v) => stir(keys ? keys[v]! : v) ^ 0x5bd1e995);
}

/** The tie-break of a pair, from 0 to 2^bits - 1: by the two vertices' keys only, the same both ways. */
export function tieOf(one: number, other: number, bits: number): number {
  return bits === 0 ? 0 : stir((one + other) | 0) >>> (32 - bits);
}

/** A fixed mixing of 32 bits in which every bit has a part in every bit. */
function stir(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return mixed ^ (mixed >>> 16);
}
