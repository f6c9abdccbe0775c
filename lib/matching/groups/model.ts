// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is a person, a unit or a theme; a cast on each would hide the algorithm

// Over 250 lines because what persons and rules mean is read in one place.

/** Whoever wants to be in a group: when they can, what they speak, what they would talk about (the dearest first), how experienced they are, where from. */
export type GroupPerson = {
  id: string;
  /** Slots of the week when they can: numbers from 0 to 29. */
  slots: readonly number[];
  languages: readonly string[];
  themes?: readonly string[];
  level?: 0 | 1 | 2;
  region?: string;
  organisation?: string;
};

/** Whoever leads groups, or helps them technically: so many at most, each at another slot; and whom they may not guide. */
export type Guide = {
  id: string;
  slots: readonly number[];
  languages: readonly string[];
  groups: number;
  never?: readonly string[];
};

/** The most points that each factor gives a person. */
export type GroupWeights = { themes: number; mix: number; regions: number };

export type GroupRules = {
  sizes: readonly [least: number, most: number];
  weights?: GroupWeights;
  /** Nobody with somebody of their own organisation. */
  organisationsApart?: boolean;
  /** Those who stay in one group. */
  together?: readonly (readonly string[])[];
  /** Those who are in no group together. */
  apart?: readonly (readonly [string, string])[];
  /** Who knows whom from before: a group loses points for each such two. */
  met?: readonly (readonly [string, string])[];
  leftOut?: readonly string[];
  /** Who may guide; where it is undefined, groups need nobody. */
  leaders?: readonly Guide[];
  hosts?: readonly Guide[];
  aim?: "total" | "weakest";
};

/** What a person without a group costs, in points. */
export const withoutGroup = 150;
/** What a group loses for each two who know each other, while it has points. */
export const knownFromBefore = 20;
const usualWeights: GroupWeights = { themes: 60, mix: 20, regions: 20 };
const mostSlots = 30;
const mostSize = 12;

/** A guide as the search reads them: `who` is the same number where somebody has both roles. */
export type GuideRow = {
  id: string;
  who: number;
  /** Which bit stands for them: their own, or one that all share who may guide anybody. */
  bit: number;
  slots: number;
  languages: number;
  groups: number;
  never: ReadonlySet<number>;
};

/**
 * Persons as the search reads them, in the order of their ids. Those who stay together are one unit; most units are one person. A unit
 * that no group can take (left out, or together though they may not be) is in `impossible`.
 */
export type Model = {
  rules: GroupRules;
  people: readonly GroupPerson[];
  units: readonly (readonly number[])[];
  impossible: ReadonlySet<number>;
  /** Of each unit: persons, slots and languages as bits, the leaders and the hosts that may guide it. */
  count: Int32Array;
  slots: Int32Array;
  languages: Int32Array;
  mayLead: Int32Array;
  /** Units that may be in one group: a row of bits each. */
  fits: readonly Uint32Array[];
  /** Of each person: where their themes begin in `theme` and `points` (of which each is worth so much), and how many points they are in all. */
  themeAt: Int32Array;
  theme: Int32Array;
  points: Int32Array;
  allPoints: Int32Array;
  themes: number;
  level: Int32Array;
  region: Int32Array;
  /** Whether two persons know each other, row by row; null where nobody does. */
  knows: Uint8Array | null;
  weights: GroupWeights;
  leaders: readonly GuideRow[] | null;
  hosts: readonly GuideRow[] | null;
  /** Groups whose points a person are below this are not made. */
  floor: number;
  /** What a person without a group costs while groups are looked for. */
  alone: number;
};

