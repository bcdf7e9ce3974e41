import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language, Variety } from '../../source/language.ts';
import { readBaseAnalyser, readBaseTables } from './base-tables.fixture.ts';
import { findHeadingsBy } from './find-headings.ts';
import { NO_LEARNED_WORDS } from './heading-words.ts';
import { createHsFinder, type HsShortlist } from './hs-finder.ts';

const [tables, analyser] = await Promise.all([readBaseTables(), readBaseAnalyser()]);
const finder = createHsFinder(tables, analyser);
const find = (words: string, variety: Variety = 'fr', k = 5, language: Language = 'fr'): HsShortlist =>
  finder.find(words, { reading: { [variety]: 1 }, language, k });
const codes = ({ candidates }: HsShortlist): string[] => candidates.map(({ heading }) => heading);

/** The right heading, and what it is called in French, Arabic, English, Darija in Arabic and in Latin letters. */
const GOODS: readonly (readonly [string, string, string, string, string, string])[] = [
  ['1515', "huile d'argan", 'زيت أركان', 'argan oil', 'زيت أركان', 'zit argan'],
  ['1509', "huile d'olive vierge", 'زيت زيتون بكر', 'virgin olive oil', 'زيت العود', 'zit l3oud'],
  ['0805', 'oranges fraîches', 'برتقال طازج', 'fresh oranges', 'ليمون', 'limoun'],
  ['0902', 'thé vert', 'شاي أخضر', 'green tea', 'أتاي خضر', 'atay khder'],
  ['1604', 'conserves de sardines', 'سردين معلب', 'canned sardines', 'سردين ديال الحك', 'serdin f l7ok'],
  ['1902', 'couscous', 'كسكس', 'couscous', 'سكسو', 'seksou'],
  ['2523', 'ciment', 'إسمنت', 'cement', 'سيما', 'sima'],
  ['3401', 'savon de toilette', 'صابون الحمام', 'toilet soap', 'صابون بلدي', 'saboun beldi'],
  ['4011', 'pneus neufs', 'إطارات جديدة', 'new tyres', 'بنوات جداد', 'pnouat jdad'],
  ['4202', 'sac à main', 'حقيبة يد', 'handbag', 'صاك', 'sak dyal yed'],
  ['5701', 'tapis noués main', 'زربية معقودة', 'hand-knotted carpets', 'زربية', 'zerbiya'],
  ['6109', 't-shirt en coton', 'قميص تي شيرت قطني', 'cotton t-shirt', 'تيشورت', 'tchirt'],
  ['6309', 'vêtements usagés', 'ملابس مستعملة', 'worn clothing', 'حوايج مستعملين', 'bal dyal l7wayj'],
  ['6907', 'carreaux de céramique', 'بلاط خزفي', 'ceramic tiles', 'زليج', 'zellij'],
  ['8418', 'réfrigérateur', 'ثلاجة', 'refrigerator', 'تلاجة', 'tellaja'],
  [
    '8450',
    'machine à laver le linge',
    'غسالة ملابس',
    'washing machine',
    'ماكينة ديال الصابون',
    'makina d saboun',
  ],
  ['8517', 'téléphone portable', 'هاتف محمول', 'mobile phone', 'تيليفون', 'tilifoun'],
  ['8703', "voiture d'occasion", 'سيارة مستعملة', 'used car', 'طوموبيل', 'tomobil'],
  ['9401', 'canapé', 'أريكة', 'sofa', 'فوطوي', 'fotay'],
  ['9503', 'jouets', 'لعب أطفال', 'toys', 'لعب الدراري', 'l3ab dyal drari'],
];
const ORDER = ['fr', 'ar', 'en', 'ary-Arab', 'ary-Latn'] as const;

