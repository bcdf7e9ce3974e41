import { describe, expect, it } from 'vitest';
import type { Language } from '../../source/language.ts';
import { dateInWords, instantInWords, validityInWords } from './dates.ts';

describe('dates in words', () => {
  it.each<[string, Language, string]>([
    ['2026-01-01', 'fr', '1er janvier 2026'],
    ['2026-01', 'en', 'January 2026'],
    ['2026', 'ar', '2026'],
    ['2026-08-11', 'ar', '11 غشت 2026'],
    ['undated', 'fr', 'undated'],
    ['2026-13-45', 'fr', '2026-13-45'],
  ])('%s in %s is %s', (date, language, expected) => {
    expect(dateInWords(date, language)).toBe(expected);
  });

  it('tells the time of day in Casablanca, and gives back what is no instant', () => {
    expect(instantInWords('2026-11-26T23:30:00.000Z', 'fr')).toMatch(/^27 novembre 2026.*00:30$/);
    expect(instantInWords('<b>', 'fr')).toBe('<b>');
  });
});

describe('validityInWords', () => {
  it.each([
    [{}, ''],
    [{ from: '2026-01-01' }, 'In force since 1 January 2026'],
    [{ from: '2027-01-01' }, 'In force from 1 January 2027'],
    [
      { from: '2026-01-01', until: '2026-12-31' },
      'In force since 1 January 2026, until 31 December 2026 inclusive',
    ],
    [
      { from: '2025-01-01', until: '2025-12-31', supersededBy: 'x' },
      'No longer in force after 31 December 2025, replaced by a newer rule',
    ],
  ])('says of %o, seen from November 2026: %s', (validity, expected) => {
    expect(validityInWords(validity, '2026-11-26', 'en')).toBe(expected);
  });
});
