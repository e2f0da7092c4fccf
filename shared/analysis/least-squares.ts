/** One observation's values in the columns of a design, those that are not 0: column → value. */
export type DesignRow = ReadonlyMap<number, number>;

/** A design that was taken apart once and fits as many series as are asked of it. */
export interface LeastSquares {
  /** Observations less columns; what is left to estimate how much values scatter. */
  readonly freedom: number;
  /** The fit of one series, a value an observation. */
  fit(values: readonly number[]): LeastSquaresFit;
}

/** One series as a design explains it. */
export interface LeastSquaresFit {
  readonly coefficients: readonly number[];
  /** Sum of the squared residuals ÷ `freedom`. */
  readonly variance: number;
  /** The standard error of a sum of coefficients with these weights. */
  errorOf(weights: readonly number[]): number;
}

/**
 * Ordinary least squares by the normal equations (XᵀX)b = Xᵀy, solved by Cholesky's decomposition. Null where the columns cannot be told apart (one follows from others), or where
 * nothing is left to estimate the scatter from. `columns` is how many there are; the work is about rows × (columns in a row)² + columns³ ÷ 3.
 */
export function leastSquares(rows: readonly DesignRow[], columns: number): LeastSquares | null {
  const freedom = rows.length - columns;
  if (columns === 0 || freedom < 1) return null;
  const factor = decomposed(crossProducts(rows, columns), columns);
  if (factor === null) return null;
  return {
    freedom,
    fit: (values) => {
      const coefficients = solved(factor, columns, projections(rows, columns, values));
      const squares = rows.reduce((sum, row, index) => sum + ((values[index] ?? 0) - predicted(row, coefficients)) ** 2, 0);
      const variance = squares / freedom;
      return { coefficients, variance, errorOf: (weights) => Math.sqrt(Math.max(0, variance * dot(weights, solved(factor, columns, weights)))) };
    },
  };
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, one, index) => sum + one * (b[index] ?? 0), 0);

function predicted(row: DesignRow, coefficients: readonly number[]): number {
  let sum = 0;
  for (const [column, value] of row) sum += value * (coefficients[column] ?? 0);
  return sum;
}

function crossProducts(rows: readonly DesignRow[], columns: number): Float64Array {
  const products = new Float64Array(columns * columns);
  for (const row of rows) for (const [one, a] of row) for (const [two, b] of row) products[one * columns + two] = (products[one * columns + two] ?? 0) + a * b;
  return products;
}

function projections(rows: readonly DesignRow[], columns: number, values: readonly number[]): readonly number[] {
  const sums = new Array<number>(columns).fill(0);
  rows.forEach((row, index) => {
    for (const [column, value] of row) sums[column] = (sums[column] ?? 0) + value * (values[index] ?? 0);
  });
  return sums;
}

/** What is left of a column after the others, below which it is taken to follow from them. */
const leastShare = 1e-9;

/** The lower triangle L with L·Lᵀ = `products`; null where a column follows from those before it. */
function decomposed(products: Float64Array, columns: number): Float64Array | null {
  const lower = new Float64Array(columns * columns);
  const at = (row: number, column: number): number => lower[row * columns + column] ?? 0;
  for (let row = 0; row < columns; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let rest = products[row * columns + column] ?? 0;
      for (let known = 0; known < column; known += 1) rest -= at(row, known) * at(column, known);
      if (row !== column) lower[row * columns + column] = rest / at(column, column);
      else if (rest <= leastShare * Math.max(products[row * columns + row] ?? 0, Number.MIN_VALUE)) return null;
      else lower[row * columns + row] = Math.sqrt(rest);
    }
  }
  return lower;
}

/** The x with L·Lᵀ·x = `right`. */
function solved(lower: Float64Array, columns: number, right: readonly number[]): readonly number[] {
  const x = right.slice();
  const at = (row: number, column: number): number => lower[row * columns + column] ?? 0;
  for (let row = 0; row < columns; row += 1) {
    let rest = x[row] ?? 0;
    for (let column = 0; column < row; column += 1) rest -= at(row, column) * (x[column] ?? 0);
    x[row] = rest / at(row, row);
  }
  for (let row = columns - 1; row >= 0; row -= 1) {
    let rest = x[row] ?? 0;
    for (let column = row + 1; column < columns; column += 1) rest -= at(column, row) * (x[column] ?? 0);
    x[row] = rest / at(row, row);
  }
  return x;
}
