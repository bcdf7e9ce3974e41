import { describe, expect, it } from 'vitest';
import { fieldScore, fieldTerms } from './field-model.ts';

const MODEL = { bias: 1, weights: { 'p:duti': 2, 'p:recip': -3, 'g:tva': 20 } };
const terms = (...names: string[]): { term: string; weight: number }[] =>
  names.map((term) => ({ term, weight: 1 }));

describe('fieldScore', () => {
  it('adds what the terms speak for, in a question of length 1', () => {
    expect(fieldScore(terms('p:duti'), MODEL)).toBe(3);
    expect(fieldScore(terms('p:duti', 'p:recip'), MODEL)).toBeCloseTo(1 - 1 / Math.SQRT2, 9);
  });

  it('counts unknown terms by what they leave of the others', () => {
    expect(fieldScore(terms('p:duti', 'p:zzz'), MODEL)).toBeCloseTo(1 + 2 / Math.SQRT2, 9);
  });

  it('stays within bounds', () => {
    expect(fieldScore(terms('g:tva'), MODEL)).toBe(6);
    expect(fieldScore(terms('g:vat'), { bias: 0, weights: { 'g:vat': -20 } })).toBe(-6);
  });

  it('holds nothing against a question of whose terms hardly any is known', () => {
    expect(fieldScore([], MODEL)).toBeGreaterThan(0);
    const unknown = Array.from({ length: 20 }, (_, i) => `p:unknown-${i}`);
    expect(fieldScore(terms('p:recip', ...unknown), MODEL)).toBe(fieldScore([], MODEL));
    expect(fieldScore(terms('p:recip', ...unknown.slice(15)), MODEL)).toBeLessThan(1);
  });

  it('ships a model that hears the field', () => {
    expect(fieldScore(terms('p:custom', 'p:export'))).toBeGreaterThan(
      fieldScore(terms('p:recip', 'p:weather')),
    );
  });
});

describe('fieldTerms', () => {
  it('keeps what languages share, each at most once in full', () => {
    expect(fieldTerms([{ term: 'p:a', weight: 3 }, ...terms('w:b', 'n:5', 'k:c')])).toEqual([
      { term: 'p:a', weight: 1 },
    ]);
  });
});
