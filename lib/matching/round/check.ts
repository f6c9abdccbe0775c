import type { ChosenDates } from "@/lib/matching/round/dates";
import type { RoundGuest, RoundHost, Time } from "@/lib/matching/round/model";

/**
 * Why chosen dates are not what they say they are, or null where they are: every rule of the round is looked at anew and everything is
 * counted from the seats. It shares no line with the search, and says nothing of whether better dates exist.
 */
export function whyNotDates(
  guests: readonly RoundGuest[],
  hosts: readonly RoundHost[],
  chosen: ChosenDates,
): string | null {
  const found = [
    ...wrongTimes(hosts, chosen),
    ...wrongSeats(guests, hosts, chosen),
    ...wrongCounts(guests, chosen),
  ];
  return found[0] ?? null;
}

function* wrongTimes(hosts: readonly RoundHost[], chosen: ChosenDates): Generator<string> {
  if (chosen.hosts.length !== hosts.length) yield "a host is missing, or there twice";
  const timed = hosts.map((host) => ({ ...host, time: timeOf(hosts, chosen, host.id) }));
  for (const { id, lead, times, time } of timed) {
    const its = chosen.hosts.find(({ host }) => host === id);
    if (!its) yield `${id} is missing`;
    else if (its.time !== null && !time) yield `${id} has no such time`;
    else if (its.time === null && times.length > 0 && lead === undefined)
      yield `${id} is left without a time`;
    for (const other of timed)
      if (other.id !== id && lead !== undefined && other.lead === lead && overlap(time, other.time))
        yield `${lead} leads ${id} and ${other.id} at once`;
  }
}

function* wrongSeats(
  guests: readonly RoundGuest[],
  hosts: readonly RoundHost[],
  chosen: ChosenDates,
): Generator<string> {
  for (const guest of guests) {
    const its = chosen.seats.filter((seat) => seat.guest === guest.id).map(({ host }) => host);
    if (new Set(its).size < its.length) yield `${guest.id} has two seats at one host`;
    for (const host of its) {
      const time = timeOf(hosts, chosen, host);
      if (!guest.wishes.includes(host)) yield `${guest.id} did not wish for ${host}`;
      if (!time) yield `${guest.id} visits ${host}, who has no time`;
      if (guest.busy?.some((busy) => overlap(busy, time)))
        yield `${guest.id} is busy when ${host} is visited`;
      for (const other of its)
        if (other !== host && overlap(timeOf(hosts, chosen, other), time))
          yield `${guest.id} is at two visits at once`;
    }
  }
  for (const { id, capacity, perOrganisation = capacity } of hosts) {
    const come = chosen.seats.filter(({ host }) => host === id);
    if (come.length > capacity) yield `${id} has more guests than places`;
    if (come.length !== chosen.hosts.find(({ host }) => host === id)?.guests)
      yield `${id} has counted wrongly`;
    const from = come.map(({ guest }) => guests.find((one) => one.id === guest)?.organisation);
    for (const organisation of from)
      if (organisation !== undefined && from.filter((its) => its === organisation).length > perOrganisation)
        yield `too many of ${organisation} visit ${id}`;
  }
}

function* wrongCounts(guests: readonly RoundGuest[], chosen: ChosenDates): Generator<string> {
  const { seats, visits, shares, places, bound, proven } = chosen;
  const had = guests.map(({ id }) => seats.filter(({ guest }) => guest === id).length);
  const down = seats.map(({ guest, host }) => {
    const its = guests.find(({ id }) => id === guest);
    return its?.ranked ? its.wishes.indexOf(host) : 0;
  });
  if (seats.some(({ guest }) => !guests.some(({ id }) => id === guest))) yield "somebody unknown has a seat";
  if (visits !== seats.length) yield "the visits are counted wrongly";
  if (places !== down.reduce((sum, place) => sum + place, 0))
    yield "the places of the wishes are counted wrongly";
  if (shares.some((count, its) => count !== had.filter((one) => one === its).length))
    yield "the shares are counted wrongly";
  if (shares.reduce((sum, count) => sum + count, 0) !== guests.length)
    yield "the shares are not of everybody";
  const dated = chosen.hosts.filter(({ time }) => time !== null).length;
  const isReached = bound.dated === dated && bound.visits === visits;
  if (proven !== isReached)
    yield "it is called proven where its bound is not reached, or the other way round";
  if (bound.dated < dated || (bound.dated === dated && bound.visits < visits))
    yield "it is better than its bound";
}

function timeOf(hosts: readonly RoundHost[], chosen: ChosenDates, id: string): Time | undefined {
  const place = chosen.hosts.find(({ host }) => host === id)?.time ?? -1;
  return hosts.find((host) => host.id === id)?.times[place];
}

function overlap(one: Time | undefined, other: Time | undefined): boolean {
  return one !== undefined && other !== undefined && Math.max(one[0], other[0]) < Math.min(one[1], other[1]);
}
