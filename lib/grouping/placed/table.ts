import { type Candidate, told } from "@/lib/grouping/pairs/candidate";
import { eachNamed, placesBy } from "@/lib/grouping/pairs/couplings";
import { needWeight } from "@/lib/grouping/pairs/points";
import { type Expert, namesIn, type PlacedFormat } from "@/lib/grouping/placed/expert";
import {
  daysPoints,
  goalsPoints,
  metCost,
  modesPoints,
  monthsPoints,
  most,
  wishPoints,
} from "@/lib/grouping/placed/points";
import { nameKey } from "@/lib/organisations/names";
import type { NamedOrganisation } from "@/lib/organisations/rules";

/** That somebody cannot be the guest of another. */
export const impossible = -1;

/** What each place would be worth, n × n: the row’s guest at the column’s host, by their places in the order of ids. */
export type PlacesTable = {
  experts: readonly Expert[];
  format: PlacedFormat;
  at: ReadonlyMap<string, number>;
  /** As it is told; `impossible` where it cannot be. */
  points: Int16Array;
  /** As it is looked for: less where two have met before, which is told by nothing. */
  worth: Int16Array;
  /** Which of the guest’s wishes a host is, the dearest 1; not in it where it is none. */
  wish: ReadonlyMap<number, number>;
  /** Between whom something stands that one of them has said, or that they work for one house. */
  walls: ReadonlySet<number>;
};

/** Weighs each as the guest of each: what `placeOf` and `obstaclesBetween` say of two, for all at once. */
export function tableOf(found: readonly Expert[], format: PlacedFormat): PlacesTable {
  const experts = found.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const n = experts.length;
  const wish = wishesAmong(experts);
  const walls = wallsAmong(experts);
  const points = weigh(experts, format, wish, walls);
  return {
    ...{ experts, format, points, wish, walls, worth: withMemory(experts, points) },
    at: new Map(Array.from({ length: n }, (_, at) => [experts[at]?.id ?? "", at])),
  };
}

function weigh(
  experts: readonly Expert[],
  format: PlacedFormat,
  wish: ReadonlyMap<number, number>,
  walls: ReadonlySet<number>,
): Int16Array {
  const n = experts.length;
  const points = new Int16Array(n * n).fill(impossible);
  const goals = goalsOf(experts);
  const [months, modes] = [masks(experts.map((one) => one.months)), masks(experts.map((one) => one.modes))];
  const languages = masks(experts.map((one) => told(one.languages ?? [])));
  const areAsked = experts.map((one) => one.languages !== null);
  const online = masks(experts.map((one) => one.modes.filter((mode) => format.online.includes(mode))));
  const remote = experts.map((one) => one.remote === "yes");
  const both = (one: number, other: number) => one === 0 || other === 0 || (one & other) !== 0;
  const at = (all: Int32Array, which: number) => all[which] as number;
  for (let guest = 0; guest < n; guest++) {
    for (let host = 0; host < n; host++) {
      if (guest === host) continue;
      const place = guest * n + host;
      const wished = wish.get(place) ?? 0;
      const shown = goals(guest, host);
      if (shown === 0 && wished === 0) continue;
      if (!both(at(months, guest), at(months, host)) || !both(at(modes, guest), at(modes, host))) continue;
      if (areAsked[guest] && areAsked[host] && (at(languages, guest) & at(languages, host)) === 0) continue;
      if (experts[host]?.onlineOnly && !remote[guest] && (at(online, guest) & at(online, host)) === 0)
        continue;
      if (walls.has(place)) continue;
      points[place] =
        goalsPoints(shown) +
        wishPoints(wished) +
        monthsPoints(count(at(months, guest) & at(months, host))) +
        modesPoints(count(at(modes, guest) & at(modes, host))) +
        daysPoints(experts[guest]?.days ?? null, experts[host]?.days ?? null) +
        (remote[guest] && remote[host] ? most.remote : 0);
    }
  }
  return points;
}

/** The share of a guest’s goals that a host can show. */
function goalsOf(experts: readonly Expert[]): (guest: number, host: number) => number {
  const themes = new Map<string, number>();
  for (const { needs } of experts)
    for (const need of told(needs)) if (!themes.has(need)) themes.set(need, themes.size);
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

/** Who wishes for whom, and in which place. Named is a person, or where they work. */
function wishesAmong(experts: readonly Expert[]): Map<number, number> {
  const wish = new Map<number, number>();
  const named = experts.map(withWorkplace);
  const longest = Math.max(0, ...experts.map(({ wishes }) => wishes.length));
  for (let rank = 1; rank <= longest; rank++)
    eachNamed(
      named,
      ({ wishes }) => wishes.slice(rank - 1, rank),
      (one, other) => {
        const place = one * experts.length + other;
        if (!wish.has(place)) wish.set(place, rank);
      },
    );
  return wish;
}

/** Which of somebody’s wishes another is; 0 where they are none. */
export function wishBetween(guest: Expert, host: Expert): number {
  return wishesAmong([guest, host]).get(1) ?? 0;
}

/** Between whom something stands, both ways: the same person or house, a “rather not”, whom one oversees, a proposal that came to nothing. */
function wallsAmong(experts: readonly Expert[]): Set<number> {
  const walls = new Set<number>();
  const n = experts.length;
  const wall = (one: number, other: number) => {
    if (one !== other) walls.add(one * n + other).add(other * n + one);
  };
  const named = experts.map(withWorkplace);
  const overseen = new Map<Candidate, NamedOrganisation[]>(
    named.map((one, at) => [one, namesIn(experts[at]?.oversees ?? null)]),
  );
  eachNamed(named, ({ ratherNot }) => ratherNot, wall);
  eachNamed(named, (one) => overseen.get(one) ?? [], wall);
  const houses = placesBy(experts, ({ workplace }) => (workplace ? [nameKey(workplace)] : []));
  const people = placesBy(experts, ({ contacts }) => contacts);
  for (const its of [...houses.values(), ...people.values()])
    for (const one of its) for (const other of its) wall(one, other);
  const at = new Map(experts.map(({ id }, place) => [id, place]));
  for (const [one, { tried }] of experts.entries()) for (const id of tried) wall(one, at.get(id) ?? one);
  return walls;
}

function withMemory(experts: readonly Expert[], points: Int16Array): Int16Array {
  const worth = points.slice();
  const n = experts.length;
  const byPerson = placesBy(experts, ({ contacts }) => contacts.slice(0, 1));
  for (const [one, { metPeople }] of experts.entries())
    for (const other of new Set(metPeople.flatMap((person) => byPerson.get(person) ?? [])))
      for (const place of [one * n + other, other * n + one]) {
        const its = points[place] as number;
        if (its >= 0) worth[place] = Math.max(0, its - metCost);
      }
  return worth;
}

function withWorkplace(one: Expert): Expert {
  return one.workplace ? { ...one, names: [...one.names, one.workplace] } : one;
}

/** Lists of keys as bits. */
function masks(lists: readonly (readonly string[])[]): Int32Array {
  const keys = [...new Set(lists.flat())];
  if (keys.length > 32) throw new RangeError(`${keys.length} are more than are compared as bits`);
  const bits = new Map(keys.map((key, at) => [key, 1 << at]));
  return Int32Array.from(lists, (its) => its.reduce((mask, key) => mask | (bits.get(key) ?? 0), 0));
}

/** How many bits there are, of which two are as good as more. */
function count(bits: number): number {
  if (bits === 0) return 0;
  return (bits & (bits - 1)) === 0 ? 1 : 2;
}
