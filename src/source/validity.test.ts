import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intersectValidity, isInForce } from './validity.ts';

describe('isInForce', () => {
  it('counts both ends in', () => {
    const validity = { from: '2026-02-01', until: '2027-01-31' };
    expect(
      ['2026-01-31', '2026-02-01', '2027-01-31', '2027-02-01'].map((date) => isInForce(validity, date)),
    ).toEqual([false, true, true, false]);
  });

  it('holds always without dates', () => {
    expect(isInForce({}, '1900-01-01')).toBe(true);
  });
});

describe('intersectValidity', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((d) => `2026-01-${String(d).padStart(2, '0')}`);
  const validity = fc.record({ from: day, until: day }, { requiredKeys: [] });

  it('holds exactly when both hold', () => {
    fc.assert(
      fc.property(validity, validity, day, (a, b, date) => {
        expect(isInForce(intersectValidity(a, b), date)).toBe(isInForce(a, date) && isInForce(b, date));
      }),
    );
  });
});
