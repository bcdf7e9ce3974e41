import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectVariety } from './detect-variety.ts';
import { EMPTY_GLOSSARY, parseGlossary } from './glossary.ts';
import type { Reading, WeightedTerm } from './term-analyser.ts';
import { readPivotTable } from './pivot/read-pivot-table.ts';
import { isConcept } from './concept-terms.ts';
import { createTermAnalyser } from './term-analysis.ts';

const { glossary } = parseGlossary(
  readFileSync(new URL('../../corpus/glossary.yaml', import.meta.url), 'utf8'),
  'glossary.yaml',
);
const analyser = createTermAnalyser(glossary);
const bare = createTermAnalyser(EMPTY_GLOSSARY);
const shipped = createTermAnalyser(glossary, await readPivotTable());

const terms = (text: string, reading: Reading = detectVariety(text), prefix = ''): string[] =>
  analyser
    .analyse(text, reading)
    .map(({ term }) => term)
    .filter((term) => term.startsWith(prefix));
/** Ids of the concepts found, of trade or general. */
const conceptsOf = (text: string, reading: Reading = detectVariety(text)): string[] =>
  terms(text, reading)
    .filter(isConcept)
    .map((term) => term.slice(2));
const weightOf = (text: string, reading: Reading, term: string): number =>
  analyser.analyse(text, reading).find((entry) => entry.term === term)?.weight ?? 0;

/** The same question in French, English, Arabic and Darija in both scripts, and what all five must share. */
const PARALLEL: readonly (readonly [string, readonly string[]])[] = [
  [
    'licence sardine',
    [
      'Faut-il une licence pour exporter des sardines ?',
      'Do I need a licence to export sardines?',
      'هل أحتاج إلى رخصة لتصدير السردين؟',
      'wach khassni rokhsa bach nsedder serdin?',
      'واش خاصني الرخصة باش نصدر السردين؟',
    ],
  ],
  [
    'customs phone',
    [
      'Combien de droits de douane sur un téléphone ?',
      'How much customs duty on a phone?',
      'كم الرسوم الجمركية على الهاتف؟',
      'ch7al kat9ta3 ddiwana 3la tilifoun?',
      'شحال فيه ديال الديوانة التليفون؟',
    ],
  ],
  [
    'office-near-me souss-massa',
    [
      'Le bureau le plus proche à Agadir ?',
      'Where is the nearest office in Agadir?',
      'أين أقرب مكتب في أكادير؟',
      'fin kayn bureau 9rib liya f agadir?',
      'فين كاين البيرو القريب ليا فأكادير؟',
    ],
  ],
  [
    'unpaid',
    [
      'Mon client ne paie pas',
      'My customer does not pay',
      'الزبون لم يدفع',
      'lclient dyali makhellesnich',
      'الكليان ديالي ما خلصنيش',
    ],
  ],
  [
    'who-pays cargo-insurance cif',
    [
      "Qui paie l'assurance en CIF ?",
      'Who pays the insurance under CIF?',
      'من يدفع التأمين في CIF؟',
      'chkoun kaykhelles lassurance f CIF?',
      'شكون كيخلص التأمين ف CIF؟',
    ],
  ],
  [
    'deadline repatriation',
    [
      "Quel est le délai pour rapatrier l'argent de l'export ?",
      'What is the deadline to repatriate export proceeds?',
      'ما هو أجل استرجاع عائدات التصدير؟',
      "ch7al 3ndi d lwe9t bach nrje3 flous l'export ?",
      'شحال عندي ديال الوقت باش نرجع فلوس التصدير؟',
    ],
  ],
  [
    'penalty foreign-currency',
    [
      'Quelle amende si je ne déclare pas mes devises ?',
      'What penalty if I do not declare foreign currency?',
      'ما هي الغرامة إذا لم أصرح بالعملة الصعبة؟',
      'ch7al lkhtiya ila maserre7tch b devise?',
      'شحال الخطية إلا ما صرحتش بالدوفيز؟',
    ],
  ],
];

