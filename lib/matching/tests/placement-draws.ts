import type { Aim, PlacementChange, PlacementGuest, PlacementHost, PlacementRules } from "@/lib/matching";
import { type Chance, shuffled } from "@/tests/support/chance";

type Columns = Record<"guest" | "host" | "date" | "points" | "wish", number[]>;

/** A placement that can be tried out, and a change of it. */
export type SmallPlacement = {
  guests: PlacementGuest[];
  hosts: PlacementHost[];
  possible: Columns;
  rules: PlacementRules;
  change: (chance: Chance) => PlacementChange;
};

const orders: readonly (readonly Aim[])[] = [
  ["places", "generous", "points", "stay", "ids"],
  ["places", "points"],
  ["places", "balance", "generous", "points"],
  ["balance", "places", "points", "ids"],
  ["places", "stay", "generous", "points"],
  ["points", "places"],
];

/** Up to six guests and four hosts, some with two dates, walls, locks and seats of now. */
export function drawSmall(chance: Chance): SmallPlacement {
  const organisation = () => (chance(4) > 0 ? { organisation: `o${chance(3)}` } : {});
  const guests = Array.from({ length: 1 + chance(6) }, (_, at) => ({ id: `g${at}`, ...organisation() }));
  const hosts = Array.from({ length: 1 + chance(4) }, (_, at): PlacementHost => {
    const dates = Array.from({ length: chance(3) }, (_, date) => ({ id: `d${date}`, room: chance(3) }));
    return { id: `h${at}`, ...organisation(), room: chance(4), ...(chance(2) === 0 && { dates }) };
  });
  const possible: Columns = { guest: [], host: [], date: [], points: [], wish: [] };
  guests.forEach((_, guest) => {
    const wishes = shuffled([...hosts.keys()], chance).slice(0, chance(4));
    hosts.forEach(({ dates = [] }, host) => {
      if (chance(4) === 0) return;
      for (let date = 0; date < Math.max(1, dates.length); date++) {
        if (chance(5) === 0) continue;
        possible.guest.push(guest);
        possible.host.push(host);
        possible.date.push(date);
        possible.points.push(chance(12) - 2);
        possible.wish.push(wishes.indexOf(host) + 1);
      }
    });
  });
  if (possible.guest.length === 0) for (const column of Object.values(possible)) column.push(0);
  const seat = (from: Chance) => {
    const at = from(possible.guest.length);
    const [guest, host] = [`g${possible.guest[at]}`, `h${possible.host[at]}`];
    const date = hosts[possible.host[at] as number]?.dates?.[possible.date[at] as number]?.id;
    return { guest, host, ...(date !== undefined && from(2) === 0 && { date }) };
  };
  const pair = (from: Chance) => {
    const { guest, host } = seat(from);
    return [guest, host] as const;
  };
  const rules: PlacementRules = {
    aims: orders[chance(orders.length)] as readonly Aim[],
    ...(chance(4) === 0 && { forbidden: [pair(chance)] }),
    ...(chance(4) === 0 && { locked: [seat(chance)] }),
    ...(chance(3) === 0 && {
      now: guests.map(({ id }) => ({ ...seat(chance), guest: id })),
      stay: chance(4),
    }),
    ...(chance(2) === 0 && { tolerance: chance(2) }),
  };
  const change = (from: Chance): PlacementChange => {
    const [more, fewer] = [seat(from).host, seat(from).host];
    return {
      ...(from(2) === 0 && { forbid: [pair(from)] }),
      ...(from(3) === 0 && { lock: [seat(from)] }),
      ...(from(3) === 0 && { leaveOut: [seat(from).guest] }),
      ...(from(3) === 0 && { more: from(2) === 0 ? [more] : [more, more] }),
      ...(from(3) === 0 && more !== fewer && { fewer: [fewer] }),
    };
  };
  return { guests, hosts, possible, rules, change };
}

/** The same in another order. */
export function shuffledPlacement(drawn: SmallPlacement, chance: Chance): SmallPlacement {
  const { possible } = drawn;
  const guests = shuffled(drawn.guests, chance);
  const hosts = shuffled(drawn.hosts, chance);
  const order = shuffled([...possible.guest.keys()], chance);
  const taken = (column: number[]) => order.map((at) => column[at] as number);
  const renumbered = <T>(column: number[], all: readonly T[], now: readonly T[]) =>
    taken(column).map((at) => now.indexOf(all[at] as T));
  return {
    ...drawn,
    ...{ guests, hosts },
    possible: {
      guest: renumbered(possible.guest, drawn.guests, guests),
      host: renumbered(possible.host, drawn.hosts, hosts),
      date: taken(possible.date),
      points: taken(possible.points),
      wish: taken(possible.wish),
    },
  };
}
