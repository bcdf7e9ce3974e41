import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../source/language.ts';
import { decimalInWords, percentInWords, shareInWords, sumInWords } from './figures.ts';

describe('figures in words', () => {
  it.each<[Language, string, string, string]>([
    ['fr', '1\u00a0234\u00a0567,50\u00a0DH', '17,5\u00a0%', '1\u00a0234\u00a0567,50\u00a0EUR'],
    ['ar', '1.234.567,50\u00a0درهم', '17,5%', '1.234.567,50\u00a0EUR'],
    ['en', '1,234,567.50\u00a0DH', '17.5%', '1,234,567.50\u00a0EUR'],
  ])('writes sums and percents in %s', (language, dirhams, percent, euros) => {
    expect(sumInWords('1234567.50', language)).toBe(dirhams);
    expect(sumInWords('1234567.50', language, 'EUR')).toBe(euros);
    expect(percentInWords('17.50', language)).toBe(percent);
  });

  it('drops only zeros after the point', () => {
    expect(percentInWords('20.00', 'en')).toBe('20%');
    expect(percentInWords('100', 'en')).toBe('100%');
    expect(percentInWords('0', 'en')).toBe('0%');
  });

  it('keeps every digit of any decimal, in order', () => {
    const decimals = fc.stringMatching(/^\d{1,15}(\.\d{1,10})?$/);
    fc.assert(
      fc.property(decimals, fc.constantFrom(...LANGUAGES), (decimal, language) => {
        expect(decimalInWords(decimal, language).replace(/\D/g, '')).toBe(decimal.replace('.', ''));
      }),
    );
  });

  it('tells a share, and that there was nothing to count', () => {
    expect(shareInWords({ count: 1, of: 3 }, 'en')).toBe('33.3%');
    expect(shareInWords({ count: 3, of: 3 }, 'fr')).toBe('100\u00a0%');
    expect(shareInWords({ count: 0, of: 0 }, 'fr')).toBe('–');
  });
});
