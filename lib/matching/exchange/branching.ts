// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is a person or a ring; a cast on each would hide the algorithm
import {
  type ExchangePrices,
  inPoint,
  lossesBy,
  mostOf,
  type OddCut,
  type Part,
  sumOf,
} from "@/lib/matching/exchange/prices";
import { Relaxation, type Used } from "@/lib/matching/exchange/relaxation";

/**
 * Why nothing is better: prices one after the other, each of the rings that those before do not rule out; and where they leave something
 * that could be better, two cases: two persons are in one ring, or they are not.
 */
export type ExchangeReason = {
  prices: readonly ExchangePrices[];
  cases: { persons: readonly [number, number]; together: ExchangeReason; apart: ExchangeReason } | null;
};

/** A case: why nothing in it is better (null where that was given up), and what nothing in it surpasses, in whole points. */
type Closed = { reason: ExchangeReason | null; bound: number };

/** So many persons a cut has at most: larger ones took more time than they saved. */
const largestCut = 3;

/** Cuts are looked for so often in the first case, and in others. */
const [firstRounds, rounds] = [12, 1];

/**
 * The best rings of a part in which nobody is twice and so many at most stand alone, by cases (Ryan & Foster 1981): prices say which rings
 * can still be in a better plan; cuts make them sharper.
 */
export class ExchangeSearch {
  /** The best that was found, and what it is worth in millionths. */
  best: number[] | null = null;
  worth: number;
  readonly #part: Part;
  readonly #left: number;
  readonly #relaxation: Relaxation;
  readonly #work: number;

