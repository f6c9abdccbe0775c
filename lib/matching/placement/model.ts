// biome-ignore-all lint/style/noNonNullAssertion: every index into these columns is one of the placement; a cast on each would hide the reading
import { seedOf } from "@/lib/matching/chance";

/** Whoever would like to be a guest somewhere. */
export type PlacementGuest = { id: string; organisation?: string };

/** Whoever can be host: to how many in all (`room`), and on each of their dates to how many, where there are several. */
export type PlacementHost = {
  id: string;
  organisation?: string;
  room: number;
  dates?: readonly { id: string; room: number }[];
};

/**
 * What could be, as columns of equal length: a guest and a host by their place in the lists, the date by its place among the host's (all 0
 * where it is left out), points (whole numbers of any sign), and which wish of the guest it is: 1 the dearest, 0 not wished for (all 0
 * where it is left out). What is not there is impossible, so that short lists cost what they hold.
 */
export type Possible = {
  guest: ArrayLike<number>;
  host: ArrayLike<number>;
  date?: ArrayLike<number>;
  points: ArrayLike<number>;
  wish?: ArrayLike<number>;
};

/** Who is, or must be, at whom on which date; without a date any will do. */
export type Seat = { guest: string; host: string; date?: string };

/**
 * What is wanted, the weightiest first; each only among what is best by those before:
 *
 * - `places`: as many as can be have a place;
 * - `balance`: organisations receive as many as they send, but for `tolerance` persons;
 * - `generous`: as few as can be have a host whom they did not wish for, then as few the last wish, then the last but one, and so on;
 * - `points`: the greatest sum of points, where staying where one is counts `stay` besides;
 * - `stay`: as many as can stay where they are;
 * - `ids`: a number drawn from the ids, so that the order in which guests and hosts come does not matter.
 */
export type Aim = "places" | "balance" | "generous" | "points" | "stay" | "ids";

export type PlacementRules = {
  /** By default places, generous, points, stay, ids. */
  aims?: readonly Aim[];
  forbidden?: readonly (readonly [guest: string, host: string])[];
  locked?: readonly Seat[];
  /** Where guests are now, and how many points it is worth that one stays. */
  now?: readonly Seat[];
  stay?: number;
  tolerance?: number;
};

const usualAims: readonly Aim[] = ["places", "generous", "points", "stay", "ids"];

type ModelDate = { host: number; id: string | null; room: number };

/** A placement as the solver reads it: guests, dates, hosts and organisations are numbers in the order of their ids. */
export type Model = {
  guests: readonly PlacementGuest[];
  hosts: readonly PlacementHost[];
  /** Of each date its host, id (null where a host has but one) and room; dates of a host follow each other. */
  dates: readonly ModelDate[];
  /** What is possible, by guest, then date: columns. */
  guest: Int32Array;
  date: Int32Array;
  points: Float64Array;
  /** How far down: 1 the dearest wish or nothing to wish for, then the others, `levels` for what was not wished for. */
  level: Int32Array;
  wish: Int32Array;
  levels: number;
  isNow: Uint8Array;
  isLocked: Uint8Array;
  aims: readonly Aim[];
  stay: number;
  tolerance: number;
  organisations: readonly string[];
};

