// biome-ignore-all lint/style/noNonNullAssertion: every index into these columns is one of the placement; a cast on each would hide the sums
import { type Aim, keysOf, type Model } from "@/lib/matching/placement/model";
import type { AimPrices, Placement } from "@/lib/matching/placement/place";

/** What a what-if asked for, by the numbers of the model. */
type AskedOf = {
  forbidden: readonly (readonly [number, number])[];
  locked: readonly (readonly [number, number, number | null])[];
  out: readonly number[];
  fewer: readonly number[];
  more: readonly number[];
};

/**
 * Why a placement is not shown to be the best, or null where it is. It looks at every rule and counts anew, and trusts the solver in
 * nothing but prices, which it checks: of each aim every step from guest to date to host costs something by them, and taken aim after aim
 * that is never less than nothing where more could go that way, and never more than nothing where somebody does. All that goes to a guest
 * comes back from a host, so prices cancel out, and whatever else might be done would cost as much or more (weak duality, taken
 * lexicographically).
 */
export function whyNotPlaced(
  model: Model,
  placement: Omit<Placement, "proven">,
  asked: AskedOf,
  aims: readonly Aim[] = model.aims,
): string | null {
  const seated = seatedOf(model, placement);
  if (typeof seated === "string") return seated;
  const { inGuest, inDate, inHost, isTaken } = seated;
  const { hosts, dates, guests, guest, date, organisations, prices } = { ...model, ...placement };
  const moreAt = (host: number) => asked.more.filter((its) => its === host).length;
  const roomOfHost = hosts.map(({ room }, host) => room + moreAt(host));
  const roomOfDate = dates.map(({ room, host }) => room + moreAt(host));
  if (inHost.some((count, host) => count > roomOfHost[host]!)) return "A host has more guests than room";
  if (inDate.some((count, at) => count > roomOfDate[at]!)) return "A date has more guests than room";
  const order = orderOf(model, asked, aims);
  const given = placement.prices.map(({ aim, level }) => `${aim} ${level}`);
  if (given.join() !== order.map(({ aim, level }) => `${aim} ${level}`).join()) return "The aims are others";
  const homes = new Map(organisations.map((id, at) => [id, at]));
  const doesBalance = order.some(({ aim }) => aim === "balance");
  const home = (its: AimPrices, id: string | undefined) =>
    doesBalance && id !== undefined ? its.organisations[homes.get(id)!]! : 0;
  const sign = (value: (aim: CountedAim, its: AimPrices) => number): number => {
    for (let at = 0; at < order.length; at++) {
      const cost = value(order[at]!, prices[at]!);
      if (Number.isNaN(cost)) return Number.NaN;
      if (cost !== 0) return cost;
    }
    return 0;
  };
  const isPaid = (flow: number, room: number, cost: number) =>
    !Number.isNaN(cost) && (flow === room || cost >= 0) && (flow === 0 || cost <= 0);
  for (let at = 0; at < guest.length; at++) {
    const [one, other] = [guest[at]!, date[at]!];
    const cost = sign((aim, its) => aim.possible(at) + its.guests[one]! - its.dates[other]!);
    if (!isPaid(isTaken[at]!, 1, cost)) return `${guests[one]!.id} could do better`;
  }
  for (let one = 0; one < guests.length; one++) {
    const cost = sign((aim, its) => aim.guest(one) + home(its, guests[one]!.organisation) - its.guests[one]!);
    if (!isPaid(inGuest[one]!, 1, cost)) return `${guests[one]!.id} could be placed, or not`;
  }
  for (let at = 0; at < dates.length; at++) {
    const cost = sign((_, its) => its.dates[at]! - its.hosts[dates[at]!.host]!);
    if (!isPaid(inDate[at]!, roomOfDate[at]!, cost))
      return `A date of ${hosts[dates[at]!.host]!.id} could take others`;
  }
  for (let host = 0; host < hosts.length; host++) {
    const [last, room, count] = [Math.min(1, hosts[host]!.room), roomOfHost[host]!, inHost[host]!];
    const from = (_: CountedAim, its: AimPrices) => its.hosts[host]! - home(its, hosts[host]!.organisation);
    const dear = (aim: CountedAim, its: AimPrices) => from(aim, its) + aim.lastSeat(host);
    const cheap = room - (asked.fewer.includes(host) ? last : 0);
    if (!isPaid(Math.min(count, cheap), cheap, sign(from)))
      return `${hosts[host]!.id} could have more or fewer guests`;
    if (cheap < room && !isPaid(Math.max(0, count - cheap), last, sign(dear)))
      return `${hosts[host]!.id} has a guest too many`;
  }
  const sent = organisations.map((id) => {
    const out = guests.reduce((sum, its, one) => sum + (its.organisation === id ? inGuest[one]! : 0), 0);
    return hosts.reduce((sum, its, host) => sum - (its.organisation === id ? inHost[host]! : 0), out);
  });
  if (sent.some((over, at) => placement.balance[at]!.out - placement.balance[at]!.in !== over))
    return "An organisation is counted wrongly";
  return doesBalance ? whyNotBalanced(model, sent, sign) : null;
}

