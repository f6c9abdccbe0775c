// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is a person, a ring or a cut; a cast on each would hide the algorithm
import {
  CutCosts,
  type ExchangePrices,
  inPoint,
  lossesBy,
  mostOf,
  type OddCut,
  type Part,
} from "@/lib/matching/exchange/prices";
import { Program } from "@/lib/matching/program";

/** The rings that the program uses, and how much. */
export type Used = readonly { ring: number; share: number }[];

/** With so many columns it begins anew. */
const mostColumns = 6000;

/**
 * The best prices of rings: a linear program by columns. Whoever stands alone is a column of its own, of which there are no more than
 * `left`; and everybody is worth so much beforehand that nobody is left out of it.
 */
export class Relaxation {
  readonly #part: Part;
  readonly #left: number;
  readonly #beforehand: number;
  #program!: Program;
  /** Of each column its ring; those who stand alone as -1 - person. */
  #columns: number[] = [];
  #isColumn: Uint8Array;
  #cuts: OddCut[] = [];
  readonly #isAlive: Uint8Array;

  /** So many as are `left` may stand alone. */
  constructor(part: Part, left: number) {
    [this.#part, this.#left] = [part, left];
    const dearest = part.worth.reduce((most, its) => Math.max(most, its), 0) / inPoint;
    this.#beforehand = 10 * (dearest + 1);
    this.#isColumn = new Uint8Array(part.length);
    this.#isAlive = new Uint8Array(part.length);
    this.#begin([]);
  }

  /** Work so far: numbers of the inverse that were changed. */
  work = 0;

  #begin(rings: readonly number[]): void {
    const { count } = this.#part;
    const most: number[] = [...new Array(count).fill(1), this.#left];
    most.push(...this.#cuts.map(mostOf));
    const dear = this.#part.worth.reduce((all, its) => Math.max(all, its), 0) / inPoint;
    this.#program = new Program(most, -100 * (this.#beforehand * 3 + dear + 1));
    this.#columns = [];
    this.#isColumn.fill(0);
    for (let one = 0; one < count; one++) {
      this.#columns.push(-1 - one);
      this.#program.add([one, count], this.#beforehand);
    }
    for (const ring of rings) this.#add(ring);
  }

  #add(ring: number): void {
    const { person, worth, count } = this.#part;
    const from = ring * 3;
    const rows = [person[from]!, person[from + 1]!];
    if (person[from + 2]! >= 0) rows.push(person[from + 2]!);
    const much = worth[ring]! / inPoint + rows.length * this.#beforehand;
    this.#cuts.forEach((cut, at) => {
      if (this.#counts(cut, ring)) rows.push(count + 1 + at);
    });
    this.#columns.push(ring);
    this.#isColumn[ring] = 1;
    this.#program.add(rows, much);
  }

