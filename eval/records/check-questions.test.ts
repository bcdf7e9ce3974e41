import { describe, expect, it } from 'vitest';
import { checkQuestions } from './check-questions.ts';
import { sampleQuestion } from './samples.fixture.ts';

const texts = new Map([['fiche-a', { fr: 'Le délai est de deux mois.', ar: 'الأجل شهران.' }]]);
const check = (overrides: Parameters<typeof sampleQuestion>[0], others: string[] = []): string[] =>
  checkQuestions([sampleQuestion(overrides)], texts, new Set(others));

describe('checkQuestions', () => {
  it('finds nothing where a document holds one writing of each fact', () => {
    expect(check({})).toEqual([]);
  });

  it('names a document that the base does not have', () => {
    expect(check({ documents: ['fiche-a', 'fiche-z'] })).toEqual([
      'q1: expected documents of the base, received fiche-z',
    ]);
  });

  it('names a fact that no document holds in the language of the answer', () => {
    expect(check({ variety: 'ary-Arab' })).toEqual([
      'q1: expected fiche-a to hold in ar: 60 jours | deux mois; none does',
    ]);
    expect(check({ variety: 'ary-Latn' })).toEqual([]);
  });

  it('does not ask documents for what is worked out, nor those whose text is not at hand', () => {
    const mustContain = [['1 234 DH']];
    expect(check({ mustContain })).toHaveLength(1);
    expect(check({ mustContain, kind: 'calculation' })).toEqual([]);
    expect(check({ mustContain, documents: ['guide'] }, ['guide'])).toEqual([]);
  });
});