describe('the shortlist of headings', () => {
  it.each(
    GOODS.flatMap(([code, ...names]) => names.map((name, i) => [name, ORDER[i] ?? 'fr', code] as const)),
  )('for "%s" (%s) holds %s', (name, variety, code) => {
    expect(codes(find(name, variety))).toContain(code);
  });

  it('tells labels in three languages, chapter, section, examples and what it was found by', () => {
    const [first] = find("huile d'argan", 'fr').candidates;
    expect(first).toMatchObject({ heading: '1515', chapter: { code: '15' }, section: { code: 'III' } });
    expect(first?.matchedWords).toEqual(['huile', 'argan']);
    expect(first?.statement.documentId).toBe('hs-headings');
    expect(first?.statement.statementId).toMatch(/^15\.\d+$/);
    expect(Object.values(first?.label ?? {}).every((label) => label !== '')).toBe(true);
    expect(first?.examples.length).toBeGreaterThan(2);
  });

  it('gives examples in the language of the reader', () => {
    const [first] = find('couscous', 'fr', 5, 'ar').candidates;
    expect(first?.examples.every((word) => /[\u0600-\u06ff]/u.test(word))).toBe(true);
  });

  it('is never a single heading', () => {
    for (const words of ['couscous', 'escargots', 'platine', 'absinthe']) {
      const count = find(words, 'fr', 1).candidates.length;
      expect([words, count === 0 || count >= 2]).toEqual([words, true]);
    }
  });

  it('puts what the goods are before what they are for', () => {
    expect(codes(find('filtre à huile pour moteur de voiture'))[0]).toBe('8421');
    expect(codes(find('housse en plastique pour téléphone'))[0]).not.toBe('8517');
  });

  it('is surer of plain names than of vague ones', () => {
    const top = (words: string): number => find(words, 'en').candidates[0]?.score ?? 0;
    expect(top('virgin olive oil')).toBeGreaterThan(top('machine parts'));
  });
});

describe('what a shortlist says besides', () => {
  it('asks for the one thing that decides', () => {
    expect(find('vêtements', 'fr').missing).toBeDefined();
    expect(find('pneus').distinctions.map(({ id }) => id)).toContain('new-or-used-tyres');
  });

  it('names what remains to be checked, and the way to a ruling', () => {
    const { checks, bindingRuling } = find('couscous');
    expect(checks.map(({ id }) => id)).toEqual([
      'describe-goods',
      'legal-notes',
      'ten-digit-line',
      'published-circulars',
    ]);
    expect(bindingRuling.map(({ documentId }) => documentId)).toContain('decision-anticipee');
  });
});

describe('words that say nothing', () => {
  it.each([
    ['no words', ''],
    ['spaces', '  \n '],
    ['words of grammar', 'le de la pour avec'],
    ['numbers', '100 200 3 000'],
    ['punctuation', '?!… — «»'],
    ['a word that nobody knows', 'xqzzvwk'],
    ['other scripts', '汉字 かな'],
  ])('find no heading: %s', (_name, words) => {
    const { candidates, distinctions, missing } = find(words, 'fr');
    expect(candidates).toEqual([]);
    expect(distinctions).toEqual([]);
    expect(missing?.id).toBe('description');
  });

  it('find no heading where the base has none', () => {
    const empty = createHsFinder(new Map(), analyser, () => NO_LEARNED_WORDS);
    expect(empty.find('couscous', { reading: { fr: 1 }, language: 'fr' }).candidates).toEqual([]);
  });

  it('do not keep the others from being found', () => {
    expect(codes(find('xqzzvwk couscous'))).toContain('1902');
  });
});

describe('any words', () => {
  const vocabulary = fc.constantFrom(
    ...GOODS.flatMap(([, ...names]) => names),
    'acier',
    'xqzz',
    'pour',
    '12',
    '%',
  );
  const text = fc.oneof(
    fc.array(vocabulary, { maxLength: 4 }).map((words) => words.join(' ')),
    fc.string(),
  );

  it('give the same shortlist each time, no longer than asked, best first, with scores that are shares', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 12 }), fc.constantFrom(...ORDER), (words, k, variety) => {
        const found = find(words, variety, k);
        expect(find(words, variety, k)).toEqual(found);
        expect(found.candidates.length).toBeLessThanOrEqual(k);
        const scores = found.candidates.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
        expect(scores.reduce((sum, score) => sum + score, 0)).toBeLessThanOrEqual(1 + 1e-9);
        expect(new Set(codes(found)).size).toBe(found.candidates.length);
      }),
      { numRuns: 60, seed: 20_261_126 },
    );
  });

  it('give a longer shortlist that begins with the shorter one', () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(codes(find(words, 'en', 10)).slice(0, 3)).toEqual(codes(find(words, 'en', 3)));
      }),
      { numRuns: 30, seed: 20_261_126 },
    );
  });
});

describe('findHeadingsBy', () => {
  const findHeadings = findHeadingsBy(finder);

  it('reads the variety from the words', () => {
    expect(findHeadings({ words: 'زيت أركان' })).toMatchObject({ language: 'ar' });
    expect(findHeadings({ words: 'زيت أركان' }).candidates[0]?.heading).toBe('1515');
  });

  it('tells it in the language asked for', () => {
    expect(findHeadings({ words: 'زيت أركان', language: 'en', k: 2 })).toMatchObject({ language: 'en' });
    expect(findHeadings({ words: 'زيت أركان', language: 'en', k: 2 }).candidates).toHaveLength(2);
  });
});
