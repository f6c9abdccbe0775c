/** The best matching by trying all: its number of pairs, weight and worst pair. */
export type Best = { cardinality: number; weight: number; worst: number };

export type Edge = readonly [number, number, number];

/** Whether one matching is better than another. */
export type Better = (one: Best, other: Best) => boolean;

export const heavier: Better = (one, other) => one.weight > other.weight;
export const morePairsThenHeavier: Better = (one, other) =>
  one.cardinality > other.cardinality || (one.cardinality === other.cardinality && heavier(one, other));
export const morePairsThenBetterWorst: Better = (one, other) =>
  one.cardinality > other.cardinality ||
  (one.cardinality === other.cardinality &&
    (one.worst > other.worst || (one.worst === other.worst && heavier(one, other))));

/** The best matching of at most twelve vertices or so. */
export function bruteForce(vertexCount: number, edges: readonly Edge[], isBetter: Better): Best {
  const weights = new Map<number, number>();
  for (const [u, v, weight] of edges) {
    const key = Math.min(u, v) * vertexCount + Math.max(u, v);
    weights.set(key, Math.max(weight, weights.get(key) ?? Number.NEGATIVE_INFINITY));
  }
  let best: Best = { cardinality: 0, weight: 0, worst: Number.POSITIVE_INFINITY };
  const taken = new Uint8Array(vertexCount);
  const from = (v: number, so: Best): void => {
    if (v === vertexCount) {
      if (isBetter(so, best)) best = so;
      return;
    }
    from(v + 1, so);
    if (taken[v]) return;
    for (let u = v + 1; u < vertexCount; u++) {
      const weight = weights.get(v * vertexCount + u);
      if (taken[u] || weight === undefined) continue;
      taken[u] = 1;
      from(v + 1, {
        cardinality: so.cardinality + 1,
        weight: so.weight + weight,
        worst: Math.min(so.worst, weight),
      });
      taken[u] = 0;
    }
  };
  from(0, best);
  return best;
}
