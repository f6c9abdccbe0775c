import type { PlacedRules } from "@/lib/grouping/placed/rules";
import type { PlacesTable } from "@/lib/grouping/placed/table";

/** What has been decided and can be, what cannot, and what room that leaves. */
export type Decided = {
  rings: (readonly string[])[];
  places: (readonly [guest: string, host: string])[];
  unmet: (readonly string[])[];
  room: Map<number, number>;
  /** Who has a host already. */
  busy: Set<number>;
};

/** What has been decided, as far as there is room for it: it stands, whatever it is worth. */
export function decidedBy(table: PlacesTable, { rings, places }: PlacedRules): Decided {
  const { experts, at } = table;
  const room = new Map(
    [...experts.keys()].flatMap((place): [number, number][] => {
      const its = experts[place]?.room ?? 0;
      return its > 0 ? [[place, its]] : [];
    }),
  );
  const decided: Decided = { rings: [], places: [], unmet: [], room, busy: new Set() };
  const mayGo = (id: string) => experts[at.get(id) ?? -1]?.looks && !decided.busy.has(at.get(id) as number);
  const hasRoom = (id: string) => (room.get(at.get(id) as number) ?? 0) > 0;
  for (const ring of rings) {
    if (!ring.every((id) => mayGo(id) && hasRoom(id))) {
      decided.unmet.push(ring);
      continue;
    }
    for (const id of ring) take(room, decided.busy, at.get(id) as number);
    decided.rings.push(ring);
  }
  for (const [guest = "", host = ""] of places) {
    if (!mayGo(guest) || !hasRoom(host)) {
      decided.unmet.push([guest, host]);
      continue;
    }
    decided.busy.add(at.get(guest) as number);
    spend(room, at.get(host) as number);
    decided.places.push([guest, host]);
  }
  return decided;
}

/** Somebody is in a ring: they have a host, and a place fewer. */
export function take(room: Map<number, number>, busy: Set<number>, place: number): void {
  busy.add(place);
  spend(room, place);
}

function spend(room: Map<number, number>, place: number): void {
  room.set(place, (room.get(place) ?? 0) - 1);
}
