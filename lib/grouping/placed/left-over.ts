import { type Obstacle, obstacles } from "@/lib/grouping/placed/points";
import type { PlacesTable } from "@/lib/grouping/placed/table";

/**
 * Somebody without a place, and why: all who could receive them have no room any more (the best of them are named), or nobody can. Where
 * one thing alone keeps them from most of those who could, that is the nearest cure: with so many they could be.
 */
export type LeftOver = {
  id: string;
  hosts: readonly string[];
  cure: { obstacle: Obstacle; n: number } | null;
  /** Nobody was looked for: whoever gives them leave has said no. */
  refused?: true;
};

/** So many of those who have no room are named. */
const mostNamed = 3;

/** Why these have no place. */
export function leftOver(table: PlacesTable, told: Int16Array, waiting: readonly string[]): LeftOver[] {
  const { experts, at } = table;
  const receiving = [...experts.keys()].filter(
    (place) => (experts[place]?.room ?? 0) > 0 && !experts[place]?.refused,
  );
  return waiting.map((id) => {
    const row = at.get(id) ?? 0;
    const points = (host: number) => told[row * experts.length + host] ?? -1;
    const hosts = receiving
      .filter((host) => points(host) >= 0)
      .toSorted((one, other) => points(other) - points(one))
      .slice(0, mostNamed)
      .flatMap((host) => experts[host]?.id ?? []);
    return { id, hosts, cure: hosts.length > 0 ? null : cureOf(table, row, receiving) };
  });
}

function cureOf({ experts, walls, wish, lacks }: PlacesTable, row: number, receiving: readonly number[]) {
  const n = experts.length;
  const counts = obstacles.map((obstacle) => ({ obstacle, n: 0 }));
  for (const host of receiving) {
    if (host === row || walls.has(row * n + host)) continue;
    const all = lacks(row, host);
    const its = wish.has(row * n + host) ? all & ~1 : all;
    // One thing alone stands between them.
    if (its !== 0 && (its & (its - 1)) === 0) (counts[31 - Math.clz32(its)] as (typeof counts)[number]).n++;
  }
  const [best] = counts.toSorted((one, other) => other.n - one.n);
  return best && best.n > 0 ? best : null;
}
