import { decidedBy, take } from "@/lib/grouping/placed/decided";
import {
  type Asked,
  hadThrees,
  isBetter,
  pairsAmong,
  type Rings,
  ringsAmong,
} from "@/lib/grouping/placed/mutual";
import { type OneWay, oneWayPlaces } from "@/lib/grouping/placed/one-way";
import { visitsOf } from "@/lib/grouping/placed/planned";
import type { PlacedRules } from "@/lib/grouping/placed/rules";
import { shownIn, stayPoints, stillPoints } from "@/lib/grouping/placed/shown";
import { impossible, type PlacesTable } from "@/lib/grouping/placed/table";

/**
 * How threes come into a plan: how many more both visit and receive by them than by pairs alone. Where people are many not all were tried,
 * and it was not looked `far`: only those who are in no pair come to one.
 */
export type Threes = { used: boolean; more: number; far: boolean };

/** Who visits whom: in rings, and one way. `both` are those who could visit each other, `guests` those who look for a place one way. */
export type Searched = {
  both: readonly number[];
  mutual: Rings;
  threes: Threes;
  guests: readonly number[];
  oneWay: OneWay | null;
  /** How many keep the host whom they had, how many have one, and what it is all worth with that. */
  kept: number;
  places: number;
  worth: number;
};

/** Who may still go where, after what has been decided: `told` is what visits are worth as it is told. */
export type Begun = ReturnType<typeof beginSearch>;

/** What a search begins with: what has been decided stands. */
export function beginSearch(table: PlacesTable, rules: PlacedRules) {
  const { experts, at } = table;
  const { room, busy, ...decided } = decidedBy(table, rules);
  const isOut = new Set(rules.leftOut.map((id) => at.get(id)));
  const waiting = [...experts.keys()].filter(
    (place) => experts[place]?.looks && !busy.has(place) && !isOut.has(place),
  );
  const isRefused = (place: number) => experts[place]?.refused === true;
  for (const place of room.keys()) if (isRefused(place)) isOut.add(place);
  return {
    ...{ table, rules, decided, told: allowed(table, table.points, rules) },
    looking: waiting.filter((place) => !isRefused(place)),
    refused: waiting.filter(isRefused),
    room: new Map([...room].filter(([place]) => !isOut.has(place))),
  };
}

/**
 * As many as can visit each other, then as many one-way places as there is room for. Since the one is found before the other, two ways of
 * keeping hosts who were shown are tried where any is another, and that one is taken by which all, together, are better off.
 */
export function search(begun: Begun): Searched {
  const { table, rules } = begun;
  const asked = {
    worth: allowed(table, table.worth, rules),
    ...{ shown: shownIn(table, rules), apart: apartIn(table, rules), stay: stayPoints },
  };
  const first = searchOnce(begun, asked);
  if (first.both.length > mostTwice || couldStay(begun, asked) - first.kept <= 1) return first;
  const still = searchOnce(begun, { ...asked, stay: stillPoints });
  return isBetterSearched(still, first) ? still : first;
}

/** Among more than so many it is not looked for a second way: one who moves is one of very many, and somebody waits for the page. */
const mostTwice = 400;

/** How many could keep their host, as far as that hangs on the two alone. */
function couldStay({ table, looking, room }: Begun, { shown, worth }: Asked): number {
  return looking.filter((guest) => {
    const host = shown.get(guest)?.host;
    if (host === undefined || (room.get(host) ?? 0) <= 0) return false;
    return (worth[guest * table.experts.length + host] ?? impossible) >= 0;
  }).length;
}

function searchOnce({ table, rules, looking, room: given }: Begun, asked: Asked): Searched {
  const { experts, at } = table;
  const { shown, worth } = asked;
  const [room, busy] = [new Map(given), new Set<number>()];
  const both = looking.filter((place) => (room.get(place) ?? 0) > 0);
  const two = pairsAmong(table, both, asked);
  const three = ringsAmong(table, both, asked, two);
  const more = Math.max(0, three.takePart - two.takePart);
  // Threes are for more who take part; where there were some, they also stay for those who would otherwise lose their host.
  const used = rules.threes && (more > 0 || (hadThrees(shown) && isBetter(three, two)));
  const mutual = used ? three : two;
  for (const id of mutual.rings.flat()) take(room, busy, at.get(id) as number);
  const guests = looking.filter((place) => !busy.has(place));
  const oneWay = oneWayPlaces(table, guests, room, worth, rules, shown);
  const visits = [
    ...mutual.rings.flatMap((ring) => visitsOf({ kind: "ring", members: ring })),
    ...(oneWay?.best.seats ?? []).map(({ guest, host }) => [guest, host] as const),
  ].map(([guest, host]) => [at.get(guest) as number, at.get(host) as number] as const);
  const kept = visits.filter(([guest, host]) => shown.get(guest)?.host === host).length;
  const points = visits.reduce((sum, [guest, host]) => sum + (worth[guest * experts.length + host] ?? 0), 0);
  return {
    ...{ both, mutual, guests, oneWay, kept, places: visits.length, worth: points + stayPoints * kept },
    threes: { used, more, far: three.far },
  };
}

function isBetterSearched(one: Searched, other: Searched): boolean {
  if (one.mutual.takePart !== other.mutual.takePart) return one.mutual.takePart > other.mutual.takePart;
  return one.places !== other.places ? one.places > other.places : one.worth > other.worth;
}

/** What may be, now that some are kept apart. */
function allowed(table: PlacesTable, points: Int16Array, rules: PlacedRules): Int16Array {
  if (rules.forbidden.length === 0) return points;
  const its = points.slice();
  const { experts } = table;
  for (const [a, b] of apartIn(table, rules)) {
    its[a * experts.length + b] = impossible;
    its[b * experts.length + a] = impossible;
  }
  return its;
}

/** Who is kept apart, by their places. */
function apartIn({ at }: PlacesTable, { forbidden }: PlacedRules): [number, number][] {
  return forbidden.map(([one = "", other = ""]) => [at.get(one) as number, at.get(other) as number]);
}
