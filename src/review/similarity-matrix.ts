import { setImmediate } from 'node:timers/promises';
import type { SparseVector } from './sparse-vector.ts';

/** Additions between two pauses, in which the process serves others: some 10 ms. */
const ADDITIONS_PER_TURN = 2_000_000;

/** The similarity of every pair of `size` things, kept once per pair: 4 bytes each, 50 MB for 5,000. */
export class SimilarityMatrix {
  readonly size: number;
  readonly #values: Float32Array;

  constructor(size: number) {
    this.size = size;
    this.#values = new Float32Array((size * (size - 1)) / 2);
  }

  /** The similarity of two different things, in either order. */
  get(a: number, b: number): number {
    return this.#values[place(a, b)] ?? 0;
  }

  set(a: number, b: number, value: number): void {
    this.#values[place(a, b)] = value;
  }

  /** Sets the similarities of a thing with all before it, in their order. */
  setRow(of: number, values: Float64Array): void {
    this.#values.set(values, place(of, 0));
  }
}

/** Where a pair stands: row by row of the triangle below the diagonal. */
function place(a: number, b: number): number {
  return a > b ? (a * (a - 1)) / 2 + b : (b * (b - 1)) / 2 + a;
}

/** The inner products of all pairs of vectors. Works through lists of who has a feature, so that pairs without one in common cost nothing. */
export async function similarities(vectors: readonly SparseVector[]): Promise<SimilarityMatrix> {
  const matrix = new SimilarityMatrix(vectors.length);
  const holders = new Map<string, { readonly at: number[]; readonly values: number[] }>();
  let additions = 0;
  for (const [row, vector] of vectors.entries()) {
    const sums = new Float64Array(row);
    for (const [name, value] of vector) {
      const known = holders.get(name) ?? { at: [], values: [] };
      // A loop by index: this line is nearly all that clustering costs.
      for (let i = 0; i < known.at.length; i += 1) {
        const column = known.at[i] ?? 0;
        sums[column] = (sums[column] ?? 0) + value * (known.values[i] ?? 0);
      }
      additions += known.at.length;
      known.at.push(row);
      known.values.push(value);
      holders.set(name, known);
    }
    if (row > 0) matrix.setRow(row, sums);
    additions += row;
    if (additions < ADDITIONS_PER_TURN) continue;
    additions = 0;
    await setImmediate();
  }
  return matrix;
}
