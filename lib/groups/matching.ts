import { type Candidate, type PairScore, scorePair } from "@/lib/groups/score";

/** A pair that is suggested: the ids in their order, and why. */
export type Suggestion = { a: string; b: string } & PairScore;

/** `exact` is false where a set of associations was too large to be searched through: then it is a proposal, not proven best. */
export type Pairing = { pairs: Suggestion[]; left: string[]; exact: boolean };

/** Up to this many associations that hang together are searched through; 2 to the power of it is what one can wait for. */
export const exactUpTo = 18;

/**
 * The best pairing: as many pairs as possible, and of those the one with the highest sum of scores. Pairs behind a wall are never
 * made. Associations that no possible pair connects are searched apart, each set exactly by dynamic programming over its subsets;
 * a set larger than `exactUpTo` is paired greedily and bettered by exchanges. The order of what comes in makes no difference.
 */
export function bestPairing(candidates: readonly Candidate[]): Pairing {
  const sorted = [...candidates].sort((a, b) => (a.id < b.id ? -1 : 1));
  const scores = sorted.map((a, i) => sorted.map((b, j) => (i < j ? possible(a, b) : null)));
  const between = (i: number, j: number) => (i < j ? scores[i]?.[j] : scores[j]?.[i]) ?? null;
  const value = (i: number, j: number) => between(i, j)?.score ?? -1;
  const sets = connected(sorted.length, (i, j) => value(i, j) >= 0);
  const pairs = sets.flatMap((set) => (set.length <= exactUpTo ? exactly(set, value) : greedily(set, value)));
  const paired = new Set(pairs.flat());
  return {
    pairs: pairs
      .map(([i, j]) => ({ a: idOf(sorted, i), b: idOf(sorted, j), ...(between(i, j) as PairScore) }))
      .sort((one, other) => other.score - one.score || (one.a < other.a ? -1 : 1)),
    left: sorted.flatMap(({ id }, index) => (paired.has(index) ? [] : [id])),
    exact: sets.every((set) => set.length <= exactUpTo),
  };
}

type Value = (i: number, j: number) => number;
type Pair = [number, number];

/** More than any sum of scores can be: one pair more always wins. */
const perPair = 100_000;

function possible(a: Candidate, b: Candidate): PairScore | null {
  const score = scorePair(a, b);
  return score.wall ? null : score;
}

function idOf(sorted: readonly Candidate[], index: number): string {
  return (sorted[index] as Candidate).id;
}

/** Sets of numbers below `count` between which a chain of edges runs. */
function connected(count: number, edge: (i: number, j: number) => boolean): number[][] {
  const open = new Set(Array.from({ length: count }, (_, index) => index));
  const sets: number[][] = [];
  for (const start of open) {
    open.delete(start);
    const set = [start];
    for (const from of set) {
      for (const to of open) {
        if (!edge(from, to)) continue;
        open.delete(to);
        set.push(to);
      }
    }
    sets.push(set.sort((a, b) => a - b));
  }
  return sets;
}

/** best[mask] is the worth of the best pairing within a subset: its first member is left, or goes with one of the others. */
function exactly(set: readonly number[], value: Value): Pair[] {
  const best = new Int32Array(2 ** set.length);
  const partner = new Int8Array(best.length).fill(-1);
  for (let mask = 1; mask < best.length; mask++) {
    const first = 31 - Math.clz32(mask & -mask);
    const rest = mask & (mask - 1);
    best[mask] = best[rest] ?? 0;
    for (let other = first + 1; other < set.length; other++) {
      const points = rest & (1 << other) ? value(set[first] as number, set[other] as number) : -1;
      const worth = points < 0 ? -1 : perPair + points + (best[rest ^ (1 << other)] ?? 0);
      if (worth <= (best[mask] ?? 0)) continue;
      best[mask] = worth;
      partner[mask] = other;
    }
  }
  return readPairs(set, partner);
}

function readPairs(set: readonly number[], partner: Int8Array): Pair[] {
  const pairs: Pair[] = [];
  for (let mask = 2 ** set.length - 1; mask > 0; ) {
    const first = 31 - Math.clz32(mask & -mask);
    const other = partner[mask] ?? -1;
    mask &= mask - 1;
    if (other < 0) continue;
    pairs.push([set[first] as number, set[other] as number]);
    mask ^= 1 << other;
  }
  return pairs;
}

/** The highest pair first, then exchanges as long as they help: two left ones through one pair, or partners swapped between two. */
function greedily(set: readonly number[], value: Value): Pair[] {
  const edges = set.flatMap((i) => set.filter((j) => j > i && value(i, j) >= 0).map((j): Pair => [i, j]));
  edges.sort(([a, b], [c, d]) => value(c, d) - value(a, b));
  const taken = new Set<number>();
  let pairs = edges.filter(([i, j]) => {
    if (taken.has(i) || taken.has(j)) return false;
    taken.add(i).add(j);
    return true;
  });
  for (let round = 0; round < set.length * 4; round++) {
    const better = exchange(set, pairs, value);
    if (!better) break;
    pairs = better;
  }
  return pairs;
}

function exchange(set: readonly number[], pairs: readonly Pair[], value: Value): Pair[] | null {
  const paired = new Set(pairs.flat());
  const left = set.filter((one) => !paired.has(one));
  for (const [index, pair] of pairs.entries()) {
    const others = pairs.filter((_, at) => at !== index);
    const found = throughOne(pair, left, value) ?? swapOne(pair, left, value);
    if (found) return [...others, ...found];
    for (const [at, other] of others.entries()) {
      const swapped = swapTwo(pair, other, value);
      if (swapped) return [...others.filter((_, place) => place !== at), ...swapped];
    }
  }
  return null;
}

/** Two that are left are both paired by parting one pair. */
function throughOne([a, b]: Pair, left: readonly number[], value: Value): Pair[] | null {
  for (const c of left) {
    const d = value(a, c) < 0 ? undefined : left.find((one) => one !== c && value(b, one) >= 0);
    if (d !== undefined)
      return [
        [a, c],
        [b, d],
      ];
  }
  return null;
}

/** One that is left takes the place of another, for a better pair. */
function swapOne([a, b]: Pair, left: readonly number[], value: Value): Pair[] | null {
  const now = value(a, b);
  const c = left.find((one) => value(a, one) > now);
  if (c !== undefined) return [[a, c]];
  const d = left.find((one) => value(b, one) > now);
  return d === undefined ? null : [[b, d]];
}

function swapTwo([a, b]: Pair, [c, d]: Pair, value: Value): Pair[] | null {
  const now = value(a, b) + value(c, d);
  if (value(a, c) >= 0 && value(b, d) >= 0 && value(a, c) + value(b, d) > now)
    return [
      [a, c],
      [b, d],
    ];
  if (value(a, d) >= 0 && value(b, c) >= 0 && value(a, d) + value(b, c) > now)
    return [
      [a, d],
      [b, c],
    ];
  return null;
}
