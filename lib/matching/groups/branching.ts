// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is a unit or a group; a cast on each would hide the algorithm
import { type Guiding, threesOf } from "@/lib/matching/groups/cuts";
import { type Listed, membersOf } from "@/lib/matching/groups/listing";
import { LossSearch } from "@/lib/matching/groups/loss-search";
import {
  type Cut,
  inPoint,
  lossesBy,
  type Priced,
  type Prices,
  Pricing,
  sumOf,
} from "@/lib/matching/groups/prices";

/**
 * Why nothing is better: prices one after the other, each of the groups that those before do not rule out; and where groups are left
 * that could be in a better division, two cases, of units that are in one group and of units that are not, or few enough to be looked
 * through.
 */
export type Reason = {
  prices: readonly Prices[];
  cases: { units: readonly [number, number]; together: Reason; apart: Reason } | null;
};

/** How often cuts are looked for, and how much work is done: a unit of it is a look at a group. */
export type PackLimits = { rounds: number; work: number };

/** What a case came to: why nothing in it is better (null where that was given up), and what nothing in it surpasses. */
type Closed = { reason: Reason | null; bound: number };

/** So few groups that may still be better are looked through. */
const searchable = 4000;
const searchWork = 40_000;
const manyNearly = 5 * inPoint;
/** Cuts are looked for among so many groups at most. */
const cuttable = 60_000;
/** What a program costs beside looks at groups. */
const perProgram = 10_000;
/** Rows of guides are looked for so often in a case. */
const mostGuided = 6;

/**
 * The best division of listed groups, by cases: prices say which groups can still be in a better one; where too many are left, two
 * units of whom the prices are undecided whether they are in one group (Ryan & Foster 1981) are so in one case and not in the other.
 */
export class Branching {
  best: number[] | null = null;
  worth: number;
  readonly #listed: Listed;
  readonly #guiding: Guiding | null;
  readonly #pricing: Pricing;
  readonly #rounds: number;
  #work: number;

