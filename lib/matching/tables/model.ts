// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is a person; a cast on each would hide the algorithm

/** Rounds of tables of ids; a table that is closed is empty. */
export type TableRounds = readonly (readonly (readonly string[])[])[];

/** Somebody at a day of tables. */
export type Attendee = { id: string; organisation?: string; languages?: readonly string[] };

export type TableRules = {
  /** Who never sits with whom. */
  apart?: readonly (readonly [string, string])[];
  /** Who knows whom from before: the more recent, the heavier, from 1 to 100. */
  met?: readonly (readonly [string, string, weight: number])[];
  /** Who keeps a table in all rounds, tables counted from 0. */
  fixed?: readonly { id: string; table: number }[];
  /** Interpreters and assistants: always at the table of those whom they help; they take a chair and meet nobody. */
  beside?: readonly { id: string; of: readonly string[] }[];
  /** Those who stay at one table in all rounds, no more than sit at one: each takes a chair and meets all others, but not each other. */
  together?: readonly (readonly string[])[];
};

/** What it costs that two sit together: once more than once, being of one organisation, or though they may not. */
export const costs = { again: 100, colleagues: 80, apart: 1_000_000, together: 10_000_000 } as const;

/** Persons as the search reads them, in the order of their ids; the last are empty chairs. */
export type Hall = {
  people: readonly Attendee[];
  /** What it costs each time that two sit at one table, row by row. */
  base: Int32Array;
  /** Whether two meet at all: not with a helper. */
  meets: Uint8Array;
  /** Of each person the table that they keep, or -1. */
  fixed: Int32Array;
  /** Whom each helps, or of those who stay together the first has the others. */
  helps: readonly (readonly number[])[];
  /** Those who stay together. */
  units: readonly (readonly number[])[];
  /** Nothing but meeting again costs anything, and all may sit anywhere. */
  isClean: boolean;
};

/** Reads persons and rules; the order in which they come does not matter. */
export function readHall(attendees: readonly Attendee[], rules: TableRules): Hall {
  const people = attendees.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const twice = people.find(({ id }, at) => people[at + 1]?.id === id);
  if (twice) throw new RangeError(`${twice.id} is there twice`);
  const count = people.length;
  const base = new Int32Array(count * count);
  const meets = new Uint8Array(count * count).fill(1);
  const numbers = new Map(people.map(({ id }, at) => [id, at]));
  const add = (one: number, other: number, cost: number) => {
    base[one * count + other]! += cost;
    base[other * count + one]! += cost;
  };
  const between = (ids: readonly [string, string], cost: number) => {
    const [one, other] = ids.map((id) => numbers.get(id));
    if (one !== undefined && other !== undefined && one !== other) add(one, other, cost);
  };
  for (const ids of rules.apart ?? []) between(ids, costs.apart);
  for (const [one, other, weight] of rules.met ?? []) between([one, other], weight);
  for (let one = 0; one < count; one++)
    for (let other = 0; other < one; other++) {
      const [a, b] = [people[one]!, people[other]!];
      if (a.organisation !== undefined && a.organisation === b.organisation)
        add(one, other, costs.colleagues);
      if (a.languages && b.languages && !a.languages.some((its) => b.languages!.includes(its)))
        add(one, other, costs.apart);
    }
  const helps = people.map((): number[] => []);
  for (const { id, of } of rules.beside ?? []) {
    const helper = numbers.get(id);
    if (helper === undefined) continue;
    for (let other = 0; other < count; other++) {
      meets[helper * count + other] = meets[other * count + helper] = 0;
      base[helper * count + other] = base[other * count + helper] = 0;
    }
    for (const helped of of.flatMap((one) => numbers.get(one) ?? [])) {
      helps[helper]!.push(helped);
      add(helper, helped, -costs.together);
    }
  }
  const units = (rules.together ?? [])
    .map((ids) => [...new Set(ids.flatMap((id) => numbers.get(id) ?? []))].sort((a, b) => a - b))
    .filter(({ length }) => length > 1);
  for (const its of units)
    for (const [at, one] of its.entries())
      for (const other of its.slice(at + 1)) {
        for (const place of [one * count + other, other * count + one]) meets[place] = base[place] = 0;
        if (at > 0) continue;
        helps[one]!.push(other);
        add(one, other, -costs.together);
      }
  const fixed = new Int32Array(count).fill(-1);
  for (const { id, table } of rules.fixed ?? []) if (numbers.has(id)) fixed[numbers.get(id)!] = table;
  const isClean = base.every((cost) => cost === 0) && fixed.every((table) => table < 0);
  return { people, base, meets, fixed, helps, units, isClean };
}

/** Who do not meet each other: those who stay together, each two as one text. */
export function staysTogether({ together = [] }: TableRules): ReadonlySet<string> {
  return new Set(
    together.flatMap((ids) =>
      ids.flatMap((one) => ids.filter((other) => other !== one).map((other) => twoOf(one, other))),
    ),
  );
}

/** Two as one text, whichever comes first. */
export function twoOf(one: string, other: string): string {
  return one < other ? `${one}\n${other}` : `${other}\n${one}`;
}

/** How many sit at each table: sizes that differ by one at most. */
export function sizesOf(people: number, tables: number): number[] {
  return Array.from(
    { length: tables },
    (_, at) => Math.floor(people / tables) + (at < people % tables ? 1 : 0),
  );
}