  #counts(cut: OddCut, ring: number): boolean {
    const { person } = this.#part;
    let shared = 0;
    for (let at = ring * 3; at < ring * 3 + 3; at++) if (cut.includes(person[at]!)) shared++;
    return shared > 1;
  }

  /** Adds what holds of whole plans only. */
  cut(more: readonly OddCut[]): void {
    for (const cut of more) {
      this.#cuts.push(cut);
      this.#program.addRow(mostOf(cut), (column) => {
        const ring = this.#columns[column]!;
        return ring >= 0 && this.#counts(cut, ring);
      });
    }
  }

  isKnown(cut: OddCut): boolean {
    return this.#cuts.some((its) => its.length === cut.length && its.every((one, at) => one === cut[at]));
  }

  /** How many cuts there are. */
  get cuts(): number {
    return this.#cuts.length;
  }

  /** Prices of these rings, where those who are `bound` are in one. */
  solve(alive: Int32Array, bound: ReadonlySet<number>): { prices: ExchangePrices; used: Used } {
    if (this.#program.columns > mostColumns || this.#cuts.length > 2 * this.#part.count) this.#beginAnew();
    const program = this.#program;
    this.#isAlive.fill(0);
    for (const ring of alive) this.#isAlive[ring] = 1;
    program.want((column) => {
      const its = this.#columns[column]!;
      return its < 0 ? !bound.has(-1 - its) : this.#isAlive[its] === 1;
    });
    for (;;) {
      const before = program.steps;
      program.solve();
      this.work += (program.steps - before) * (program.rows * program.rows + 3 * program.columns);
      const missing = this.#unpaid(alive);
      this.work += 6 * alive.length;
      if (missing.length === 0) break;
      for (const ring of missing) this.#add(ring);
    }
    const used = [...program.used()].flatMap(({ column, share }) => {
      const ring = this.#columns[column]!;
      return ring < 0 ? [] : [{ ring, share }];
    });
    return { prices: this.#rounded(alive, bound), used };
  }

  /** Begins anew with what is used, and without cuts that cost nothing. */
  #beginAnew(): void {
    const first = this.#part.count + 1;
    const { prices } = this.#program;
    const used = this.#columns.filter((ring, column) => ring >= 0 && this.#program.isIn(column));
    this.#cuts = this.#cuts.filter((_, at) => prices[first + at]! > 1e-6);
    this.#begin(used);
  }

  /** What the cuts of the program cost a ring. */
  #costOfCuts(): CutCosts {
    const { prices } = this.#program;
    const first = this.#part.count + 1;
    return new CutCosts(
      this.#part.count,
      this.#cuts.map((persons, at) => ({ persons, price: prices[first + at]! })),
    );
  }

  /** How much more a ring is worth than the program's prices, with what everybody is worth beforehand. */
  #gain(ring: number, prices: Float64Array, cuts: CutCosts): number {
    const { person, worth } = this.#part;
    const [a, b, c] = [person[ring * 3]!, person[ring * 3 + 1]!, person[ring * 3 + 2]!];
    let gain = worth[ring]! / inPoint + 2 * this.#beforehand - prices[a]! - prices[b]!;
    if (c >= 0) gain += this.#beforehand - prices[c]!;
    return cuts.isEmpty ? gain : gain - cuts.of(a, b, c);
  }

  /** Of each person the two rings that prices pay least for, where they do not. */
  #unpaid(alive: Int32Array): number[] {
    const cuts = this.#costOfCuts();
    const { count, person } = this.#part;
    const { prices } = this.#program;
    const most = new Float64Array(count * 2).fill(1e-7);
    const found = new Int32Array(count * 2).fill(-1);
    for (let place = 0; place < alive.length; place++) {
      const ring = alive[place]!;
      const gain = this.#gain(ring, prices, cuts);
      if (gain <= 1e-7 || this.#isColumn[ring]) continue;
      for (let at = ring * 3; at < ring * 3 + 3; at++) {
        const one = person[at]! * 2;
        if (one < 0 || gain <= most[one + 1]!) continue;
        const isBest = gain > most[one]!;
        most[one + 1] = isBest ? most[one]! : gain;
        found[one + 1] = isBest ? found[one]! : ring;
        if (isBest) most[one] = gain;
        if (isBest) found[one] = ring;
      }
    }
    return [...new Set(found)].filter((ring) => ring >= 0);
  }

  /** The prices as whole millionths, raised where a ring would be worth a little more. */
  #rounded(alive: Int32Array, bound: ReadonlySet<number>): ExchangePrices {
    const { count } = this.#part;
    const { prices } = this.#program;
    const whole = (price: number) => Math.ceil(price * inPoint - 1e-3);
    const alone = Math.max(0, whole(prices[count]!));
    const persons = Float64Array.from({ length: count }, (_, one) => {
      const price = whole(prices[one]! - this.#beforehand);
      return bound.has(one) ? price : Math.max(price, -alone);
    });
    const cuts = this.#cuts.flatMap((its, at) => {
      const price = Math.max(0, whole(prices[count + 1 + at]!));
      return price > 0 ? [{ persons: its, price }] : [];
    });
    const rounded = { persons, alone, cuts };
    const lossOf = lossesBy(rounded, this.#part);
    for (const ring of alive) {
      const loss = lossOf(ring);
      if (loss < 0) persons[this.#part.person[ring * 3]!]! -= loss;
    }
    return rounded;
  }
}
