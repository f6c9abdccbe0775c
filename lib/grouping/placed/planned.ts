import type { Expert } from "@/lib/grouping/placed/expert";
import { type Obstacle, obstaclesBetween, placeOf } from "@/lib/grouping/placed/points";
import type { PlacesTable } from "@/lib/grouping/placed/table";

/**
 * A group of a plan: two who visit each other, three in a ring (each is the guest of the next, the last of the first), or a host and
 * their guest, the host first.
 */
export type PlannedPlaces = {
  kind: "both" | "ring" | "one-way";
  members: readonly string[];
  /** What its visits are worth together, as a share of what they could be, out of 100. */
  points: number;
  /** When the guest could come, where they come one way. */
  month: string | null;
  locked: boolean;
  /** What stands between those whom a coordinator has put together all the same. */
  against: readonly ("wall" | Obstacle)[];
};

/** The visits of a group: who is whose guest. */
export function visitsOf({
  kind,
  members,
}: Pick<PlannedPlaces, "kind" | "members">): [guest: string, host: string][] {
  const [first = "", second = ""] = members;
  if (kind === "one-way") return [[second, first]];
  return members.map((guest, at) => [guest, members[(at + 1) % members.length] ?? ""]);
}

/** Two who visit each other, or three in a ring. */
export function ringOf(table: PlacesTable, ring: readonly string[], locked: boolean): PlannedPlaces {
  const kind = ring.length === 2 ? "both" : "ring";
  return {
    kind,
    members: ring,
    points: meanOf(table, { kind, members: ring }),
    month: null,
    locked,
    against: againstIn(table, { kind, members: ring }, locked),
  };
}

/** A host and their guest, who would come in a month. */
export function oneWayOf(
  table: PlacesTable,
  [guest, host]: readonly [string, string],
  month: string | null,
  locked: boolean,
): PlannedPlaces {
  const its = { kind: "one-way", members: [host, guest] } as const;
  return { ...its, points: meanOf(table, its), month, locked, against: againstIn(table, its, locked) };
}

/** The mean of what the visits of a group are worth: what stands between two does not count where a coordinator has decided it. */
function meanOf(table: PlacesTable, group: Pick<PlannedPlaces, "kind" | "members">): number {
  const { experts, at, wish } = table;
  const visits = visitsOf(group).map(([guest, host]) => {
    const [one, other] = [at.get(guest) as number, at.get(host) as number];
    const [a, b] = [experts[one], experts[other]];
    return a && b ? placeOf(a, b, wish.get(one * experts.length + other) ?? 0).points : 0;
  });
  return Math.round(visits.reduce((sum, one) => sum + one, 0) / Math.max(1, visits.length));
}

/** What stands between those of a group that has been decided. */
function againstIn(
  table: PlacesTable,
  group: Pick<PlannedPlaces, "kind" | "members">,
  locked: boolean,
): ("wall" | Obstacle)[] {
  if (!locked) return [];
  const { experts, at, wish, walls, format } = table;
  const found = visitsOf(group).flatMap(([guest, host]): ("wall" | Obstacle)[] => {
    const [one, other] = [at.get(guest) as number, at.get(host) as number];
    const place = one * experts.length + other;
    const obstacles = obstaclesBetween(
      experts[one] as Expert,
      experts[other] as Expert,
      wish.has(place),
      format,
    );
    return [...(walls.has(place) ? ["wall" as const] : []), ...obstacles];
  });
  return [...new Set(found)];
}

const order = { both: 0, ring: 1, "one-way": 2 } as const;

/** Groups by their kind, then the best first. */
export function byKind(one: PlannedPlaces, other: PlannedPlaces): number {
  return (
    order[one.kind] - order[other.kind] ||
    other.points - one.points ||
    ((one.members[0] ?? "") < (other.members[0] ?? "") ? -1 : 1)
  );
}
