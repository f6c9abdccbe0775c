// biome-ignore-all lint/style/noNonNullAssertion: every index is below n

/** A whole number from 0 up to a bound, the same row for the same seed. */
export type Chance = (bound: number) => number;

export type Family = { name: string; weights: (n: number, chance: Chance) => Int32Array };

/** A source of chance that a seed fixes (xorshift; Marsaglia 2003). */
export function chanceFrom(seed: number): Chance {
  let state = (Math.imul(seed, 0x9e3779b1) ^ 0x2545f491) | 1;
  return (bound) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 2 ** 32) * bound);
  };
}

/** Three families of complete graphs; a negative weight is a pair that is not allowed. */
export const families: Family[] = [
  { name: "uniform", weights: uniform },
  { name: "realistic", weights: realistic },
  { name: "two-sided", weights: twoSided },
];

/** Every pair has any weight to a million. */
function uniform(n: number, chance: Chance): Int32Array {
  return symmetric(n, () => chance(1_000_000));
}

/**
 * Scores to 100 as an association gets them: themes that one seeks and the other offers (the weaker direction counts most), shared times,
 * a few who offer nearly everything, and walls for one pair in eight. Many scores are equal.
 */
function realistic(n: number, chance: Chance): Int32Array {
  const bits = (count: number) => {
    let set = 0;
    for (let drawn = 0; drawn < count; drawn++) set |= 1 << chance(20);
    return set;
  };
  const all = Array.from({ length: n }, () => {
    const isPopular = chance(40) === 0;
    return {
      seeks: bits(3),
      offers: bits(isPopular ? 24 : 3),
      times: bits(6),
      language: chance(8),
      isPopular,
    };
  });
  return symmetric(n, (u, v) => {
    const [a, b] = [all[u]!, all[v]!];
    if ((a.language === 0 && b.language === 1) || chance(9) === 0) return -1;
    const [ab, ba] = [ones(a.seeks & b.offers), ones(b.seeks & a.offers)];
    const shared = ones(a.times & b.times);
    return Math.min(
      100,
      20 * Math.min(ab, ba) + 8 * Math.max(ab, ba) + 3 * shared + (a.isPopular || b.isPopular ? 15 : 0),
    );
  });
}

/** Each has a quality that all agree on and a taste of its own; the weight is what both make of it together. */
function twoSided(n: number, chance: Chance): Int32Array {
  const quality = Array.from({ length: n }, () => chance(1000));
  const place = Array.from({ length: n }, () => [chance(1000), chance(1000)] as const);
  return symmetric(n, (u, v) => {
    const [a, b] = [place[u]!, place[v]!];
    const distance = Math.hypot(a[0] - b[0], a[1] - b[1]);
    const liking = (q: number) => q + chance(300);
    return Math.max(0, Math.round(Math.sqrt(liking(quality[u]!) * liking(quality[v]!)) - distance / 4 + 400));
  });
}

function ones(set: number): number {
  let [left, count] = [set, 0];
  for (; left !== 0; left &= left - 1) count++;
  return count;
}

function symmetric(n: number, weigh: (u: number, v: number) => number): Int32Array {
  const weights = new Int32Array(n * n).fill(-1);
  for (let u = 0; u < n; u++)
    for (let v = u + 1; v < n; v++) {
      const weight = weigh(u, v);
      weights[u * n + v] = weight;
      weights[v * n + u] = weight;
    }
  return weights;
}