describe('the concepts of a question', () => {
  it.each(PARALLEL)('include %s in every variety', (concepts, questions) => {
    for (const question of questions) {
      const found = conceptsOf(question);
      for (const concept of concepts.split(' '))
        expect([question, found]).toEqual([question, expect.arrayContaining([concept])]);
    }
  });

  it('keep import and export, goods and services, ban and licence apart', () => {
    expect(terms('exporter', { fr: 1 })).not.toContain('g:import');
    expect(terms('استيراد', { ar: 1 })).not.toContain('g:export');
    expect(terms('exportation de services', { fr: 1 })).not.toContain('g:goods');
    expect(terms('produit interdit', { fr: 1 })).not.toContain('g:licence');
    expect(terms('importateur', { fr: 1 })).not.toContain('g:import');
  });

  it('weigh more the term asked for than a word inside it', () => {
    const text = 'certificat de conformité';
    expect(weightOf(text, { fr: 1 }, 'g:coc')).toBe(1);
    expect(weightOf(text, { fr: 1 }, 'g:certificate')).toBeLessThan(1);
    expect(weightOf(text, { fr: 1 }, 'g:certificate')).toBeGreaterThan(0);
  });

  it('count each occurrence', () => {
    expect(weightOf('douane et douane', { fr: 1 }, 'g:customs')).toBe(2);
  });

  it('are found whatever small words stand between', () => {
    expect(terms("le certificat de l'origine", { fr: 1 })).toContain('g:certificate-of-origin');
  });

  it('do not fire on everyday words that only look alike', () => {
    for (const text of [
      'court terme, car il porte un sac, mais en vain',
      'usage de cette date, la marque du temps, ce livre',
    ]) {
      expect(conceptsOf(text, { fr: 1 })).toEqual([]);
    }
    expect(
      conceptsOf('The cat is good but old, a former career', { en: 1 }).filter((id) => id !== 'pets'),
    ).toEqual([]);
    expect(conceptsOf('من أجل العمل العربي', { ar: 1 })).toEqual([]);
  });
});

describe('the words of a text', () => {
  it('are stemmed for the language read, without stop words', () => {
    expect(terms('les exportations', { fr: 1 }, 'w:')).toEqual(['w:export']);
    expect(terms('the exports', { en: 1 }, 'w:')).toEqual(['w:export']);
    expect(terms('من الجمارك', { ar: 1 }, 'w:')).toEqual(['w:جمارك']);
    expect(terms('ch7al kifach wach', { 'ary-Latn': 1 }, 'w:')).toEqual([]);
    expect(terms('شحال كيفاش واش ديال', { 'ary-Arab': 1 }, 'w:')).toEqual([]);
  });

  it('are summed over the readings by their probability', () => {
    expect(weightOf('the', { en: 0.25, fr: 0.75 }, 'w:the')).toBeCloseTo(0.75);
    expect(weightOf('export', { en: 0.25, fr: 0.75 }, 'w:export')).toBeCloseTo(1);
  });

  it('stay whole words in a text of the other script', () => {
    expect(weightOf('التصريح عبر PortNet', { ar: 1 }, 'w:portnet')).toBeCloseTo(1);
    expect(weightOf('la جمارك', { fr: 1 }, 'w:جمارك')).toBeCloseTo(1);
  });

  it('lose the article that Darija glues to them, and keep the glued form', () => {
    expect(terms('lclient', { 'ary-Latn': 1 }, 'w:')).toEqual(
      expect.arrayContaining(['w:client', 'w:lclient']),
    );
  });
});

describe('the figures of a text', () => {
  it('are one term whatever their writing', () => {
    for (const text of ['6 718/311', 'n° 6718/311', 'رقم 6718/311'])
      expect(terms(text, { fr: 1 })).toContain('n:6718/311');
    expect(terms('EUR.1', { fr: 1 })).toContain('n:EUR1');
  });

  it('give a full date its year as well, more weakly', () => {
    expect(weightOf('1er février 2026', { fr: 1 }, 'n:2026-02-01')).toBe(1);
    expect(weightOf('1er février 2026', { fr: 1 }, 'n:2026')).toBe(0.5);
  });

  it('give a tariff code its heading and subheading as well, more weakly', () => {
    for (const text of ['8541.43.00.00', '8541430000', '8541 43 00 00'])
      for (const [term, weight] of [
        ['n:8541430000', 1],
        ['n:854143', 0.5],
        ['n:8541', 0.5],
      ] as const)
        expect(weightOf(text, { fr: 1 }, term)).toBe(weight);
    expect(terms('position 8541.43', { fr: 1 })).toContain('n:854143');
    expect(terms('854143 DH', { fr: 1 })).not.toContain('n:8541');
  });

  it('are not words', () => {
    expect(terms('200 000', { fr: 1 })).toEqual(['n:200000']);
  });
});

