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
  const { worth } = asked;
  const can = (guest: number, host: number) => (worth[guest * n + host] as number) >= 0;
  const visit = (guest: number, host: number) =>
    (worth[guest * n + host] as number) + stayIn(asked, guest, host);
  /** What it is worth that each is the guest of the next; below all others where one cannot be. */
  const whole = (ring: readonly number[]) => {
    const [last = 0] = ring.slice(-1);
    let [sum, guest] = [0, last];
    for (const host of ring) {
      if (!can(guest, host)) return Number.NEGATIVE_INFINITY;
      sum += visit(guest, host);
      guest = host;
    }
    return sum;
  };
  const edges = { from: [] as number[], to: [] as number[], weight: [] as number[] };
  for (const [at, pair] of pairs.entries()) {
    const [one = 0, other = 0] = pair;
    let before: number | null = null;
    for (const [number, who] of alone.entries()) {
      const isThird = can(other, who) && can(who, one);
      if (!isThird && !(can(one, who) && can(who, other))) continue;
      before ??= whole(pair);
      edges.from.push(number);
      edges.to.push(alone.length + at);
      edges.weight.push(Math.max(...bothWays(pair, who).map(whole)) - before + shift);
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
