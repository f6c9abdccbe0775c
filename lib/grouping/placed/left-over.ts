import type { Expert } from "@/lib/grouping/placed/expert";
import { type Obstacle, obstacles, obstaclesBetween } from "@/lib/grouping/placed/points";
import type { PlacesTable } from "@/lib/grouping/placed/table";

/**
 * Somebody without a place, and why: all who could receive them have no room any more (the best of them are named), or nobody can. Where
 * one thing alone keeps them from most of those who could, that is the nearest cure: with so many they could be.
 */
export type LeftOver = {
  id: string;
  hosts: readonly string[];
  cure: { obstacle: Obstacle; n: number } | null;
};

/** So many of those who have no room are named. */
const mostNamed = 3;

/** Why these have no place. */
export function leftOver(table: PlacesTable, told: Int16Array, waiting: readonly string[]): LeftOver[] {
  const { experts, at } = table;
  const receiving = [...experts.keys()].filter((place) => (experts[place]?.room ?? 0) > 0);
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

function cureOf({ experts, format, walls, wish }: PlacesTable, row: number, receiving: readonly number[]) {
  const n = experts.length;
  const alone = receiving
    .filter((host) => host !== row && !walls.has(row * n + host))
    .map((host) =>
      obstaclesBetween(experts[row] as Expert, experts[host] as Expert, wish.has(row * n + host), format),
    )
    .flatMap((its) => (its.length === 1 ? its : []));
  const counts = obstacles.map((obstacle) => ({
    obstacle,
    n: alone.filter((one) => one === obstacle).length,
  }));
  const [best] = counts.toSorted((one, other) => other.n - one.n);
  return best && best.n > 0 ? best : null;
}
