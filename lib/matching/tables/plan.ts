// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is a person, a table or a round; a cast on each would hide the algorithm
import { type Chance, chanceOf, seedOf } from "@/lib/matching/chance";
import { countTables } from "@/lib/matching/tables/check";
import { design } from "@/lib/matching/tables/designs";
import {
  type Attendee,
  type Hall,
  readHall,
  sizesOf,
  type TableRounds,
  type TableRules,
} from "@/lib/matching/tables/model";
import { Seating, trialsFor } from "@/lib/matching/tables/seating";

export type TablePlan = {
  rounds: TableRounds;
  /** How often two sit together who did before on that day, are of one organisation, know each other, or may not. */
  repeats: number;
  colleagues: number;
  met: number;
  apart: number;
  /** No plan has fewer repeats, or fewer meetings of colleagues. */
  bound: { repeats: number; colleagues: number };
  /** Nothing is better: there are no more than these, and nothing else. Else it is the fewest that was found. */
  proven: boolean;
};

export type TableBudget = { trials: number };

/** A plan whose day goes on: how many rounds have been held, how many are announced with them, and which tables are closed from now on. */
export type Stands = { rounds: TableRounds; held: number; announced: number; closed?: readonly number[] };

/**
 * Who sits where in so many rounds at so many tables: first nobody with whom they may not, then as few as can be found who meet again,
 * are of one organisation or know each other. Sizes differ by one at most. The order of persons does not matter; no clock is read.
 */
export function planTables(
  attendees: readonly Attendee[],
  tables: number,
  rounds: number,
  rules: TableRules = {},
  { trials = trialsFor(attendees.length, rounds) }: Partial<TableBudget> = {},
  onProgress: (share: number) => void = () => {},
): TablePlan {
  checkShape(attendees.length, tables, rounds);
  const hall = readHall(attendees, rules);
  const chance = chanceOf(seedOf(hall.people.map(({ id }) => id)));
  const seating = new Seating(hall);
  const seats = hall.people.length / tables;
  const made = hall.isClean && Number.isInteger(seats) ? design(tables, seats) : [];
  if (made.length >= rounds) for (const round of made.slice(0, rounds)) seating.add(round);
  else {
    const open = Array.from({ length: tables }, (_, at) => at);
    for (let round = 0; round < rounds; round++)
      seating.add(seated(hall, open, tables, shuffled(hall, chance)));
    seating.anneal(0, trials, chance, 40, onProgress);
    seating.partApart(0);
  }
  return planOf(hall, seating, rules, tables);
}

/**
 * The plan of a day that goes on with those who are here now. Held rounds are left alone. Announced ones stay: who has gone leaves a chair, who comes sits where
 * fewest sit, and only those of a closed table move. The rounds after are found anew from what was planned.
 */
export function repairTables(
  attendees: readonly Attendee[],
  tables: number,
  stands: Stands,
  rules: TableRules = {},
  { trials = 20_000 + 60 * attendees.length * stands.rounds.length }: Partial<TableBudget> = {},
): TablePlan {
  checkShape(attendees.length, tables, stands.rounds.length);
  const hall = readHall(attendees, rules);
  const chance = chanceOf(seedOf(hall.people.map(({ id }) => id)));
  const seating = new Seating(hall);
  const numbers = new Map(hall.people.map(({ id }, at) => [id, at]));
  const open = Array.from({ length: tables }, (_, at) => at).filter(
    (table) => !stands.closed?.includes(table),
  );
  stands.rounds.forEach((round, at) => {
    const known = Array.from({ length: tables }, (_, table) =>
      (round[table] ?? []).flatMap((id) => numbers.get(id) ?? []),
    );
    if (at < stands.held) seating.add(known);
    else seating.add(at < stands.announced ? joined(hall, known, open) : evened(hall, known, open));
  });
  seating.anneal(stands.announced, trials, chance, 12);
  seating.partApart(stands.announced);
  const plan = planOf(hall, seating, rules, tables, stands.rounds.slice(0, stands.held));
  // Others were here before: of the whole day only what is nought is known to be fewest.
  const proven = plan.repeats + plan.colleagues + plan.met + plan.apart === 0;
  return { ...plan, bound: { repeats: 0, colleagues: 0 }, proven };
}

function checkShape(people: number, tables: number, rounds: number): void {
  if (!(Number.isInteger(tables) && tables > 0 && Number.isInteger(rounds) && rounds >= 0))
    throw new RangeError(`no day: ${tables} tables, ${rounds} rounds`);
  if (people > 5000) throw new RangeError("more than 5,000 people");
}

