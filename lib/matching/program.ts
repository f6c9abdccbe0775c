// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is a row or a column; a cast on each would hide the algorithm

// Over 250 lines because the simplex method and its dual share all that they hold.

const tiny = 1e-9;
/** After so many steps the inverse is made anew. */
const stepsPerInverse = 200;

/**
 * A linear program: the greatest sum of what columns are worth, so that no row has more than it may; a column has 1 in each of its rows.
 * Revised simplex with the inverse of the basis written out, which is quick while rows are few. It goes on from where it stands when
 * columns come or may not be used any more, and when rows come (then by the dual method). What rows may have is moved a little, each by
 * another amount, so that the steps do not go round in circles; the prices are those of the true program all the same.
 */
export class Program {
  rows: number;
  /** What one more of each row would be worth. */
  prices: Float64Array;
  #most: Float64Array;
  readonly #columns: number[][] = [];
  readonly #worth: number[] = [];
  readonly #isIn: boolean[] = [];
  readonly #isUnwanted: boolean[] = [];
  /** What is in the basis, by its row: a column, or a row's own slack as -1 - row. */
  #basis: Int32Array;
  #values: Float64Array;
  #inverse: Float64Array;
  #steps = 0;
  /** A column that must not be used costs so much, so that it leaves. */
  readonly #unwanted: number;

  /** What each row may have; and what a column that must not be used is worth: far less than any other. */
  constructor(most: ArrayLike<number>, unwanted = -100_000) {
    this.#unwanted = unwanted;
    this.rows = most.length;
    this.#most = Float64Array.from(most, moved);
    this.prices = new Float64Array(this.rows);
    this.#basis = Int32Array.from({ length: this.rows }, (_, row) => -1 - row);
    this.#values = this.#most.slice();
    this.#inverse = identity(this.rows);
  }

  /** How many steps it has taken so far. */
  get steps(): number {
    return this.#steps;
  }

  get columns(): number {
    return this.#columns.length;
  }

  add(rows: readonly number[], worth: number): void {
    this.#columns.push([...rows]);
    this.#worth.push(worth);
    this.#isIn.push(false);
    this.#isUnwanted.push(false);
  }

