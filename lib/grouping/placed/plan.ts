import type { Pairing } from "@/lib/grouping/pairs/difference";
import type { Expert } from "@/lib/grouping/placed/expert";
import { type LeftOver, leftOver } from "@/lib/grouping/placed/left-over";
import { pairsAmong, ringsAmong } from "@/lib/grouping/placed/mutual";
import { type OneWay, oneWayPlaces } from "@/lib/grouping/placed/one-way";
import { type Obstacle, obstaclesBetween, placeOf } from "@/lib/grouping/placed/points";
import { type NotAt, notAtWish, type Price, pricesOf } from "@/lib/grouping/placed/prices";
import { type PlacedRules, placedRulesAmong } from "@/lib/grouping/placed/rules";
import { impossible, type PlacesTable } from "@/lib/grouping/placed/table";

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

/** How threes come into a plan: how many more both visit and receive by them than by pairs alone; null where there are too many to try. */
type Threes = { used: boolean; more: number | null };

export type PlacedPlan = {
  groups: readonly PlannedPlaces[];
  left: readonly LeftOver[];
  leftOut: readonly string[];
  /** What a coordinator has decided and cannot be: somebody has no room any more, or a host already. */
  unmet: readonly (readonly string[])[];
  /** Whether nothing is better, by a check that does not trust the solver; null where there was nothing to look for. */
  proven: { mutual: boolean | null; oneWay: boolean | null };
  threes: Threes;
  prices: readonly Price[];
  notAt: readonly NotAt[];
};

/** The best plan under a coordinator’s rules: as many as can visit each other, then as many one-way places as there is room for. */
export function planPlaces(table: PlacesTable, all: PlacedRules): PlacedPlan {
  const { experts, at } = table;
  const rules = placedRulesAmong(all, new Map(experts.map((one) => [one.id, one])));
  const [worth, told] = [table.worth, table.points].map((its) => allowed(table, its, rules)) as [
    Int16Array,
    Int16Array,
  ];
  const decided = decidedBy(table, rules);
  const { room, busy } = decided;
  const isOut = new Set(rules.leftOut.map((id) => at.get(id)));
  const looking = [...experts.keys()].filter(
    (place) => experts[place]?.looks && !busy.has(place) && !isOut.has(place),
  );
  const both = looking.filter((place) => (room.get(place) ?? 0) > 0);
  const two = pairsAmong(table, both, worth);
  const three = ringsAmong(table, both, worth);
  const more = three && Math.max(0, three.takePart - two.takePart);
  const used = rules.threes && three !== null && (more ?? 0) > 0;
  const mutual = used ? three : two;
  for (const id of mutual.rings.flat()) take(room, busy, at.get(id) as number);
  const guests = looking.filter((place) => !busy.has(place));
  const hosts = new Map([...room].filter(([place]) => !isOut.has(place)));
  const oneWay = oneWayPlaces(table, guests, hosts, worth, rules);
  const groups = [
    ...decided.groups,
    ...mutual.rings.map((ring) => ringOf(table, ring, false)),
    ...(oneWay?.best.seats ?? []).map(({ guest, host, date }) => oneWayOf(table, [guest, host], date, false)),
  ];
  return {
    groups: groups.toSorted(byKind),
    left: leftOver(table, told, oneWay ? oneWay.best.waiting : guests.map((place) => idAt(table, place))),
    leftOut: rules.leftOut,
    unmet: decided.unmet,
    proven: {
      mutual: both.length > 1 ? mutual.proven : null,
      oneWay: oneWay ? oneWay.best.proven : null,
    },
    threes: { used, more },
    ...said(table, told, oneWay),
  };
}

function said(
  table: PlacesTable,
  told: Int16Array,
  oneWay: OneWay | null,
): Pick<PlacedPlan, "prices" | "notAt"> {
  return oneWay
    ? { prices: pricesOf(oneWay), notAt: notAtWish(table, told, oneWay) }
    : { prices: [], notAt: [] };
}

/** A plan as a pairing: what two of them differ in can be told as of any other. */
export function pairingOf({ groups, left, leftOut }: PlacedPlan): Pairing {
  const scores = groups.map(({ points }) => points);
  return {
    groups: groups.map(({ members, points, locked }) => ({ members, locked, score: points })),
    left: left.map(({ id }) => id),
    leftOut,
    total: scores.reduce((sum, one) => sum + one, 0),
    worst: scores.length > 0 ? Math.min(...scores) : null,
  };
}

/** The visits of a group: who is whose guest. */
export function visitsOf({
  kind,
  members,
}: Pick<PlannedPlaces, "kind" | "members">): [guest: string, host: string][] {
  const [first = "", second = ""] = members;
  if (kind === "one-way") return [[second, first]];
  return members.map((guest, at) => [guest, members[(at + 1) % members.length] ?? ""]);
}

type Decided = {
  groups: PlannedPlaces[];
  unmet: (readonly string[])[];
  room: Map<number, number>;
  /** Who has a host already. */
  busy: Set<number>;
};

/** What has been decided, as far as there is room for it: it stands, whatever it is worth. */
function decidedBy(table: PlacesTable, { rings, places }: PlacedRules): Decided {
  const { experts, at } = table;
  const room = new Map(
    [...experts.keys()].flatMap((place): [number, number][] => {
      const its = experts[place]?.room ?? 0;
      return its > 0 ? [[place, its]] : [];
    }),
  );
  const decided: Decided = { groups: [], unmet: [], room, busy: new Set() };
  const mayGo = (id: string) => experts[at.get(id) ?? -1]?.looks && !decided.busy.has(at.get(id) as number);
  const hasRoom = (id: string) => (room.get(at.get(id) as number) ?? 0) > 0;
  for (const ring of rings) {
    if (!ring.every((id) => mayGo(id) && hasRoom(id))) {
      decided.unmet.push(ring);
      continue;
    }
    for (const id of ring) take(room, decided.busy, at.get(id) as number);
    decided.groups.push(ringOf(table, ring, true));
  }
  for (const [guest = "", host = ""] of places) {
    if (!mayGo(guest) || !hasRoom(host)) {
      decided.unmet.push([guest, host]);
      continue;
    }
    decided.busy.add(at.get(guest) as number);
    spend(room, at.get(host) as number);
    decided.groups.push(oneWayOf(table, [guest, host], null, true));
  }
  return decided;
}

function take(room: Map<number, number>, busy: Set<number>, place: number): void {
  busy.add(place);
  spend(room, place);
}

function spend(room: Map<number, number>, place: number): void {
  room.set(place, (room.get(place) ?? 0) - 1);
}

/** What may be, now that some are kept apart. */
function allowed({ at, experts }: PlacesTable, points: Int16Array, { forbidden }: PlacedRules): Int16Array {
  if (forbidden.length === 0) return points;
  const its = points.slice();
  for (const [one = "", other = ""] of forbidden) {
    const [a, b] = [at.get(one) as number, at.get(other) as number];
    its[a * experts.length + b] = impossible;
    its[b * experts.length + a] = impossible;
  }
  return its;
}

function ringOf(table: PlacesTable, ring: readonly string[], locked: boolean): PlannedPlaces {
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

function oneWayOf(
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

function idAt({ experts }: PlacesTable, place: number): string {
  return experts[place]?.id ?? "";
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

function byKind(one: PlannedPlaces, other: PlannedPlaces): number {
  return (
    order[one.kind] - order[other.kind] ||
    other.points - one.points ||
    ((one.members[0] ?? "") < (other.members[0] ?? "") ? -1 : 1)
  );
}
