// biome-ignore-all lint/style/noNonNullAssertion: every index into these typed arrays is a vertex; a cast on each would hide the algorithm
import { EdgeList } from "@/lib/matching/edge-list";
import { internalWeight, type Scale, tieOf } from "@/lib/matching/scale";

/** All weights in one array, row by row; what is below `least` is not allowed. */
export type Weights = { n: number; weights: Int32Array; least: number };

/** Each vertex's mean weight among the pairs that are allowed, and the largest weight of all. */
export function meansOf({ n, weights, least }: Weights): { means: Float64Array; largest: number } {
  const means = new Float64Array(n);
  let largest = 0;
  for (let u = 0; u < n; u++) {
    let [sum, count] = [0, 0];
    for (let at = u * n, end = at + n; at < end; at++) {
      const weight = weights[at]!;
      if (weight < least) continue;
      sum += weight;
      count++;
      if (weight > largest) largest = weight;
    }
    means[u] = count > 0 ? sum / count : 0;
  }
  return { means, largest };
}

/**
 * Each vertex's best partners, `count` of them, by how much better they are for it than for most: its weight less the partner's mean.
 * Otherwise a few popular ones would be everybody's candidates, and most of the others nobody's.
 */
export function bestCandidates(
  all: Weights,
  means: Float64Array,
  scale: Scale,
  stirred: Int32Array,
  count: number,
  isAway: Uint8Array,
): EdgeList {
  const { n, weights } = all;
  const chosen = chooseRows(all, means, scale, stirred, count, isAway);
  const edges = new EdgeList(n * count);
  for (let u = 0; u < n; u++)
    for (let slot = u * count; slot < (u + 1) * count; slot++) {
      const v = chosen[slot]!;
      if (v < 0) break;
      if (v < u && chosen.subarray(v * count, (v + 1) * count).includes(u)) continue;
      edges.add(u, v, internalWeight(scale, weights[u * n + v]!, stirred[u]!, stirred[v]!));
    }
  return edges;
}

/** All pairs that are allowed; null where they are more than so many. */
export function allPairs(
  { n, weights, least }: Weights,
  scale: Scale,
  stirred: Int32Array,
  isAway: Uint8Array,
  most: number,
): EdgeList | null {
  const edges = new EdgeList(0);
  for (let u = 0; u < n; u++) {
    if (isAway[u]) continue;
    for (let v = 0, at = u * n; v < u; v++, at++) {
      const weight = weights[at]!;
      if (weight < least || weight < 0 || isAway[v]) continue;
      edges.add(u, v, internalWeight(scale, weight, stirred[u]!, stirred[v]!));
    }
    if (edges.count > most) return null;
  }
  return edges;
}

function chooseRows(
  { n, weights, least }: Weights,
  means: Float64Array,
  scale: Scale,
  stirred: Int32Array,
  count: number,
  isAway: Uint8Array,
): Int32Array {
  const chosen = new Int32Array(n * count).fill(-1);
  const values = new Float64Array(count);
  const largestTie = 2 ** scale.tieBits / scale.unit;
  for (let u = 0; u < n; u++) {
    values.fill(Number.NEGATIVE_INFINITY);
    const [row, last] = [u * count, count - 1];
    let needed = Number.NEGATIVE_INFINITY;
    for (let v = 0, at = u * n; v < n; v++, at++) {
      const weight = weights[at]!;
      const rough = weight - means[v]!;
      if (rough <= needed || weight < least || v === u || isAway[v]) continue;
      const value = rough + tieOf(stirred[u]!, stirred[v]!, scale.tieBits) / scale.unit;
      let hole = last;
      if (value <= values[hole]!) continue;
      for (; hole > 0 && values[hole - 1]! < value; hole--) {
        values[hole] = values[hole - 1]!;
        chosen[row + hole] = chosen[row + hole - 1]!;
      }
      values[hole] = value;
      chosen[row + hole] = v;
      needed = values[last]! - largestTie;
    }
  }
  return chosen;
}
