import type { Asked } from "@/lib/grouping/placed/mutual";
import { stayIn } from "@/lib/grouping/placed/shown";
import type { PlacesTable } from "@/lib/grouping/placed/table";
import { maximumWeightMatchingOf } from "@/lib/matching";

/** More than what a ring of three can be worth less than the pair that it was. */
const shift = 1000;

/**
 * Pairs, of which some have become rings of three by one who was alone: as many of those as can be, each with a pair of their own, then
 * the most points. It breaks no pair up otherwise, so that of very many people it can be told in a moment.
 */
export function threesBeside(
  { experts }: PlacesTable,
  pairs: readonly (readonly number[])[],
  alone: readonly number[],
  asked: Asked,
): number[][] {
  const n = experts.length;
  const visit = (guest: number, host: number) => {
    const its = asked.worth[guest * n + host] as number;
    return its < 0 ? Number.NEGATIVE_INFINITY : its + stayIn(asked, guest, host);
  };
  const whole = (ring: readonly number[]) =>
    ring.reduce((sum, one, at) => sum + visit(one, ring[(at + 1) % ring.length] as number), 0);
  const edges = { from: [] as number[], to: [] as number[], weight: [] as number[] };
  for (const [at, pair] of pairs.entries()) {
    const before = whole(pair);
    for (const [one, who] of alone.entries()) {
      const gain = Math.max(...bothWays(pair, who).map(whole)) - before;
      if (gain === Number.NEGATIVE_INFINITY) continue;
      edges.from.push(one);
      edges.to.push(alone.length + at);
      edges.weight.push(gain + shift);
    }
  }
  const { mate } = maximumWeightMatchingOf(
    alone.length + pairs.length,
    {
      from: Int32Array.from(edges.from),
      to: Int32Array.from(edges.to),
      weight: Int32Array.from(edges.weight),
    },
    { maximumCardinality: true },
  );
  return pairs.map((pair, at) => {
    const who = mate[alone.length + at] ?? -1;
    if (who < 0) return [...pair];
    const [one, other] = bothWays(pair, alone[who] as number) as [number[], number[]];
    return whole(one) >= whole(other) ? one : other;
  });
}

function bothWays([one = 0, other = 0]: readonly number[], third: number): number[][] {
  return [
    [one, other, third],
    [other, one, third],
  ];
}
