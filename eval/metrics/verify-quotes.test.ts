import { describe, expect, it } from 'vitest';
import { sampleAnswer, samplePassage, sampleRefusal } from '../records/samples.fixture.ts';
import { verifyQuotes } from './verify-quotes.ts';

const quoting = (...quotes: string[]) => sampleAnswer({ citations: [samplePassage({ quotes })] });

describe('verifyQuotes', () => {
  it('accepts what stands in the passage to the letter', () => {
    expect(verifyQuotes(quoting('Le délai est de 60 jours.', 'Le taux est de 2,5 %.'))).toEqual({
      checked: 2,
      unverified: [],
    });
  });

  it.each(['Le délai est de 61 jours.', 'le délai est de 60 jours.', 'Le délai est de  60 jours.', '', ' '])(
    'does not accept %j',
    (quote) => {
      expect(verifyQuotes(quoting(quote))).toEqual({ checked: 1, unverified: [quote] });
    },
  );

  it('looks for a quote in its own passage only', () => {
    const citations = [
      samplePassage(),
      samplePassage({ marker: 2, passage: 'Autre chose.', quotes: ['Le délai est de 60 jours.'] }),
    ];
    expect(verifyQuotes(sampleAnswer({ citations })).unverified).toEqual(['Le délai est de 60 jours.']);
  });

  it('checks nothing where nothing is cited', () => {
    expect(verifyQuotes(sampleRefusal())).toEqual({ checked: 0, unverified: [] });
  });
});
