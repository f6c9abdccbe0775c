// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is a unit, a group or a cut; a cast on each would hide the algorithm
import { type Listed, mostUnits } from "@/lib/matching/groups/listing";
import { Program } from "@/lib/matching/program";

/** What holds for whole divisions only: so many persons part into so many groups at most, guides can be in so many, and of three units one group at most has two. */
export type Cut =
  | { kind: "all"; most: number }
  | { kind: "guides"; role: "leaders" | "hosts"; of: number; most: number }
  | { kind: "three"; units: readonly [number, number, number] };

/** Prices in thousandths of a point: of each unit by its place, and of each cut. No allowed group is worth more than its prices. */
export type Prices = { units: Int32Array; cuts: readonly Cut[]; ofCuts: Int32Array };

/** Thousandths in a point. */
export const inPoint = 1000;
/** So many groups are looked at again and again before all are. */
const nearAtOnce = 6000;
/** With so many groups, or cuts, in its program it begins anew. */
const [mostColumns, mostCuts] = [4000, 60];

/** Which groups cuts count: read off a table, for it is asked of every group again and again. */
export class Counting {
  readonly #listed: Listed;
  readonly #cuts: readonly Cut[];
  /** Of each cut its three units. */
  readonly #isIn: Uint8Array;

  constructor(listed: Listed, cuts: readonly Cut[]) {
    [this.#listed, this.#cuts] = [listed, cuts];
    this.#isIn = new Uint8Array(cuts.length * mostUnits);
    cuts.forEach((cut, at) => {
      if (cut.kind === "three") for (const unit of cut.units) this.#isIn[at * mostUnits + unit] = 1;
    });
  }

  /** Whether a cut, by its place, counts a group. */
  counts(at: number, group: number): boolean {
    const cut = this.#cuts[at]!;
    const { member, width, count } = this.#listed;
    if (cut.kind === "all") return true;
    if (cut.kind === "guides") return (this.#listed[cut.role]![group]! & ~cut.of) === 0;
    let shared = 0;
    const from = group * width;
    for (let place = from; place < from + count[group]!; place++)
      shared += this.#isIn[at * mostUnits + member[place]!]!;
    return shared > 1;
  }
}

/** How much less each group is worth than the prices. */
export function lossesBy({ units, cuts, ofCuts }: Prices, listed: Listed): (group: number) => number {
  const { member, width, count, worth } = listed;
  const priced = [...cuts.keys()].filter((at) => ofCuts[at]! > 0);
  const counting = new Counting(listed, cuts);
  return (group) => {
    let loss = -worth[group]! * inPoint;
    const from = group * width;
    const until = from + count[group]!;
    for (let at = from; at < until; at++) loss += units[member[at]!]!;
    for (const at of priced) if (counting.counts(at, group)) loss += ofCuts[at]!;
    return loss;
  };
}

/** What all prices come to: no division is worth more. */
export function sumOf({ units, cuts, ofCuts }: Prices): number {
  return (
    units.reduce((sum, price) => sum + price, 0) +
    ofCuts.reduce((sum, price, at) => sum + price * mostOf(cuts[at]!), 0)
  );
}

function mostOf(cut: Cut): number {
  return cut.kind === "three" ? 1 : cut.most;
}

export type Priced = { prices: Prices; used: readonly { group: number; share: number }[] };

/**
 * The best prices of listed groups, by columns: a program of few groups, to which those are added that its prices do not pay for. It
 * goes on from the prices that it found last.
 */
export class Pricing {
  readonly cuts: Cut[];
  readonly #listed: Listed;
  #program: Program;
  #columns: number[] = [];
  #isColumn = new Set<number>();
  #counting: Counting;

  constructor(listed: Listed, cuts: readonly Cut[], start: readonly number[]) {
    [this.#listed, this.cuts] = [listed, [...cuts]];
    this.#counting = new Counting(listed, this.cuts);
    this.#program = this.#empty();
    for (const group of start) this.#add(group);
  }

  #empty(): Program {
    return new Program([...new Array(this.#listed.units.length).fill(1), ...this.cuts.map(mostOf)]);
  }

  #add(group: number): void {
    this.#columns.push(group);
    this.#isColumn.add(group);
    const from = group * this.#listed.width;
    const rows = Array.from(this.#listed.member.subarray(from, from + this.#listed.count[group]!));
    this.cuts.forEach((_, at) => {
      if (this.#counting.counts(at, group)) rows.push(this.#listed.units.length + at);
    });
    this.#program.add(rows, this.#listed.worth[group]!);
  }

  /** Adds what holds for whole divisions only. */
  cut(more: readonly Cut[]): void {
    const before = this.cuts.length;
    this.cuts.push(...more);
    this.#counting = new Counting(this.#listed, this.cuts);
    for (let at = before; at < this.cuts.length; at++)
      this.#program.addRow(mostOf(this.cuts[at]!), (column) =>
        this.#counting.counts(at, this.#columns[column]!),
      );
  }

  /** Begins anew with the groups that were used last, and without cuts of three that cost nothing then. */
  #beginAnew(): void {
    const units = this.#listed.units.length;
    const { prices } = this.#program;
    const cuts = this.cuts.filter((cut, at) => cut.kind !== "three" || prices[units + at]! > 1e-6);
    this.cuts.splice(0, this.cuts.length, ...cuts);
    const used = this.#columns.filter((_, at) => this.#program.isIn(at));
    [this.#columns, this.#isColumn] = [[], new Set()];
    this.#counting = new Counting(this.#listed, this.cuts);
    this.#program = this.#empty();
    for (const group of used) this.#add(group);
  }

  /** Prices for these groups, in their order; all of them where `alive` is null. */
  solve(alive: Int32Array | null): Priced {
    if (this.#program.columns > mostColumns || this.cuts.length > mostCuts) this.#beginAnew();
    const [program, units] = [this.#program, this.#listed.units.length];
    program.want((column) => alive === null || isAmong(alive, this.#columns[column]!));
    program.solve();
    const all = alive ?? this.#listed.length;
    for (let isFirst = true; ; isFirst = false) {
      const prices = isFirst && program.columns < units ? this.#densities(all) : program.prices;
      const near = this.#nearest(all, this.#gains(prices));
      let isNew = false;
      for (;;) {
        const missing = this.#unpaid(near, this.#gains(program.prices));
        if (missing.length === 0) break;
        isNew = true;
        for (const group of missing) this.#add(group);
        program.solve();
      }
      if (!isNew && (!isFirst || near.length === (typeof all === "number" ? all : all.length))) break;
    }
    const used = [...program.used()].map(({ column, share }) => ({ group: this.#columns[column]!, share }));
    const whole = Int32Array.from(program.prices, (price) => Math.max(0, Math.ceil(price * inPoint - 1e-4)));
    const priced = [...this.cuts.keys()].filter((at) => whole[units + at]! > 0);
    const cuts = priced.map((at) => this.cuts[at]!);
    const ofCuts = Int32Array.from(priced, (at) => whole[units + at]!);
    return { prices: { units: whole.slice(0, units), cuts, ofCuts }, used };
  }

  /** First prices: of each unit what a member is worth in its best group. */
  #densities(all: Int32Array | number): Float64Array {
    const { member, width, count, worth, units } = this.#listed;
    const best = new Float64Array(units.length);
    each(all, (group) => {
      const from = group * width;
      const dense = worth[group]! / count[group]!;
      for (let at = from; at < from + count[group]!; at++)
        if (dense > best[member[at]!]!) best[member[at]!] = dense;
    });
    return best;
  }

  /** The groups that are nearest to being worth their prices. */
  #nearest(all: Int32Array | number, gain: (group: number) => number): Int32Array {
    const length = typeof all === "number" ? all : all.length;
    const at = (place: number) => (typeof all === "number" ? place : all[place]!);
    if (length <= nearAtOnce) return Int32Array.from({ length }, (_, place) => at(place));
    const sample = Array.from({ length: 4000 }, (_, place) =>
      gain(at(Math.floor((place * length) / 4000))),
    ).sort((a, b) => b - a);
    const least = Math.min(sample[Math.floor((4000 * nearAtOnce) / length)]!, -1e-7);
    const near: number[] = [];
    each(all, (group) => {
      if (gain(group) >= least) near.push(group);
    });
    return Int32Array.from(near);
  }

  /** Of each unit the groups that its prices pay least for, where they do not. */
  #unpaid(near: Int32Array, gainOf: (group: number) => number): number[] {
    const { member, width, count, units } = this.#listed;
    const most = new Float64Array(units.length * 2).fill(1e-6);
    const found = new Int32Array(units.length * 2).fill(-1);
    for (const group of near) {
      const gain = gainOf(group);
      if (gain <= 1e-6) continue;
      const from = group * width;
      for (let at = from; at < from + count[group]!; at++) {
        const place = member[at]! * 2;
        if (gain <= most[place + 1]!) continue;
        const isBest = gain > most[place]!;
        most[place + 1] = isBest ? most[place]! : gain;
        found[place + 1] = isBest ? found[place]! : group;
        if (isBest) most[place] = gain;
        if (isBest) found[place] = group;
      }
    }
    return [...new Set(found)].filter((group) => group >= 0 && !this.#isColumn.has(group));
  }

  #gains(prices: Float64Array): (group: number) => number {
    const { member, width, count, worth, units } = this.#listed;
    const counting = this.#counting;
    const priced = [...this.cuts.keys()].filter((at) => prices[units.length + at]! > 0);
    return (group) => {
      let gain = worth[group]!;
      const from = group * width;
      const until = from + count[group]!;
      for (let at = from; at < until; at++) gain -= prices[member[at]!]!;
      for (const at of priced) if (counting.counts(at, group)) gain -= prices[units.length + at]!;
      return gain;
    };
  }
}

/** Whether a number is among others, which stand in their order. */
function isAmong(all: Int32Array, one: number): boolean {
  let [from, until] = [0, all.length];
  while (from < until) {
    const middle = (from + until) >> 1;
    if (all[middle]! < one) from = middle + 1;
    else until = middle;
  }
  return all[from] === one;
}

function each(all: Int32Array | number, visit: (group: number) => void): void {
  if (typeof all === "number") for (let group = 0; group < all; group++) visit(group);
  else for (const group of all) visit(group);
}