/** Reads persons and rules; the order in which they come does not matter. */
export function readGroups(everybody: readonly GroupPerson[], rules: GroupRules): Model {
  const people = sortedById(everybody);
  const numbers = new Map(people.map(({ id }, at) => [id, at]));
  const [least, most] = rules.sizes;
  if (!(Number.isInteger(least) && Number.isInteger(most) && 2 <= least && least <= most && most <= mostSize))
    throw new RangeError(`no sizes of groups: ${least} to ${most}`);
  const known = numbersOf([
    ...people.flatMap(({ languages }) => languages),
    ...[...(rules.leaders ?? []), ...(rules.hosts ?? [])].flatMap(({ languages }) => languages),
  ]);
  if (known.size > mostSlots) throw new RangeError(`more than ${mostSlots} languages`);
  const tongues = (languages: readonly string[]) => bitsOf(languages.map((one) => known.get(one)!));
  const who = numbersOf([...(rules.leaders ?? []), ...(rules.hosts ?? [])].map(({ id }) => id));
  const guides = (all?: readonly Guide[]): GuideRow[] | null =>
    all
      ? withBits(sortedById(all.filter(({ groups }) => groups > 0))).map(({ guide, bit }) => ({
          ...{ id: guide.id, who: who.get(guide.id)!, bit, groups: guide.groups },
          ...{ slots: bitsOf(guide.slots), languages: tongues(guide.languages) },
          never: new Set((guide.never ?? []).flatMap((id) => numbers.get(id) ?? [])),
        }))
      : null;
  const [leaders, hosts] = [guides(rules.leaders), guides(rules.hosts)];
  const units = unitsOf(people.length, rules.together ?? [], numbers);
  const unitOf = new Int32Array(people.length);
  units.forEach((its, unit) => {
    for (const person of its) unitOf[person] = unit;
  });
  const over = (key: (person: GroupPerson) => number) =>
    Int32Array.from(units, (its) => its.reduce((bits, at) => bits & key(people[at]!), -1));
  const [slots, languages] = [over((one) => bitsOf(one.slots)), over((one) => tongues(one.languages))];
  const mayLead = Int32Array.from(units, (its) =>
    leaders
      ? bitsOf(leaders.flatMap(({ never, bit }) => (its.some((one) => never.has(one)) ? [] : [bit])))
      : -1,
  );
  const walls = wallsOf(people, rules, numbers);
  const impossible = new Set<number>();
  units.forEach((its, unit) => {
    const isOut = its.some((one) => rules.leftOut?.includes(people[one]!.id));
    const isWalled = its.some((one) => its.some((other) => walls[one]!.has(other)));
    const isAlone = slots[unit] === 0 || languages[unit] === 0 || its.length > most;
    if (isOut || isWalled || isAlone) impossible.add(unit);
  });
  const fits = units.map(() => new Uint32Array((units.length + 31) >> 5));
  for (let one = 0; one < units.length; one++)
    for (let other = 0; other < one; other++) {
      if (!(slots[one]! & slots[other]!) || !(languages[one]! & languages[other]!)) continue;
      if (leaders && !(mayLead[one]! & mayLead[other]!)) continue;
      if (units[one]!.length + units[other]!.length > most) continue;
      if (units[one]!.some((person) => units[other]!.some((with_) => walls[person]!.has(with_)))) continue;
      fits[one]![other >> 5]! |= 1 << (other & 31);
      fits[other]![one >> 5]! |= 1 << (one & 31);
    }
  const count = Int32Array.from(units, ({ length }) => length);
  const weights = rules.weights ?? usualWeights;
  const themes = readThemes(people);
  const regions = numbersOf(people.flatMap(({ region }) => region ?? []));
  return {
    ...{ rules, people, units, impossible, count, slots, languages, mayLead, fits, weights, leaders, hosts },
    ...themes,
    level: Int32Array.from(people, ({ level = 1 }) => level),
    region: Int32Array.from(people, ({ region }) => (region === undefined ? -1 : regions.get(region)!)),
    knows: acquainted(rules.met ?? [], numbers),
    floor: Number.NEGATIVE_INFINITY,
    alone: withoutGroup,
  };
}

/** A bit of each guide's own where thirty do; else of each who may not guide everybody, and one for the others. */
function withBits(guides: readonly Guide[]): { guide: Guide; bit: number }[] {
  if (guides.length <= mostSlots) return guides.map((guide, bit) => ({ guide, bit }));
  let bits = 0;
  const all = guides.map((guide) => ({ guide, bit: guide.never?.length ? bits++ : mostSlots - 1 }));
  if (bits >= mostSlots) throw new RangeError(`more than ${mostSlots} leaders who may not lead everybody`);
  return all;
}

