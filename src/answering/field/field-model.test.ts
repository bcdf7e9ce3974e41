import { describe, expect, it } from 'vitest';
import { fieldLetters, LETTER_BUCKETS } from './field-letters.ts';
import { fieldQuestion, fieldScore, fieldTerms } from './field-model.ts';
import type { FieldModel } from './open-field.ts';

const lettersOf = (text: string, value: number): Float32Array => {
  const letters = new Float32Array(LETTER_BUCKETS);
  for (const bucket of fieldLetters(text).keys()) letters[bucket] = value;
  return letters;
};
const MODEL: FieldModel = {
  bias: 1,
  weights: { 'p:duti': 2, 'p:recip': -3, 'g:tva': 20 },
  // <ok>: <ok, ok>, <ok>.
  letters: lettersOf('ok', -0.5),
};
const terms = (...names: string[]): { term: string; weight: number }[] =>
  names.map((term) => ({ term, weight: 1 }));

describe('fieldScore', () => {
  it('adds what the terms speak for, in a question of length 1', () => {
    expect(fieldScore(terms('p:duti'), '', MODEL)).toBe(3);
    expect(fieldScore(terms('p:duti', 'p:recip'), '', MODEL)).toBeCloseTo(1 - 1 / Math.SQRT2, 9);
  });

  it('counts unknown terms by what they leave of the others', () => {
    expect(fieldScore(terms('p:duti', 'p:zzz'), '', MODEL)).toBeCloseTo(1 + 2 / Math.SQRT2, 9);
  });

  it('stays within bounds', () => {
    expect(fieldScore(terms('g:tva'), '', MODEL)).toBe(6);
    expect(fieldScore(terms('g:vat'), '', { bias: 0, weights: { 'g:vat': -20 }, letters: [] })).toBe(-6);
  });

  it('holds nothing against a question of whose terms hardly any is known', () => {
    expect(fieldScore([], '', MODEL)).toBeGreaterThan(0);
    const unknown = Array.from({ length: 20 }, (_, i) => `p:unknown-${i}`);
    expect(fieldScore(terms('p:recip', ...unknown), '', MODEL)).toBe(fieldScore([], '', MODEL));
    expect(fieldScore(terms('p:recip', ...unknown.slice(15)), '', MODEL)).toBeLessThan(1);
  });

  it('adds what the letters of the text speak for, up to twice', () => {
    expect(fieldScore(terms('p:duti'), 'OK ?', MODEL)).toBeCloseTo(1.5, 6);
    expect(fieldScore(terms('p:duti'), 'ok ok ok', MODEL)).toBeCloseTo(0, 6);
    expect(fieldScore(terms('p:duti'), 'zz', MODEL)).toBe(3);
  });

  it('does not hear letters where no term is known, as in a base of one language', () => {
    expect(fieldScore([], 'ok', MODEL)).toBe(fieldScore([], '', MODEL));
    expect(fieldScore(terms('w:recette'), 'ok', MODEL)).toBe(fieldScore([], '', MODEL));
  });

  it('ships a model that hears the field, in words and in letters', () => {
    expect(fieldScore(terms('p:custom', 'p:export'), '')).toBeGreaterThan(
      fieldScore(terms('p:recip', 'p:weather'), ''),
    );
    expect(fieldScore(terms('p:price'), 'dédouanement')).toBeGreaterThan(
      fieldScore(terms('p:price'), 'tajine recette'),
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

it('looks at the terms and the letters of a question', () => {
  const { terms: found, letters } = fieldQuestion(terms('p:a', 'w:b'), 'tva');
  expect(found).toEqual(terms('p:a'));
  expect(letters).toEqual(fieldLetters('tva'));
});
