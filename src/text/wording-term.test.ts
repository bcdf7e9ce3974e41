import { describe, expect, it } from 'vitest';
import { wordingTerm } from './wording-term.ts';

describe('wordingTerm', () => {
  it('is the same for the same words, whatever their case, accents and punctuation', () => {
    const term = wordingTerm('Combien de temps dure l’admission temporaire ?');
    expect(term).toMatch(/^q:[0-9a-f]{16}$/);
    expect(wordingTerm("combien de temps dure l'admission temporaire")).toBe(term);
    expect(wordingTerm('COMBIEN DE TEMPS DURE L’ADMISSION TEMPORAIRE?!')).toBe(term);
    expect(wordingTerm('ما هو نظامُ القبول المؤقّت؟')).toBe(wordingTerm('ما هو نظام القبول المؤقت'));
  });

  it('differs with a word, with its place and with what is asked', () => {
    const terms = ['Qui peut importer ?', 'Qui peut exporter ?', 'Peut qui importer ?', 'Qui peut ?'].map(
      wordingTerm,
    );
    expect(new Set(terms).size).toBe(terms.length);
  });

  it.each(['', ' ?! … '])('is none for a text without words: "%s"', (text) => {
    expect(wordingTerm(text)).toBeUndefined();
  });
});
