/** From when until when, in whole numbers of any unit; what ends when something else begins does not clash with it. */
export type Time = readonly [from: number, until: number];

/** Whoever can be visited: when that could be, how many guests there is room for, of one organisation how many at most, and who leads the visit. */
export type RoundHost = {
  id: string;
  times: readonly Time[];
  capacity: number;
  perOrganisation?: number;
  /** Leads one visit at a time. */
  lead?: string;
};

/** Whoever would like to visit: which hosts, the dearest first where the wishes are ranked, and when they cannot. */
export type RoundGuest = {
  id: string;
  organisation?: string;
  wishes: readonly string[];
  ranked?: boolean;
  busy?: readonly Time[];
};

/** Hosts whose time is fixed, by their ids: the place of the time among theirs. */
export type FixedTimes = Readonly<Record<string, number>>;

/** A round as the search reads it: hosts, guests and wishes are numbers in the order of their ids. */
export type Round = {
  hosts: readonly RoundHost[];
  guests: readonly RoundGuest[];
  /** Of each host: its wishes; of each guest: theirs. */
  ofHost: readonly (readonly number[])[];
  ofGuest: readonly (readonly number[])[];
  /** Of each wish: its host, its guest, their organisation among those at the host, the times that suit as bits, and its place on the list. */
  host: Int32Array;
  guest: Int32Array;
  organisation: Int32Array;
  suits: Int32Array;
  place: Int32Array;
  /** Of each host: how many organisations would come. */
  organisations: Int32Array;
};

const mostTimes = 30;

/** Whether two times overlap. */
export function clash(one: Time, other: Time): boolean {
  return one[0] < other[1] && other[0] < one[1];
}

/** Reads hosts and guests in the order of their ids, so that the order in which they come does not matter. */
export function readRound(allGuests: readonly RoundGuest[], allHosts: readonly RoundHost[]): Round {
  const hosts = byId(allHosts);
  const guests = byId(allGuests);
  hosts.forEach(refuseWrongHost);
  for (const { busy = [] } of guests) busy.forEach(refuseWrongTime);
  const numbers = new Map(hosts.map(({ id }, number) => [id, number]));
  const wishes = guests.flatMap(({ id, organisation, wishes, ranked, busy = [] }, guest) =>
    [...new Set(wishes)].map((wished, place) => {
      const host = numbers.get(wished);
      if (host === undefined) throw new RangeError(`${id} wishes for ${wished}, who is no host`);
      const { times } = hosts[host] as RoundHost;
      const suits = times.reduce(
        (bits, time, at) => (busy.some((other) => clash(time, other)) ? bits : bits | (1 << at)),
        0,
      );
      return { host, guest, suits, place: ranked ? place : 0, organisation: organisation ?? null };
    }),
  );
  const ofHost = hosts.map((): number[] => []);
  const ofGuest = guests.map((): number[] => []);
  const known = hosts.map(() => new Map<string, number>());
  const organisation = new Int32Array(wishes.length);
  wishes.forEach((wish, number) => {
    ofHost[wish.host]?.push(number);
    ofGuest[wish.guest]?.push(number);
    // Whoever has no organisation is one by themselves.
    const name = wish.organisation === null ? `guest ${wish.guest}` : `organisation ${wish.organisation}`;
    const its = known[wish.host] as Map<string, number>;
    if (!its.has(name)) its.set(name, its.size);
    organisation[number] = its.get(name) as number;
  });
  const column = (key: "host" | "guest" | "suits" | "place") => Int32Array.from(wishes, (wish) => wish[key]);
  const round = { hosts, guests, ofHost, ofGuest, organisation };
  const columns = {
    host: column("host"),
    guest: column("guest"),
    suits: column("suits"),
    place: column("place"),
  };
  const organisations = Int32Array.from(known, ({ size }) => size);
  return { ...round, ...columns, organisations };
}

/** How many of one organisation a host takes. */
export function capOf({ capacity, perOrganisation = capacity }: RoundHost): number {
  return Math.min(capacity, perOrganisation);
}

function byId<T extends { id: string }>(all: readonly T[]): T[] {
  const sorted = all.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const twice = sorted.find(({ id }, at) => sorted[at + 1]?.id === id);
  if (twice) throw new RangeError(`${twice.id} is there twice`);
  return sorted;
}

function refuseWrongHost({ id, times, capacity, perOrganisation = 0 }: RoundHost): void {
  if (times.length > mostTimes) throw new RangeError(`${id} has more than ${mostTimes} times`);
  for (const count of [capacity, perOrganisation])
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${id} cannot take ${count} guests`);
  times.forEach(refuseWrongTime);
}

function refuseWrongTime([from, until]: Time): void {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(until) || from >= until)
    throw new RangeError(`no time: ${from} to ${until}`);
}
