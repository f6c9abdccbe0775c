// biome-ignore-all lint/style/noNonNullAssertion: every index into these typed arrays is a guest or a host; a cast on each would hide the sums
import type { Seated } from "@/lib/matching/placement/seat-plan";

/** Calls `visit` with every place that is possible, and what it is worth. */
export type EachPlace = (visit: (guest: number, host: number, worth: number) => void) => void;

/**
 * Why prices do not show that nothing is better, or null where they do. It shares no line with the solver: whoever has a place has a
 * possible one, no host has too many; and as no guest gains more anywhere than what is best for them at these prices, nothing is worth more
 * than all those gains and what the places cost (weak duality). Where that is what the placement is worth, it is the best; and where a
 * place more is worth more than all points could differ, it has the most places.
 */
export function whyNotSeated(room: Int32Array, each: EachPlace, seated: Seated): string | null {
  const { at, out, prices, places, points } = seated;
  const [gain, found] = [new Float64Array(at.length).fill(out), new Uint8Array(at.length)];
  const count = new Int32Array(room.length);
  let [sum, taken, least, most] = [0, 0, 0, 0];
  each((guest, host, worth) => {
    gain[guest] = Math.max(gain[guest]!, worth - prices[host]!);
    least = Math.min(least, worth);
    most = Math.max(most, worth);
    if (at[guest] !== host) return;
    found[guest]!++;
    count[host]!++;
    sum += worth;
    taken++;
  });
  if (at.some((host, guest) => found[guest] !== (host < 0 ? 0 : 1))) return "A place is impossible";
  if (count.some((its, host) => its > room[host]!)) return "A host has more guests than room";
  if (prices.some((price) => !(price >= 0))) return "A price is below nothing";
  if (sum !== points || taken !== places) return "Places or points are counted wrongly";
  if (out >= least - (most - least) * at.length) return "A place counts too little";
  const worth = sum + out * (at.length - taken);
  const bound =
    gain.reduce((all, its) => all + its, 0) +
    prices.reduce((all, price, host) => all + price * room[host]!, 0);
  if (!Number.isSafeInteger(bound)) return "The numbers are too large to be summed";
  return bound === worth ? null : "The prices add up to more";
}