function shuffled({ people }: Hall, chance: Chance): number[] {
  const order = people.map((_, at) => at);
  for (let last = order.length - 1; last > 0; last--) {
    const other = chance(last + 1);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}

/** Seats people at open tables in their order, those first who keep a table and who are helped or help; chairs that are left are empty. */
function seated(hall: Hall, open: readonly number[], tables: number, order: readonly number[]): number[][] {
  const all = Array.from({ length: tables }, (): number[] => []);
  const sizes = sizesOf(order.length, open.length);
  const most = sizes[0] ?? 0;
  const wanted = new Map<number, number>();
  for (const one of order) if (hall.fixed[one]! >= 0) wanted.set(one, openOr(open, hall.fixed[one]!));
  hall.helps.forEach((its, helper) => {
    if (its.length === 0) return;
    const at = [helper, ...its].flatMap((one) => wanted.get(one) ?? [])[0] ?? freest(all, open, wanted);
    for (const one of [helper, ...its]) wanted.set(one, at);
  });
  for (const [one, table] of wanted) all[table]!.push(one);
  let next = 0;
  const full = open.filter((table) => all[table]!.length >= most).length;
  let long = order.length % open.length === 0 ? open.length : (order.length % open.length) - full;
  const rest = order.filter((one) => !wanted.has(one));
  for (const table of open) {
    const size = all[table]!.length >= most || long-- > 0 ? most : most - 1;
    while (all[table]!.length < size && next < rest.length) all[table]!.push(rest[next++]!);
  }
  while (next < rest.length) all[freest(all, open, new Map())]!.push(rest[next++]!);
  return withEmpty(hall, all, open);
}

function openOr(open: readonly number[], table: number): number {
  return open.includes(table) ? table : open[table % open.length]!;
}

/** The open table where fewest sit. */
function freest(
  all: readonly number[][],
  open: readonly number[],
  wanted: ReadonlyMap<number, number>,
): number {
  const count = (table: number) =>
    all[table]!.length + [...wanted.values()].filter((other) => other === table).length;
  return open.reduce((best, table) => (count(table) < count(best) ? table : best));
}

/** Fills short tables up with an empty chair, so that who sits there may change. */
function withEmpty({ people }: Hall, all: number[][], open: readonly number[]): number[][] {
  const most = Math.max(...open.map((table) => all[table]!.length));
  for (const table of open) if (all[table]!.length === most - 1) all[table]!.push(people.length);
  return all;
}

/** An announced round with those who are here now: nobody else moves. */
function joined(hall: Hall, known: number[][], open: readonly number[]): number[][] {
  const all = known.map((its, table) => (open.includes(table) ? [...its] : []));
  const sits = new Set(all.flat());
  for (let one = 0; one < hall.people.length; one++) {
    if (sits.has(one)) continue;
    const own = hall.fixed[one]!;
    if (open.includes(own)) {
      all[own]!.push(one);
      continue;
    }
    const best = open.reduce((least, table) =>
      priceOf(hall, all, one, table) < priceOf(hall, all, one, least) ? table : least,
    );
    all[best]!.push(one);
  }
  return all;
}

/** Fewest first, then whoever costs least to sit with; who may not sit together counts above all. */
function priceOf(hall: Hall, all: readonly number[][], one: number, table: number): number {
  const count = hall.people.length;
  const cost = all[table]!.reduce((sum, other) => sum + hall.base[one * count + other]!, 0);
  return all[table]!.length * 10_000 + cost;
}

/** A round that is not announced, with those who are here now, and sizes that differ by one at most. */
function evened(hall: Hall, known: number[][], open: readonly number[]): number[][] {
  // Whose own table has been opened again goes back to it.
  const isAway = (one: number, table: number) =>
    hall.fixed[one]! >= 0 && hall.fixed[one] !== table && open.includes(hall.fixed[one]!);
  const all = known.map((its, table) =>
    open.includes(table) ? its.filter((one) => !isAway(one, table)) : [],
  );
  const sits = new Set(all.flat());
  const free = hall.people.map((_, at) => at).filter((one) => !sits.has(one));
  const [long, most] = [hall.people.length % open.length, Math.ceil(hall.people.length / open.length)];
  const bySize = [...open].sort((a, b) => all[b]!.length - all[a]!.length || a - b);
  const size = (table: number) => (long === 0 || bySize.indexOf(table) < long ? most : most - 1);
  const isBound = (one: number) =>
    hall.fixed[one]! >= 0 || hall.helps[one]!.length > 0 || hall.helps.some((its) => its.includes(one));
  if (free.some(isBound)) {
    const order = [...bySize.flatMap((table) => all[table]!), ...free];
    return seated(hall, open, all.length, order);
  }
  for (const table of open)
    for (let at = all[table]!.length - 1; at >= 0 && all[table]!.length > size(table); at--)
      if (!isBound(all[table]![at]!)) free.push(...all[table]!.splice(at, 1));
  for (const table of open)
    while (all[table]!.length < size(table) && free.length > 0) all[table]!.push(free.shift()!);
  return withEmpty(hall, all, open);
}

/** What was found, by ids, counted from what is seated. */
function planOf(
  hall: Hall,
  seating: Seating,
  rules: TableRules,
  tables: number,
  held: TableRounds = [],
): TablePlan {
  const rounds = seating.rounds.map(
    (round, at) => held[at] ?? round.map((its) => its.flatMap((one) => hall.people[one]?.id ?? []).sort()),
  );
  const found = countTables(hall.people, rounds, rules);
  const bound = boundOf(hall, tables, seating.rounds.length);
  const proven =
    found.repeats === bound.repeats &&
    found.colleagues === bound.colleagues &&
    found.met === 0 &&
    found.apart === 0;
  return { rounds, ...found, bound, proven };
}

/** What no plan can avoid: there are not so many others, and an organisation with more people than tables. */
function boundOf(hall: Hall, tables: number, rounds: number): TablePlan["bound"] {
  const together = new Set(hall.units.flat());
  const meeting = hall.people.filter((_, at) => hall.helps[at]!.length === 0 && !together.has(at));
  const helpers = hall.people.length - meeting.length;
  const pairs = (count: number) => (count * (count - 1)) / 2;
  const least = sizesOf(meeting.length, tables).reduce((sum, size) => sum + pairs(size), 0);
  const repeats = helpers > 0 ? 0 : Math.max(0, least * rounds - pairs(meeting.length));
  const colleagues = [...Map.groupBy(meeting, ({ organisation }) => organisation)]
    .filter(([organisation]) => organisation !== undefined)
    .reduce(
      (sum, [, its]) => sum + sizesOf(its.length, tables).reduce((all, size) => all + pairs(size), 0),
      0,
    );
  return { repeats, colleagues: colleagues * rounds };
}
