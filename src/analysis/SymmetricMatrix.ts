/** Small symmetric matrices as one flat list, row by row: correlations of at most some dozens of columns. */

export interface SymmetricMatrix {
  readonly size: number;
  /** size × size values. */
  readonly values: Float64Array;
}

export function matrixOf(rows: readonly (readonly number[])[]): SymmetricMatrix {
  return { size: rows.length, values: Float64Array.from(rows.flat()) };
}

export function entryOf(matrix: SymmetricMatrix, row: number, column: number): number {
  return matrix.values[row * matrix.size + column] ?? 0;
}

/** The rows and columns with these places, in this order. */
export function pickEntries(matrix: SymmetricMatrix, places: readonly number[]): SymmetricMatrix {
  const values = new Float64Array(places.length * places.length);
  places.forEach((row, i) => {
    places.forEach((column, j) => {
      values[i * places.length + j] = entryOf(matrix, row, column);
    });
  });
  return { size: places.length, values };
}

/** A = Q·diag(values)·Qᵀ; `vectors` holds Q row by row, so column k belongs to `values[k]`. Not sorted. */
export interface Eigen {
  readonly values: Float64Array;
  readonly vectors: Float64Array;
}

/** Cyclic Jacobi rotations (Golub & Van Loan 8.5): slow for large matrices, to the last digit for small ones. */
export function eigenOf(matrix: SymmetricMatrix): Eigen {
  const { size } = matrix;
  const a = Float64Array.from(matrix.values);
  const vectors = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) vectors[i * size + i] = 1;
  const scale = a.reduce((sum, value) => sum + value * value, 0);
  for (let sweep = 0; sweep < 60 && offDiagonal(a, size) > 1e-30 * scale; sweep += 1) {
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) rotate(a, vectors, size, p, q);
    }
  }
  return { values: Float64Array.from({ length: size }, (_, i) => a[i * size + i] ?? 0), vectors };
}

function offDiagonal(a: Float64Array, size: number): number {
  let sum = 0;
  for (let p = 0; p < size; p += 1) {
    for (let q = p + 1; q < size; q += 1) sum += (a[p * size + q] ?? 0) ** 2;
  }
  return sum;
}

function rotate(a: Float64Array, vectors: Float64Array, size: number, p: number, q: number): void {
  const apq = a[p * size + q] ?? 0;
  if (apq === 0) return;
  const theta = ((a[q * size + q] ?? 0) - (a[p * size + p] ?? 0)) / (2 * apq);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const c = 1 / Math.hypot(t, 1);
  const s = t * c;
  for (let k = 0; k < size; k += 1) turn(a, k * size + p, k * size + q, c, s);
  for (let k = 0; k < size; k += 1) turn(a, p * size + k, q * size + k, c, s);
  for (let k = 0; k < size; k += 1) turn(vectors, k * size + p, k * size + q, c, s);
}

function turn(values: Float64Array, at: number, other: number, c: number, s: number): void {
  const x = values[at] ?? 0;
  const y = values[other] ?? 0;
  values[at] = c * x - s * y;
  values[other] = s * x + c * y;
}

/** x with A·x = b by Cholesky; null unless A is positive definite (a pivot of at most 1e-12 of its diagonal is none). */
export function solvePositive(matrix: SymmetricMatrix, b: readonly number[]): number[] | null {
  const { size } = matrix;
  const l = new Float64Array(size * size);
  const y: number[] = [];
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = entryOf(matrix, i, j);
      for (let k = 0; k < j; k += 1) sum -= (l[i * size + k] ?? 0) * (l[j * size + k] ?? 0);
      if (i !== j) l[i * size + j] = sum / (l[j * size + j] ?? 1);
      else if (sum > 1e-12 * entryOf(matrix, i, i)) l[i * size + i] = Math.sqrt(sum);
      else return null;
    }
    let right = b[i] ?? 0;
    for (let k = 0; k < i; k += 1) right -= (l[i * size + k] ?? 0) * (y[k] ?? 0);
    y.push(right / (l[i * size + i] ?? 1));
  }
  const x = [...y];
  for (let i = size - 1; i >= 0; i -= 1) {
    let sum = y[i] ?? 0;
    for (let k = i + 1; k < size; k += 1) sum -= (l[k * size + i] ?? 0) * (x[k] ?? 0);
    x[i] = sum / (l[i * size + i] ?? 1);
  }
  return x;
}
