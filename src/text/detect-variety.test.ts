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

  it.each<readonly [Variety, string]>([
    ['fr', 'Combien de temps dura le règne de Charles Quint ?'],
    ['fr', 'rupture conventionel pendant conge maternite'],
    ['fr', 'COMBIEN COUTE LA TVA A L IMPORTATION'],
    ['ar', 'متى وقعت معركة وادي المخازن ومن شارك فيها؟'],
    ['ar', 'أريد أن ترسل لي لائحة الوثائق المطلوبة'],
    ['en', 'Who composed the symphony that opens the festival?'],
    ['en', 'brake drums'],
    ['ary-Latn', 'ma3reftch wach ljaw ghaykoun mzyan ghedda'],
    ['ary-Latn', 'mcha l ssou9 w chra lkhodra'],
    ['ary-Arab', 'هاد العالم كيقول بلي الأرض كتدور على الشمس'],
  ])('reads %s on any subject: «%s»', (variety, text) => {
    expect(dominantVariety(detectVariety(text))).toBe(variety);
  });

  it('is sure of whole sentences', () => {
    for (const [variety, text] of QUESTIONS.filter(([, question]) => question.split(' ').length >= 8))
      expect(detectVariety(text)[variety]).toBeGreaterThan(0.9);
  });

  it('does not choose firmly for abbreviations and one-word texts that several languages write', () => {
    for (const text of ['FOB', 'DHL', 'b2b', 'tva', 'transport'])
      expect(Math.max(...Object.values(detectVariety(text)))).toBeLessThan(0.8);
  });

  it('leaves text in other scripts undecided', () => {
    for (const text of ['привет мир', '你好', 'Καλημέρα'])
      expect(detectVariety(text)).toEqual({ fr: 0.5, en: 0.5 });
  });

  it('reads the same with and without accents', () => {
    const [plain, accented] = ['procedure de dedouanement', 'procédure de dédouanement'];
    expect(dominantVariety(detectVariety(plain))).toBe('fr');
    expect(dominantVariety(detectVariety(accented))).toBe('fr');
  });

  it('judges long text by its beginning, in little time', () => {
    const french = "Le délai court à compter de l'enregistrement de la déclaration. ".repeat(2_000);
    const started = performance.now();
    expect(detectVariety(`${french}${'the goods are released '.repeat(50_000)}`).fr).toBeGreaterThan(0.95);
    expect(performance.now() - started).toBeLessThan(200);
  });

  it('survives hostile text', () => {
    const texts = ['a'.repeat(100_000), 'ك'.repeat(100_000), '\ud83d'.repeat(999), "l'".repeat(9_999)];
    for (const text of [
      ...texts,
      '\u0000',
      '\u202e\u202d',
      `a${'\u0301'.repeat(50_000)}`,
      '__proto__ constructor',
    ]) {
      const total = Object.values(detectVariety(text)).reduce((sum, share) => sum + share, 0);
      expect(total).toBeCloseTo(1, 9);
    }
  });

  it('gives probabilities that sum to one for any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const shares = Object.values(detectVariety(text));
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        for (const share of shares) expect(share).toBeGreaterThanOrEqual(0.01);
      }),
      { seed: 12, numRuns: 100 },
    );
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
