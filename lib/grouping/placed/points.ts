import { type Candidate, needsMet, shared, told } from "@/lib/grouping/pairs/candidate";
import { needWeight, shareOf } from "@/lib/grouping/pairs/points";
import type { Expert, PlacedFormat } from "@/lib/grouping/placed/expert";

/** What each thing gives at most of what a place is worth to its guest: 100 points in all. */
export const most = { goals: 60, wish: 20, months: 8, modes: 6, days: 3, remote: 3 } as const;

export const mostPlacePoints = 100;

/** What it costs that two have met before, at whatever it was: others are put together rather. It is told by nothing. */
export const metCost = 20;

/** How much of what a guest would like to learn a host can show. What is met first counts most, so that of two visits neither is for nothing. */
export function goalsPoints(share: number): number {
  return shareOf(most.goals, share * (2 - share));
}

/** A wish by its place, the dearest first; 0 for none. */
export function wishPoints(wish: number): number {
  return wish === 0 ? 0 : Math.max(8, most.wish - 4 * (wish - 1));
}

/** One month in which both can, or several. */
export function monthsPoints(common: number): number {
  return common > 1 ? most.months : common === 1 ? 5 : 0;
}

/** One way that suits both, or several. */
export function modesPoints(common: number): number {
  return common > 1 ? most.modes : common === 1 ? 4 : 0;
}

/** As many days; a day more or fewer; or not. Where one has not said, a little. */
export function daysPoints(one: string | null, other: string | null): number {
  if (one === null || other === null) return 1;
  return Math.max(0, most.days - Math.abs(Number(one) - Number(other)));
}

/** The share of a guest’s goals that a host can show, from 0 to 1. */
function shareShown(guest: Candidate, host: Candidate): number {
  let [all, met] = [0, 0];
  for (const [place, need] of guest.needs.entries()) {
    all += needWeight(place);
    if (need !== "other" && host.offers.includes(need)) met += needWeight(place);
  }
  return all === 0 ? 0 : met / all;
}

/** Why a place is worth its points, each with what it rests on. `wish` is its place among the guest’s wishes, 0 for none. */
export type Place = {
  points: number;
  goals: readonly string[];
  wish: number;
  months: readonly string[];
  modes: readonly string[];
  languages: readonly string[];
  remote: boolean;
};

/** What a place at a host is worth to a guest, and why: never negative, and 100 at most. */
export function placeOf(guest: Expert, host: Expert, wish: number): Place {
  const [months, modes] = [shared(guest.months, host.months), shared(guest.modes, host.modes)];
  const remote = guest.remote === "yes" && host.remote === "yes";
  const points =
    goalsPoints(shareShown(guest, host)) +
    wishPoints(wish) +
    monthsPoints(months.length) +
    modesPoints(modes.length) +
    daysPoints(guest.days, host.days) +
    (remote ? most.remote : 0);
  const languages = told(shared(guest.languages ?? [], host.languages ?? []));
  return { points, goals: needsMet(guest, host), wish, months, modes, languages, remote };
}

/** What keeps a guest from a host though nobody has anything against it, and would not if one of them said otherwise; the goals first, which a wish makes up for. */
export const obstacles = ["goals", "months", "modes", "language", "online"] as const;
export type Obstacle = (typeof obstacles)[number];

/** All that keeps a guest from a host. */
export function obstaclesBetween(
  guest: Expert,
  host: Expert,
  isWished: boolean,
  format: PlacedFormat,
): Obstacle[] {
  const common = (one: readonly string[], other: readonly string[]) =>
    one.length === 0 || other.length === 0 || shared(one, other).length > 0;
  const modes = shared(guest.modes, host.modes);
  const stands: Record<Obstacle, boolean> = {
    goals: !isWished && needsMet(guest, host).length === 0,
    months: guest.booked || host.booked || !common(guest.months, host.months),
    modes: !common(guest.modes, host.modes),
    language:
      guest.languages !== null &&
      host.languages !== null &&
      told(shared(guest.languages, host.languages)).length === 0,
    // Who receives online alone has guests whom that suits, or in a way that is online anyway.
    online: host.onlineOnly && guest.remote !== "yes" && !modes.some((mode) => format.online.includes(mode)),
  };
  return obstacles.filter((one) => stands[one]);
}
