import fc from 'fast-check';
import { expect, it } from 'vitest';
import { similarities } from './similarity-matrix.ts';
import { dot, unit } from './sparse-vector.ts';

const vectors = fc.array(
  fc
    .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.integer({ min: 1, max: 9 })))
    .map((features) => unit(new Map(features))),
  { maxLength: 12 },
);

it('holds the inner product of every pair, in either order', async () => {
  await fc.assert(
    fc.asyncProperty(vectors, async (all) => {
      const matrix = await similarities(all);
      all.forEach((a, i) =>
        all.slice(0, i).forEach((b, j) => {
          expect(matrix.get(i, j)).toBeCloseTo(dot(a, b), 5);
          expect(matrix.get(j, i)).toBe(matrix.get(i, j));
        }),
      );
    }),
  );
});

it('a vector of nothing is like nothing', () => {
  expect(dot(unit(new Map([['a', 0]])), unit(new Map([['a', 1]])))).toBe(0);
});
