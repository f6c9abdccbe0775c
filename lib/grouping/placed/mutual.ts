import { type Shown, stayIn, stillPoints } from "@/lib/grouping/placed/shown";
import { impossible, type PlacesTable } from "@/lib/grouping/placed/table";
import { threesBeside } from "@/lib/grouping/placed/threes";
import { type Arc, DenseMatching, type ExchangeRules, formExchange } from "@/lib/matching";

/**
 * What rings of two, or of two and three, come to: `worth` with what staying counts. Nobody has tried all where it was not looked `far`.
 * The check takes time, and is made of what is taken only.
 */
export type Rings = {
  rings: (readonly string[])[];
  takePart: number;
  worth: number;
  isProven: () => boolean;
  far: boolean;
};

/** The best pairs, and what they are without some. */
type Pairs = Rings & { without: (some: ReadonlySet<number>) => Pairs };

/** Up to so many, and so many possible visits among them, are all rings of three tried: beyond that there is no telling in a moment. */
const mostForThrees = { people: 200, arcs: 20_000 };
/** How much is tried for threes while somebody waits for a page. */
const budget = { listed: 60_000, work: 30_000_000 };
/** The heaviest pair: two visits of 100 points, and what staying counts. Fixed, so that ties are broken alike before and after a change. */
const heaviest = 1023;

/** What is looked for: what visits are worth, whose worth is less than the table’s only where two are kept `apart`; and the plan that was shown. */
export type Asked = {
  worth: Int16Array;
  apart: readonly (readonly [number, number])[];
  shown: Shown;
  /** How many points it counts that somebody keeps their host. */
  stay: number;
};

/**
 * The best pairs of those who visit each other: as many as can be, then the most points, where it counts that somebody keeps the host who
 * was `shown`. What is solved among all who could is kept with the table, and repaired for those asked about.
 */
export function pairsAmong(table: PlacesTable, people: readonly number[], asked: Asked): Pairs {
  const solved = solvedOf(table);
  const matching = solved.matching.clone();
  const mine = new Set(people);
  const place = (one: number) => solved.people[one] as number;
  favour(solved.people, matching, asked);
  for (const one of solved.people.keys()) if (!mine.has(place(one))) matching.leaveOut(one);
  for (const [one, other] of asked.apart) {
    const [a, b] = [solved.people.indexOf(one), solved.people.indexOf(other)];
    if (a >= 0 && b >= 0) matching.forbid(a, b);
  }
  return pairsOf(table, solved, matching, asked);
}

function pairsOf(table: PlacesTable, { people }: Solved, matching: DenseMatching, asked: Asked): Pairs {
  const place = (one: number) => people[one] as number;
  const { mate } = matching.solve();
  const pairs = [...mate].flatMap((other, one) => (other > one ? [[place(one), place(other)]] : []));
  return {
    ...ringsOf(table, pairs, asked),
    isProven: () => matching.whyNotProven() === null,
    far: true,
    without: (some) => {
      const rest = matching.clone();
      for (const one of people.keys()) if (some.has(place(one))) rest.leaveOut(one);
      return pairsOf(table, { people, matching }, rest, asked);
    },
  };
}

/**
 * The best rings of two and three: all are tried where they are few; else those who are in no pair of the best pairs, `two`, come to one
 * that takes them in.
 */
export function ringsAmong(table: PlacesTable, people: readonly number[], asked: Asked, two: Pairs): Rings {
  const arcs = people.length > mostForThrees.people ? null : arcsAmong(table, people, asked);
  if (!arcs) return many(table, people, asked, two);
  const ids = people.map((place) => idAt(table, place));
  const form = (rules: ExchangeRules) => {
    const { rings, proven } = formExchange(ids, arcs, { longest: 3, ...rules }, budget);
    const places = rings.map(({ persons }) => persons.map((id) => table.at.get(id) as number));
    return { ...ringsOf(table, places, asked), isProven: () => proven, far: true };
  };
  const best = form({});
  if (best.isProven() || asked.shown.size === 0) return best;
  // What could not be tried whole disturbs nobody for less than it gains.
  const locked = shownRings(table, people, asked).map((ring) => ring.map((one) => idAt(table, one)));
  const still = { ...form({ locked }), isProven: () => false };
  return isBetter(best, still) ? best : still;
}

/** More take part, or as many, for more. */
export function isBetter(one: Rings, other: Rings): boolean {
  return one.takePart > other.takePart || (one.takePart === other.takePart && one.worth > other.worth);
}

/** Whether somebody was in a ring of three. */
export function hadThrees(shown: Shown): boolean {
  return [...shown].some(([guest, { host, oneWay }]) => !oneWay && shown.get(host)?.host !== guest);
}

