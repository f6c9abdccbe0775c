import type { Seat } from "@/lib/matching/placement/model";
import type { Placed, Placement, Placing } from "@/lib/matching/placement/place";

/** What more places at a host would do: how many more take part, how many have another seat for it, and points gained. */
export type MorePlaces = { host: string; places: number; more: number; moved: number; points: number };

/** What one, two … places more at a host would do, exactly; it ends where a further place helps nobody to take part. */
export function explainMore(placing: Placing, host: string, most = 3): MorePlaces[] {
  const best = placing.best();
  const found: MorePlaces[] = [];
  for (let places = 1; places <= most; places++) {
    const { placement, moved } = placing.whatIf({ more: Array.from({ length: places }, () => host) });
    const more = placement.seats.length - best.seats.length;
    found.push({ host, places, more, moved: moved.length, points: placement.points - best.points });
    if (more <= (found.at(-2)?.more ?? 0)) break;
  }
  return found;
}

/** Hosts at whom a place more may let somebody take part, by the prices alone: at all others it certainly lets nobody. */
export function scarceHosts(placing: Placing): string[] {
  const prices = placing.best().prices.find(({ aim }) => aim === "places");
  const { hosts, dates } = placing.model;
  return hosts.flatMap(({ id }, host) => {
    const isDear = (price: number | undefined) => (price ?? 0) !== 0;
    const date = dates.some((its, at) => its.host === host && isDear(prices?.dates[at]));
    return date || isDear(prices?.hosts[host]) ? [id] : [];
  });
}

/**
 * Why somebody is not at a host: what it would cost if they were, whatever it costs. `own` is what they themselves would gain (below 0:
 * lose), `others` what all others would lose, in points; who would lose their place, have a lower wish, or only another seat. Null where
 * they cannot be there.
 */
export type WhyNotAt = {
  own: number;
  others: number;
  fewerPlaces: number;
  withoutPlace: readonly string[];
  lowerWish: readonly string[];
  moved: readonly string[];
};

export function explainNotAt(placing: Placing, seat: Seat): WhyNotAt | null {
  const best = placing.best();
  const { placement, moved } = placing.whatIf({ lock: [seat] });
  if (placement.unmet > best.unmet) return null;
  const [before, after] = [byGuest(best), byGuest(placement)];
  const pointsOf = (seats: ReadonlyMap<string, Placed>) => seats.get(seat.guest)?.points ?? 0;
  const own = pointsOf(after) - pointsOf(before);
  return {
    own,
    others: own - (placement.points - best.points),
    fewerPlaces: best.seats.length - placement.seats.length,
    withoutPlace: [...before.keys()].filter((guest) => !after.has(guest)),
    lowerWish: moved.filter((guest) => isLower(after.get(guest), before.get(guest))),
    moved,
  };
}

/**
 * Pairs who would both rather: a guest who would rather be at a host than where they are (an earlier wish; of hosts whom they did not wish
 * for, more points), and a host who has a free place, or one with fewer points of this guest's than theirs. A number to look at: a
 * placement without such pairs would leave more people without a place.
 */
export function wouldRather(placing: Placing): { guest: string; host: string }[] {
  const { model } = placing;
  const { seats } = placing.best();
  const at = new Map(seats.map((its) => [its.guest, its]));
  const key = (host: string | undefined, date: string | null | undefined) => JSON.stringify([host, date]);
  const atDate = Map.groupBy(seats, ({ host, date }) => key(host, date));
  const atHost = Map.groupBy(seats, ({ host }) => host);
  const least = (its: readonly Placed[] | undefined) =>
    (its ?? []).reduce((points, one) => Math.min(points, one.points), Number.POSITIVE_INFINITY);
  const pairs = new Map<string, { guest: string; host: string }>();
  for (let possible = 0; possible < model.guest.length; possible++) {
    const guest = model.guests[model.guest[possible] as number]?.id as string;
    const date = model.dates[model.date[possible] as number];
    const host = model.hosts[date?.host as number];
    if (!date || !host || at.get(guest)?.host === host.id) continue;
    const now = at.get(guest);
    const its = { wish: model.wish[possible] as number, points: model.points[possible] as number };
    if (now && !isLower(now, its)) continue;
    const [here, there] = [atDate.get(key(host.id, date.id)), atHost.get(host.id)];
    const isFull = (there?.length ?? 0) >= host.room;
    const isDateFull = (here?.length ?? 0) >= date.room;
    const worst = isDateFull ? least(here) : isFull ? least(there) : Number.NEGATIVE_INFINITY;
    if (worst < its.points) pairs.set(key(guest, host.id), { guest, host: host.id });
  }
  return [...pairs.values()];
}

/** Whether one seat is a lower wish than another; of two that were not wished for, whether it has fewer points. */
function isLower(
  one: Pick<Placed, "wish" | "points"> | undefined,
  other: Pick<Placed, "wish" | "points"> | undefined,
): boolean {
  if (!one || !other) return !one && other !== undefined;
  const last = Number.POSITIVE_INFINITY;
  const [its, others] = [one.wish || last, other.wish || last];
  return its === others ? its === last && one.points < other.points : its > others;
}

function byGuest({ seats }: Placement): ReadonlyMap<string, Placed> {
  return new Map(seats.map((seat) => [seat.guest, seat]));
}
