// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is of the heap; a cast on each would hide the algorithm

/** Things with distances, the nearest first; a thing may be put again where it is nearer. Of equal distances whichever comes. */
export class NearestFirst {
  /** The distance of what was taken last. */
  taken = 0;
  readonly #key: number[] = [];
  readonly #thing: number[] = [];
  #size = 0;

  clear(): void {
    this.#size = 0;
  }

  put(thing: number, distance: number): void {
    const [key, things] = [this.#key, this.#thing];
    let at = this.#size++;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (key[up]! <= distance) break;
      key[at] = key[up]!;
      things[at] = things[up]!;
      at = up;
    }
    key[at] = distance;
    things[at] = thing;
  }

  /** The nearest thing, if it is nearer than a limit; else -1. */
  take(limit: number): number {
    if (this.#size === 0 || this.#key[0]! >= limit) return -1;
    const [key, things] = [this.#key, this.#thing];
    const thing = things[0]!;
    this.taken = key[0]!;
    const size = --this.#size;
    const [last, its] = [key[size]!, things[size]!];
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= size) break;
      if (down + 1 < size && key[down + 1]! < key[down]!) down++;
      if (key[down]! >= last) break;
      key[at] = key[down]!;
      things[at] = things[down]!;
      at = down;
    }
    key[at] = last;
    things[at] = its;
    return thing;
  }
}
