import { describe, expect, it } from 'vitest';
import { dotProduct, unitVectorFault } from './unit-vector.ts';

describe('dot product', () => {
  it.each([
    { a: [1, 2, 3], b: [4, 5, 6], expected: 32 },
    { a: [1, 2, 3, 4], b: [1, 1, 1, 1], expected: 10 },
    { a: [1, 0, 0, 0, 0, 0, 2], b: [3, 9, 9, 9, 9, 9, 5], expected: 13 },
    { a: [], b: [], expected: 0 },
  ])('of $a and $b is $expected', ({ a, b, expected }) => {
    expect(dotProduct(Float32Array.from(a), Float32Array.from(b))).toBe(expected);
  });

  it('starts in the middle of a table of vectors', () => {
    expect(dotProduct(Float32Array.of(1, 2), Float32Array.of(9, 9, 3, 4, 9, 9), 2)).toBe(11);
  });
});

describe('a vector of norm 1', () => {
  it('has no fault, also when rounded to single precision', () => {
    const third = 1 / Math.sqrt(3);
    expect(unitVectorFault(Float32Array.of(third, -third, third))).toBeUndefined();
  });

  it.each([
    { numbers: [0, 0, 0], fault: 'only zeros' },
    { numbers: [1, Number.NaN, 0], fault: 'a number that is not finite' },
    { numbers: [1, -Infinity, 0], fault: 'a number that is not finite' },
    { numbers: [3, 4, 0], fault: 'norm 5.000' },
    { numbers: [], fault: 'only zeros' },
  ])('is not $numbers: $fault', ({ numbers, fault }) => {
    expect(unitVectorFault(Float32Array.from(numbers))).toBe(fault);
  });
});
