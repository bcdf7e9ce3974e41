import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VARIETIES, type Variety } from '../source/language.ts';
import { detectVariety, dominantVariety } from './detect-variety.ts';

const QUESTIONS: readonly (readonly [Variety, string])[] = [
  ['fr', "Quel est le délai pour rapatrier les recettes d'exportation ?"],
  ['fr', 'délai rapatriement'],
  ['fr', 'colis shein taxe'],
  ['fr', 'qui paie la douane en DDP'],
  ['ary-Latn', "ch7al 3ndi d lwe9t bach nrje3 flous l'export ?"],
  ['ary-Latn', 'chkoun kaykhelles transport f FOB, ana wla lclient?'],
  ['ary-Latn', 'Bghit nsedder zit argan l França, chno khassni?'],
  ['ary-Latn', 'wash momkin njib tomobil mn fransa'],
  ['ary-Latn', 'lclient makhellesnich'],
  ['ary-Arab', 'شحال عندي ديال الوقت باش نرجع فلوس التصدير؟'],
  ['ary-Arab', 'بغيت نشري من شي إن'],
  ['ary-Arab', 'السلعة ديالي محبوسة فالمرسى'],
  ['ar', 'ما هو أجل استرجاع عائدات التصدير؟'],
  ['ar', 'رسوم جمركية هاتف'],
  ['ar', 'لأي شيء تصلح شهادة المنشأ EUR.1؟'],
  ['en', 'What is the deadline to repatriate export proceeds?'],
  ['en', 'customs duty phone'],
  ['en', 'who pays customs under DDP?'],
];

describe('detectVariety', () => {
  it.each(QUESTIONS)('reads %s in «%s»', (variety, question) => {
    expect(dominantVariety(detectVariety(question))).toBe(variety);
  });

  it('takes text without words for French', () => {
    for (const text of ['', '   ', '?!…', '123 456', '\u200f'])
      expect(detectVariety(text)).toEqual({ fr: 1 });
  });

  it('reads a bare code without choosing firmly', () => {
    const reading = detectVariety('EUR.1 ?');
    expect(Math.max(...Object.values(reading))).toBeLessThan(0.95);
  });

  it('spreads its mass over a mixed sentence', () => {
    const reading = detectVariety('wach khassni une licence pour exporter des sardines congelées?');
    expect(reading['ary-Latn'] ?? 0).toBeGreaterThan(0.05);
    expect(reading.fr ?? 0).toBeGreaterThan(0.05);
    const scripts = detectVariety('شنو هي la déclaration en douane عافاك');
    expect((scripts['ary-Arab'] ?? 0) + (scripts.ar ?? 0)).toBeGreaterThan(0.3);
    expect(scripts.fr ?? 0).toBeGreaterThan(0.2);
  });

  it('does not let a Latin abbreviation outweigh an Arabic sentence', () => {
    const reading = detectVariety('من يدفع النقل في FOB أو CIF؟');
    expect((reading.ar ?? 0) + (reading['ary-Arab'] ?? 0)).toBeGreaterThan(0.9);
  });

  it('keeps Darija possible in any Arabic text', () => {
    expect(detectVariety('هل يجوز التصدير؟')['ary-Arab']).toBeGreaterThan(0.03);
  });

  it('is not misled by units, codes and names with digits', () => {
    for (const text of ['un colis de 20kg en b2b', 'Le modèle A4 pèse 3kg', 'une puce 5g et un mp3']) {
      expect(dominantVariety(detectVariety(text))).toBe('fr');
    }
  });

  it('gives probabilities that sum to one for any text', () => {
    const word = fc.constantFrom(
      'ch7al',
      'le',
      'the',
      'شحال',
      'الذي',
      'FOB',
      '3',
      '!',
      '\n',
      'zzz',
      '\ud83d',
      'é',
      '20kg',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), (words) => {
        const reading = detectVariety(words.join(' '));
        const total = Object.values(reading).reduce((sum, share) => sum + share, 0);
        expect(total).toBeCloseTo(1, 9);
        for (const [variety, share] of Object.entries(reading)) {
          expect(VARIETIES).toContain(variety);
          expect(share).toBeGreaterThan(0);
        }
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});

describe('dominantVariety', () => {
  it('takes the greatest share, French for an empty reading, the earlier variety on a tie', () => {
    expect(dominantVariety({ ar: 0.2, en: 0.8 })).toBe('en');
    expect(dominantVariety({})).toBe('fr');
    expect(dominantVariety({ 'ary-Latn': 0.5, en: 0.5 })).toBe('en');
  });
});