type CountedAim = {
  aim: Aim | "asked";
  level?: number;
  possible: (at: number) => number;
  guest: (guest: number) => number;
  lastSeat: (host: number) => number;
};

const nothing = () => 0;

/** What each aim costs, written down once more. */
function aimsOf(model: Model, asked: AskedOf): CountedAim[] {
  const { level, levels, points, isNow, isLocked, stay, guest, date, dates } = model;
  const keys = keysOf(model);
  const [out, fewer] = [new Set(asked.out), new Set(asked.fewer)];
  const aim = (name: Aim | "asked", possible: (at: number) => number, others = {}): CountedAim => ({
    ...{ aim: name, possible, guest: nothing, lastSeat: nothing },
    ...others,
  });
  const asks = (at: number) => {
    const is = (one: number, host: number) => one === guest[at] && host === dates[date[at]!]!.host;
    let cost = isLocked[at] ? -1 : 0;
    for (const [one, host] of asked.forbidden) if (is(one, host)) cost++;
    for (const [one, host, its] of asked.locked)
      if (is(one, host) && (its === null || its === date[at])) cost--;
    return cost;
  };
  return [
    aim("asked", asks, {
      guest: (one: number) => (out.has(one) ? 1 : 0),
      lastSeat: (host: number) => (fewer.has(host) ? 1 : 0),
    }),
    aim("places", nothing, { guest: () => -1 }),
    aim("balance", nothing),
    ...Array.from({ length: levels - 1 }, (_, at) => levels - at)
      .filter((its) => level.includes(its))
      .map((its) => aim("generous", (at) => (level[at] === its ? 1 : 0), { level: its })),
    aim("points", (at) => -points[at]! - (isNow[at] ? stay : 0)),
    aim("stay", (at) => -isNow[at]!),
    aim("ids", (at) => keys[at]!),
  ];
}

/** The aims as they are taken in turn, what was asked first. */
function orderOf(model: Model, asked: AskedOf, aims: readonly Aim[]): CountedAim[] {
  const { guest, guests, hosts } = model;
  const [asks, ...all] = aimsOf(model, asked) as [CountedAim, ...CountedAim[]];
  const isAsked =
    guest.some((_, at) => asks.possible(at) !== 0) ||
    guests.some((_, one) => asks.guest(one) !== 0) ||
    asked.fewer.some((host) => hosts[host]!.room > 0);
  return [...(isAsked ? [asks] : []), ...aims.flatMap((name) => all.filter(({ aim }) => aim === name))];
}

type Seated = { inGuest: Int32Array; inDate: Int32Array; inHost: Int32Array; isTaken: Uint8Array };

/** Counts the seats of a placement; why not where one is impossible or somebody has two. */
function seatedOf(
  model: Model,
  { seats, waiting, points }: Pick<Placement, "seats" | "waiting" | "points">,
): Seated | string {
  const { guests, hosts, dates, guest, date } = model;
  const taken = new Map(seats.map((seat) => [seat.guest, seat]));
  if (taken.size < seats.length) return "A guest has two seats";
  if (
    new Set([...taken.keys(), ...waiting]).size !== guests.length ||
    taken.size + waiting.length !== guests.length
  )
    return "A guest neither has a seat nor waits, or both";
  const isTaken = new Uint8Array(guest.length);
  const [inGuest, inDate] = [new Int32Array(guests.length), new Int32Array(dates.length)];
  const inHost = new Int32Array(hosts.length);
  let sum = 0;
  for (let at = 0; at < guest.length; at++) {
    const its = dates[date[at]!]!;
    const seat = taken.get(guests[guest[at]!]!.id);
    if (!seat || seat.host !== hosts[its.host]!.id || seat.date !== its.id) continue;
    isTaken[at] = 1;
    inGuest[guest[at]!]!++;
    inDate[date[at]!]!++;
    inHost[its.host]!++;
    sum += model.points[at]!;
  }
  if (inGuest.reduce((all, its) => all + its, 0) !== seats.length) return "A seat is impossible";
  return sum === points ? { inGuest, inDate, inHost, isTaken } : "Points are counted wrongly";
}

/** What does not balance goes between the root and an organisation: free up to the tolerance, then at a price. */
function whyNotBalanced(
  model: Model,
  sent: readonly number[],
  sign: (value: (aim: CountedAim, its: AimPrices) => number) => number,
): string | null {
  for (let at = 0; at < model.organisations.length; at++) {
    const organisation = model.organisations[at]!;
    const over = sent[at]!;
    const ways = [
      [Math.max(0, over), -1],
      [Math.max(0, -over), 1],
    ] as const;
    for (const [flow, way] of ways) {
      const free = (_: CountedAim, its: AimPrices) => way * its.organisations[at]!;
      const dear = (aim: CountedAim, its: AimPrices) => free(aim, its) + (aim.aim === "balance" ? 1 : 0);
      const [its, beyond] = [Math.min(flow, model.tolerance), Math.max(0, flow - model.tolerance)];
      const isPaid = (count: number, room: number, cost: number) =>
        (count === room || cost >= 0) && (count === 0 || cost <= 0);
      if (!isPaid(its, model.tolerance, sign(free)) || !isPaid(beyond, model.guests.length, sign(dear)))
        return `${organisation} could balance better`;
    }
  }
  return null;
}
