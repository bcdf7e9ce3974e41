import { describe, expect, it } from 'vitest';
import { fieldScore } from '../../src/answering/field/field-model.ts';
import { fitField } from './fit-field.ts';

const ask = (...words: string[]): { term: string; weight: number }[] =>
  words.map((word) => ({ term: `p:${word}`, weight: 1 / Math.sqrt(words.length) }));
const inField = [ask('export', 'duti'), ask('import', 'duti'), ask('export', 'port')];
const outside = [ask('recip', 'port'), ask('weather'), ask('recip', 'import')];

describe('fitField', () => {
  it('learns which words speak for the field, and what both sides say tells little', () => {
    const model = fitField(inField, outside);
    expect(model.weights['p:duti']).toBeGreaterThan(0);
    expect(model.weights['p:recip']).toBeLessThan(0);
    expect(fieldScore(ask('export'), model)).toBeGreaterThan(fieldScore(ask('port'), model));
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
