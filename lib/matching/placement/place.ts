// biome-ignore-all lint/style/noNonNullAssertion: every index into these columns is one of the placement; a cast on each would hide the reading
import { Circulation } from "@/lib/matching/flow/circulation";
import { whyNotPlaced } from "@/lib/matching/placement/check";
import {
  type Aim,
  type Model,
  type PlacementGuest,
  type PlacementHost,
  type PlacementRules,
  type Possible,
  readPlacement,
  type Seat,
} from "@/lib/matching/placement/model";
import { type Asked, Places } from "@/lib/matching/placement/network";

/** Who is at whom, by the ids of guests. `date` is null where a host has but one. */
export type Placed = { guest: string; host: string; date: string | null; points: number; wish: number };

/** Prices of one aim: what a node of the network is worth by it. `level` says which wish is counted, where several are. */
export type AimPrices = {
  aim: Aim | "asked";
  level?: number;
  cost: number;
  guests: Float64Array;
  dates: Float64Array;
  hosts: Float64Array;
  organisations: Float64Array;
};

export type Placement = {
  seats: readonly Placed[];
  /** Who has no place. */
  waiting: readonly string[];
  points: number;
  /** How many have a host whom they did not wish for (0), their first wish (1), their second … */
  wishes: readonly number[];
  /** Of each organisation, how many it sends and receives. */
  balance: readonly { organisation: string; out: number; in: number }[];
  /** What was asked and could not be: locks that have no room, for one. */
  unmet: number;
  /** Whether the check finds that nothing is better; `prices` is what it goes by. */
  proven: boolean;
  prices: readonly AimPrices[];
};

/** What if: never these two, these in any case, these not at all; a place more at these for each time that they are named (on each of their dates), one fewer at those. */
export type PlacementChange = {
  forbid?: readonly (readonly [guest: string, host: string])[];
  lock?: readonly Seat[];
  leaveOut?: readonly string[];
  more?: readonly string[];
  fewer?: readonly string[];
};

/** What a change comes to: the placement, and of whom who were placed before (but for those whom the change names) the seat is another. */
export type PlacementOption = { placement: Placement; moved: readonly string[] };

/**
 * One-way places: guests at hosts, exactly, aim after aim. `best()` is the best placement; `whatIf` goes on from there, where every
 * guest's staying is worth `stay` points. No clock, no chance: the same guests, hosts and rules give the same placement.
 */
export class Placing {
  readonly model: Model;
  readonly #places: Places;
  #flow: Circulation | null = null;
  #best: Placement | null = null;

  constructor(
    guests: readonly PlacementGuest[],
    hosts: readonly PlacementHost[],
    possible: Possible,
    rules: PlacementRules = {},
  ) {
    this.model = readPlacement(guests, hosts, possible, rules);
    this.#places = new Places(this.model);
  }

  best(): Placement {
    if (this.#best) return this.#best;
    this.#flow = new Circulation(this.#places.network);
    this.#best = this.#solve(this.#flow, nothingAsked, this.model.aims, this.#places);
    return this.#best;
  }

  /** What would come of a change, each guest's staying being worth so many points; or other aims. */
  whatIf(change: PlacementChange, { stay = 5, aims = this.model.aims }: WhatIfOptions = {}): PlacementOption {
    const best = this.best();
    const asked = this.#asked(change);
    const flow = (this.#flow as Circulation).copy();
    flow.release();
    const { addedToDates, outOfHosts, model } = this.#places;
    const more = this.#hosts(change.more);
    for (const host of new Set(more)) {
      const many = more.filter((its) => its === host).length;
      flow.setRoom(outOfHosts + 3 * host + 2, many);
      model.dates.forEach((date, at) => {
        if (date.host === host) flow.setRoom(addedToDates + at, many);
      });
    }
    const staying = new Places({ ...model, ...this.#now(best), stay }, this.#places);
    const placement = this.#solve(flow, asked, aims, staying, more);
    const [before, after] = [hostOf(best), hostOf(placement)];
    const named = new Set([
      ...(change.forbid ?? []).map(([guest]) => guest),
      ...(change.lock ?? []).map(({ guest }) => guest),
      ...(change.leaveOut ?? []),
    ]);
    const moved = best.seats.flatMap(({ guest }) =>
      named.has(guest) || before.get(guest) === after.get(guest) ? [] : [guest],
    );
    return { placement, moved };
  }

  #asked({ forbid = [], lock = [], leaveOut = [], fewer }: PlacementChange): Asked {
    const { guests, hosts, dates } = this.model;
    const guestAt = numberOf(guests);
    const hostAt = numberOf(hosts);
    const dateOf = (host: number, id: string | undefined) =>
      id === undefined ? null : dates.findIndex((date) => date.host === host && date.id === id);
    return {
      forbidden: forbid.map(([guest, host]) => [guestAt(guest), hostAt(host)] as const),
      locked: lock.map((seat) => {
        const host = hostAt(seat.host);
        return [guestAt(seat.guest), host, dateOf(host, seat.date)] as const;
      }),
      out: leaveOut.map(guestAt),
      fewer: this.#hosts(fewer),
    };
  }

  #hosts(ids: readonly string[] = []): number[] {
    return ids.map(numberOf(this.model.hosts));
  }

  #now(best: Placement): Pick<Model, "isNow"> {
    const { guests, dates, hosts, guest, date } = this.model;
    const at = hostOf(best);
    const own = guests.map(({ id }) => at.get(id));
    const keys = dates.map(({ host, id }) => placeKey(hosts[host]!.id, id));
    const isNow = Uint8Array.from(guest, (its, possible) => (own[its] === keys[date[possible]!] ? 1 : 0));
    return { isNow };
  }

  #solve(
    flow: Circulation,
    asked: Asked,
    aims: readonly Aim[],
    places: Places,
    more: readonly number[] = [],
  ): Placement {
    const first = places.asked(asked);
    const all = [...(first ? [{ aim: "asked" as const, cost: first }] : []), ...places.costs(aims)];
    const prices = all.map(({ cost, ...aim }): AimPrices => {
      flow.minimise(cost);
      flow.settle();
      return { ...aim, ...pricesAt(flow, places), cost: sumOf(cost, flow) };
    });
    const placement = read(flow, places, prices, asked);
    return { ...placement, proven: whyNotPlaced(places.model, placement, { ...asked, more }, aims) === null };
  }
}

