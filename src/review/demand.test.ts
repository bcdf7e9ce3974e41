import { expect, it } from 'vitest';
import { demand } from './demand.ts';

it('halves what was asked thirty days ago, and takes the root of one day’s questions', () => {
  expect(demand([], '2026-11-27')).toBe(0);
  expect(demand(['2026-11-27'], '2026-11-27')).toBe(1);
  expect(demand(['2026-10-28'], '2026-11-27')).toBeCloseTo(0.5, 9);
  expect(
    demand(
      Array.from({ length: 9 }, () => '2026-11-27'),
      '2026-11-27',
    ),
  ).toBe(3);
  expect(demand(['2026-11-27', '2026-11-26'], '2026-11-27')).toBeCloseTo(1 + 0.5 ** (1 / 30), 9);
});

it('takes a day to come for today, and does not see the order of days', () => {
  expect(demand(['2026-12-27'], '2026-11-27')).toBe(1);
  const days = ['2026-11-01', '2026-11-20', '2026-11-01', '2026-10-03'];
  expect(demand(days.toReversed(), '2026-11-27')).toBe(demand(days, '2026-11-27'));
});
