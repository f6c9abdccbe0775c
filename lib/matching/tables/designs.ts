// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is an element of a field; a cast on each would hide the algorithm

import { baseRounds } from "@/lib/matching/tables/base-rounds";

/** Rounds of tables of people, as numbers from 0. */
export type Rounds = number[][][];

/** For each small power of a prime: its prime, and what the highest power of x comes to, as numbers of digits to that base. */
const fields: Readonly<Record<number, readonly [prime: number, rest: number]>> = {
  4: [2, 3],
  8: [2, 3],
  9: [3, 4],
  16: [2, 3],
  25: [5, 8],
  27: [3, 5],
  32: [2, 5],
  49: [7, 11],
};

/** A round that turns: see base-rounds.ts. */
export type BaseRound = { turns: number; round: readonly (readonly number[])[] };

/**
 * Rounds in which nobody sits with anybody twice, as many as these constructions have; none where they do not know the shape.
 * Twos by a round robin; else each table is a line: in round m table b has of each column c the person m·c + b, over a field with as
 * many elements as tables; and then the columns themselves, each as a hall of its own, where they part into tables. Where a stored
 * round that turns makes more of them, it is taken.
 */
export function design(tables: number, seats: number): Rounds {
  if (seats === 2) return roundRobin(tables * 2);
  const made = lines(tables, seats);
  const stored = baseRounds[`${tables}x${seats}`];
  if (!stored || stored[0] <= made.length) return made;
  const round = stored[1].split("/").map((table) => table.split(" ").map(Number));
  return turned({ turns: stored[0], round });
}

/** All rounds of one that turns. */
export function turned({ turns, round }: BaseRound): Rounds {
  const last = Math.floor(round.flat().length / turns) * turns;
  const after = (one: number, by: number) => one - (one % turns) + (((one % turns) + by) % turns);
  return Array.from({ length: turns }, (_, by) =>
    round.map((its) => its.map((one) => (one < last ? after(one, by) : one))),
  );
}

/** Everybody with everybody, once: one stays, the others turn. */
function roundRobin(people: number): Rounds {
  const last = people - 1;
  return Array.from({ length: last }, (_, round) => [
    [last, round],
    ...Array.from({ length: people / 2 - 1 }, (__, at) => [
      (round + at + 1) % last,
      (round - at - 1 + last) % last,
    ]),
  ]);
}

function lines(tables: number, seats: number): Rounds {
  const field = fieldOf(tables);
  if (!field || seats > tables) return [];
  const elements = Array.from({ length: tables }, (_, at) => at);
  const rounds = elements.map((turn) =>
    elements.map((table) =>
      Array.from(
        { length: seats },
        (_, column) => column * tables + field.add(field.times(turn, column), table),
      ),
    ),
  );
  if (tables % seats !== 0) return rounds;
  const columns = Array.from({ length: seats }, (_, column) => column * tables);
  const whole = Array.from({ length: tables / seats }, (_, at) =>
    elements.slice(at * seats, (at + 1) * seats),
  );
  const inside = design(tables / seats, seats);
  if (inside.length === 0) inside.push(whole);
  for (const round of inside)
    rounds.push(columns.flatMap((first) => round.map((its) => its.map((one) => first + one))));
  return rounds;
}

type Field = { add: (a: number, b: number) => number; times: (a: number, b: number) => number };

/** The field of so many elements, where there is one that is known here. */
function fieldOf(size: number): Field | null {
  if (isPrime(size)) return { add: (a, b) => (a + b) % size, times: (a, b) => (a * b) % size };
  const known = fields[size];
  if (!known) return null;
  const [prime, rest] = known;
  const add = (a: number, b: number): number =>
    a === 0 && b === 0
      ? 0
      : (((a % prime) + (b % prime)) % prime) + prime * add(Math.floor(a / prime), Math.floor(b / prime));
  const scaled = (a: number, by: number): number =>
    a === 0 ? 0 : (((a % prime) * by) % prime) + prime * scaled(Math.floor(a / prime), by);
  // Times x: digits go up by one, and the one that leaves comes back as `rest`.
  const up = (a: number) => {
    const high = size / prime;
    return add((a % high) * prime, scaled(rest, Math.floor(a / high)));
  };
  const times = (a: number, b: number): number =>
    b === 0 ? 0 : add(scaled(a, b % prime), times(up(a), Math.floor(b / prime)));
  return { add, times };
}

function isPrime(number: number): boolean {
  for (let by = 2; by * by <= number; by++) if (number % by === 0) return false;
  return number > 1;
}
