import type { Chance } from "@/lib/matching/chance";

export { type Chance, chanceOf as chanceFrom } from "@/lib/matching/chance";

/** The same things in another order. */
export function shuffled<Thing>(things: readonly Thing[], chance: Chance): Thing[] {
  const order = [...things];
  for (let last = order.length - 1; last > 0; last--) {
    const other = chance(last + 1);
    [order[last], order[other]] = [order[other] as Thing, order[last] as Thing];
  }
  return order;
}
