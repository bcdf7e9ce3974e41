import { describe, expect, test } from 'vitest';
import { markQuotes } from './mark-quotes.ts';

const PASSAGE = 'Les recettes sont rapatriées sous 150 jours. Les services sous 90 jours.';

describe('markQuotes', () => {
  test('a quote in the middle gives three parts', () => {
    expect(markQuotes(PASSAGE, ['sous 150 jours'])).toEqual([
      { text: 'Les recettes sont rapatriées ', quoted: false },
      { text: 'sous 150 jours', quoted: true },
      { text: '. Les services sous 90 jours.', quoted: false },
    ]);
  });

  test('quotes are marked in the order of the passage, not of the list', () => {
    const quoted = markQuotes(PASSAGE, ['90 jours', '150 jours']).filter((part) => part.quoted);
    expect(quoted.map((part) => part.text)).toEqual(['150 jours', '90 jours']);
  });

  test('quotes that overlap become one part, one inside another adds nothing', () => {
    const parts = markQuotes('abcdef', ['bcd', 'cde', 'c']);
    expect(parts).toEqual([
      { text: 'a', quoted: false },
      { text: 'bcde', quoted: true },
      { text: 'f', quoted: false },
    ]);
  });

  test('a quote equal to the passage marks it whole', () => {
    expect(markQuotes(PASSAGE, [PASSAGE])).toEqual([{ text: PASSAGE, quoted: true }]);
  });

  test('a quote that is not in the passage marks nothing', () => {
    expect(markQuotes(PASSAGE, ['sous 30 jours', ''])).toEqual([{ text: PASSAGE, quoted: false }]);
  });

  test('an empty passage has no part', () => {
    expect(markQuotes('', ['x'])).toEqual([]);
  });
});
