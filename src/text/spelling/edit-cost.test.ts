import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editCost, letterByte } from './edit-cost.ts';

const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => letterByte(letter.charCodeAt(0)));
const cost = (one: string, other: string): number =>
  editCost(bytesOf(one), one.length, bytesOf(`x${other}x`), 1, 1 + other.length);

describe('editCost', () => {
  it('is less for slips that people make than for others', () => {
    expect(cost('facutre', 'facture')).toBeLessThan(1);
    expect(cost('embalage', 'emballage')).toBeLessThan(cost('emblage', 'emballage'));
    expect(cost('lisence', 'licence')).toBeLessThan(cost('lirence', 'licence'));
    expect(cost('rapatriment', 'rapatriement')).toBeLessThan(cost('rapatiement', 'rapatriement'));
    expect(cost('تصريج', 'تصريح')).toBeLessThan(cost('تصريم', 'تصريح'));
  });

  it('adds up', () => {
    expect(cost('', 'xxx')).toBeCloseTo(0.85 + 0.4 + 0.4);
    expect(cost('bla', 'gla')).toBe(1);
  });

  it('is symmetric, and zero for equal words alone', () => {
    const word = fc.string({ unit: fc.constantFrom(...Array.from('abeouckstتصدطح')), maxLength: 12 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(cost(one, other)).toBeCloseTo(cost(other, one), 10);
        expect(cost(one, other) === 0).toBe(one === other);
      }),
      { seed: 3, numRuns: 400 },
    );
  });

  it('compares no more than the first 32 letters', () => {
    expect(cost('a'.repeat(32), 'a'.repeat(40))).toBe(0);
  });
});
