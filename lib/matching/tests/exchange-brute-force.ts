import type { Arc, ExchangeRules } from "@/lib/matching";
import { countingOf, whyNotRing } from "@/lib/matching/exchange/check";

/** The most who can take part, and of those plans the most worth, by trying every ring of whoever is first. */
export function bestExchange(
  people: readonly string[],
  arcs: readonly Arc[],
  rules: ExchangeRules,
): { takePart: number; worth: number } {
  const { worthOf } = countingOf(arcs, rules);
  const lockedWorth = (rules.locked ?? []).reduce((sum, ring) => sum + worthOf(ring), 0);
  const busy = new Set((rules.locked ?? []).flat());
  const best = (open: readonly string[]): { takePart: number; worth: number } => {
    const [first, ...rest] = open;
    if (first === undefined) return { takePart: 0, worth: 0 };
    let found = best(rest);
    const look = (ring: readonly string[]) => {
      const worth = worthOf(ring);
      if (Number.isNaN(worth) || whyNotRing(ring, rules) !== null) return;
      const beyond = best(rest.filter((id) => !ring.includes(id)));
      const whole = { takePart: beyond.takePart + ring.length, worth: beyond.worth + worth };
      const isBetter =
        whole.takePart > found.takePart || (whole.takePart === found.takePart && whole.worth > found.worth);
      if (isBetter) found = whole;
    };
    for (const second of rest) {
      look([first, second]);
      for (const third of rest) if (third !== second) look([first, second, third]);
    }
    return found;
  };
  const { takePart, worth } = best(people.filter((id) => !busy.has(id)));
  return { takePart: takePart + busy.size, worth: worth + lockedWorth };
}
