// @ts-expect-error it brings no types
import matched from "edmonds-blossom";
import type { Edge } from "./brute-force";

/** What another's matcher finds (MIT; after Van Rantwijk's in Python): it shares no line with ours. It changes what it is given. */
export function edmondsBlossom(
  edges: readonly Edge[],
  maximumCardinality: boolean,
): { cardinality: number; weight: number } {
  const copies = edges.map(([u, v, weight]): [number, number, number] => [u, v, weight]);
  const mate: number[] = matched(copies, maximumCardinality);
  let [cardinality, weight] = [0, 0];
  for (const [u, v, its] of edges) {
    if (mate[u] !== v) continue;
    cardinality++;
    weight += its;
  }
  return { cardinality, weight };
}
