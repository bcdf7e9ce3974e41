import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageLinkage } from './average-linkage.ts';
import { SimilarityMatrix } from './similarity-matrix.ts';

/** The matrix of a full square of similarities, of which what is below the diagonal counts. */
function matrixOf(rows: readonly (readonly number[])[]): SimilarityMatrix {
  const matrix = new SimilarityMatrix(rows.length);
  rows.forEach((row, a) => row.slice(0, a).forEach((value, b) => matrix.set(a, b, value)));
  return matrix;
}

/** The definition, naively: the two most alike groups are merged, again and again. */
function naive(rows: readonly (readonly number[])[], least: number): number[][] {
  const groups = rows.map((_, i) => [i]);
  const mean = (a: number[], b: number[]): number => {
    const all = a.flatMap((i) => b.map((j) => rows[Math.max(i, j)]?.[Math.min(i, j)] ?? 0));
    return all.reduce((sum, value) => sum + value, 0) / all.length;
  };
  for (;;) {
    let best = { a: -1, b: -1, value: least };
    groups.forEach((a, i) =>
      groups.slice(0, i).forEach((b, j) => {
        const value = mean(a, b);
        if (value > best.value) best = { a: j, b: i, value };
      }),
    );
    const [into, from] = [groups[best.a], groups[best.b]];
    if (into === undefined || from === undefined)
      return groups.map((group) => group.sort((a, b) => a - b)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
    into.push(...from);
    groups.splice(best.b, 1);
  }
}

describe('averageLinkage', () => {
  it('merges down to the least mean similarity, and no further', async () => {
    // 0 and 1 at .8; 2 is near 0 (.6) but not near 1 (.1): on average .35.
    const rows = [[], [0.8], [0.6, 0.1]];
    expect(await averageLinkage(matrixOf(rows), 0.36)).toEqual([[0, 1], [2]]);
    expect(await averageLinkage(matrixOf(rows), 0.35)).toEqual([[0, 1, 2]]);
    expect(await averageLinkage(matrixOf(rows), 0.9)).toEqual([[0], [1], [2]]);
  });

  it('gives nothing for nothing, and one for one', async () => {
    expect(await averageLinkage(new SimilarityMatrix(0), 0.5)).toEqual([]);
    expect(await averageLinkage(new SimilarityMatrix(1), 0.5)).toEqual([[0]]);
  });

  it('ends where all are equally alike', async () => {
    const rows = Array.from({ length: 9 }, (_, a) => Array.from({ length: a }, () => 0.5));
    expect(await averageLinkage(matrixOf(rows), 0.5)).toEqual([[0, 1, 2, 3, 4, 5, 6, 7, 8]]);
  });

  it('gives what the definition gives', async () => {
    // Distinct similarities, or ties would leave more than one right answer.
    const squares = fc.integer({ min: 2, max: 12 }).chain((size) =>
      fc
        .uniqueArray(fc.integer({ min: 1, max: 9_999 }), {
          minLength: (size * (size - 1)) / 2,
          maxLength: (size * (size - 1)) / 2,
        })
        .map((values) =>
          Array.from({ length: size }, (_, a) =>
            Array.from({ length: a }, (_unused, b) => (values[(a * (a - 1)) / 2 + b] ?? 0) / 10_007),
          ),
        ),
    );
    await fc.assert(
      fc.asyncProperty(squares, async (rows) => {
        expect(await averageLinkage(matrixOf(rows), 0.40003)).toEqual(naive(rows, 0.40003));
      }),
    );
  });
});
