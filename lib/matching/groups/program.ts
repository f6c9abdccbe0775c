// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is a row or a column; a cast on each would hide the algorithm

const tiny = 1e-9;
/** After so many steps the inverse is made anew. */
const stepsPerInverse = 120;

/**
 * A linear program: the greatest sum of what columns are worth, so that no row has more than it may; a column has 1 in each of its rows.
 * Revised simplex with the inverse of the basis written out, which is quick while rows are few. What rows may have is moved a little,
 * each by another amount, so that the steps do not go round in circles; the prices are those of the true program all the same.
 */
export class Program {
  readonly rows: number;
  /** What one more of each row would be worth. */
  prices: Float64Array;
  readonly #most: Float64Array;
  readonly #columns: (readonly number[])[] = [];
  readonly #worth: number[] = [];
  readonly #isIn: boolean[] = [];
  /** What is in the basis, by its row: a column, or a row's own slack as -1 - row. */
  readonly #basis: Int32Array;
  readonly #values: Float64Array;
  #inverse: Float64Array;
  #steps = 0;

  constructor(most: ArrayLike<number>) {
    this.rows = most.length;
    this.#most = Float64Array.from(
      most,
      (limit, row) => limit + 1e-5 * (1 + ((row * 7919 + 13) % 1009) / 97),
    );
    this.prices = new Float64Array(this.rows);
    this.#basis = Int32Array.from({ length: this.rows }, (_, row) => -1 - row);
    this.#values = this.#most.slice();
    this.#inverse = identity(this.rows);
  }

  add(rows: readonly number[], worth: number): void {
    this.#columns.push(rows);
    this.#worth.push(worth);
    this.#isIn.push(false);
  }

  /** Goes on from where it stands to the best. */
  solve(): void {
    for (;;) {
      this.#price();
      const entering = this.#entering();
      if (entering === null) return;
      this.#step(entering);
      if (++this.#steps % stepsPerInverse === 0) this.#refresh();
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
      const worth = this.#worth[column]!;
      const from = row * rows;
      for (let at = 0; at < rows; at++) prices[at]! += worth * this.#inverse[from + at]!;
    }
  }

  /** The column, or slack, that adds most for one of it. */
  #entering(): number | null {
    let [best, most] = [null as number | null, 1e-7];
    for (let column = 0; column < this.#columns.length; column++) {
      if (this.#isIn[column]) continue;
      let gain = this.#worth[column]!;
      const its = this.#columns[column]!;
      for (let at = 0; at < its.length; at++) gain -= this.prices[its[at]!]!;
      if (gain > most) [best, most] = [column, gain];
    }
    for (let row = 0; row < this.rows; row++)
      if (-this.prices[row]! > most) [best, most] = [-1 - row, -this.prices[row]!];
    return best;
  }

  #step(entering: number): void {
    const { rows } = this;
    const inverse = this.#inverse;
    const change = new Float64Array(rows);
    const its = entering >= 0 ? this.#columns[entering]! : [-1 - entering];
    for (let row = 0; row < rows; row++) {
      let sum = 0;
      for (let at = 0; at < its.length; at++) sum += inverse[row * rows + its[at]!]!;
      change[row] = sum;
    }
    let [leaving, least] = [-1, Number.POSITIVE_INFINITY];
    for (let row = 0; row < rows; row++) {
      if (change[row]! <= tiny) continue;
      const ratio = Math.max(0, this.#values[row]!) / change[row]!;
      if (ratio < least - 1e-12 || (ratio < least + 1e-12 && change[row]! > change[leaving]!))
        [leaving, least] = [row, ratio];
    }
    if (leaving < 0) throw new Error("a program without a limit");
    const pivot = change[leaving]!;
    for (let at = 0; at < rows; at++) inverse[leaving * rows + at]! /= pivot;
    for (let row = 0; row < rows; row++) {
      const factor = change[row]!;
      if (row === leaving || (factor < tiny && factor > -tiny)) continue;
      this.#values[row]! -= factor * least;
      const [to, from] = [row * rows, leaving * rows];
      for (let at = 0; at < rows; at++) inverse[to + at]! -= factor * inverse[from + at]!;
    }
    this.#values[leaving] = least;
    const before = this.#basis[leaving]!;
    if (before >= 0) this.#isIn[before] = false;
    if (entering >= 0) this.#isIn[entering] = true;
    this.#basis[leaving] = entering;
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

function identity(rows: number): Float64Array {
  const matrix = new Float64Array(rows * rows);
  for (let row = 0; row < rows; row++) matrix[row * rows + row] = 1;
  return matrix;
}
