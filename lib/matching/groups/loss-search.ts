// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is a unit or a group; a cast on each would hide the algorithm
import type { Listed } from "@/lib/matching/groups/listing";
import { inPoint } from "@/lib/matching/groups/prices";

/**
 * Looks for a better division among groups that lose little by the prices: what a division is worth is all prices less what its groups
 * lose and less the prices of the units left without one, so whatever has lost too much is let go.
 */
export class LossSearch {
  /** The best that was found, and what it is worth: more than was known, or null. */
  best: number[] | null = null;
  worth: number;
  isOver = false;
  readonly #listed: Listed;
  readonly #sum: number;
  readonly #prices: Int32Array;
  readonly #mayStand: ((groups: readonly number[]) => boolean) | null;
  readonly #group: Int32Array;
  readonly #loss: Int32Array;
  readonly #low: Int32Array;
  readonly #high: Int32Array;
  readonly #rows: Int32Array[] = [];
  readonly #chosen: number[] = [];
  #limit = 0;
  #work: number;

  /** `known` is worth so much already; `work` limits how many groups are looked at. */
  constructor(
    listed: Listed,
    { groups, losses }: { groups: Int32Array; losses: Int32Array },
    { sum, units }: { sum: number; units: Int32Array },
    known: number,
    work: number,
    mayStand: ((groups: readonly number[]) => boolean) | null,
  ) {
    [this.#listed, this.#sum, this.#prices, this.#mayStand] = [listed, sum, units, mayStand];
    [this.worth, this.#work] = [known, work];
    const order = [...groups.keys()].sort((a, b) => losses[a]! - losses[b]! || groups[a]! - groups[b]!);
    this.#group = Int32Array.from(order, (at) => groups[at]!);
    this.#loss = Int32Array.from(order, (at) => losses[at]!);
    this.#low = new Int32Array(order.length);
    this.#high = new Int32Array(order.length);
    this.#group.forEach((group, at) => {
      const from = group * listed.width;
      for (let place = from; place < from + listed.count[group]!; place++) {
        const unit = listed.member[place]!;
        if (unit < 32) this.#low[at]! |= 1 << unit;
        else this.#high[at]! |= 1 << (unit - 32);
      }
    });
  }

  /** What a better division may lose. */
  get allowance(): number {
    return this.#sum - inPoint * (this.worth + 1);
  }

  get workLeft(): number {
    return this.#work;
  }

  /** Looks at every division that loses at most `limit`; false where the work ran out before. */
  run(limit: number): boolean {
    this.#limit = Math.min(limit, this.allowance);
    const units = this.#listed.units.length;
    const bits = (count: number) => (count <= 0 ? 0 : count >= 32 ? -1 : (1 << count) - 1);
    const all = this.#row(0);
    let length = 0;
    for (let at = 0; at < this.#group.length && this.#loss[at]! <= this.#limit; at++) all[length++] = at;
    return this.#visit(0, length, bits(units), bits(units - 32), 0);
  }

  #row(depth: number): Int32Array {
    this.#rows[depth] ??= new Int32Array(this.#group.length);
    return this.#rows[depth]!;
  }

  /** `open` units are still to be seen to. */
  #visit(depth: number, length: number, lowOpen: number, highOpen: number, lost: number): boolean {
    const mine = this.#row(depth);
    this.#work -= length + 4;
    if (this.#work < 0) return false;
    const ways = new Int32Array(64);
    const least = new Float64Array(64).fill(Number.POSITIVE_INFINITY);
    const { member, width, count } = this.#listed;
    for (let at = 0; at < length; at++) {
      const group = this.#group[mine[at]!]!;
      const share = this.#loss[mine[at]!]! / count[group]!;
      const from = group * width;
      for (let place = from; place < from + count[group]!; place++) {
        const unit = member[place]!;
        ways[unit]!++;
        if (share < least[unit]!) least[unit] = share;
      }
    }
    let [unit, fewest, bound, isEmpty] = [-1, Number.POSITIVE_INFINITY, lost, true];
    for (let at = 0; at < this.#listed.units.length; at++) {
      if (!(at < 32 ? lowOpen & (1 << at) : highOpen & (1 << (at - 32)))) continue;
      const price = this.#prices[at]!;
      bound += Math.min(price, least[at]!);
      isEmpty = false;
      const its = ways[at]! + (price <= this.#limit - lost ? 1 : 0);
      if (its < fewest) [unit, fewest] = [at, its];
    }
    if (isEmpty) return this.#keep();
    if (bound > this.#limit + 1e-6) return true;
    const isMine = (bits: number) =>
      unit < 32 ? (this.#low[bits]! >>> unit) & 1 : (this.#high[bits]! >>> (unit - 32)) & 1;
    const next = this.#row(depth + 1);
    for (let at = 0; at < length; at++) {
      const one = mine[at]!;
      if (!isMine(one)) continue;
      const whole = lost + this.#loss[one]!;
      if (whole > this.#limit) break;
      this.#chosen.push(this.#group[one]!);
      if (!this.#mayStand || this.#mayStand(this.#chosen)) {
        const [low, high] = [this.#low[one]!, this.#high[one]!];
        let left = 0;
        for (let other = 0; other < length; other++) {
          const candidate = mine[other]!;
          if (whole + this.#loss[candidate]! > this.#limit) break;
          if ((this.#low[candidate]! & low) === 0 && (this.#high[candidate]! & high) === 0)
            next[left++] = candidate;
        }
        if (!this.#visit(depth + 1, left, lowOpen & ~low, highOpen & ~high, whole)) return false;
      }
      this.#chosen.pop();
    }
    const without = lost + this.#prices[unit]!;
    if (without > this.#limit) return true;
    let left = 0;
    for (let at = 0; at < length; at++) if (!isMine(mine[at]!)) next[left++] = mine[at]!;
    const [lowLeft, highLeft] =
      unit < 32 ? [lowOpen & ~(1 << unit), highOpen] : [lowOpen, highOpen & ~(1 << (unit - 32))];
    return this.#visit(depth + 1, left, lowLeft, highLeft, without);
  }

  #keep(): boolean {
    const worth = this.#chosen.reduce((sum, group) => sum + this.#listed.worth[group]!, 0);
    if (worth <= this.worth) return true;
    this.worth = worth;
    this.best = [...this.#chosen];
    this.#limit = Math.min(this.#limit, this.allowance);
    return true;
  }
}