export type WhatIfOptions = { stay?: number; aims?: readonly Aim[] };

const nothingAsked: Asked = { forbidden: [], locked: [], out: [], fewer: [] };

function read(
  { flow }: Circulation,
  { model, possible }: Places,
  prices: readonly AimPrices[],
  { locked }: Asked,
): Omit<Placement, "proven"> {
  const { guests, hosts, dates, guest, date, points, wish, levels, isLocked } = model;
  const seats: Placed[] = [];
  const wishes = Array.from({ length: levels }, () => 0);
  const [out, into] = [new Map<string, number>(), new Map<string, number>()];
  const isPlaced = new Uint8Array(guests.length);
  let [sum, met] = [0, 0];
  for (let at = 0; at < possible; at++) {
    if (flow[at] === 0) continue;
    const its = dates[date[at]!]!;
    const [one, host] = [guests[guest[at]!]!, hosts[its.host]!];
    isPlaced[guest[at]!] = 1;
    seats.push({ guest: one.id, host: host.id, date: its.id, points: points[at]!, wish: wish[at]! });
    sum += points[at]!;
    wishes[wish[at]!]!++;
    if (isLocked[at]) met++;
    if (locked.some(([who, where, when]) => isThere(who, where, when, at))) met++;
    count(out, one.organisation);
    count(into, host.organisation);
  }
  const wanted = new Set(guest.filter((_, at) => isLocked[at])).size + locked.length;
  return {
    ...{ seats, points: sum, wishes, prices, unmet: wanted - met },
    waiting: guests.filter((_, at) => !isPlaced[at]).map(({ id }) => id),
    balance: model.organisations.map((organisation) => ({
      organisation,
      out: out.get(organisation) ?? 0,
      in: into.get(organisation) ?? 0,
    })),
  };

  function isThere(who: number, where: number, when: number | null, at: number): boolean {
    return who === guest[at] && where === dates[date[at]!]!.host && (when === null || when === date[at]);
  }
}

function count(counts: Map<string, number>, organisation: string | undefined): void {
  if (organisation !== undefined) counts.set(organisation, (counts.get(organisation) ?? 0) + 1);
}

function pricesAt({ price }: Circulation, { model }: Places) {
  const { guests, dates, hosts } = model;
  const [date, host] = [1 + guests.length, 1 + guests.length + dates.length];
  return {
    guests: price.slice(1, date),
    dates: price.slice(date, host),
    hosts: price.slice(host, host + hosts.length),
    organisations: price.slice(host + hosts.length),
  };
}

function sumOf(cost: Float64Array, { flow }: Circulation): number {
  return cost.reduce((sum, its, arc) => sum + its * flow[arc]!, 0);
}

function numberOf(all: readonly { id: string }[]): (id: string) => number {
  const numbers = new Map(all.map(({ id }, at) => [id, at]));
  return (id) => {
    const number = numbers.get(id);
    if (number === undefined) throw new RangeError(`nobody is ${id}`);
    return number;
  };
}

function hostOf({ seats }: Placement): ReadonlyMap<string, string> {
  return new Map(seats.map(({ guest, host, date }) => [guest, placeKey(host, date)]));
}

function placeKey(host: string, date: string | null): string {
  return JSON.stringify([host, date]);
}
