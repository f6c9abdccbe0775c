import type { Chance } from "@/tests/support/chance";

/** The weight of two associations of so many; a negative one means that they are not allowed to be a pair. */
type Weigh = (u: number, v: number) => number;

export type Family = { name: string; make: (n: number, chance: Chance) => Weigh };

export const families: Family[] = [
  { name: "uniform", make: uniform },
  { name: "realistic", make: realistic },
  { name: "two-sided", make: twoSided },
];

/** Every pair: row by row, the same both ways. */
export function densely(n: number, weigh: Weigh): Int32Array {
  const weights = new Int32Array(n * n).fill(-1);
  for (let u = 0; u < n; u++)
    for (let v = u + 1; v < n; v++) {
      const weight = weigh(u, v);
      weights[u * n + v] = weight;
      weights[v * n + u] = weight;
    }
  return weights;
}

export type Edges = { from: Int32Array; to: Int32Array; weight: Int32Array };

/** Each one's ten best of thirty that it happens to look at. */
export function sparsely(n: number, weigh: Weigh, chance: Chance): Edges {
  const seen = new Set<number>();
  const edges: [number, number, number][] = [];
  for (let u = 0; u < n; u++) {
    const looked = Array.from({ length: 30 }, () => chance(n))
      .filter((v) => v !== u)
      .map((v): [number, number, number] => [u, v, weigh(Math.min(u, v), Math.max(u, v))])
      .sort(([, , one], [, , other]) => other - one);
    let chosen = 0;
    for (const [, v, weight] of looked) {
      const pair = Math.min(u, v) * n + Math.max(u, v);
      if (weight < 0 || chosen === 10) break;
      chosen++;
      if (seen.has(pair)) continue;
      seen.add(pair);
      edges.push([u, v, weight]);
    }
  }
  const column = (index: 0 | 1 | 2) => Int32Array.from(edges, (edge) => edge[index]);
  return { from: column(0), to: column(1), weight: column(2) };
}

/** Every pair of a dense table that is allowed, as edges. */
export function edgesOf(n: number, weights: Int32Array): Edges {
  const from: number[] = [];
  const to: number[] = [];
  const weight: number[] = [];
  for (let u = 0; u < n; u++)
    for (let v = u + 1; v < n; v++) {
      const its = weights[u * n + v] as number;
      if (its < 0) continue;
      from.push(u);
      to.push(v);
      weight.push(its);
    }
  return { from: Int32Array.from(from), to: Int32Array.from(to), weight: Int32Array.from(weight) };
}

/** Any weight below a million. */
function uniform(_: number, chance: Chance): Weigh {
  return () => chance(1_000_000);
}

type Association = {
  seeks: number;
  offers: number;
  times: number;
  language: number;
  isPopular: boolean;
};

/**
 * Points as associations get them, many of them the same: what one seeks and the other offers, the weaker direction counting most; free
 * times that they share; one in forty offers nearly everything and is well known. Two languages meet a wall, and so does one pair in nine.
 */
function realistic(n: number, chance: Chance): Weigh {
  const some = (count: number) => {
    let set = 0;
    for (let drawn = 0; drawn < count; drawn++) set |= 1 << chance(20);
    return set;
  };
  const all = Array.from({ length: n }, (): Association => {
    const isPopular = chance(40) === 0;
    return {
      seeks: some(3),
      offers: some(isPopular ? 24 : 3),
      times: some(6),
      language: chance(8),
      isPopular,
    };
  });
  return (u, v) => {
    const [a, b] = [all[u] as Association, all[v] as Association];
    if (Math.min(a.language, b.language) === 0 && Math.max(a.language, b.language) === 1) return -1;
    if (chance(9) === 0) return -1;
    const [there, back] = [ones(a.seeks & b.offers), ones(b.seeks & a.offers)];
    const known = a.isPopular || b.isPopular ? 15 : 0;
    const points =
      20 * Math.min(there, back) + 8 * Math.max(there, back) + 3 * ones(a.times & b.times) + known;
    return Math.min(100, points);
  };
}

/** Each has a quality that all agree on and lives somewhere; what each thinks of the other is multiplied, the way there taken off. */
function twoSided(n: number, chance: Chance): Weigh {
  const all = Array.from({ length: n }, () => ({ quality: chance(1000), x: chance(1000), y: chance(1000) }));
  return (u, v) => {
    const [a, b] = [all[u] as (typeof all)[0], all[v] as (typeof all)[0]];
    const liking = Math.sqrt((a.quality + chance(300)) * (b.quality + chance(300)));
    return Math.max(0, Math.round(400 + liking - Math.hypot(a.x - b.x, a.y - b.y) / 4));
  };
}

function ones(set: number): number {
  let count = 0;
  for (let left = set; left !== 0; left &= left - 1) count++;
  return count;
}