  /** Which columns may be used from now on. */
  want(isWanted: (column: number) => boolean): void {
    for (let column = 0; column < this.#columns.length; column++)
      this.#isUnwanted[column] = !isWanted(column);
  }

  /** One more row, and which columns are in it. */
  addRow(most: number, isIn: (column: number) => boolean): void {
    const row = this.rows++;
    const inverse = new Float64Array(this.rows * this.rows);
    for (let at = 0; at < row; at++)
      inverse.set(this.#inverse.subarray(at * row, (at + 1) * row), at * this.rows);
    for (let column = 0; column < this.#columns.length; column++)
      if (isIn(column)) this.#columns[column]!.push(row);
    const last = row * this.rows;
    let value = moved(most, row);
    for (let at = 0; at < row; at++) {
      if (this.#basis[at]! < 0 || this.#columns[this.#basis[at]!]!.at(-1) !== row) continue;
      value -= this.#values[at]!;
      for (let other = 0; other < row; other++) inverse[last + other]! -= inverse[at * this.rows + other]!;
    }
    inverse[last + row] = 1;
    this.#inverse = inverse;
    this.#most = Float64Array.of(...this.#most, moved(most, row));
    this.#values = Float64Array.of(...this.#values, value);
    this.#basis = Int32Array.of(...this.#basis, -1 - row);
    this.prices = new Float64Array(this.rows);
  }

  /** Goes on from where it stands to the best. */
  solve(): void {
    this.#lower();
    for (;;) {
      this.#price();
      const entering = this.#entering();
      if (entering === null) return;
      const change = this.#changeBy(entering);
      this.#step(entering, this.#leaving(change), change);
    }
  }

  /** Whether a column is in the basis. */
  isIn(column: number): boolean {
    return this.#isIn[column]!;
  }

  /** Takes what rows have too much of away, by the dual method: as long as some row has more than it may. */
  #lower(): void {
    for (;;) {
      let [leaving, least] = [-1, -1e-9];
      for (let row = 0; row < this.rows; row++)
        if (this.#values[row]! < least) [leaving, least] = [row, this.#values[row]!];
      if (leaving < 0) return;
      this.#price();
      const from = leaving * this.rows;
      let [best, ratio, steepest] = [null as number | null, Number.POSITIVE_INFINITY, 0];
      const look = (entering: number, alpha: number, gain: number) => {
        if (alpha > -1e-7) return;
        const its = Math.max(0, -gain) / -alpha;
        if (its < ratio - 1e-9 || (its < ratio + 1e-9 && alpha < steepest))
          [best, ratio, steepest] = [entering, its, alpha];
      };
      for (let column = 0; column < this.#columns.length; column++) {
        if (this.#isIn[column] || this.#isUnwanted[column]) continue;
        let [alpha, gain] = [0, this.#worth[column]!];
        for (const row of this.#columns[column]!) {
          alpha += this.#inverse[from + row]!;
          gain -= this.prices[row]!;
        }
        look(column, alpha, gain);
      }
      for (let row = 0; row < this.rows; row++)
        look(-1 - row, this.#inverse[from + row]!, -this.prices[row]!);
      if (best === null) throw new Error("a program without a solution");
      this.#step(best, leaving, this.#changeBy(best));
    }
  }

  /** The columns that are used, and how much. */
  *used(): Generator<{ column: number; share: number }> {
    for (let row = 0; row < this.rows; row++)
      if (this.#basis[row]! >= 0 && this.#values[row]! > 1e-3)
        yield { column: this.#basis[row]!, share: this.#values[row]! };
  }

  #price(): void {
    const { rows, prices } = this;
    prices.fill(0);
    for (let row = 0; row < rows; row++) {
      const column = this.#basis[row]!;
      if (column < 0) continue;
      const worth = this.#isUnwanted[column] ? this.#unwanted : this.#worth[column]!;
      const from = row * rows;
      for (let at = 0; at < rows; at++) prices[at]! += worth * this.#inverse[from + at]!;
    }
  }

  /** The column, or slack, that adds most for one of it. */
  #entering(): number | null {
    let [best, most] = [null as number | null, 1e-7];
    for (let column = 0; column < this.#columns.length; column++) {
      if (this.#isIn[column] || this.#isUnwanted[column]) continue;
      let gain = this.#worth[column]!;
      const its = this.#columns[column]!;
      for (let at = 0; at < its.length; at++) gain -= this.prices[its[at]!]!;
      if (gain > most) [best, most] = [column, gain];
    }
    for (let row = 0; row < this.rows; row++)
      if (-this.prices[row]! > most) [best, most] = [-1 - row, -this.prices[row]!];
    return best;
  }

  /** How what is in the basis changes by one of a column or slack. */
  #changeBy(entering: number): Float64Array {
    const { rows } = this;
    const change = new Float64Array(rows);
    const its = entering >= 0 ? this.#columns[entering]! : [-1 - entering];
    for (let row = 0; row < rows; row++) {
      let sum = 0;
      for (let at = 0; at < its.length; at++) sum += this.#inverse[row * rows + its[at]!]!;
      change[row] = sum;
    }
    return change;
  }

  /** The row that is used up first. */
  #leaving(change: Float64Array): number {
    let [leaving, least] = [-1, Number.POSITIVE_INFINITY];
    for (let row = 0; row < this.rows; row++) {
      if (change[row]! <= tiny) continue;
      const ratio = Math.max(0, this.#values[row]!) / change[row]!;
      if (ratio < least - 1e-12 || (ratio < least + 1e-12 && change[row]! > change[leaving]!))
        [leaving, least] = [row, ratio];
    }
    if (leaving < 0) throw new Error("a program without a limit");
    return leaving;
  }

  #step(entering: number, leaving: number, change: Float64Array): void {
    const { rows } = this;
    const inverse = this.#inverse;
    const pivot = change[leaving]!;
    const much = pivot > 0 ? Math.max(0, this.#values[leaving]!) / pivot : this.#values[leaving]! / pivot;
    const from = leaving * rows;
    for (let at = 0; at < rows; at++) inverse[from + at]! /= pivot;
    for (let row = 0; row < rows; row++) {
      const factor = change[row]!;
      if (row === leaving || (factor < tiny && factor > -tiny)) continue;
      this.#values[row]! -= factor * much;
      const to = row * rows;
      for (let at = 0; at < rows; at++) inverse[to + at]! -= factor * inverse[from + at]!;
    }
    this.#values[leaving] = much;
    const before = this.#basis[leaving]!;
    if (before >= 0) this.#isIn[before] = false;
    if (entering >= 0) this.#isIn[entering] = true;
    this.#basis[leaving] = entering;
    if (++this.#steps % stepsPerInverse === 0) this.#refresh();
  }

  /** Makes the inverse anew from the basis (Gauss, Jordan), so that errors do not add up. */
  #refresh(): void {
    const { rows } = this;
    const basis = new Float64Array(rows * rows);
    this.#basis.forEach((column, at) => {
      for (const row of column >= 0 ? this.#columns[column]! : [-1 - column]) basis[row * rows + at] = 1;
    });
    const inverse = identity(rows);
    for (let column = 0; column < rows; column++) {
      let pivot = column;
      for (let row = column + 1; row < rows; row++)
        if (Math.abs(basis[row * rows + column]!) > Math.abs(basis[pivot * rows + column]!)) pivot = row;
      for (const matrix of [basis, inverse])
        for (let at = 0; at < rows; at++) {
          const [one, other] = [column * rows + at, pivot * rows + at];
          [matrix[one], matrix[other]] = [matrix[other]!, matrix[one]!];
        }
      const factor = basis[column * rows + column]!;
      for (let at = 0; at < rows; at++) {
        basis[column * rows + at]! /= factor;
        inverse[column * rows + at]! /= factor;
      }
      for (let row = 0; row < rows; row++) {
        const times = basis[row * rows + column]!;
        if (row === column || times === 0) continue;
        for (let at = 0; at < rows; at++) {
          basis[row * rows + at]! -= times * basis[column * rows + at]!;
          inverse[row * rows + at]! -= times * inverse[column * rows + at]!;
        }
      }
    }
    this.#inverse = inverse;
    for (let row = 0; row < rows; row++) {
      let value = 0;
      for (let at = 0; at < rows; at++) value += inverse[row * rows + at]! * this.#most[at]!;
      this.#values[row] = value;
    }
  }
}

/** What a row may have, moved a little. */
function moved(most: number, row: number): number {
  return most + 1e-5 * (1 + ((row * 7919 + 13) % 1009) / 97);
}

function identity(rows: number): Float64Array {
  const matrix = new Float64Array(rows * rows);
  for (let row = 0; row < rows; row++) matrix[row * rows + row] = 1;
  return matrix;
}
