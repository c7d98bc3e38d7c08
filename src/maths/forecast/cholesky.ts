/** Symmetric positive definite systems, rows of a lower triangle one after another in one array of size × size. */

/** Σ one[from + k]·other[at + k]; four sums side by side, because one waits for its own last addition. */
function dot(one: Float64Array, from: number, other: Float64Array, at: number, count: number): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  let k = 0;
  for (; k + 3 < count; k += 4) {
    a += (one[from + k] as number) * (other[at + k] as number);
    b += (one[from + k + 1] as number) * (other[at + k + 1] as number);
    c += (one[from + k + 2] as number) * (other[at + k + 2] as number);
    d += (one[from + k + 3] as number) * (other[at + k + 3] as number);
  }
  for (; k < count; k += 1) a += (one[from + k] as number) * (other[at + k] as number);
  return a + b + (c + d);
}

/** Replaces the lower triangle by its Cholesky factor. @throws RangeError when the matrix is not positive definite */
export function factor(matrix: Float64Array, size: number): void {
  for (let i = 0; i < size; i += 1) {
    const row = i * size;
    for (let j = 0; j <= i; j += 1) {
      const other = j * size;
      const sum = (matrix[row + j] as number) - dot(matrix, row, matrix, other, j);
      if (i === j) {
        if (!(sum > 0)) throw new RangeError('The matrix is not positive definite.');
        matrix[row + i] = Math.sqrt(sum);
      } else matrix[row + j] = sum / (matrix[other + j] as number);
    }
  }
}

/** The solution of (L·Lᵀ)·x = right. */
export function solve(lower: Float64Array, size: number, right: ArrayLike<number>): Float64Array {
  const x = Float64Array.from(right);
  for (let i = 0; i < size; i += 1) {
    let sum = x[i] as number;
    for (let k = 0; k < i; k += 1) sum -= (lower[i * size + k] as number) * (x[k] as number);
    x[i] = sum / (lower[i * size + i] as number);
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    const value = (x[i] as number) / (lower[i * size + i] as number);
    x[i] = value;
    for (let k = 0; k < i; k += 1) x[k] = (x[k] as number) - (lower[i * size + k] as number) * value;
  }
  return x;
}

/** The diagonal of the inverse of L·Lᵀ: squares of the columns of L⁻¹. */
export function inverseDiagonal(lower: Float64Array, size: number): Float64Array {
  const diagonal = new Float64Array(size);
  const column = new Float64Array(size);
  for (let j = 0; j < size; j += 1) {
    let squares = 0;
    for (let i = j; i < size; i += 1) {
      const row = i * size;
      const sum = (i === j ? 1 : 0) - dot(lower, row + j, column, j, i - j);
      const value = sum / (lower[row + i] as number);
      column[i] = value;
      squares += value * value;
    }
    diagonal[j] = squares;
  }
  return diagonal;
}
