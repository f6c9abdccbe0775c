import { shared } from "@/lib/grouping/pairs/candidate";
import type { Expert } from "@/lib/grouping/placed/expert";
import { type Shown, stayPoints } from "@/lib/grouping/placed/shown";
import type { PlacesTable } from "@/lib/grouping/placed/table";
import { type Placement, type PlacementHost, Placing } from "@/lib/matching";
import { nameKey } from "@/lib/organisations/names";

/** Hosts who receive somebody, by their place in the table, with how many more they can. */
export type Rooms = ReadonlyMap<number, number>;

/** One-way places as they are looked for; null where there is nobody to place, or nowhere. */
export type OneWay = { placing: Placing; best: Placement };

/**
 * The best one-way places of those who have none yet: as many as can be, then their wishes, then the most points. Somebody who receives
 * two does so in different months; where no months have been said any will do. It counts that somebody keeps the host who was `shown`.
 */
export function oneWayPlaces(
  { experts, wish }: Pick<PlacesTable, "experts" | "wish">,
  guests: readonly number[],
  rooms: Rooms,
  worth: Int16Array,
  { balance }: { balance: boolean },
  shown: Shown = new Map(),
): OneWay | null {
  const hosts = [...rooms]
    .flatMap(([place, room]) => (room > 0 ? [place] : []))
    .toSorted((one, other) => one - other);
  if (guests.length === 0 || hosts.length === 0) return null;
  const its = hosts.map((place) => hostOf(experts[place] as Expert, rooms.get(place) ?? 0));
  const possible = { guest: [] as number[], host: [] as number[], date: [] as number[] };
  const said = { points: [] as number[], wish: [] as number[] };
  for (const [guest, one] of guests.entries())
    for (const [host, other] of hosts.entries()) {
      const points = worth[one * experts.length + other] as number;
      if (points < 0) continue;
      for (const date of datesOf(experts[one] as Expert, experts[other] as Expert)) {
        possible.guest.push(guest);
        possible.host.push(host);
        possible.date.push(date);
        said.points.push(points);
        said.wish.push(wish.get(one * experts.length + other) ?? 0);
      }
    }
  const id = (place: number) => experts[place]?.id ?? "";
  const now = guests.flatMap((guest) => {
    const host = shown.get(guest)?.host;
    return host === undefined ? [] : [{ guest: id(guest), host: id(host) }];
  });
  const placing = new Placing(
    guests.map((place) => personOf(experts[place] as Expert)),
    its,
    { ...possible, ...said },
    {
      ...{ now, stay: stayPoints },
      ...(balance ? { aims: ["places", "balance", "generous", "points", "stay", "ids"] as const } : {}),
    },
  );
  return { placing, best: placing.best() };
}

function personOf({ id, workplace }: Expert): { id: string; organisation?: string } {
  return { id, ...(workplace ? { organisation: nameKey(workplace) } : {}) };
}

/** Each month takes one guest: a host is with one at a time, and whether two may come at once is for them and the coordinator to say. */
function hostOf(host: Expert, room: number): PlacementHost {
  const dates = host.months.map((id) => ({ id, room: 1 }));
  return { ...personOf(host), room, ...(dates.length > 0 ? { dates } : {}) };
}

/** In which of the host’s months, by their place, somebody can be there: in the only one that there is where none have been said. */
function datesOf(guest: Expert, host: Expert): number[] {
  if (host.months.length === 0) return [0];
  if (guest.months.length === 0) return [...host.months.keys()];
  const common = shared(guest.months, host.months);
  return host.months.flatMap((month, at) => (common.includes(month) ? [at] : []));
}
