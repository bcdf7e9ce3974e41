import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from './split-sentences.ts';

const texts = (text: string): string[] => splitSentences(text).map((sentence) => sentence.text);

describe('splitSentences', () => {
  it('splits French, Arabic and English at their end marks', () => {
    expect(texts('Le délai est de 150 jours. Il court dès la sortie !')).toHaveLength(2);
    expect(texts('الأجل 150 يوما. هل يمكن التمديد؟ نعم')).toHaveLength(3);
    expect(texts('It is 90 days. Ask the bank.')).toHaveLength(2);
  });

  it('keeps abbreviations, initials, list numbers and decimals whole', () => {
    expect(texts('Selon l’art. 12 de la loi, n. 5, le taux est de 0.25 % ; cf. Annexe.')).toHaveLength(1);
    expect(texts('1. Déposer la demande sur PortNet.')).toEqual(['1. Déposer la demande sur PortNet.']);
  });

  it('keeps citation markers and closing quotes with the sentence they follow', () => {
    expect(texts('Le taux est de 20 %. [S1] La suite.[S2] Fin')).toEqual([
      'Le taux est de 20 %. [S1]',
      'La suite.[S2]',
      'Fin',
    ]);
    expect(texts('« Un seuil. » Suite.')).toEqual(['« Un seuil. »', 'Suite.']);
  });

  it('gives nothing for blank text', () => {
    expect(splitSentences(' \n ')).toEqual([]);
  });

  it('gives offsets that cut the sentence out of the text, and loses no visible character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'B', '.', ' ', '؟', '\n', '1', '[S1]', '»') }),
        (text) => {
          const sentences = splitSentences(text);
          for (const { text: sentence, start, end } of sentences)
            expect(text.slice(start, end)).toBe(sentence);
          expect(
            sentences
              .map((s) => s.text)
              .join('')
              .replace(/\s/g, ''),
          ).toBe(text.replace(/\s/g, ''));
        },
      ),
    );
  });

  it('takes a text without end in its stride', () => {
    const endless = `${'m'.repeat(100_000)}\n\nLe délai est de 3 jours. Puis de 4.`;
    const started = performance.now();
    expect(splitSentences(endless)).toHaveLength(3);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
