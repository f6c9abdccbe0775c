import type { Arcs, EachPlace } from "@/lib/matching";
import type { Chance } from "@/lib/matching/chance";

/**
 * A made-up placement: n guests and m hosts; `table[g * m + h]` is what g at h is worth (below 0: never), `room` what each host takes.
 * `lists`: of each guest the hosts that they named, the dearest first.
 */
export type Drawn = { n: number; m: number; table: Int32Array; room: Int32Array; lists: number[][] };

/** How many guests, hosts and seats: the sizes of the comparison. */
export const placementSizes = [
  [60, 12, 60],
  [300, 60, 300],
  [1000, 200, 1000],
  [2000, 400, 2000],
  [2000, 400, 1600],
  [2000, 100, 2000],
  [5000, 500, 5000],
] as const;

export const placementFamilies = ["uniform", "real", "popular", "lists"] as const;
export type PlacementFamily = (typeof placementFamilies)[number];

const [themes, organisations, weeks] = [24, 19, 15];

/**
 * - `uniform`: any points from 0 to 99, nobody at their own organisation.
 * - `real`: 60 points for the three goals that a host can show (themes by Zipf), 20 for a named host, 20 for weeks in common and region;
 *   none without a week in common.
 * - `popular`: five hosts in a hundred are wished for by all.
 * - `lists`: three to eight hosts named, some far oftener than others; no other is possible.
 */
export function drawPlacement(
  family: PlacementFamily,
  [n, m, seats]: readonly [number, number, number],
  chance: Chance,
): Drawn {
  const room = Int32Array.from({ length: m }, (_, h) => Math.floor(seats / m) + (h < seats % m ? 1 : 0));
  const table = new Int32Array(n * m).fill(-1);
  const lists = Array.from({ length: n }, () => named(chance, m, family === "lists" ? 3 + chance(6) : 3));
  const ofGuest = Array.from({ length: n }, () => chance(organisations));
  const ofHost = Array.from({ length: m }, () => chance(organisations));
  const goals = Array.from({ length: n }, () => named(chance, themes, 3));
  const shown = Array.from({ length: m }, () => named(chance, themes, 4));
  const [free, open] = [masks(chance, n), masks(chance, m)];
  for (let g = 0; g < n; g++)
    for (let h = 0; h < m; h++) {
      if (family !== "lists" && ofGuest[g] === ofHost[h]) continue;
      table[g * m + h] = worthOf(g, h);
    }
  return { n, m, table, room, lists };

  function worthOf(g: number, h: number): number {
    if (family === "uniform") return chance(100);
    const wish = (lists[g] as number[]).indexOf(h);
    if (family === "lists") return wish < 0 ? -1 : Math.max(10, 100 - 15 * wish) + chance(5);
    if (family === "popular") return h * 20 < m ? 60 + chance(40) : chance(40) + (wish >= 0 ? 20 : 0);
    const both = bits((free[g] as number) & (open[h] as number));
    if (both === 0) return -1;
    const [first, second, third] = (goals[g] as number[]).map((goal) => shown[h]?.includes(goal));
    const met = (first ? 30 : 0) + (second ? 20 : 0) + (third ? 10 : 0);
    const near = Math.abs((ofGuest[g] as number) - (ofHost[h] as number)) < 4 ? 8 : 0;
    return met + (wish >= 0 ? 20 - 5 * wish : 0) + Math.min(12, 4 * both) + near;
  }
}

/** So many different numbers below a bound, low ones oftener (Zipf). */
function named(chance: Chance, bound: number, count: number): number[] {
  const its: number[] = [];
  while (its.length < Math.min(count, bound)) {
    const one = Math.min(bound - 1, Math.floor(bound ** (chance(10_000) / 10_000)) - 1 + chance(3));
    if (!its.includes(one)) its.push(one);
    else if (chance(3) === 0) its.push(...[chance(bound)].filter((other) => !its.includes(other)));
  }
  return its;
}

function masks(chance: Chance, count: number): number[] {
  return Array.from({ length: count }, () => {
    let mask = 0;
    for (let week = 0; week < 5; week++) mask |= 1 << chance(weeks);
    return mask;
  });
}

function bits(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count++;
  return count;
}

/** What is possible, as arcs. */
export function arcsOfPlacement({ n, m, table, room }: Drawn): Arcs {
  const possible = table.reduce((sum, its) => sum + (its < 0 ? 0 : 1), 0);
  const [first, host] = [new Int32Array(n + 1), new Int32Array(possible)];
  const worth = new Float64Array(possible);
  let arc = 0;
  for (let at = 0; at < table.length; at++) {
    if ((table[at] as number) >= 0) {
      host[arc] = at % m;
      worth[arc++] = table[at] as number;
    }
    if ((at + 1) % m === 0) first[(at + 1) / m] = arc;
  }
  return { first, host, worth, room };
}

/** All places that are possible, one after the other. */
export function eachPlace({ n, m, table }: Drawn): EachPlace {
  return (visit) => {
    for (let guest = 0; guest < n; guest++)
      for (let host = 0; host < m; host++) {
        const its = table[guest * m + host] as number;
        if (its >= 0) visit(guest, host, its);
      }
  };
}
