import type { OneWay } from "@/lib/grouping/placed/one-way";
import type { PlacesTable } from "@/lib/grouping/placed/table";
import { explainMore, type Placement, scarceHosts } from "@/lib/matching";

/** What more places at a host would do: so many more take part. */
export type Price = { host: string; places: number; more: number };

/** Why a guest is not where they would like it best: how many others would have no place for it, and how many points others would lose. */
export type NotAt = { guest: string; host: string; fewer: number; others: number };

/** So many hosts are tried, and guests asked about; fewer where there is so much to choose from that each takes its time. */
const tried = { hosts: 12, guests: 40 };
const triedOfMany = { hosts: 2, guests: 1 };
const many = 5000;

function triedIn({ placing }: Pick<OneWay, "placing">): typeof tried {
  return placing.model.guest.length > many ? triedOfMany : tried;
}

/** At which hosts a place more would let more people take part, the best first; nobody is asked about where all have a place. */
export function pricesOf({ placing, best }: OneWay): Price[] {
  if (best.waiting.length === 0) return [];
  return scarceHosts(placing)
    .slice(0, triedIn({ placing }).hosts)
    .flatMap((host) => {
      const all = explainMore(placing, host, 2).filter(({ more }) => more > 0);
      const [first, second] = all;
      const its = second && first && second.more > first.more ? second : first;
      return its ? [{ host, places: its.places, more: its.more }] : [];
    })
    .toSorted(
      (one, other) => one.places - other.places || other.more - one.more || (one.host < other.host ? -1 : 1),
    );
}

/** Of those who look for a place one way and do not get the dearest of their wishes that can be: what it would cost, in points that are told. */
export function notAtWish(table: PlacesTable, told: Int16Array, { placing, best }: OneWay): NotAt[] {
  const { at } = table;
  const hosts = new Set(placing.model.hosts.map(({ id }) => id));
  const now = new Map(best.seats.map(({ guest, host }) => [guest, host]));
  const worth = (guest: string, host: string | undefined) =>
    host === undefined ? 0 : (told[(at.get(guest) ?? 0) * at.size + (at.get(host) ?? 0)] ?? 0);
  const sum = ({ seats }: Placement) => seats.reduce((all, { guest, host }) => all + worth(guest, host), 0);
  const wishing = placing.model.guests.flatMap(({ id: guest }) => {
    const host = dearestOf(table, told, guest, hosts);
    return host && now.get(guest) !== host ? [{ guest, host }] : [];
  });
  return wishing.slice(0, triedIn({ placing }).guests).flatMap(({ guest, host }): NotAt[] => {
    const { placement } = placing.whatIf({ lock: [{ guest, host }] });
    if (placement.unmet > best.unmet) return [];
    const own = worth(guest, host) - worth(guest, now.get(guest));
    const others = Math.max(0, own - (sum(placement) - sum(best)));
    const still = new Set(placement.seats.map((seat) => seat.guest));
    const without = best.seats.filter((seat) => seat.guest !== guest && !still.has(seat.guest));
    return [{ guest, host, fewer: without.length, others }];
  });
}

/** Of the hosts for whom somebody wishes the dearest at whom they can be. */
function dearestOf(
  { experts, at, wish }: PlacesTable,
  told: Int16Array,
  guest: string,
  hosts: ReadonlySet<string>,
): string | null {
  const row = (at.get(guest) ?? 0) * experts.length;
  const wished = experts.flatMap(({ id }, host) => {
    const rank = wish.get(row + host);
    return rank && hosts.has(id) && (told[row + host] ?? -1) >= 0 ? [{ id, rank }] : [];
  });
  return wished.toSorted((one, other) => one.rank - other.rank)[0]?.id ?? null;
}