describe('the skeletons of names', () => {
  it('join scripts', () => {
    const [latin, arabic] = [terms('Tamassint', { fr: 1 }, 'k:'), terms('تماسينت', { ar: 1 }, 'k:')];
    expect(latin).toEqual(arabic);
    expect(latin).toHaveLength(1);
  });

  it('are left out for common nouns, glossary terms and short words', () => {
    expect(terms('Le rideau tombe', { fr: 1 }, 'k:')).toEqual([]);
    expect(terms('Marrakech', { fr: 1 }, 'k:')).toEqual([]);
    expect(terms('Ali', { fr: 1 }, 'k:')).toEqual([]);
  });
});

describe('what a text is indexed and searched under', () => {
  const FRENCH_PASSAGE = "L'exportateur rapatrie le produit de ses exportations dans un délai de 150 jours.";
  const weightIn = (found: readonly WeightedTerm[], wanted: string): number =>
    found.find(({ term }) => term === wanted)?.weight ?? 0;

  it.each([
    "Quel est le délai pour rapatrier l'argent de l'export ?",
    'What is the deadline to repatriate export proceeds?',
    'ما هو أجل استرجاع عائدات التصدير؟',
    "ch7al 3ndi d lwe9t bach nrje3 flous l'export ?",
    'شحال عندي ديال الوقت باش نرجع فلوس التصدير؟',
  ])('meets in English stems whatever the language: %s', (question) => {
    const passage = new Set(shipped.expandPassage(FRENCH_PASSAGE, { fr: 1 }).terms.map(({ term }) => term));
    const shared = shipped
      .expandQuery(question, detectVariety(question))
      .filter(({ term }) => passage.has(term));
    expect(shared.map(({ term }) => term)).toEqual(expect.arrayContaining(['p:export', 'p:deadlin']));
    expect(weightIn(shared, 'p:export')).toBeGreaterThan(0.5);
  });

  it('does not meet in meaning without a table, only in words, concepts, figures and names', () => {
    const passage = bare.expandPassage('تصدير', { ar: 1 }).terms.map(({ term }) => term);
    const question = bare.expandQuery('exportation', { fr: 1 }).map(({ term }) => term);
    expect(question.filter((term) => passage.includes(term))).toEqual([]);
  });

  it('is the same for a statement, but for the concepts', () => {
    const reading = { fr: 1 };
    const text = 'Le délai de rapatriement est de 150 jours';
    const { terms: all, length } = shipped.expandPassage(text, reading);
    const plain = all.filter(({ term }) => !/^[cg]:/.test(term));
    expect(plain.length).toBeLessThan(all.length);
    expect(shipped.expandStatement(text, reading)).toEqual({ terms: plain, length });
  });

  it('counts every word of a passage for its length, stop words and figures included', () => {
    expect(shipped.expandPassage('Le délai est de 150 jours', { fr: 1 }).length).toBe(6);
    expect(shipped.expandPassage('le le le', { fr: 1 }).length).toBe(3);
  });

  it('holds concepts and figures as the analysis has them, and figures are no words', () => {
    const text = "certificat d'origine 6718/311";
    for (const found of [
      shipped.expandPassage(text, { fr: 1 }).terms,
      shipped.expandQuery(text, { fr: 1 }),
    ]) {
      expect(weightIn(found, 'g:certificate-of-origin')).toBe(1);
      expect(weightIn(found, 'n:6718/311')).toBe(1);
      expect(found.filter(({ term }) => /^[pwk]:(?:6718|311)$/.test(term))).toEqual([]);
    }
  });

  it('is searched under words of grammar for a little, under words of content for all they mean', () => {
    const found = shipped.expandQuery('les douanes', { fr: 1 });
    expect(weightIn(found, 'w:le')).toBeLessThan(weightIn(found, 'w:douan'));
    expect(weightIn(found, 'w:le')).toBeGreaterThan(0);
    expect(shipped.analyse('les', { fr: 1 })).toEqual([]);
  });

  it('is summed over the readings by their probability', () => {
    const found = bare.expandPassage('the exports', { en: 0.25, fr: 0.75 }).terms;
    expect(weightIn(found, 'w:export')).toBeCloseTo(1);
    expect(weightIn(found, 'p:export')).toBeCloseTo(0.25);
    expect(weightIn(found, 'p:exports')).toBeCloseTo(0.75);
  });

  it('is nothing for a text without words', () => {
    for (const text of ['', '  ', '…?!']) {
      expect(shipped.expandPassage(text, { fr: 1 })).toEqual({ terms: [], length: 0 });
      expect(shipped.expandQuery(text, { fr: 1 })).toEqual([]);
    }
  });

  it('names each term once, with a finite weight above 0, for any text and reading', () => {
    const piece = fc.oneof(
      fc.constantFrom('douane', 'ch7al', 'الديوانة', 'customs', '20 %', '\ud83d', 'Berrechid', "l'", 'سوق'),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '));
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const reading = fc.record(
      { fr: share, ar: share, en: share, 'ary-Arab': share, 'ary-Latn': share },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(text, reading, (any, likely) => {
        const passage = shipped.expandPassage(any, likely);
        expect(passage.length).toBe(shipped.words(any).length);
        for (const found of [passage.terms, shipped.expandQuery(any, likely)]) {
          expect(new Set(found.map(({ term }) => term)).size).toBe(found.length);
          for (const { term, weight } of found) {
            expect(term).toMatch(/^[pwgcnk]:./s);
            expect(weight > 0 && Number.isFinite(weight)).toBe(true);
          }
        }
      }),
      { seed: 31, numRuns: 200 },
    );
  });
});

describe('a term analyser', () => {
  it('returns nothing for nothing', () => {
    expect(analyser.analyse('', { fr: 1 })).toEqual([]);
    expect(analyser.analyse('le la les', { fr: 1 })).toEqual([]);
    expect(analyser.words('')).toEqual([]);
  });

  it('has an id that follows its glossary and its pivot table', () => {
    expect(bare.id).not.toBe(analyser.id);
    expect(createTermAnalyser(glossary).id).toBe(analyser.id);
    expect(shipped.id).not.toBe(analyser.id);
  });

  it('gives words in order, unstemmed, stop words kept', () => {
    expect(analyser.words("Les délais d'exportation")).toEqual(['les', 'delais', 'exportation']);
  });

  it('works without a glossary and with an empty reading', () => {
    expect(bare.analyse('douane', { fr: 1 })).toEqual([{ term: 'w:douan', weight: 1 }]);
    expect(analyser.analyse('douane جمارك', {}).length).toBeGreaterThan(0);
  });

  it('gives each term once, with a positive weight, the same each time, for any text', () => {
    const word = fc.constantFrom(
      'douane',
      'ch7al',
      'الديوانة',
      'customs',
      'FOB',
      '20 %',
      'mai',
      '\ud83d',
      'Berrechid',
      '\u200f',
      'سوق',
    );
    const reading = fc.constantFrom<Reading>(
      { fr: 1 },
      { ar: 0.4, 'ary-Arab': 0.6 },
      { 'ary-Latn': 0.5, fr: 0.3, en: 0.2 },
      {},
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 15 }), reading, (words, likely) => {
        const found = analyser.analyse(words.join(' '), likely);
        expect(new Set(found.map(({ term }) => term)).size).toBe(found.length);
        for (const { term, weight } of found) {
          expect(term).toMatch(/^[wgcnk]:./);
          expect(weight).toBeGreaterThan(0);
        }
        expect(analyser.analyse(words.join(' '), likely)).toEqual(found);
      }),
      { seed: 12, numRuns: 200 },
    );
  });
});

describe('misspelt words of trade, with the glossary and the table that ship', () => {
  /** What the base holds of these words, and of the English stem of one of them. */
  const HELD = new Set(['w:kifach', 'w:chhal', 'w:f', 'w:engag']);

  it.each([
    ['engagment dimportation', 'engagement d importation'],
    ['kifach n3mel engagment dimportation', 'kifach n3mel engagement d importation'],
    ['chhal dowane f lmarock', 'chhal douane f l maroc'],
  ])('%s is searched as %s', (typed, meant) => {
    expect(shipped.correct(typed, detectVariety(typed), (term) => HELD.has(term))).toBe(meant);
  });
});
