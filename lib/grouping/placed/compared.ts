import { told } from "@/lib/grouping/pairs/candidate";
import { needWeight } from "@/lib/grouping/pairs/points";
import type { Expert, PlacedFormat } from "@/lib/grouping/placed/expert";
import { type Obstacle, obstacles } from "@/lib/grouping/placed/points";

/** What experts have said as bits, so that each can be compared with each in a moment. */
export type Compared = {
  months: Int32Array;
  modes: Int32Array;
  remote: readonly boolean[];
  /** The share of a guest’s goals that a host can show. */
  shown: (guest: number, host: number) => number;
  /** What keeps a guest from a host, as bits in the order of `obstacles`; a wish makes up for the goals. */
  lacks: (guest: number, host: number) => number;
};

/** Reads experts, by their places: what `obstaclesBetween` says of two, for all at once. */
export function compare(experts: readonly Expert[], format: PlacedFormat): Compared {
  const [months, modes] = [masks(experts.map((one) => one.months)), masks(experts.map((one) => one.modes))];
  const languages = masks(experts.map((one) => told(one.languages ?? [])));
  const areAsked = Uint8Array.from(experts, (one) => Number(one.languages !== null));
  const online = masks(experts.map((one) => one.modes.filter((mode) => format.online.includes(mode))));
  const remote = experts.map((one) => one.remote === "yes");
  const onlineOnly = Uint8Array.from(experts, (one) => Number(one.onlineOnly));
  const booked = Uint8Array.from(experts, (one) => Number(one.booked));
  const themes = themesOf(experts);
  const shown = goalsOf(experts, themes);
  const [needed, offered] = [
    masks(
      experts.map(({ needs }) => told(needs)),
      themes,
    ),
    masks(
      experts.map(({ offers }) => told(offers)),
      themes,
    ),
  ];
  const at = (all: Int32Array, which: number) => all[which] as number;
  const isApart = (all: Int32Array, guest: number, host: number) =>
    at(all, guest) !== 0 && at(all, host) !== 0 && (at(all, guest) & at(all, host)) === 0;
  const bit = (one: Obstacle) => 1 << obstacles.indexOf(one);
  const bits = {
    ...{ goals: bit("goals"), months: bit("months"), modes: bit("modes") },
    ...{ language: bit("language"), online: bit("online") },
  };
  const lacks = (guest: number, host: number) => {
    let all = (at(needed, guest) & at(offered, host)) === 0 ? bits.goals : 0;
    if (booked[guest] || booked[host] || isApart(months, guest, host)) all |= bits.months;
    if (isApart(modes, guest, host)) all |= bits.modes;
    if (areAsked[guest] && areAsked[host] && (at(languages, guest) & at(languages, host)) === 0)
      all |= bits.language;
    if (onlineOnly[host] && !remote[guest] && (at(online, guest) & at(online, host)) === 0)
      all |= bits.online;
    return all;
  };
  return { months, modes, remote, shown, lacks };
}

/** How many bits there are, of which two are as good as more. */
export function count(bits: number): number {
  if (bits === 0) return 0;
  return (bits & (bits - 1)) === 0 ? 1 : 2;
}

/** All that somebody would like to learn, each as a bit. */
function themesOf(experts: readonly Expert[]): Map<string, number> {
  const themes = new Map<string, number>();
  for (const { needs } of experts)
    for (const need of told(needs)) if (!themes.has(need)) themes.set(need, themes.size);
  return themes;
}

/** The share of a guest’s goals that a host can show. */
function goalsOf(
  experts: readonly Expert[],
  themes: ReadonlyMap<string, number>,
): (guest: number, host: number) => number {
  const width = Math.max(1, themes.size);
  const worth = new Int32Array(experts.length * width);
  const total = new Int32Array(experts.length);
  for (const [guest, { needs }] of experts.entries()) {
    total[guest] = needs.reduce((sum, _, place) => sum + needWeight(place), 0);
    for (const [place, need] of needs.entries()) {
      const theme = themes.get(need);
      if (theme !== undefined) worth[guest * width + theme] = needWeight(place);
    }
  }
  const offered = experts.map(({ offers }) =>
    [...new Set(told(offers))].flatMap((one) => themes.get(one) ?? []),
  );
  return (guest, host) => {
    let sum = 0;
    for (const theme of offered[host] ?? []) sum += worth[guest * width + theme] as number;
    return sum === 0 ? 0 : sum / (total[guest] as number);
  };
}

/** Lists of keys as bits. */
function masks(
  lists: readonly (readonly string[])[],
  known: ReadonlyMap<string, number> = new Map(),
): Int32Array {
  const keys = known.size > 0 ? [...known.keys()] : [...new Set(lists.flat())];
  if (keys.length > 32) throw new RangeError(`${keys.length} are more than are compared as bits`);
  const bits = new Map(keys.map((key, at) => [key, 1 << at]));
  return Int32Array.from(lists, (its) => its.reduce((mask, key) => mask | (bits.get(key) ?? 0), 0));
}
