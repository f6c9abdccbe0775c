// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is a unit, a group or a cut; a cast on each would hide the algorithm
import type { Listed } from "@/lib/matching/groups/listing";
import { Program } from "@/lib/matching/groups/program";

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
const nearAtOnce = 12_000;

/** Whether a cut counts a group. */
export function counts(cut: Cut, listed: Listed, group: number): boolean {
  if (cut.kind === "all") return true;
  if (cut.kind === "guides") return (listed[cut.role]![group]! & ~cut.of) === 0;
  let shared = 0;
  const from = group * listed.width;
  for (let at = from; at < from + listed.count[group]!; at++)
    if (cut.units.includes(listed.member[at]!)) shared++;
  return shared > 1;
}

/** How much less a group is worth than its prices. */
export function lossOf({ units, cuts, ofCuts }: Prices, listed: Listed, group: number): number {
  let loss = -listed.worth[group]! * inPoint;
  const from = group * listed.width;
  const until = from + listed.count[group]!;
  for (let at = from; at < until; at++) loss += units[listed.member[at]!]!;
  for (let cut = 0; cut < cuts.length; cut++)
    if (ofCuts[cut]! > 0 && counts(cuts[cut]!, listed, group)) loss += ofCuts[cut]!;
  return loss;
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
 * The best prices of listed groups, by columns: a program of few groups, to which those are added that its prices do not pay for.
 * `pool` keeps the groups that were added, for the next time.
 */
export class Pricing {
  readonly #listed: Listed;
  readonly #pool: Set<number>;
  #near: Int32Array = new Int32Array(0);

  constructor(listed: Listed, start: readonly number[]) {
    this.#listed = listed;
    this.#pool = new Set(start);
  }

  /** Prices for these groups; all of them where `alive` is null. */
  solve(alive: Int32Array | null, cuts: readonly Cut[]): Priced {
    const units = this.#listed.units.length;
    const program = new Program([...new Array(units).fill(1), ...cuts.map(mostOf)]);
    const columns: number[] = [];
    const add = (group: number) => {
      columns.push(group);
      program.add(this.#rowsOf(group, cuts), this.#listed.worth[group]!);
    };
    if (alive) this.#keepOnly(alive, units);
    for (const group of this.#pool) add(group);
    if (this.#pool.size > 0) program.solve();
    const all = alive ?? this.#listed.length;
    for (let isFirst = true; ; isFirst = false) {
      const prices = isFirst && this.#pool.size < units ? this.#densities(all) : program.prices;
      this.#near = this.#nearest(all, prices, cuts);
      let isNew = false;
      for (;;) {
        const missing = this.#unpaid(this.#near, program.prices, cuts);
        if (missing.length === 0) break;
        isNew = true;
        for (const group of missing) {
          this.#pool.add(group);
          add(group);
        }
        program.solve();
      }
      if (!isNew && !isFirst) break;
    }
    const used = [...program.used()].map(({ column, share }) => ({ group: columns[column]!, share }));
    const whole = Int32Array.from(program.prices, (price) => Math.max(0, Math.ceil(price * inPoint - 1e-4)));
    return { prices: { units: whole.slice(0, units), cuts, ofCuts: whole.slice(units) }, used };
  }

  /** Groups of the pool that are still alive. */
  #keepOnly(alive: Int32Array, units: number): void {
    const left = new Set<number>();
    for (const group of alive) if (this.#pool.has(group)) left.add(group);
    if (left.size < units) for (const group of alive.subarray(0, 3 * units)) left.add(group);
    this.#pool.clear();
    for (const group of left) this.#pool.add(group);
  }

  #rowsOf(group: number, cuts: readonly Cut[]): number[] {
    const { listed, units } = { listed: this.#listed, units: this.#listed.units.length };
    const from = group * listed.width;
    const rows = Array.from(listed.member.subarray(from, from + listed.count[group]!));
    cuts.forEach((cut, at) => {
      if (counts(cut, listed, group)) rows.push(units + at);
    });
    return rows;
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
  #nearest(all: Int32Array | number, prices: Float64Array, cuts: readonly Cut[]): Int32Array {
    const length = typeof all === "number" ? all : all.length;
    const at = (place: number) => (typeof all === "number" ? place : all[place]!);
    if (length <= nearAtOnce) return Int32Array.from({ length }, (_, place) => at(place));
    const sample = Array.from({ length: 4000 }, (_, place) =>
      this.#gain(at(Math.floor((place * length) / 4000)), prices, cuts),
    ).sort((a, b) => b - a);
    const least = Math.min(sample[Math.floor((4000 * nearAtOnce) / length)]!, -1e-7);
    const near: number[] = [];
    each(all, (group) => {
      if (this.#gain(group, prices, cuts) >= least) near.push(group);
    });
    return Int32Array.from(near);
  }

  /** Of each unit the group that its prices pay least for, where they do not. */
  #unpaid(
    near: Int32Array,
    prices: Float64Array,
    cuts: readonly Cut[],
  ): (Set<number> & { length?: number }) | number[] {
    const { member, width, count, units } = this.#listed;
    const most = new Float64Array(units.length).fill(1e-6);
    const found = new Int32Array(units.length).fill(-1);
    for (const group of near) {
      const gain = this.#gain(group, prices, cuts);
      if (gain <= 1e-6) continue;
      const from = group * width;
      for (let at = from; at < from + count[group]!; at++)
        if (gain > most[member[at]!]!) {
          most[member[at]!] = gain;
          found[member[at]!] = group;
        }
    }
    return [...new Set(found)].filter((group) => group >= 0 && !this.#pool.has(group));
  }

  #gain(group: number, prices: Float64Array, cuts: readonly Cut[]): number {
    const { member, width, count, worth, units } = this.#listed;
    let gain = worth[group]!;
    const from = group * width;
    const until = from + count[group]!;
    for (let at = from; at < until; at++) gain -= prices[member[at]!]!;
    for (let cut = 0; cut < cuts.length; cut++) {
      const price = prices[units.length + cut]!;
      if (price > 0 && counts(cuts[cut]!, this.#listed, group)) gain -= price;
    }
    return gain;
  }
}

function each(all: Int32Array | number, visit: (group: number) => void): void {
  if (typeof all === "number") for (let group = 0; group < all; group++) visit(group);
  else for (const group of all) visit(group);
}
