import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, endOfPeriod, shiftDay, shiftMonths } from './calendar.ts';

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const length = fc
  .tuple(fc.integer({ min: 1, max: 400 }), fc.constantFrom('D', 'M', 'Y'))
  .map(([count, unit]) => `P${count}${unit}`);

describe('endOfPeriod', () => {
  const cases: [start: string, length: string, end: string][] = [
    ['2026-03-01', 'P150D', '2026-07-29'],
    ['2026-03-01', 'P90D', '2026-05-30'],
    ['2026-09-15', 'P90D', '2026-12-14'],
    ['2026-03-15', 'P4Y', '2030-03-15'],
    ['2026-01-31', 'P1M', '2026-02-28'],
    ['2024-01-31', 'P1M', '2024-02-29'],
    ['2024-02-29', 'P1Y', '2025-02-28'],
    ['2026-08-31', 'P6M', '2027-02-28'],
    ['2025-12-31', 'P2M', '2026-02-28'],
    ['2026-12-01', 'P1M', '2027-01-01'],
  ];
  it.each(cases)('leads from %s by %s to %s', (start, span, end) => {
    expect(endOfPeriod(start, span)).toBe(end);
  });

  it('never ends before it starts, and later starts never end earlier', () => {
    fc.assert(
      fc.property(day, day, length, (one, other, span) => {
        const [first, second] = one <= other ? [one, other] : [other, one];
        expect(endOfPeriod(first, span) >= first).toBe(true);
        expect(endOfPeriod(first, span) <= endOfPeriod(second, span)).toBe(true);
      }),
    );
  });

  it('counts days exactly, and keeps the day of the month or takes its last', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 400 }), (start, count) => {
        expect(daysBetween(start, endOfPeriod(start, `P${count}D`))).toBe(count);
        const end = endOfPeriod(start, `P${count}M`);
        const isLast = shiftDay(end, 1).endsWith('-01');
        expect(end.slice(8) === start.slice(8) || isLast).toBe(true);
      }),
    );
  });

  it.each(['2026-02-30', '2026-13-01', 'demain', '', '2026-3-1', '20260301'])(
    'refuses "%s" as a date',
    (date) => {
      expect(() => endOfPeriod(date, 'P1D')).toThrow(/expected YYYY-MM-DD that exists/);
      expect(() => shiftDay(date, 1)).toThrow(/expected YYYY-MM-DD/);
    },
  );

  it.each(['150', 'P', 'P-1D', 'P1W', 'P1Y2M', 'PT5H'])('refuses "%s" as a length', (span) => {
    expect(() => endOfPeriod('2026-01-01', span)).toThrow(/expected days, months or years/);
  });
});

describe('shiftMonths', () => {
  it.each([
    ['2026-11-26', -3, '2026-08-26'],
    ['2026-08-31', -6, '2026-02-28'],
    ['2028-02-29', -24, '2026-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-05-17', 0, '2026-05-17'],
  ])('leads from %s by %i months to %s', (start, count, end) => {
    expect(shiftMonths(start, count)).toBe(end);
  });

  it('refuses a day that does not exist', () => {
    expect(() => shiftMonths('2026-02-30', 1)).toThrow(/YYYY-MM-DD/);
  });
});
