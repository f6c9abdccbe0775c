// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is a person, a table or a round; a cast on each would hide the algorithm
import { type Chance, mayLose } from "@/lib/matching/chance";
import { costs, type Hall } from "@/lib/matching/tables/model";

/** How far it is is told after so many trials. */
const told = 4096;

/** Who sits where in each round, how often any two have sat together, and what all of it costs. An empty chair is the number of people. */
export class Seating {
  readonly hall: Hall;
  readonly rounds: number[][][] = [];
  cost = 0;
  readonly #tableOf: Int32Array[] = [];
  /** What the rounds before each cost. */
  readonly #costBefore: number[] = [];
  readonly #together: Uint8Array;
  readonly #count: number;

  constructor(hall: Hall) {
    this.hall = hall;
    this.#count = hall.people.length;
    this.#together = new Uint8Array(this.#count * this.#count);
  }

  /** Adds a round: people by tables. Who has gone since may be missing in it. */
  add(tables: readonly (readonly number[])[]): void {
    this.#costBefore.push(this.cost);
    const tableOf = new Int32Array(this.#count + 1).fill(-1);
    tables.forEach((its, table) => {
      its.forEach((one, at) => {
        if (one < this.#count) tableOf[one] = table;
        for (const other of its.slice(0, at)) this.#meet(one, other);
      });
    });
    this.rounds.push(tables.map((its) => [...its]));
    this.#tableOf.push(tableOf);
  }

  #meet(one: number, other: number): void {
    if (one >= this.#count || other >= this.#count) return;
    const [at, back] = [one * this.#count + other, other * this.#count + one];
    this.cost += this.hall.base[at]! + this.#again(at);
    if (!this.hall.meets[at]) return;
    this.#together[at]!++;
    this.#together[back]!++;
  }

  #part(one: number, other: number): void {
    if (one >= this.#count || other >= this.#count) return;
    const [at, back] = [one * this.#count + other, other * this.#count + one];
    if (this.hall.meets[at]) {
      this.#together[at]!--;
      this.#together[back]!--;
    }
    this.cost -= this.hall.base[at]! + this.#again(at);
  }

  /** What meeting once more would cost: twice is bad, thrice is worse. */
  #again(at: number): number {
    const before = this.#together[at]!;
    return before > 1 ? costs.again * before * before : costs.again * before;
  }

  /** What sitting at this table costs somebody who sits there, or what it would cost them in the place of another. */
  costAt(round: number, table: number, one: number, instead: number): number {
    if (one >= this.#count) return 0;
    const { base } = this.hall;
    const row = one * this.#count;
    const its = this.rounds[round]![table]!;
    const sits = one === instead ? 1 : 0;
    let cost = 0;
    for (let seat = 0; seat < its.length; seat++) {
      const other = its[seat]!;
      if (other === instead || other >= this.#count) continue;
      const before = this.#together[row + other]! - sits * this.hall.meets[row + other]!;
      cost += base[row + other]! + (before > 1 ? costs.again * before * before : costs.again * before);
    }
    return cost;
  }

  /** Betters some rounds by so many trials: two people of different tables change places, or one with an empty chair. */
  anneal(
    from: number,
    trials: number,
    chance: Chance,
    hottest: number,
    onProgress: (share: number) => void = () => {},
  ): void {
    const movable = this.rounds.length - from;
    if (movable <= 0 || this.#count === 0) return;
    const least = this.#leastFrom(from);
    for (let trial = 0; trial < trials && this.cost > least; trial++) {
      if (trial % told === 0) onProgress(trial / trials);
      const left = 1 - trial / trials;
      const temperature = 0.5 + hottest * left * left;
      const round = from + chance(movable);
      const one = chance(this.#count);
      const table = this.#tableOf[round]![one]!;
      if (table < 0 || this.hall.fixed[one]! >= 0) continue;
      const now = this.costAt(round, table, one, one);
      // Whoever costs nothing where they sit is moved seldom.
      if (now <= 0 && chance(16) > 0) continue;
      const tables = this.rounds[round]!;
      const to = chance(tables.length);
      if (to === table) continue;
      const seat = chance(tables[to]!.length);
      const other = tables[to]![seat]!;
      if (other === undefined || (other < this.#count && this.hall.fixed[other]! >= 0)) continue;
      // No table has two empty chairs.
      if (other >= this.#count && tables[table]!.includes(this.#count)) continue;
      const change = this.#changeBy(round, table, one, to, other);
      if (change > 0 && change > mayLose(temperature, chance)) continue;
      this.swap(round, table, one, to, other);
    }
  }

  /** What changing places would cost. */
  #changeBy(round: number, table: number, one: number, to: number, other: number): number {
    return (
      this.costAt(round, to, one, other) -
      this.costAt(round, table, one, one) +
      this.costAt(round, table, other, one) -
      this.costAt(round, to, other, other)
    );
  }

  /** Parts those who may not sit together and do so still after few trials: each changes places where that costs least. */
  partApart(from: number): void {
    for (let round = from; round < this.rounds.length; round++)
      for (let tries = 0; tries < this.#count; tries++) if (!this.#partOne(round)) break;
  }

  /** Parts the first two of a round; false where there are none, or nothing helps. */
  #partOne(round: number): boolean {
    const { base, fixed } = this.hall;
    const tables = this.rounds[round]!;
    let [best, change] = [null as Parameters<Seating["swap"]> | null, 0];
    for (const [table, its] of tables.entries())
      for (const one of its) {
        if (one >= this.#count || fixed[one]! >= 0) continue;
        if (!its.some((other) => other < this.#count && base[one * this.#count + other]! >= costs.apart))
          continue;
        for (const [to, theirs] of tables.entries())
          for (const other of to === table ? [] : theirs) {
            if (other < this.#count && fixed[other]! >= 0) continue;
            if (other >= this.#count && its.includes(this.#count)) continue;
            const much = this.#changeBy(round, table, one, to, other);
            if (much < change) [best, change] = [[round, table, one, to, other], much];
          }
        if (best) {
          this.swap(...best);
          return true;
        }
      }
    return false;
  }

  /** It cannot cost less than what the rounds before cost, and helpers who sit with all whom they help in those from there on. */
  #leastFrom(from: number): number {
    const helped = this.hall.helps.reduce((sum, its) => sum + its.length, 0);
    return this.#costBefore[from]! - (this.rounds.length - from) * costs.together * helped;
  }

  /** Two who sit at different tables change places. */
  swap(round: number, table: number, one: number, to: number, other: number): void {
    const [mine, theirs] = [this.rounds[round]![table]!, this.rounds[round]![to]!];
    for (const beside of mine) {
      if (beside === one) continue;
      this.#part(one, beside);
    }
    for (const beside of theirs) {
      if (beside === other) continue;
      this.#part(other, beside);
    }
    mine[mine.indexOf(one)] = other;
    theirs[theirs.indexOf(other)] = one;
    for (const beside of mine) if (beside !== other) this.#meet(other, beside);
    for (const beside of theirs) if (beside !== one) this.#meet(one, beside);
    if (one < this.#count) this.#tableOf[round]![one] = to;
    if (other < this.#count) this.#tableOf[round]![other] = table;
  }
}

/**
 * A small hall with people who know each other is the hardest: of twenty at five tables in three rounds, who met in a fourth before, a plan
 * without a repeat was found 15 times of 40 in 400,000 trials, and 39 times in four million, in a third of a second.
 */
export function trialsFor(people: number, rounds: number): number {
  return people <= 60 ? 4_000_000 : 400_000 + 600 * people * rounds;
}
