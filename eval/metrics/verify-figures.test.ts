import { describe, expect, it } from 'vitest';
import { sampleAnswer, samplePassage } from '../records/samples.fixture.ts';
import { verifyFigures } from './verify-figures.ts';

const second = samplePassage({
  marker: 2,
  passage: 'Le plafond est de 20 000 dirhams depuis le 1er mars 2026.',
});

describe('verifyFigures', () => {
  it.each([
    'Le délai est de 60 jours [1].',
    'Un taux de 2.5%. [1]',
    'Le plafond : 20.000 DH [2].',
    'En mars 2026, 20 000 MAD et 60 jours [1][2].',
    'Sans marqueur : 60 jours et 20 000 dirhams.',
    '1. Déposer\n2. Attendre 60 jours [1]',
    'Rien à compter.',
  ])('accepts %j', (text) => {
    expect(verifyFigures(sampleAnswer({ text, citations: [samplePassage(), second] })).unverified).toEqual(
      [],
    );
  });

  it.each([
    ['Le délai est de 61 jours [1].', '61'],
    ['Le délai est de 60 jours [2].', '60'],
    ['20 000 euros [2].', '20 000 euros'],
    ['Le 2 mars 2026 [2].', '2 mars 2026'],
    ['Un taux de 25 % [1].', '25 %'],
    ['Le délai est de 60 jours [9].', '60'],
  ])('does not accept %j', (text, raw) => {
    const { unverified } = verifyFigures(sampleAnswer({ text, citations: [samplePassage(), second] }));
    expect(unverified).toHaveLength(1);
    expect(unverified[0]).toMatch(new RegExp(`^${raw} in: `));
  });

  it('counts figures, not markers or list numbers', () => {
    expect(verifyFigures(sampleAnswer({ text: '1. 60 jours [1]\n2) 2,5 % [1]' })).checked).toBe(2);
  });

  it('accepts a figure of the headings that the passage is read under', () => {
    const citations = [samplePassage({ headings: ['Incoterms 2020'] })];
    expect(verifyFigures(sampleAnswer({ text: 'Les règles de 2020 [1]', citations })).unverified).toEqual([]);
  });

  it('finds every figure unsupported where nothing is cited', () => {
    const { checked, unverified } = verifyFigures(sampleAnswer({ text: '60 jours, 2,5 %', citations: [] }));
    expect([checked, unverified.length]).toEqual([2, 2]);
  });
});
