import { keysOf, type Model } from "@/lib/matching/placement/model";
import type { PlacementChange } from "@/lib/matching/placement/place";

/** What each aim comes to at best, the weightiest first, found by trying everything; of a few guests. */
export function tryAllPlaces(
  model: Model,
  aims: readonly string[],
  change: PlacementChange = {},
): number[] | null {
  const { guests, hosts, dates, guest, date } = model;
  const of = guests.map((_, one) => [...guest.keys()].filter((at) => guest[at] === one));
  const keys = keysOf(model);
  const chosen: (number | null)[] = [];
  const more = (host: string | undefined) => (change.more ?? []).filter((id) => id === host).length;
  const room = hosts.map((host) => host.room + more(host.id));
  const roomAt = dates.map((its) => its.room + more(hosts[its.host]?.id));
  let best: number[] | null = null;
  const go = (one: number): void => {
    if (one === guests.length) {
      const its = worthOfChosen();
      if (!best || less(its, best)) best = its;
      return;
    }
    chosen[one] = null;
    go(one + 1);
    for (const at of of[one] as number[]) {
      const [when, host] = [date[at] as number, dates[date[at] as number]?.host as number];
      if (room[host] === 0 || roomAt[when] === 0) continue;
      (room[host] as number)--;
      (roomAt[when] as number)--;
      chosen[one] = at;
      go(one + 1);
      (room[host] as number)++;
      (roomAt[when] as number)++;
    }
    chosen[one] = null;
  };
  go(0);
  return best;

  function worthOfChosen(): number[] {
    const at = chosen.filter((its) => its !== null);
    return aims.map((aim) => {
      const [name, level] = aim.split(" ");
      if (name === "asked") return askedOf(at);
      if (name === "places") return -at.length;
      if (name === "balance") return unbalanced(at);
      if (name === "generous") return at.filter((its) => model.level[its] === Number(level)).length;
      if (name === "points") return sum(at, (its) => -pointsOf(its));
      if (name === "stay") return sum(at, (its) => -(model.isNow[its] as number));
      return sum(at, (its) => keys[its] as number);
    });
  }

  function askedOf(at: readonly number[]): number {
    const { forbid = [], lock = [], leaveOut = [], fewer = [] } = change;
    const seats = at.map((its) => {
      const when = dates[date[its] as number];
      return {
        guest: guests[guest[its] as number]?.id as string,
        host: hosts[when?.host as number]?.id as string,
        date: when?.id ?? undefined,
      };
    });
    const broken = seats.filter((seat) =>
      forbid.some(([one, host]) => one === seat.guest && host === seat.host),
    );
    const out = seats.filter((seat) => leaveOut.includes(seat.guest));
    const kept = lock.filter((one) =>
      seats.some(
        (seat) => seat.guest === one.guest && seat.host === one.host && (!one.date || one.date === seat.date),
      ),
    );
    const full = fewer
      .filter(
        (id) =>
          seats.filter((seat) => seat.host === id).length >= (hosts.find((one) => one.id === id)?.room ?? 0),
      )
      .filter((id) => (hosts.find((one) => one.id === id)?.room ?? 0) > 0);
    const locked = at.filter((its) => model.isLocked[its]).length;
    return broken.length + out.length - kept.length + full.length - locked;
  }

  function unbalanced(at: readonly number[]): number {
    return sum(model.organisations, (organisation) => {
      const out = at.filter((its) => guests[guest[its] as number]?.organisation === organisation);
      const into = at.filter(
        (its) => hosts[dates[date[its] as number]?.host as number]?.organisation === organisation,
      );
      return Math.max(0, Math.abs(out.length - into.length) - model.tolerance);
    });
  }

  function pointsOf(its: number): number {
    return (model.points[its] as number) + (model.isNow[its] ? model.stay : 0);
  }
}

const sum = <T>(all: readonly T[], value: (one: T) => number) =>
  all.reduce((its, one) => its + value(one), 0);

function less(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((its, place) => its !== other[place]);
  return at >= 0 && (one[at] as number) < (other[at] as number);
}
