// biome-ignore-all lint/style/noNonNullAssertion: every index into these typed arrays is a vertex; a cast on each would hide the algorithm
import { growToMaximum } from "@/lib/matching/maximum-cardinality";

/** Whether two vertices may be paired where a pair has to weigh at least `least`. */
export type MayPair = (u: number, v: number, least: number) => boolean;

/** A matching with the most pairs among those that weigh at least `least`, begun from what of `mate` does; with its barrier. */
export function mostPairsFrom(
  mate: Int32Array,
  mayPair: MayPair,
  least: number,
): { mate: Int32Array; cardinality: number; barrier: Int32Array } {
  const n = mate.length;
  const grown = mate.map((its, v) => (its >= 0 && mayPair(v, its, least) ? its : -1));
  for (let v = 0; v < n; v++)
    for (let u = v + 1; u < n && grown[v]! < 0; u++) {
      if (grown[u]! >= 0 || !mayPair(v, u, least)) continue;
      grown[v] = u;
      grown[u] = v;
    }
  const neighbours = (v: number, into: Int32Array) => {
    let count = 0;
    for (let u = 0; u < n; u++) if (mayPair(v, u, least)) into[count++] = u;
    return count;
  };
  const barrier = growToMaximum(n, neighbours, grown);
  return { mate: grown, cardinality: grown.filter((its) => its >= 0).length / 2, barrier };
}

/**
 * The greatest weight that the worst pair can have with as many pairs as possible, up to `largest`; with the barrier that proves that
 * there would be fewer if all had to weigh more. `near` is where to look first.
 */
export function greatestWorst(
  most: { mate: Int32Array; cardinality: number },
  mayPair: MayPair,
  largest: number,
  near: number,
): { least: number; barrier: Int32Array } {
  let [reached, refused] = [0, largest + 1];
  let mate = most.mate;
  let barrier: Int32Array = new Int32Array(0);
  if (most.cardinality === 0) return { least: 0, barrier };
  for (let [tried, step] = [Math.min(near + 1, largest), 1]; refused - reached > 1; ) {
    const found = mostPairsFrom(mate, mayPair, tried);
    if (found.cardinality < most.cardinality) {
      refused = tried;
      barrier = found.barrier;
    } else {
      reached = tried;
      mate = found.mate;
    }
    tried = refused === largest + 1 ? reached + step : Math.max(refused - step, (reached + refused) >> 1);
    step *= 2;
    if (tried >= refused || tried <= reached) tried = Math.floor((reached + refused) / 2);
  }
  return { least: reached, barrier };
}
