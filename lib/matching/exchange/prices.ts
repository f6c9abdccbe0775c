// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is a person, a ring or a cut; a cast on each would hide the algorithm

/** Rings of some persons, who are numbers from 0: of each its persons (-1 where there is no third), and what it is worth, in millionths. */
export type Part = { count: number; length: number; person: Int32Array; worth: Float64Array };

/**
 * Of the persons of a cut, an odd number, half at most (rounded down) are so many rings that have two or three of them (Edmonds 1965; a
 * three with three of them counts as one with two).
 */
export type OddCut = readonly number[];

/**
 * What each person is worth (in millionths of a point; it may be less than nought), and what it is worth that one more may stand alone.
 * No ring is worth more than its persons and those cuts that count it; nobody is worth less than standing alone saves.
 */
export type ExchangePrices = {
  persons: Float64Array;
  alone: number;
  cuts: readonly { persons: OddCut; price: number }[];
};

/** Millionths in a point. */
export const inPoint = 1_000_000;

/** How much less each ring is worth than the prices, in millionths. It reads the persons' prices anew each time. */
export function lossesBy({ persons, cuts }: ExchangePrices, part: Part): (ring: number) => number {
  const { count, person, worth } = part;
  const costs = new CutCosts(count, cuts);
  return (ring) => {
    const [a, b, c] = [person[ring * 3]!, person[ring * 3 + 1]!, person[ring * 3 + 2]!];
    let loss = persons[a]! + persons[b]! - worth[ring]!;
    if (c >= 0) loss += persons[c]!;
    return costs.isEmpty ? loss : loss + costs.of(a, b, c);
  };
}

/** What cuts cost the rings that they count, looked up by two persons. */
export class CutCosts {
  readonly isEmpty: boolean;
  readonly #count: number;
  readonly #ofTwo: Float64Array;
  readonly #cuts: { persons: ReadonlySet<number>; price: number }[];

  constructor(count: number, cuts: readonly { persons: OddCut; price: number }[]) {
    this.#count = count;
    this.#cuts = cuts.flatMap(({ persons, price }) =>
      price > 0 ? [{ persons: new Set(persons), price }] : [],
    );
    this.isEmpty = this.#cuts.length === 0;
    this.#ofTwo = new Float64Array(this.isEmpty ? 0 : count * count);
    for (const { persons, price } of this.#cuts)
      for (const one of persons) for (const other of persons) this.#ofTwo[one * count + other]! += price;
  }

  /** What the cuts cost a ring of two (the third is -1), or of three. */
  of(a: number, b: number, c: number): number {
    const two = this.#ofTwo[a * this.#count + b]!;
    if (c < 0) return two;
    const [second, third] = [this.#ofTwo[a * this.#count + c]!, this.#ofTwo[b * this.#count + c]!];
    let all = two + second + third;
    if (two > 0 && second > 0 && third > 0)
      for (const { persons, price } of this.#cuts)
        if (persons.has(a) && persons.has(b) && persons.has(c)) all -= 2 * price;
    return all;
  }
}

/** How many rings a cut counts at most. */
export function mostOf(cut: OddCut): number {
  return (cut.length - 1) / 2;
}

/** What all prices come to where so many may stand alone: no plan is worth more. */
export function sumOf({ persons, alone, cuts }: ExchangePrices, left: number): number {
  return (
    persons.reduce((sum, price) => sum + price, 0) +
    cuts.reduce((sum, { persons: its, price }) => sum + price * mostOf(its), 0) +
    alone * left
  );
}
