// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is an element of a field; a cast on each would hide the algorithm

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

/**
 * Rounds in which nobody sits with anybody twice, as many as these constructions have; none where they do not know the shape.
 * Twos by a round robin; else each table is a line: in round m table b has of each column c the person m·c + b, over a field with as
 * many elements as tables; and one round more of the columns themselves, where they part into tables.
 */
export function design(tables: number, seats: number): Rounds {
  return seats === 2 ? roundRobin(tables * 2) : lines(tables, seats);
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
  if (tables % seats === 0)
    rounds.push(
      Array.from({ length: tables }, (_, table) =>
        Array.from({ length: seats }, (__, seat) => table * seats + seat),
      ),
    );
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