  constructor(
    listed: Listed,
    guiding: Guiding | null,
    cuts: readonly Cut[],
    known: number,
    start: readonly number[],
    limits: PackLimits,
  ) {
    [this.#listed, this.#guiding, this.worth] = [listed, guiding, known];
    this.#pricing = new Pricing(listed, cuts, start);
    [this.#rounds, this.#work] = [limits.rounds, limits.work];
  }

  /** Looks for the best division of all. */
  run(): Closed {
    return this.#visit(null, this.#rounds);
  }

  #visit(from: Int32Array | null, rounds: number): Closed {
    const steps: Prices[] = [];
    let [alive, before, idle, guided] = [from, Number.POSITIVE_INFINITY, 0, 0];
    for (let round = 0; ; round++) {
      this.#work -= 2 * (alive?.length ?? this.#listed.length) + perProgram;
      const { prices, used } = this.#pricing.solve(alive);
      const more = guided < mostGuided ? (this.#guiding?.cuts(used, this.#pricing.cuts) ?? []) : [];
      if (more.length > 0) {
        guided++;
        this.#pricing.cut(more);
        continue;
      }
      const sum = sumOf(prices);
      steps.push(prices);
      this.#keep(used);
      if (!from && (round === 0 || round === 2)) this.#dive(alive, used);
      alive = this.#left(prices, alive, sum);
      const reason = { prices: steps, cases: null };
      const bound = Math.floor(sum / inPoint);
      if (alive.length === 0 || bound <= this.worth) return { reason, bound: this.worth };
      if (alive.length <= searchable && this.#search(alive, prices, sum))
        return { reason, bound: this.worth };
      if (this.#work < 0) return { reason: null, bound };
      idle = sum > before - inPoint / 4 ? idle + 1 : 0;
      before = sum;
      const isCut = round < rounds && idle < 2 && alive.length <= cuttable;
      const threes = isCut ? threesOf(this.#listed, used, this.#pricing.cuts) : [];
      if (threes.length === 0) return this.#cases(alive, used, steps, bound);
      this.#pricing.cut(threes);
    }
  }

  #cases(alive: Int32Array, used: Priced["used"], prices: readonly Prices[], bound: number): Closed {
    const units = this.#undecided(used, alive);
    if (!units) return { reason: null, bound };
    const both = alive.filter((group) => this.#has(group, units[0]) === this.#has(group, units[1]));
    const together = this.#visit(both, 1);
    if (!together.reason) return { reason: null, bound };
    const but = alive.filter((group) => !(this.#has(group, units[0]) && this.#has(group, units[1])));
    const apart = this.#visit(but, 1);
    const most = Math.min(bound, Math.max(together.bound, apart.bound));
    if (!apart.reason) return { reason: null, bound: most };
    const cases = { units, together: together.reason, apart: apart.reason };
    return { reason: { prices, cases }, bound: this.worth };
  }

  /** Takes what the program uses where that is a division, and a better one. */
  #keep(used: Priced["used"]): void {
    const groups = used.flatMap(({ group, share }) => (share > 0.98 ? [group] : []));
    const worth = groups.reduce((sum, group) => sum + this.#listed.worth[group]!, 0);
    if (worth <= this.worth || !(this.#guiding?.mayStand(groups) ?? true)) return;
    [this.best, this.worth] = [groups, worth];
  }

  /** A good division soon: takes the group that is used most, and goes on with those that are left beside it. */
  #dive(from: Int32Array | null, first: Priced["used"]): void {
    const { worth: worths, length, units } = this.#listed;
    const chosen: number[] = [];
    let [left, used, worth] = [from ?? new Int32Array(length).map((_, at) => at), first, 0];
    while (used.length > 0) {
      used = used.toSorted((one, other) => other.share - one.share || one.group - other.group);
      const taken = used.filter(({ share }, at) => at === 0 || share > 0.98).map(({ group }) => group);
      const isTaken = new Uint8Array(units.length);
      for (const group of taken) for (const unit of membersOf(this.#listed, group)) isTaken[unit] = 1;
      chosen.push(...taken);
      worth += taken.reduce((sum, group) => sum + worths[group]!, 0);
      if (!(this.#guiding?.mayStand(chosen) ?? true)) return;
      left = left.filter((group) => !this.#hasAny(group, isTaken));
      if (left.length === 0) break;
      this.#work -= 2 * left.length + perProgram;
      const solved = this.#pricing.solve(left);
      used = solved.used.slice();
      if (worth + Math.floor(sumOf(solved.prices) / inPoint) <= this.worth) return;
    }
    if (worth > this.worth) [this.best, this.worth] = [chosen, worth];
  }

  #hasAny(group: number, isTaken: Uint8Array): boolean {
    const { member, width, count } = this.#listed;
    const from = group * width;
    for (let at = from; at < from + count[group]!; at++) if (isTaken[member[at]!]) return true;
    return false;
  }

  /** Groups that may still be in a better division. */
  #left(prices: Prices, before: Int32Array | null, sum: number): Int32Array {
    const allowance = sum - inPoint * (this.worth + 1);
    const lossOf = lossesBy(prices, this.#listed);
    const length = before ? before.length : this.#listed.length;
    const groups = new Int32Array(length);
    let count = 0;
    for (let at = 0; at < length; at++) {
      const group = before ? before[at]! : at;
      const loss = lossOf(group);
      if (loss < 0) throw new Error("a group is worth more than its prices");
      if (loss <= allowance) groups[count++] = group;
    }
    return groups.slice(0, count);
  }

  /** Looks through what is left; false where that was too much. */
  #search(alive: Int32Array, prices: Prices, sum: number): boolean {
    const losses = alive.map(lossesBy(prices, this.#listed));
    // Where many come to nearly as much, prices say little more in smaller cases.
    const work = sum - inPoint * this.worth < manyNearly ? searchWork * 8 : searchWork;
    this.#guiding?.gaveUp();
    const mayStand = this.#guiding?.mayStand ?? null;
    const near = { groups: alive, losses };
    const looking = new LossSearch(
      this.#listed,
      near,
      { sum, units: prices.units },
      this.worth,
      work,
      mayStand,
    );
    const isWhole = looking.run(Number.POSITIVE_INFINITY);
    this.#work -= work - Math.max(0, looking.workLeft);
    if (looking.best) [this.best, this.worth] = [looking.best, looking.worth];
    return isWhole && !this.#guiding?.gaveUp();
  }

  /** Two units of whom the program is undecided whether they are in one group; null where there are none. */
  #undecided(used: Priced["used"], alive: Int32Array): readonly [number, number] | null {
    const count = this.#listed.units.length;
    const shares = new Float64Array(count * count);
    for (const { group, share } of used) {
      const its = membersOf(this.#listed, group);
      for (const one of its) for (const other of its) if (one < other) shares[one * count + other]! += share;
    }
    let [best, least] = [-1, Number.POSITIVE_INFINITY];
    for (let pair = 0; pair < shares.length; pair++) {
      const share = shares[pair]!;
      if (share < 0.01 || share > 0.99) continue;
      const far = Math.abs(share - 0.6);
      if (far < least) [best, least] = [pair, far];
    }
    if (best < 0)
      for (const { group } of used) {
        // Whole, and yet it is no better division: no guides can be found for all of it.
        const its = membersOf(this.#listed, group);
        const pairs = its.flatMap((one) =>
          its.filter((other) => one < other).map((other) => [one, other] as const),
        );
        const open = pairs.find(([one, other]) =>
          alive.some((it) => this.#has(it, one) !== this.#has(it, other)),
        );
        if (open) return open;
      }
    return best < 0 ? null : [Math.floor(best / count), best % count];
  }

  #has(group: number, unit: number): boolean {
    const { member, width, count } = this.#listed;
    const from = group * width;
    for (let at = from; at < from + count[group]!; at++) if (member[at] === unit) return true;
    return false;
  }
}
