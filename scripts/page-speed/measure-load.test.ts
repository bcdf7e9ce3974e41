import { expect, it } from 'vitest';
import { medianOf } from './measure-load.ts';

it.each([
  [[3, 1, 2], 2],
  [[10, 9], 9],
  [[0], 0],
  [[], NaN],
])('takes the middle of %j', (figures, median) => {
  expect(medianOf(figures)).toBe(median);
});
