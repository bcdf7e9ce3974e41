import { describe, expect, it } from 'vitest';
import { LETTER_BUCKETS } from '../../src/answering/field/field-letters.ts';
import { fieldQuestion, fieldScore, type FieldQuestion } from '../../src/answering/field/field-model.ts';
import { fitField } from './fit-field.ts';

const termsOf = (...words: string[]): { term: string; weight: number }[] =>
  words.map((word) => ({ term: `p:${word}`, weight: 1 }));
const ask = (...words: string[]): FieldQuestion => fieldQuestion(termsOf(...words), words.join(' '));
const inField = [ask('export', 'duti'), ask('import', 'duti'), ask('export', 'port')];
const outside = [ask('recip', 'port'), ask('weather'), ask('recip', 'import')];

describe('fitField', () => {
  it('learns which words speak for the field, and what both sides say tells little', () => {
    const model = fitField(inField, outside);
    expect(model.weights['p:duti']).toBeGreaterThan(0);
    expect(model.weights['p:recip']).toBeLessThan(0);
    expect(fieldScore(termsOf('export'), 'export', model)).toBeGreaterThan(
      fieldScore(termsOf('port'), 'port', model),
    );
  });

  it('learns which letters speak for it, so that a word not met is heard by its parts', () => {
    const model = fitField(inField, outside);
    expect(model.letters).toHaveLength(LETTER_BUCKETS);
    expect(fieldScore(termsOf('port'), 'exporteur', model)).toBeGreaterThan(
      fieldScore(termsOf('port'), 'recipients', model),
    );
  });

  it('gives the same for the same, in whatever order terms were met', () => {
    expect(fitField(inField, outside)).toEqual(fitField(inField, outside));
    expect(Object.keys(fitField(inField, outside).weights)).toEqual(
      Object.keys(fitField(inField, outside).weights).sort(),
    );
  });

  it('refuses to learn from one side', () => {
    expect(() => fitField(inField, [])).toThrow(/both sides, received 3 and 0/);
  });
});
