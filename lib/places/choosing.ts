import { type ChosenDates, chooseDates, type Time } from "@/lib/matching";
import { overlap } from "@/lib/time/spans";

/** A host with its meeting, as far as the choice of a time depends on it. */
export type Hosting = {
  meetingId: string;
  capacity: number;
  perOrganisation: number | null;
  /** Its time where that has been set already; nothing is chosen for it. */
  span: Span | null;
  /** When it could be, the first one first. */
  possible: readonly Possible[];
};

export type Span = { startsAt: Date; endsAt: Date };
/** A possible time as it was answered, in the programme's zone, and what instants that are. */
export type Possible = Span & { local: string };

/** A guest: whom they would like to visit, by meeting, and when they are somewhere already. */
export type Guest = {
  id: string;
  agency: string | null;
  wishes: readonly string[];
  places: readonly (Span & { meetingId: string })[];
};

/** A possible time as it stands in the proposal. */
export type Offered = Possible & {
  /** How many of those who would like to come are nowhere else then. */
  could: number;
  /** How many fewer visits to wished hosts there could be in all; 0 for what is proposed, null where it cannot be. */
  fewer: number | null;
  /** Somebody who guides is booked for something else then. */
  taken: boolean;
};

export type Proposed = {
  meetingId: string;
  interested: number;
  /** The possible time that is proposed; null where there is none. */
  local: string | null;
  /** How many could come at that time, all the other times being as they are proposed. */
  come: number;
  offered: readonly Offered[];
};

export type Choice = {
  hosts: readonly Proposed[];
  /** How many wishes there are, and how many of them can come true. */
  wishes: number;
  visits: number;
  /** No other choice lets more come. */
  proven: boolean;
};

/** After so many steps of the search the best choice found is proposed. */
const steps = 20_000;

/** For later: no time is set for this host now. */
export const later = "later";

/**
 * Proposes a time for each host that has none, so that as many wishes as possible come true and whoever guides is never at two visits;
 * what is set already stays. `fixed` says of some hosts which time they have, or that they have none for now.
 */
export function proposeTimes(
  { hosts, guests }: { hosts: readonly Hosting[]; guests: readonly Guest[] },
  { isGuided, taken }: { isGuided: boolean; taken: readonly Span[] },
  fixed: Readonly<Record<string, string>> = {},
): Choice {
  const open = hosts.map((host) => {
    const own = fixed[host.meetingId];
    const all = host.span ? [{ ...host.span, local: "" }] : host.possible;
    const free = host.span ? all : all.filter((time) => !taken.some((other) => overlap(time, other)));
    return { ...host, times: own === later && !host.span ? [] : free };
  });
  const ids = new Set(open.map(({ meetingId }) => meetingId));
  const wishing = guests.map((guest) => {
    const had = guest.places.map(({ meetingId }) => meetingId);
    return { ...guest, wishes: guest.wishes.filter((id) => ids.has(id) && !had.includes(id)) };
  });
  const places = Object.fromEntries(
    open.flatMap(({ meetingId, times }) => {
      const place = times.findIndex(({ local }) => local !== "" && local === fixed[meetingId]);
      return place < 0 ? [] : [[meetingId, place]];
    }),
  );
  const chosen = choose(
    wishing.map(({ id, agency, wishes, places: had }) => ({
      ...{ id, wishes, busy: had.map(asTime) },
      ...(agency === null ? {} : { organisation: agency }),
    })),
    open.map(({ meetingId: id, times, capacity, perOrganisation }) => ({
      ...{ id, capacity, times: times.map(asTime) },
      ...(perOrganisation === null ? {} : { perOrganisation }),
      ...(isGuided ? { lead: "guides" } : {}),
    })),
    places,
  );
  return {
    hosts: open.flatMap((host) => {
      if (host.span) return [];
      const found = chosen.hosts.find(({ host: id }) => id === host.meetingId);
      const interested = wishing.filter(({ wishes }) => wishes.includes(host.meetingId));
      const at = found?.time ?? null;
      const offered = host.possible.map((time): Offered => {
        const place = host.times.indexOf(time);
        const other = found?.others.find((one) => one.time === place);
        return {
          ...time,
          could: interested.filter(({ places: had }) => !had.some((one) => overlap(one, time))).length,
          fewer: place < 0 ? null : place === at ? 0 : (other?.fewer ?? null),
          taken: taken.some((one) => overlap(time, one)),
        };
      });
      const local = at === null ? null : (host.times[at]?.local ?? null);
      return [
        {
          ...{ meetingId: host.meetingId, interested: interested.length, local },
          ...{ come: found?.guests ?? 0, offered },
        },
      ];
    }),
    wishes: wishing.reduce((sum, { wishes }) => sum + wishes.length, 0),
    visits: chosen.visits,
    proven: chosen.proven,
  };
}

/** Chosen with what is fixed; where those times clash, without. */
function choose(
  guests: Parameters<typeof chooseDates>[0],
  hosts: Parameters<typeof chooseDates>[1],
  fixed: Record<string, number>,
): ChosenDates {
  try {
    return chooseDates(guests, hosts, { fixed, steps });
  } catch (error) {
    if (!(error instanceof RangeError) || Object.keys(fixed).length === 0) throw error;
    return chooseDates(guests, hosts, { steps });
  }
}

/** In whole minutes, all of it. */
function asTime({ startsAt, endsAt }: Span): Time {
  return [Math.floor(startsAt.getTime() / 60_000), Math.ceil(endsAt.getTime() / 60_000)];
}

/** A stop on a day of several. */
export type DayStop = Span & { meetingId: string; name: string; municipality: string; isSet: boolean };

/** Days with more than one stop, as trips: the stops in their order. */
export function tripsOf<S extends DayStop>(
  stops: readonly S[],
  dayOf: (at: Date) => string,
): [string, S[]][] {
  const days = Map.groupBy(
    stops.toSorted((one, next) => one.startsAt.getTime() - next.startsAt.getTime()),
    ({ startsAt }) => dayOf(startsAt),
  );
  return [...days].filter(([, its]) => its.length > 1);
}