function many(table: PlacesTable, people: readonly number[], asked: Asked, all: Pairs): Rings {
  const kept = shownRings(table, people, asked).filter(({ length }) => length === 3);
  const busy = new Set(kept.flat());
  const rest = people.filter((one) => !busy.has(one));
  const two = kept.length === 0 ? all : all.without(busy);
  const pairs = two.rings.map((ring) => ring.map((id) => table.at.get(id) as number));
  const inPair = new Set(pairs.flat());
  const alone = rest.filter((one) => !inPair.has(one));
  const rings = [...kept, ...threesBeside(table, pairs, alone, asked)];
  return { ...ringsOf(table, rings, asked), isProven: () => false, far: false };
}

/** Those rings that were shown all of whose persons are among some, and whose visits can still be. */
function shownRings(
  { experts }: PlacesTable,
  people: readonly number[],
  { worth, shown }: Asked,
): number[][] {
  const mine = new Set(people);
  const can = (guest: number, host: number) => (worth[guest * experts.length + host] as number) >= 0;
  return people.flatMap((first): number[][] => {
    const ring = [first];
    for (let had = shown.get(first); had && !had.oneWay && ring.length <= 3; had = shown.get(had.host)) {
      if (had.host === first) {
        const isWhole = ring.every((one, at) => can(one, ring[(at + 1) % ring.length] as number));
        return isWhole && first === Math.min(...ring) ? [ring] : [];
      }
      if (!mine.has(had.host)) return [];
      ring.push(had.host);
    }
    return [];
  });
}

function ringsOf(table: PlacesTable, rings: readonly (readonly number[])[], asked: Asked) {
  const n = table.experts.length;
  let sum = 0;
  for (const ring of rings)
    for (const [at, guest] of ring.entries()) {
      const host = ring[(at + 1) % ring.length] as number;
      sum += (asked.worth[guest * n + host] as number) + stayIn(asked, guest, host);
    }
  return {
    rings: rings.map((ring) => ring.map((one) => idAt(table, one))),
    takePart: rings.flat().length,
    worth: sum,
  };
}

/** Pairs of all who could visit each other, solved once for a table. */
type Solved = { people: readonly number[]; matching: DenseMatching };

const solvedFor = new WeakMap<PlacesTable, Solved>();

function solvedOf(table: PlacesTable): Solved {
  const known = solvedFor.get(table);
  if (known) return known;
  const { experts, worth } = table;
  const people = [...experts.keys()].filter((at) => experts[at]?.looks && (experts[at]?.room ?? 0) > 0);
  const [n, size] = [people.length, experts.length];
  const weights = new Int32Array(n * n).fill(impossible);
  for (let one = 0; one < n; one++)
    for (let other = one + 1; other < n; other++) {
      const [a, b] = [people[one] as number, people[other] as number];
      const [there, back] = [worth[a * size + b] as number, worth[b * size + a] as number];
      if (there < 0 || back < 0) continue;
      // So much more that what staying takes off leaves nobody below nothing; of as many pairs it decides nothing.
      weights[one * n + other] = there + back + 2 * stillPoints;
      weights[other * n + one] = there + back + 2 * stillPoints;
    }
  const matching = new DenseMatching(n, weights, { maximumCardinality: true, largestWeight: heaviest });
  matching.solve();
  const solved = { people, matching };
  solvedFor.set(table, solved);
  return solved;
}

/** Has it count that somebody keeps their host: pairs that were shown cost nothing to keep, of the others the weights are new. */
function favour(people: readonly number[], matching: DenseMatching, asked: Asked): void {
  const { shown, stay } = asked;
  if (shown.size === 0) return;
  const numbers = new Map(people.map((place, at) => [place, at]));
  const mate = new Int32Array(people.length).fill(-1);
  const others: number[] = [];
  for (const [one, place] of people.entries()) {
    const had = shown.get(place);
    if (!had) continue;
    const back = shown.get(had.host);
    if (!had.oneWay && back?.host === place && !back.oneWay) mate[one] = numbers.get(had.host) ?? -1;
    else others.push(one);
  }
  const more = (one: number, other: number) => {
    const [a, b] = [people[one] as number, people[other] as number];
    return stayIn(asked, a, b) + stayIn(asked, b, a);
  };
  matching.favour(mate, 2 * stay, { vertices: others, more });
}

/** The possible visits among some; null where they are too many. */
function arcsAmong(table: PlacesTable, people: readonly number[], asked: Asked): Arc[] | null {
  const n = table.experts.length;
  const arcs: Arc[] = [];
  for (const guest of people)
    for (const host of people) {
      const its = asked.worth[guest * n + host] as number;
      if (guest === host || its < 0) continue;
      const points = its + stillPoints + stayIn(asked, guest, host);
      arcs.push({ guest: idAt(table, guest), host: idAt(table, host), points });
      if (arcs.length > mostForThrees.arcs) return null;
    }
  return arcs;
}

function idAt({ experts }: PlacesTable, place: number): string {
  return experts[place]?.id ?? "";
}
