// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is a person or a theme; a cast on each would hide the algorithm
import { knownFromBefore, type Model } from "@/lib/matching/groups/model";

/** Of a hundredth of the weight: two levels, or new and experienced; two, three, four regions. */
const mixed = { two: 50, ends: 100 } as const;
const spread = [0, 0, 35, 65, 100] as const;

/** Points of groups: what each of its persons gets, added up. It keeps its scratch memory, so that nothing is allocated. */
export class Worth {
  readonly #model: Model;
  readonly #wanted: Uint8Array;
  readonly #levels: readonly [number, number];
  readonly #regions: readonly number[];

  constructor(model: Model) {
    this.#model = model;
    this.#wanted = new Uint8Array(model.themes);
    const { mix, regions } = model.weights;
    this.#levels = [Math.round((mix * mixed.two) / 100), Math.round((mix * mixed.ends) / 100)];
    this.#regions = spread.map((share) => Math.round((regions * share) / 100));
  }

  /** The points of a group of the first `count` of these persons. */
  of(persons: ArrayLike<number>, count: number): number {
    const { themeAt, theme, level, region } = this.#model;
    const wanted = this.#wanted;
    let [levels, regions, seen, more] = [0, 0, 0, 0];
    for (let at = 0; at < count; at++) {
      const person = persons[at]!;
      for (let place = themeAt[person]!; place < themeAt[person + 1]!; place++) wanted[theme[place]!]!++;
      levels |= 1 << level[person]!;
      const its = region[person]!;
      if (its < 0) continue;
      // Regions beyond thirty share bits in `seen`; they are compared one by one.
      if (its < 30) {
        if (seen & (1 << its)) continue;
        seen |= 1 << its;
        regions++;
      } else {
        let isNew = 1;
        for (let before = 0; before < at; before++) if (region[persons[before]!] === its) isNew = 0;
        more += isNew;
      }
    }
    let sum = count * (this.levelPoints(levels) + this.regionPoints(regions + more));
    for (let at = 0; at < count; at++) sum += this.#themePoints(persons[at]!);
    for (let at = 0; at < count; at++) {
      const person = persons[at]!;
      for (let place = themeAt[person]!; place < themeAt[person + 1]!; place++) wanted[theme[place]!] = 0;
    }
    const { knows } = this.#model;
    return knows === null ? sum : Math.max(0, sum - knownFromBefore * this.#known(knows, persons, count));
  }

  /** How many two of them know each other. */
  #known(knows: Uint8Array, persons: ArrayLike<number>, count: number): number {
    const all = this.#model.people.length;
    let known = 0;
    for (let at = 1; at < count; at++)
      for (let before = 0; before < at; before++) known += knows[persons[at]! * all + persons[before]!]!;
    return known;
  }

  /** What each of them gets from so many others who want the same theme: two thirds of its points by one, all by two. */
  #themePoints(person: number): number {
    const { themeAt, theme, points, allPoints, weights } = this.#model;
    let got = 0;
    for (let place = themeAt[person]!; place < themeAt[person + 1]!; place++) {
      const others = this.#wanted[theme[place]!]! - 1;
      if (others > 0) got += points[place]! * (others > 1 ? 3 : 2);
    }
    return themeShare(weights.themes, got, allPoints[person]!);
  }

  levelPoints(levels: number): number {
    if ((levels & 5) === 5) return this.#levels[1];
    return levels & (levels - 1) ? this.#levels[0] : 0;
  }

  regionPoints(regions: number): number {
    return this.#regions[Math.min(regions, 4)]!;
  }
}

/** A person's points for themes; who names none misses none. `got` is in thirds. */
export function themeShare(weight: number, got: number, all: number): number {
  return all === 0 ? weight : Math.floor((2 * weight * got + 3 * all) / (6 * all));
}
