import type { RoundGuest, RoundHost, Time } from "@/lib/matching/round/model";

/** What trying everything finds to be best: hosts that have a time, then visits. */
export type Tried = { dated: number; visits: number };

/** Every choice of one time of each host, or of none where it has a lead. */
function* everyChoice(hosts: readonly RoundHost[]): Generator<(number | null)[]> {
  const [first, ...rest] = hosts;
  if (!first) {
    yield [];
    return;
  }
  const own: (number | null)[] = [...first.times.keys()];
  if (first.lead !== undefined || own.length === 0) own.push(null);
  for (const others of everyChoice(rest)) for (const time of own) yield [time, ...others];
}

/** The best of all choices, each counted by `visitsAt`. */
export function tryAll(
  hosts: readonly RoundHost[],
  visitsAt: (times: readonly (Time | null)[]) => number,
): Tried {
  let best: Tried = { dated: -1, visits: -1 };
  for (const choice of everyChoice(hosts)) {
    const times = choice.map((place, host) => (place === null ? null : (hosts[host]?.times[place] ?? null)));
    if (isDoubled(hosts, times)) continue;
    const dated = times.filter((time) => time !== null).length;
    if (dated < best.dated) continue;
    const visits = visitsAt(times);
    if (dated > best.dated || visits > best.visits) best = { dated, visits };
  }
  return best;
}

function isDoubled(hosts: readonly RoundHost[], times: readonly (Time | null)[]): boolean {
  return hosts.some(({ lead }, one) =>
    hosts.some(
      (host, other) =>
        other > one &&
        lead !== undefined &&
        host.lead === lead &&
        overlap(times[one] ?? null, times[other] ?? null),
    ),
  );
}

/** How good the seats at given times can be: visits, squares of each guest's, places down the lists; by trying every set of visits of every guest. */
export function trySeats(
  guests: readonly RoundGuest[],
  hosts: readonly RoundHost[],
  times: readonly (Time | null)[],
): [visits: number, squares: number, places: number] {
  let best: [number, number, number] = [0, 0, 0];
  const at = hosts.map(() => 0);
  const of = new Map<string, number>();
  const go = (number: number, visits: number, squares: number, places: number): void => {
    const guest = guests[number];
    if (!guest) {
      if ((visits - best[0] || best[1] - squares || best[2] - places) > 0) best = [visits, squares, places];
      return;
    }
    const wishes = [...new Set(guest.wishes)].map((id) => hosts.findIndex((host) => host.id === id));
    const choose = (next: number, held: number[], down: number): void => {
      if (next === wishes.length) {
        go(number + 1, visits + held.length, squares + held.length ** 2, places + down);
        return;
      }
      choose(next + 1, held, down);
      const host = wishes[next] as number;
      const time = times[host] ?? null;
      const { capacity, perOrganisation = capacity } = hosts[host] as RoundHost;
      const key = `${host} ${guest.organisation ?? `alone ${number}`}`;
      if (time === null || (at[host] as number) >= capacity || (of.get(key) ?? 0) >= perOrganisation) return;
      if (guest.busy?.some((busy) => overlap(busy, time))) return;
      if (held.some((other) => overlap(times[other] ?? null, time))) return;
      at[host] = (at[host] as number) + 1;
      of.set(key, (of.get(key) ?? 0) + 1);
      choose(next + 1, [...held, host], down + (guest.ranked ? next : 0));
      at[host] = (at[host] as number) - 1;
      of.set(key, (of.get(key) as number) - 1);
    };
    choose(0, [], 0);
  };
  go(0, 0, 0, 0);
  return best;
}

/** As many visits as times that are either the same or apart allow, by plain augmenting paths; no host has a cap per organisation. */
export function flowVisits(guests: readonly RoundGuest[], hosts: readonly RoundHost[]) {
  return (times: readonly (Time | null)[]): number => {
    const held = new Map<string, number>();
    const at = hosts.map((): { guest: number; slot: string }[] => []);
    const seat = (guest: number, slot: number, seen: Set<number>): boolean => {
      const { wishes, busy = [] } = guests[guest] as RoundGuest;
      for (const [host, { id, capacity }] of hosts.entries()) {
        const time = times[host];
        if (!time || time[0] !== slot || !wishes.includes(id) || seen.has(host)) continue;
        if (busy.some((other) => overlap(other, time))) continue;
        seen.add(host);
        const its = at[host] as { guest: number; slot: string }[];
        const free =
          its.length < capacity ? its.length : its.findIndex((other) => seat(other.guest, slot, seen));
        if (free < 0) continue;
        its[free] = { guest, slot: `${slot}` };
        held.set(`${guest} ${slot}`, host);
        return true;
      }
      return false;
    };
    let visits = 0;
    const slots = new Set(times.flatMap((time) => (time ? [time[0]] : [])));
    for (const slot of slots) for (const guest of guests.keys()) if (seat(guest, slot, new Set())) visits++;
    return visits;
  };
}

function overlap(one: Time | null, other: Time | null): boolean {
  return one !== null && other !== null && one[0] < other[1] && other[0] < one[1];
}
