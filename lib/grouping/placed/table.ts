import type { Candidate } from "@/lib/grouping/pairs/candidate";
import { eachNamed, placesBy } from "@/lib/grouping/pairs/couplings";
import { type Compared, compare, count } from "@/lib/grouping/placed/compared";
import { type Expert, namesIn, type PlacedFormat } from "@/lib/grouping/placed/expert";
import {
  daysPoints,
  goalsPoints,
  metCost,
  modesPoints,
  monthsPoints,
  most,
  obstacles,
  wishPoints,
} from "@/lib/grouping/placed/points";
import { nameKey } from "@/lib/organisations/names";
import type { NamedOrganisation } from "@/lib/organisations/rules";

/** All obstacles but the goals, which a wish makes up for. */
const notGoals = ~(1 << obstacles.indexOf("goals"));

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
  /** What of what they have said keeps a guest from a host, as bits in the order of `obstacles`, whatever is wished for. */
  lacks: (guest: number, host: number) => number;
};

/** Weighs each as the guest of each: what `placeOf` and `obstaclesBetween` say of two, for all at once. */
export function tableOf(found: readonly Expert[], format: PlacedFormat): PlacesTable {
  const experts = found.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const n = experts.length;
  const wish = wishesAmong(experts);
  const walls = wallsAmong(experts);
  const compared = compare(experts, format);
  const points = weigh(experts, compared, wish, walls);
  return {
    ...{ experts, format, points, wish, walls, worth: withMemory(experts, points), lacks: compared.lacks },
    at: new Map(Array.from({ length: n }, (_, at) => [experts[at]?.id ?? "", at])),
  };
}

function weigh(
  experts: readonly Expert[],
  { months, modes, remote, shown, lacks }: Compared,
  wish: ReadonlyMap<number, number>,
  walls: ReadonlySet<number>,
): Int16Array {
  const n = experts.length;
  const points = new Int16Array(n * n).fill(impossible);
  const at = (all: Int32Array, which: number) => all[which] as number;
  const days = experts.map((one) => one.days);
  for (let guest = 0; guest < n; guest++)
    for (let host = 0; host < n; host++) {
      if (guest === host || (lacks(guest, host) & notGoals) !== 0) continue;
      const place = guest * n + host;
      const wished = wish.get(place) ?? 0;
      const share = shown(guest, host);
      if ((share === 0 && wished === 0) || walls.has(place)) continue;
      points[place] =
        goalsPoints(share) +
        wishPoints(wished) +
        monthsPoints(count(at(months, guest) & at(months, host))) +
        modesPoints(count(at(modes, guest) & at(modes, host))) +
        daysPoints(days[guest] ?? null, days[host] ?? null) +
        (remote[guest] && remote[host] ? most.remote : 0);
    }
  return points;
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
  for (const [one, other] of mentioned(named, experts)) wall(one, other);
  const houses = placesBy(experts, ({ workplace }) => (workplace ? [nameKey(workplace)] : []));
  const people = placesBy(experts, ({ contacts }) => contacts);
  for (const its of [...houses.values(), ...people.values()])
    for (const one of its) for (const other of its) wall(one, other);
  const at = new Map(experts.map(({ id }, place) => [id, place]));
  for (const [one, { tried }] of experts.entries()) for (const id of tried) wall(one, at.get(id) ?? one);
  return walls;
}

/** Who stands by name, or by where they work, within what somebody has written of whom they oversee, whatever else it says. */
function mentioned(named: readonly Candidate[], experts: readonly Expert[]): [number, number][] {
  const keys = placesBy(named, ({ names }) =>
    names.map(nameKey).filter((key) => key.length >= leastMentioned),
  );
  return experts.flatMap(({ oversees }, one) => {
    if (!oversees) return [];
    const text = ` ${nameKey(oversees)} `;
    const others = [...keys].flatMap(([key, places]) => (text.includes(` ${key} `) ? places : []));
    return others.map((other): [number, number] => [one, other]);
  });
}

/** A shorter name may be a word of another. */
const leastMentioned = 6;

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
