import {
  clash,
  type FixedTimes,
  type Round,
  type RoundGuest,
  type RoundHost,
  readRound,
  type Time,
} from "@/lib/matching/round/model";
import { Search, type Worth } from "@/lib/matching/round/search";
import { seatByWishes } from "@/lib/matching/round/wishes";

/** Another time of a host, the other hosts keeping theirs: how many fewer visits there could be; null where its lead is elsewhere then. */
export type OtherTime = { time: number; fewer: number | null };

/** What is chosen for a host: the place of the time among its own, null where there is none; how many could come; what else there was. */
export type ChosenTime = { host: string; time: number | null; guests: number; others: readonly OtherTime[] };

export type ChosenDates = {
  /** In the order of the hosts' ids. */
  hosts: readonly ChosenTime[];
  /** Who could visit whom: by guest, then host. */
  seats: readonly { guest: string; host: string }[];
  visits: number;
  /** How many guests have no visit, one, two …: the most even that there is for so many visits at these times. */
  shares: readonly number[];
  /** How far down their lists the wishes stand that have a seat, in all. */
  places: number;
  /** Nothing better exists where it is as good as this. */
  bound: Worth;
  proven: boolean;
  /** Choices that were looked at. */
  steps: number;
};

export type DatesOptions = {
  /** What if: hosts whose time is fixed. */
  fixed?: FixedTimes;
  /** After how many choices the search gives up. */
  steps?: number;
};

const usualSteps = 1_000_000;

/**
 * Chooses one time of each host, so that as many visits to wished hosts as possible can take place; at these times the seats are spread
 * as evenly over the guests as so many visits allow, and then go by wishes. No guest and no lead is at two visits at once, and neither a
 * host nor an organisation has more than its places. A host stays without a time only where its lead cannot be at all of theirs.
 */
export function chooseDates(
  guests: readonly RoundGuest[],
  hosts: readonly RoundHost[],
  { fixed = {}, steps = usualSteps }: DatesOptions = {},
): ChosenDates {
  const round = readRound(guests, hosts);
  const count = (choice: Int32Array) => visitsOf(round, search, choice);
  const search = new Search(round, count, steps);
  const allowed = allowedBy(round, search, fixed);
  search.run(allowed, new Set([...allowed.keys()].filter((host) => isFixed(round, host, fixed))));
  const { best, worth, bound } = search;
  if (!best) throw new RangeError("two fixed times of one lead clash");
  const seating = seatByWishes(round, timesOf(search, best));
  if (seating.visits !== worth.visits) throw new Error("two ways to count the visits of a round differ");
  const { guest, host } = round;
  const had = counted(round.guests.length, seating.taken, guest);
  const at = counted(round.hosts.length, seating.taken, host);
  return {
    hosts: round.hosts.map(({ id }, number) => ({
      host: id,
      time: placeOf(search, best, number),
      guests: at[number] as number,
      others: othersOf(round, search, best, number),
    })),
    seats: seating.taken.map((wish) => ({
      guest: round.guests[guest[wish] as number]?.id as string,
      host: round.hosts[host[wish] as number]?.id as string,
    })),
    ...{ visits: seating.visits, places: seating.places },
    shares: Array.from(
      { length: Math.max(0, ...had) + 1 },
      (_, visits) => had.filter((its) => its === visits).length,
    ),
    ...{ bound, steps: search.steps },
    proven: bound.dated === worth.dated && bound.visits === worth.visits,
  };
}

/** The options that each host may have: all, or the one that is fixed. */
function allowedBy({ hosts }: Round, { options }: Search, fixed: FixedTimes): (readonly number[])[] {
  const unknown = Object.keys(fixed).find((id) => !hosts.some((host) => host.id === id));
  if (unknown !== undefined) throw new RangeError(`${unknown} is no host`);
  return hosts.map(({ id }, host) => {
    const its = options.ofHost[host] as readonly number[];
    if (!Object.hasOwn(fixed, id)) return its;
    const option = its[fixed[id] as number];
    if (option === undefined) throw new RangeError(`${id} has no time ${fixed[id]}`);
    return [option];
  });
}

function isFixed({ hosts }: Round, host: number, fixed: FixedTimes): boolean {
  return Object.hasOwn(fixed, hosts[host]?.id as string);
}

/** How many visits a choice comes to: what its classes say, unless times of two classes clash. */
function visitsOf(round: Round, search: Search, choice: Int32Array): number {
  const { all, classOf, doClash } = search.options;
  const chosen = [...choice].filter((option) => option >= 0);
  const isTooMuch =
    doClash &&
    chosen.some((one) =>
      chosen.some(
        (other) => classOf[one] !== classOf[other] && clash(all[one]?.time as Time, all[other]?.time as Time),
      ),
    );
  if (isTooMuch) return seatByWishes(round, timesOf(search, choice)).visits;
  const classes = Map.groupBy(chosen, (option) => classOf[option]);
  return [...classes.values()].reduce((sum, options) => sum + search.options.visitsOf(options), 0);
}

function timesOf(search: Search, choice: Int32Array): Int32Array {
  return choice.map((_, host) => placeOf(search, choice, host) ?? -1);
}

function placeOf({ options }: Search, choice: Int32Array, host: number): number | null {
  return options.all[choice[host] as number]?.place ?? null;
}

/** What each other time of a host would come to, the others keeping theirs. */
function othersOf(round: Round, search: Search, best: Int32Array, host: number): OtherTime[] {
  const { options, worth } = search;
  const without = [...best].filter((option, at) => at !== host && option >= 0);
  const whole = visitsOf(round, search, best.with(host, -1));
  const beside = (option: number) =>
    without.filter((other) => options.classOf[other] === options.classOf[option]);
  return (options.ofHost[host] as readonly number[])
    .filter((option) => option !== best[host])
    .map((option) => {
      const time = options.all[option]?.place as number;
      if (without.some((other) => options.isDoubled(option, other))) return { time, fewer: null };
      const its = beside(option);
      const visits = options.doClash
        ? visitsOf(round, search, best.with(host, option))
        : whole + options.visitsOf([...its, option]) - options.visitsOf(its);
      return { time, fewer: worth.visits - visits };
    });
}

function counted(length: number, taken: readonly number[], of: Int32Array): number[] {
  const counts = Array.from({ length }, () => 0);
  for (const wish of taken) (counts[of[wish] as number] as number)++;
  return counts;
}