  /** `known` is worth so much already (in millionths; less than nought where nothing is known). */
  constructor(part: Part, left: number, known: number, work: number) {
    [this.#part, this.#left, this.worth, this.#work] = [part, left, known, work];
    this.#relaxation = new Relaxation(part, left);
  }

  /** Looks for the best of all rings. */
  run(): Closed {
    const all = Int32Array.from({ length: this.#part.length }, (_, at) => at);
    return this.#visit(all, new Set(), firstRounds);
  }

  /** Whole points of the best. */
  get #points(): number {
    return Math.floor(this.worth / inPoint);
  }

  #visit(from: Int32Array, bound: ReadonlySet<number>, most: number): Closed {
    const prices: ExchangePrices[] = [];
    let [alive, before, idle] = [from, Number.POSITIVE_INFINITY, 0];
    for (let round = 0; ; round++) {
      const solved = this.#relaxation.solve(alive, bound);
      const sum = sumOf(solved.prices, this.#left);
      prices.push(solved.prices);
      const isWhole = this.#keep(solved.used);
      if (bound.size === 0 && round === 0 && !isWhole) this.#dive(alive, solved.used);
      const points = Math.floor(sum / inPoint);
      if (points <= this.#points) return { reason: { prices, cases: null }, bound: this.#points };
      alive = this.#remaining(solved.prices, alive, sum);
      if (alive.length === 0) return { reason: { prices, cases: null }, bound: this.#points };
      if (this.#relaxation.work > this.#work) return { reason: null, bound: points };
      idle = sum > before - inPoint / 4 ? idle + 1 : 0;
      before = sum;
      const cuts = !isWhole && round < most && idle < 2 ? this.#odd(solved.used) : [];
      if (cuts.length === 0) return this.#cases(alive, bound, solved.used, prices, points);
      this.#relaxation.cut(cuts);
    }
  }

  #cases(
    alive: Int32Array,
    bound: ReadonlySet<number>,
    used: Used,
    prices: readonly ExchangePrices[],
    points: number,
  ): Closed {
    const persons = this.#undecided(used, bound);
    if (!persons) return { reason: null, bound: points };
    const [one, other] = persons;
    const shared = (ring: number) => (this.#has(ring, one) ? 1 : 0) + (this.#has(ring, other) ? 1 : 0);
    const together = this.#visit(
      alive.filter((ring) => shared(ring) !== 1),
      new Set([...bound, one, other]),
      rounds,
    );
    const apart = this.#visit(
      alive.filter((ring) => shared(ring) !== 2),
      bound,
      rounds,
    );
    const most = Math.min(points, Math.max(together.bound, apart.bound, this.#points));
    if (!together.reason || !apart.reason) return { reason: null, bound: most };
    const cases = { persons, together: together.reason, apart: apart.reason };
    return { reason: { prices, cases }, bound: this.#points };
  }

  /** A good plan soon: takes the rings that are used most, and goes on with those beside them. */
  #dive(from: Int32Array, first: Used): void {
    let [alive, used] = [from, first];
    const [bound, all] = [new Set<number>(), new Set<number>()];
    for (;;) {
      const open = used.filter(({ ring }) => !this.#personsOf(ring).every((one) => bound.has(one)));
      if (open.length === 0) return;
      const most = open.reduce((best, its) => (its.share > best.share ? its : best));
      const taken = new Set(open.filter((its) => its === most || its.share > 0.6).map(({ ring }) => ring));
      for (const ring of taken) for (const one of this.#personsOf(ring)) bound.add(one);
      for (const ring of taken) all.add(ring);
      alive = alive.filter((ring) => all.has(ring) || !this.#personsOf(ring).some((one) => bound.has(one)));
      const solved = this.#relaxation.solve(alive, bound);
      if (Math.floor(sumOf(solved.prices, this.#left) / inPoint) <= this.#points) return;
      this.#keep(solved.used);
      used = solved.used;
    }
  }

  #personsOf(ring: number): number[] {
    const { person } = this.#part;
    const its = [person[ring * 3]!, person[ring * 3 + 1]!];
    if (person[ring * 3 + 2]! >= 0) its.push(person[ring * 3 + 2]!);
    return its;
  }

  #has(ring: number, one: number): boolean {
    const { person } = this.#part;
    return person[ring * 3] === one || person[ring * 3 + 1] === one || person[ring * 3 + 2] === one;
  }

  /** Takes what the program uses where that is whole, leaves no more alone than may be, and is better. Says whether it is whole. */
  #keep(used: Used): boolean {
    const rings = used.flatMap(({ ring, share }) => (share > 0.98 ? [ring] : []));
    const isWhole = used.every(({ share }) => share > 0.98 || share < 0.02);
    const persons = rings.reduce((sum, ring) => sum + (this.#part.person[ring * 3 + 2]! < 0 ? 2 : 3), 0);
    if (persons < this.#part.count - this.#left) return isWhole;
    const worth = rings.reduce((sum, ring) => sum + this.#part.worth[ring]!, 0);
    if (worth > this.worth) [this.best, this.worth] = [rings, worth];
    return isWhole;
  }

  /** Rings that may still be in a better plan. */
  #remaining(prices: ExchangePrices, alive: Int32Array, sum: number): Int32Array {
    const allowance = sum - inPoint * (this.#points + 1);
    const lossOf = lossesBy(prices, this.#part);
    return alive.filter((ring) => lossOf(ring) <= allowance);
  }

  /** Two persons of whom the program is undecided whether they are in one ring. */
  #undecided(used: Used, bound: ReadonlySet<number>): readonly [number, number] | null {
    let [best, least] = [null as readonly [number, number] | null, Number.POSITIVE_INFINITY];
    for (const [key, share] of this.#sharesOfTwo(used)) {
      if (share < 0.02 || share > 0.98) continue;
      // Where two who are bound to be in one ring are not, the case has no plan at all.
      if (bound.has(Math.floor(key / this.#part.count)) && bound.has(key % this.#part.count)) continue;
      const far = Math.abs(share - 0.97);
      if (far < least - 1e-9)
        [best, least] = [[Math.floor(key / this.#part.count), key % this.#part.count], far];
    }
    return best;
  }

  /** How much any two are in one ring. */
  #sharesOfTwo(used: Used): Map<number, number> {
    const { count, person } = this.#part;
    const shares = new Map<number, number>();
    for (const { ring, share } of used) {
      const its = [person[ring * 3]!, person[ring * 3 + 1]!, person[ring * 3 + 2]!].filter((one) => one >= 0);
      its.sort((one, other) => one - other);
      for (const [at, one] of its.entries())
        for (const other of its.slice(at + 1)) {
          const key = one * count + other;
          shares.set(key, (shares.get(key) ?? 0) + share);
        }
    }
    return shares;
  }

  /** Odd sets of persons of whom more rings are used than can be: grown from each person by whoever is most with them; the worst dozens. */
  #odd(used: Used): OddCut[] {
    const { count, person } = this.#part;
    const split = used.filter(({ share }) => share < 0.98);
    const ofPerson = Array.from({ length: count }, (): { others: number[]; share: number }[] => []);
    for (const { ring, share } of split) {
      const its = [person[ring * 3]!, person[ring * 3 + 1]!, person[ring * 3 + 2]!].filter((one) => one >= 0);
      for (const one of its) ofPerson[one]!.push({ others: its.filter((other) => other !== one), share });
    }
    const found = new Map<string, { cut: OddCut; over: number }>();
    for (let start = 0; start < count; start++) {
      if (ofPerson[start]!.length === 0) continue;
      const set = new Set([start]);
      let counted = 0;
      while (set.size < largestCut) {
        let [best, most] = [-1, 0];
        for (const one of new Set([...set].flatMap((at) => ofPerson[at]!.flatMap(({ others }) => others)))) {
          if (set.has(one)) continue;
          // Rings that would be counted with this one: those of which the set has one of the others so far.
          const more = ofPerson[one]!.reduce(
            (sum, { others, share }) =>
              sum + (others.filter((other) => set.has(other)).length === 1 ? share : 0),
            0,
          );
          if (more > most + 1e-9 || (best >= 0 && more > most - 1e-9 && one < best))
            [best, most] = [one, more];
        }
        if (best < 0) break;
        set.add(best);
        counted += most;
        if (set.size % 2 === 0) continue;
        const cut = [...set].sort((one, other) => one - other);
        const over = counted - mostOf(cut);
        if (over > 0.02) found.set(cut.join(), { cut, over });
      }
    }
    return [...found.values()]
      .sort((one, other) => other.over - one.over || (one.cut.join() < other.cut.join() ? -1 : 1))
      .filter(({ cut }) => !this.#relaxation.isKnown(cut))
      .slice(0, 24)
      .map(({ cut }) => cut);
  }
}
