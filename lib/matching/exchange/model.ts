// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is a person or an arc; a cast on each would hide the algorithm

/** That one may be the guest of another, and what that is worth: a whole number from 0 to 1,000. */
export type Arc = { guest: string; host: string; points: number };

/** Persons of whom each is the guest of the next, and the last of the first: two visit each other, three go round. */
export type Ring = readonly string[];

export type ExchangeRules = {
  /** Rings of two only, or of three as well: the default. */
  longest?: 2 | 3;
  /** Who may not be in one ring. */
  apart?: readonly (readonly [string, string])[];
  /** Rings that stay, whatever they cost. All that they need has to be among the arcs. */
  locked?: readonly Ring[];
  /** Rings that must not be: nobody of just these. */
  never?: readonly Ring[];
  leftOut?: readonly string[];
  /** A plan that was: whoever keeps their host is worth so many points more, so that a change moves few. */
  staying?: { rings: readonly Ring[]; points: number };
};

/** What the solver reads: persons by numbers in the order of their ids. */
export type ExchangeModel = {
  ids: readonly string[];
  longest: 2 | 3;
  /** Of each person who may be their host, in order, with what that is worth. */
  hosts: readonly Int32Array[];
  points: readonly Int32Array[];
  /** With what staying is worth besides. */
  worth: readonly Int32Array[];
  locked: readonly (readonly number[])[];
  never: ReadonlySet<string>;
};

/** Points that an arc may have at most. */
const mostPoints = 1000;

/** Reads persons, arcs and rules; the order in which they come does not matter. */
export function readExchange(
  people: readonly string[],
  arcs: readonly Arc[],
  rules: ExchangeRules = {},
): ExchangeModel {
  const ids = people.toSorted();
  const twice = ids.find((id, at) => ids[at + 1] === id);
  if (twice !== undefined) throw new RangeError(`${twice} is there twice`);
  const numbers = new Map(ids.map((id, at) => [id, at]));
  const whole = readArcs(numbers, arcs);
  const locked = (rules.locked ?? []).map((ring) => readRing(numbers, whole, ring));
  const busy = new Set(locked.flat());
  if (busy.size < locked.flat().length) throw new RangeError("somebody is locked twice");
  const out = new Set((rules.leftOut ?? []).flatMap((id) => numbers.get(id) ?? []));
  if (locked.flat().some((one) => out.has(one))) throw new RangeError("somebody is locked and left out");
  const walls = new Set(
    (rules.apart ?? []).map(([one, other]) => keyOf([numbers.get(one) ?? -1, numbers.get(other) ?? -1])),
  );
  const stays = new Set((rules.staying?.rings ?? []).flatMap((ring) => arcsOf(ring)));
  const rows = ids.map((id, guest) =>
    [...whole[guest]!]
      .filter(([host]) => ![guest, host].some((one) => busy.has(one) || out.has(one)))
      .filter(([host]) => !walls.has(keyOf([guest, host])))
      .sort(([one], [other]) => one - other)
      .map(([host, points]) => ({
        ...{ host, points },
        worth: points + (stays.has(`${id}\n${ids[host]}`) ? (rules.staying?.points ?? 0) : 0),
      })),
  );
  return {
    ...{ ids, longest: rules.longest ?? 3, locked },
    hosts: rows.map((row) => Int32Array.from(row, ({ host }) => host)),
    points: rows.map((row) => Int32Array.from(row, ({ points }) => points)),
    worth: rows.map((row) => Int32Array.from(row, ({ worth }) => worth)),
    never: new Set((rules.never ?? []).map((ring) => keyOf(ring.map((id) => numbers.get(id) ?? -1)))),
  };
}

function readArcs(numbers: ReadonlyMap<string, number>, arcs: readonly Arc[]): Map<number, number>[] {
  const rows = Array.from(numbers, () => new Map<number, number>());
  for (const { guest, host, points } of arcs) {
    const [one, other] = [numbers.get(guest), numbers.get(host)];
    if (one === undefined || other === undefined || one === other)
      throw new RangeError(`${guest} cannot be the guest of ${host}`);
    if (!Number.isInteger(points) || points < 0 || points > mostPoints)
      throw new RangeError(`${points} are no points`);
    if (rows[one]!.has(other)) throw new RangeError(`${guest} is the guest of ${host} twice`);
    rows[one]!.set(other, points);
  }
  return rows;
}

function readRing(
  numbers: ReadonlyMap<string, number>,
  rows: readonly ReadonlyMap<number, number>[],
  ring: Ring,
): number[] {
  const its = ring.map((id) => numbers.get(id) ?? -1);
  const isRing =
    (its.length === 2 || its.length === 3) &&
    new Set(its).size === its.length &&
    its.every((one, at) => rows[one]?.has(its[(at + 1) % its.length]!));
  if (!isRing) throw new RangeError(`${ring.join(", ")} is no ring`);
  return its;
}

/** The arcs of a ring, each as one text. */
export function arcsOf(ring: Ring): string[] {
  return ring.map((id, at) => `${id}\n${ring[(at + 1) % ring.length]}`);
}

/** Some persons as one text, in whatever order. */
export function keyOf(persons: readonly number[]): string {
  return persons.toSorted((one, other) => one - other).join();
}
