import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html } from './html.ts';
import { markedText } from './marked-text.ts';

const marked = (...parameters: Parameters<typeof markedText>): string =>
  html`${markedText(...parameters)}`.toString();

describe('marked text', () => {
  it('keeps a Latin run whole in Arabic text when words of it are marked', () => {
    const text = 'شهادة certificat d’origine';
    const ranges = [
      { start: 6, end: 16 },
      { start: 19, end: 26 },
    ];
    expect(marked(text, ranges, 'ar')).toBe(
      'شهادة <bdi dir="ltr"><mark>certificat</mark> d’<mark>origine</mark></bdi>',
    );
  });

  it('says the whole text, whatever is marked', () => {
    const ranges = fc
      .array(fc.nat(60), { maxLength: 8 })
      .map((places) => [...new Set(places)].sort((a, b) => a - b))
      .map((places) =>
        places.flatMap((start, i) => (i % 2 === 0 ? [{ start, end: places[i + 1] ?? start }] : [])),
      );
    const text = fc.string({ unit: fc.constantFrom('a', 'ب', ' ', '1', '.'), maxLength: 50 });
    fc.assert(
      fc.property(text, ranges, fc.constantFrom('fr' as const, 'ar' as const), (said, parts, language) => {
        expect(marked(said, parts, language).replace(/<[^>]*>/g, '')).toBe(said);
      }),
    );
  });
});