/** Whether two units may be in one group. */
export function mayMeet({ fits }: Model, one: number, other: number): boolean {
  return (fits[one]![other >> 5]! & (1 << (other & 31))) !== 0;
}

function bitsOf(numbers: readonly number[]): number {
  return numbers.reduce((bits, number) => {
    if (!Number.isInteger(number) || number < 0 || number >= mostSlots)
      throw new RangeError(`no number of a slot: ${number}`);
    return bits | (1 << number);
  }, 0);
}

function sortedById<T extends { id: string }>(all: readonly T[]): T[] {
  const sorted = all.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const twice = sorted.find(({ id }, at) => sorted[at + 1]?.id === id);
  if (twice) throw new RangeError(`${twice.id} is there twice`);
  return sorted;
}

function numbersOf(names: readonly string[]): Map<string, number> {
  return new Map([...new Set(names)].sort().map((name, at) => [name, at]));
}

/** Persons in units, by their first; what is not known is passed over. */
function unitsOf(
  persons: number,
  together: readonly (readonly string[])[],
  numbers: ReadonlyMap<string, number>,
): number[][] {
  const leader = Array.from({ length: persons }, (_, at) => at);
  const find = (at: number): number => (leader[at] === at ? at : find(leader[at]!));
  for (const ids of together) {
    const [first, ...rest] = ids.flatMap((id) => numbers.get(id) ?? []);
    for (const other of rest) {
      const [a, b] = [find(first!), find(other)];
      leader[Math.max(a, b)] = Math.min(a, b);
    }
  }
  return [...Map.groupBy(leader.keys(), find).values()].sort((a, b) => a[0]! - b[0]!);
}

/** Of each person: with whom they may not be. */
function wallsOf(
  people: readonly GroupPerson[],
  rules: GroupRules,
  numbers: ReadonlyMap<string, number>,
): Set<number>[] {
  const walls = people.map(() => new Set<number>());
  const between = (one: number, other: number) => {
    walls[one]!.add(other);
    walls[other]!.add(one);
  };
  for (const [one, other] of rules.apart ?? [])
    if (numbers.has(one) && numbers.has(other) && one !== other)
      between(numbers.get(one)!, numbers.get(other)!);
  if (rules.organisationsApart)
    for (const [organisation, its] of Map.groupBy(people.keys(), (at) => people[at]!.organisation))
      if (organisation !== undefined)
        its.forEach((one, at) => {
          for (const other of its.slice(at + 1)) between(one, other);
        });
  return walls;
}

function acquainted(
  met: readonly (readonly [string, string])[],
  numbers: ReadonlyMap<string, number>,
): Uint8Array | null {
  const known = met.flatMap(([one, other]): [number, number][] => {
    const [a, b] = [numbers.get(one), numbers.get(other)];
    return a === undefined || b === undefined || a === b ? [] : [[a, b]];
  });
  if (known.length === 0) return null;
  const knows = new Uint8Array(numbers.size ** 2);
  for (const [a, b] of known) knows[a * numbers.size + b] = knows[b * numbers.size + a] = 1;
  return knows;
}

/** Themes as numbers: the dearest counts 3, the next 2, the others 1. */
function readThemes(
  people: readonly GroupPerson[],
): Pick<Model, "themeAt" | "theme" | "points" | "allPoints" | "themes"> {
  const known = numbersOf(people.flatMap(({ themes = [] }) => themes));
  const themeAt = new Int32Array(people.length + 1);
  const theme: number[] = [];
  const points: number[] = [];
  const allPoints = new Int32Array(people.length);
  people.forEach(({ themes = [] }, at) => {
    [...new Set(themes)].forEach((name, place) => {
      theme.push(known.get(name)!);
      points.push(Math.max(1, 3 - place));
      allPoints[at]! += Math.max(1, 3 - place);
    });
    themeAt[at + 1] = theme.length;
  });
  const arrays = { theme: Int32Array.from(theme), points: Int32Array.from(points) };
  return { themeAt, ...arrays, allPoints, themes: known.size };
}
