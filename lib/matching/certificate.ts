// biome-ignore-all lint/style/noNonNullAssertion: every index into these typed arrays is a vertex; a cast on each would hide the sums

/**
 * Why no better matching exists, in numbers that anyone can check. Each vertex has a price, and some sets of an odd number of vertices;
 * prices are whole numbers in `step`ths of a point. `bonus` is what each pair counts besides its weight. `barrier` proves the number
 * of pairs.
 */
export type Certificate = {
  step: number;
  bonus: number;
  prices: Float64Array;
  blossoms: ReadonlyArray<{ vertices: Int32Array; price: number }>;
  barrier: Int32Array;
};

/** Calls `visit` with every pair that is allowed, and its plain weight. */
export type Pairs = (visit: (one: number, other: number, weight: number) => void) => void;

/**
 * Why a certificate does not prove a matching to be of the greatest weight (with `maximumCardinality`, among the matchings with the
 * most pairs), or null where it does. It shares nothing with the solver, and uses weak duality only (Edmonds 1965):
 *
 * - Of any matching, no more than (k - 1) / 2 edges lie within a set of k vertices. So where every pair is worth, weight and bonus,
 *   at most the prices of its two vertices and of the sets that hold both, no matching is worth more than the sum of all vertices'
 *   prices and (k - 1) / 2 times those of the sets. All are whole: if that sum is less than one point more than what the matching
 *   is worth, nothing is worth more. The solver's tie-breaks are less than a point together, and need not be known.
 * - Without the vertices of the barrier, each component with an odd number of vertices leaves one over that only a vertex
 *   of the barrier can take: no matching leaves fewer (Tutte 1947, Berge 1958).
 */
export function whyNotOptimal(
  matching: { mate: Int32Array; weight: number },
  pairs: Pairs,
  certificate: Certificate,
  options: { maximumCardinality?: boolean } = {},
): string | null {
  const { mate } = matching;
  const n = mate.length;
  for (let v = 0; v < n; v++)
    if (mate[v]! >= 0 && (mate[v]! === v || mate[mate[v]!] !== v)) return `${v} is not matched both ways`;
  const priceless = whyNoPrices(n, certificate);
  if (priceless) return priceless;
  const seen = seenPairs(mate, pairs, certificate);
  if (seen.tooDear) return seen.tooDear;
  const cardinality = mate.filter((its) => its >= 0).length / 2;
  if (seen.matched !== cardinality) return "A pair is matched that is not allowed";
  if (seen.weight !== matching.weight) return `The pairs weigh ${seen.weight}, not ${matching.weight}`;
  const worth = BigInt(seen.weight) + BigInt(certificate.bonus) * BigInt(cardinality);
  if (bound(certificate) / BigInt(certificate.step) !== worth) return "The prices add up to more";
  if (!options.maximumCardinality)
    return certificate.bonus === 0 ? null : "Pairs are given a bonus where none is due";
  return cardinality === mostPairs(n, pairs, certificate.barrier) ? null : "There may be more pairs";
}

function whyNoPrices(n: number, { step, bonus, prices, blossoms }: Certificate): string | null {
  if (!Number.isSafeInteger(step) || step <= 0 || !Number.isSafeInteger(bonus))
    return "The unit is not whole";
  if (prices.length !== n) return "There is not one price to a vertex";
  if (prices.some((price) => !(price >= 0) || !Number.isSafeInteger(price))) return "A price is negative";
  for (const { vertices, price } of blossoms) {
    if (!(price >= 0) || !Number.isSafeInteger(price)) return "A blossom's price is negative";
    if (vertices.length % 2 === 0 || new Set(vertices).size !== vertices.length)
      return "A blossom is not odd";
  }
  return null;
}

function seenPairs(mate: Int32Array, pairs: Pairs, { step, bonus, prices, blossoms }: Certificate) {
  const common = commonPrices(mate.length, blossoms);
  if (!common) return { tooDear: "Two blossoms overlap", matched: 0, weight: 0 };
  const heaviest = new Map<number, number>();
  let tooDear: string | null = null;
  pairs((one, other, weight) => {
    const worth = step * (weight + bonus);
    let paid = prices[one]! + prices[other]!;
    if (paid < worth) {
      paid += common(one, other);
      if (paid < worth) tooDear ??= `${one} and ${other} are worth more than their prices`;
    }
    if (mate[one] !== other) return;
    const lower = Math.min(one, other);
    heaviest.set(lower, Math.max(weight, heaviest.get(lower) ?? Number.NEGATIVE_INFINITY));
  });
  let weight = 0;
  for (const its of heaviest.values()) weight += its;
  return { tooDear: tooDear as string | null, matched: heaviest.size, weight };
}

/**
 * What the sets that hold both of two vertices cost together; quick where the first stays the same for many. Null where two sets
 * overlap without one lying in the other.
 */
function commonPrices(
  n: number,
  blossoms: Certificate["blossoms"],
): ((one: number, other: number) => number) | null {
  const outermostFirst = [...blossoms].sort((a, b) => b.vertices.length - a.vertices.length);
  const innermost = new Int32Array(n).fill(-1);
  const around: number[] = [];
  for (const [index, { vertices }] of outermostFirst.entries()) {
    const its = innermost[vertices[0]!]!;
    if (vertices.some((v) => innermost[v] !== its)) return null;
    around.push(its);
    for (const v of vertices) innermost[v] = index;
  }
  const holds = new Uint8Array(blossoms.length);
  const paid = new Float64Array(blossoms.length);
  let current = -1;
  return (one, other) => {
    if (one !== current) {
      holds.fill(0);
      for (let index = innermost[one]!; index >= 0; index = around[index]!) holds[index] = 1;
      for (const [index, outer] of around.entries())
        paid[index] = (outer < 0 ? 0 : paid[outer]!) + (holds[index] ? outermostFirst[index]!.price : 0);
      current = one;
    }
    return innermost[other]! < 0 ? 0 : paid[innermost[other]!]!;
  };
}

function bound({ prices, blossoms }: Certificate): bigint {
  let sum = 0n;
  for (const price of prices) sum += BigInt(price);
  for (const { vertices, price } of blossoms) sum += BigInt(price) * BigInt((vertices.length - 1) / 2);
  return sum;
}

/** As many pairs as there can be, by what a barrier proves. */
export function mostPairs(n: number, pairs: Pairs, barrier: Int32Array): number {
  const component = Int32Array.from({ length: n }, (_, v) => v);
  const rootOf = (v: number) => {
    let at = v;
    while (component[at] !== at) {
      component[at] = component[component[at]!]!;
      at = component[at]!;
    }
    return at;
  };
  const isBarrier = new Uint8Array(n);
  for (const v of barrier) isBarrier[v] = 1;
  pairs((one, other) => {
    if (isBarrier[one] || isBarrier[other]) return;
    const [a, b] = [rootOf(one), rootOf(other)];
    if (a !== b) component[a] = b;
  });
  const size = new Int32Array(n);
  for (let v = 0; v < n; v++) if (!isBarrier[v]) size[rootOf(v)]!++;
  const oddOnes = size.filter((count) => count % 2 === 1).length;
  const inBarrier = isBarrier.filter(Boolean).length;
  return Math.floor((n + inBarrier - oddOnes) / 2);
}
