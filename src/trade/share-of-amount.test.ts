import { describe, expect, it } from 'vitest';
import { shareOfAmount } from './share-of-amount.ts';

describe('shareOfAmount', () => {
  it.each([
    ['1', '320000', '3200.00'],
    ['0.45', '40000', '180.00'],
    ['0.25', '100.01', '0.25'],
    // Exactly half a centime goes up.
    ['50', '0.01', '0.01'],
    ['100', '123456789012.34', '123456789012.34'],
    ['0', '5', '0.00'],
  ])('%s %% of %s is %s', (percent, amount, share) => {
    expect(shareOfAmount(percent, amount)).toBe(share);
  });
});
