import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../source/language.ts';
import { typeset } from './typeset.ts';

describe('typeset', () => {
  it('ties French signs and numbers to their words', () => {
    expect(typeset('« Quoi ? » : 1 500 000 DH, 20 %', 'fr')).toBe(
      '«\u00A0Quoi\u00A0?\u00A0»\u00A0: 1\u00A0500\u00A0000 DH, 20\u00A0%',
    );
  });

  it('leaves years, dates and other languages alone', () => {
    expect(typeset('le 25 novembre 2026, 3 2026', 'fr')).toBe('le 25 novembre 2026, 3 2026');
    expect(typeset('a : b', 'en')).toBe('a : b');
    expect(typeset('أ : ب', 'ar')).toBe('أ : ب');
  });

  it('changes nothing but spaces', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...LANGUAGES), (text, language) => {
        expect(typeset(text, language).replaceAll('\u00A0', ' ')).toBe(text.replaceAll('\u00A0', ' '));
      }),
    );
  });
});