/** Reads guests and hosts in the order of their ids, so that the order in which they come does not matter. */
export function readPlacement(
  guests: readonly PlacementGuest[],
  hosts: readonly PlacementHost[],
  possible: Possible,
  rules: PlacementRules = {},
): Model {
  const [guestAt, hostAt] = [orderOf(guests), orderOf(hosts)];
  const sortedHosts = sorted(hosts, hostAt);
  const dates = sortedHosts.flatMap(({ dates = [], room }, host): ModelDate[] =>
    dates.length > 0
      ? dates.map(({ id, room: its }) => ({ host, id, room: Math.min(its, room) }))
      : [{ host, id: null, room }],
  );
  for (const { room } of [...hosts, ...dates])
    if (!Number.isSafeInteger(room) || room < 0) throw new RangeError(`no host has ${room} places`);
  const firstDate = new Int32Array(hosts.length);
  for (let date = dates.length - 1; date >= 0; date--) firstDate[dates[date]!.host] = date;
  const isForbidden = pairs(rules.forbidden ?? []);
  const [lockedTo, nowAt] = [seatsOf(rules.locked ?? []), seatsOf(rules.now ?? [])];
  const [count, keep] = [possible.guest.length, [] as number[]];
  const [ofGuest, ofDate] = [new Int32Array(count), new Int32Array(count)];
  for (let at = 0; at < count; at++) {
    const [guest, host] = [guests[possible.guest[at]!], hosts[possible.host[at]!]];
    const its = possible.date?.[at] ?? 0;
    if (!guest || !host || its < 0 || its >= Math.max(1, host.dates?.length ?? 0))
      throw new RangeError(`possibility ${at} is of nobody`);
    if (!Number.isSafeInteger(possible.points[at]!)) throw new RangeError(`possibility ${at} has no points`);
    ofGuest[at] = guestAt[possible.guest[at]!]!;
    ofDate[at] = firstDate[hostAt[possible.host[at]!]!]! + its;
    if (isForbidden?.has(pairKey(guest.id, host.id))) continue;
    const lock = lockedTo.get(guest.id);
    if (lock && !isAt(lock, host, its)) continue;
    keep.push(at);
  }
  keep.sort((one, other) => ofGuest[one]! - ofGuest[other]! || ofDate[one]! - ofDate[other]!);
  const column = (value: (at: number) => number) => Int32Array.from(keep, value);
  const wish = column((at) => possible.wish?.[at] ?? 0);
  const guest = column((at) => ofGuest[at]!);
  const has = new Uint8Array(guests.length);
  wish.forEach((its, at) => {
    if (its > 0) has[guest[at]!] = 1;
  });
  const levels = 1 + wish.reduce((most, its) => Math.max(most, its), 0);
  const hostOf = (at: number) => hosts[possible.host[at]!]!;
  const idOf = (at: number) => guests[possible.guest[at]!]!.id;
  const marked = (of: ReadonlyMap<string, Seat>) =>
    Uint8Array.from(keep, (at) => {
      const seat = of.get(idOf(at));
      return seat && isAt(seat, hostOf(at), possible.date?.[at] ?? 0) ? 1 : 0;
    });
  const date = column((at) => ofDate[at]!);
  for (let at = 1; at < keep.length; at++)
    if (guest[at] === guest[at - 1] && date[at] === date[at - 1])
      throw new RangeError(`${guests[possible.guest[keep[at]!]!]!.id} could be at one host twice`);
  return {
    ...{ guests: sorted(guests, guestAt), hosts: sortedHosts, dates, guest, date, wish, levels },
    points: Float64Array.from(keep, (at) => possible.points[at]!),
    level: wish.map((its, at) => (has[guest[at]!] === 0 ? 1 : its > 0 ? its : levels)),
    ...{ isNow: marked(nowAt), isLocked: marked(lockedTo) },
    ...{ aims: rules.aims ?? usualAims, stay: rules.stay ?? 0, tolerance: rules.tolerance ?? 0 },
    organisations: [
      ...new Set([...guests, ...hosts].flatMap(({ organisation }) => organisation ?? [])),
    ].toSorted(),
  };
}

/** Of each possibility a number drawn from the ids of its guest and its date, below 2²⁰. */
export function keysOf({ guests, hosts, dates, guest, date }: Model): Float64Array {
  const one = Int32Array.from(guests, ({ id }) => seedOf([id]));
  const other = Int32Array.from(dates, ({ host, id }) => seedOf([hosts[host]!.id, id ?? ""]));
  return Float64Array.from(guest, (its, at) => {
    const mixed = Math.imul(one[its]! ^ Math.imul(other[date[at]!]!, 0x9e3779b1), 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) >>> 12;
  });
}

/** Whether a seat is at this host, on this of its dates. */
function isAt(seat: Seat, host: PlacementHost, date: number): boolean {
  return seat.host === host.id && (seat.date === undefined || host.dates?.[date]?.id === seat.date);
}

function seatsOf(seats: readonly Seat[]): ReadonlyMap<string, Seat> {
  return new Map(seats.map((seat) => [seat.guest, seat]));
}

function pairs(all: readonly (readonly [string, string])[]): ReadonlySet<string> | null {
  return all.length > 0 ? new Set(all.map(([guest, host]) => pairKey(guest, host))) : null;
}

function pairKey(guest: string, host: string): string {
  return JSON.stringify([guest, host]);
}

/** The place of each when they are sorted by their ids. */
function orderOf(all: readonly { id: string }[]): Int32Array {
  const order = [...all.keys()].sort((one, other) => (all[one]!.id < all[other]!.id ? -1 : 1));
  const place = new Int32Array(all.length);
  order.forEach((at, its) => {
    if (its > 0 && all[order[its - 1]!]!.id === all[at]!.id)
      throw new RangeError(`${all[at]!.id} is there twice`);
    place[at] = its;
  });
  return place;
}

function sorted<T>(all: readonly T[], place: Int32Array): T[] {
  const its: T[] = [];
  all.forEach((one, at) => {
    its[place[at]!] = one;
  });
  return its;
}
