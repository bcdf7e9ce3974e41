import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from './figure.ts';
import { extractFigures, supportsFigure } from './figures.ts';

const normals = (text: string): string[] => extractFigures(text).map(({ normal }) => normal);
const only = (text: string): Figure => {
  const [figure, ...others] = extractFigures(text);
  if (figure === undefined || others.length > 0) throw new Error(`expected one figure in ${text}`);
  return figure;
};

const SAME: readonly (readonly [string, readonly string[]])[] = [
  [
    '200000',
    [
      '200 000 DH',
      '200\u202f000 dirhams',
      '200,000 DH',
      '200.000 درهم',
      '200000',
      '٢٠٠٬٠٠٠ درهم',
      "200'000",
      'MAD 200,000',
      'deux cent mille',
      'two hundred thousand',
      'مئتا ألف',
      'مائتي ألف درهم',
    ],
  ],
  [
    '0.25%',
    ['0,25 %', '0.25%', '0,25٪', '٠٫٢٥٪', '0,25 pour cent', '0.25 per cent', '0,25 في المائة', '0,250 %'],
  ],
  [
    '6718/311',
    [
      '6 718/311',
      'n° 6718/311',
      'circulaire n°6718/311',
      'رقم 6718/311',
      '6\u00a0718/311',
      'circulaire 6718-311',
      'circular No. 6718 / 311',
      'circulaire n° 6.718/311',
      'الدورية رقم ٦٧١٨/٣١١',
    ],
  ],
  [
    '2026-02-01',
    [
      '1er février 2026',
      '1 February 2026',
      'February 1, 2026',
      'February 1st, 2026',
      '1st of February 2026',
      '2026-02-01',
      '01/02/2026',
      '1.2.2026',
      '1 فبراير 2026',
      'فاتح فبراير 2026',
      '1 من فبراير 2026',
      '٠١/٠٢/٢٠٢٦',
      '1er fév. 2026',
    ],
  ],
  [
    '2027-01-31',
    ['31 janvier 2027', '31 January 2027', '31 يناير 2027', '31 كانون الثاني 2027', '31 جانفي 2027'],
  ],
  [
    '24-09',
    [
      'loi 24-09',
      'law No. 24-09',
      'القانون رقم 24.09',
      'la loi n° 24.09',
      '24–09',
      'loi n°24/09',
      'loi 24 - 09',
      'القانون 24/09',
      'loi n° 24 09',
      'القانون رقم 24 09',
    ],
  ],
  [
    '2-22-438',
    ['décret n° 2-22-438', '2.22.438', 'المرسوم رقم 2.22.438', 'décret 2/22/438', 'decree No. 2 22 438'],
  ],
  ['20000.5', ['20 000,50', '20.000,50', '20,000.50', "20'000.5"]],
  ['84000000000', ['84 milliards de dirhams', '84 billion dirhams', '84 MMDH', '84 مليار درهم', '84 Mds DH']],
  [
    '100000000',
    ['100 MDH', '100 millions de DH', '100 million dirhams', '100 مليون درهم', 'cent millions de dirhams'],
  ],
  ['070200', ['0702.00', '070200', 'SH 0702.00']],
  ['8517120000', ['8517.12.00.00', '8517 12 00 00', '8517120000', '85.17.12.00.00', '85 17 12 00 00']],
  ['85414300', ['8541.43.00', '8541 43 00', '85 41 43 00', '85.41.43.00', '85414300', '٨٥٤١٤٣٠٠']],
  [
    '854143',
    [
      '8541.43',
      '854143',
      '85 41 43',
      '85.41.43',
      'code SH 85 41 43',
      'HS 8541 43',
      'position tarifaire 85.41.43',
      '٨٥٤١.٤٣',
    ],
  ],
  ['8541', ['8541', 'position 85.41', 'heading 85.41', 'البند 85.41', 'SH : 85.41']],
  ['EUR1', ['EUR.1', 'EUR 1', 'EUR1', 'eur1', 'eur.1']],
  ['0537764518', ['0537764518', '05 37 76 45 18', '+212 5 37 76 45 18', '+212537764518', '05.37.76.45.18']],
  ['6', ['six mois', '6 mois', 'six months', 'ستة أشهر', '٦ أشهر']],
  ['2', ['deux ans', 'two years', 'سنتين', '2 ans', 'عامان', 'جوج شهور']],
  [
    '150',
    ['150 jours', 'cent cinquante jours', 'one hundred and fifty days', 'مائة وخمسون يوما', '150 يوما'],
  ],
  ['99', ['quatre-vingt-dix-neuf', 'ninety-nine', 'تسعة وتسعون']],
  ['71', ['soixante et onze', 'seventy-one', 'واحد وسبعون']],
  ['15', ['quinze jours', 'fifteen days', 'خمسة عشر يوما', '15 j']],
];

describe('extractFigures', () => {
  it.each(SAME)('gives %s for every writing of it', (normal, writings) => {
    for (const writing of writings) expect([writing, normals(writing)]).toEqual([writing, [normal]]);
  });

  it('tells apart what only looks alike', () => {
    expect(normals('24-09')).not.toEqual(normals('09-24'));
    expect(normals('0,25 %')).not.toEqual(normals('25 %'));
    expect(normals('25 %')).not.toEqual(normals('25'));
    expect(normals('29,93 %')).not.toEqual(normals('39,93 %'));
    expect(normals('150 jours')).not.toEqual(normals('1 500 jours'));
    expect(normals('1 février 2026')).not.toEqual(normals('2 janvier 2026'));
    expect(normals('0702.00')).not.toEqual(normals('702'));
    expect(normals('84 milliards')).not.toEqual(normals('84 millions'));
  });

  it.each([
    ['1.250', '1250'],
    ['1,250', '1250'],
    ['0,125', '0.125'],
    ['0.125', '0.125'],
    ['2,5', '2.5'],
    ['1.250.000,75', '1250000.75'],
    ['1,250,000.75', '1250000.75'],
    ['46.1', '46.1'],
    ['1 2345', '1 2345'],
  ])('settles the ambiguous %s as %s', (written, normal) => {
    expect(normals(written).join(' ')).toBe(normal);
  });

  it('takes pairs of digits for a code only where nothing else can be meant', () => {
    expect(normals('les délais sont 10 20 30 jours')).toEqual(['10', '20', '30']);
    expect(normals('tableau 10 20 30 40')).toEqual(['10', '20', '30', '40']);
    expect(normals('appelez le 05 22 98 20 00')).toEqual(['0522982000']);
    expect(normals('prix 12.50 par unité')).toEqual(['12.5']);
    expect(normals('code 12.50 DH')).toEqual(['12.5']);
    expect(normals('le push 85.41')).toEqual(['85.41']);
    expect(normals('en 2025 10 pays')).toEqual(['2025', '10']);
  });

  it('needs the word before it to read a loosely written reference', () => {
    expect(normals('6718-311')).toEqual(['6718', '311']);
    expect(normals('circulaires 2025-2027')).toEqual(['2025', '2027']);
    expect(normals('décret n° 2002-1402')).toEqual(['2002', '1402']);
    expect(normals('24/09')).toEqual(['24/09']);
    expect(normals('circulaire 24/09')).toEqual(['24/09']);
    expect(normals('2 22 438')).not.toEqual(['2-22-438']);
    expect(normals('loi 2.22.43')).toEqual(['2-22-43']);
  });

  it('keeps codes of different depth apart', () => {
    expect(supportsFigure(only('8541.43.00.00'), only('8541.43'))).toBe(false);
    expect(supportsFigure(only('8541.43'), only('85 41 42'))).toBe(false);
    expect(supportsFigure(only('circulaire 6718-311'), only('6718/312'))).toBe(false);
  });

  it('names the kind and the currency', () => {
    expect(only('200 000 DH')).toMatchObject({ kind: 'amount', currency: 'MAD' });
    expect(only('$1.74')).toMatchObject({ kind: 'amount', currency: 'USD', normal: '1.74' });
    expect(only('EUR 1,250')).toMatchObject({ kind: 'amount', currency: 'EUR', normal: '1250' });
    expect(only('0,25 %').kind).toBe('percent');
    expect(only('six mois').kind).toBe('number-word');
    expect(only('loi 24-09').kind).toBe('reference');
    expect(only('position 0702.00').kind).toBe('code');
    expect(only('mai 2026')).toMatchObject({ kind: 'date', normal: '2026-05' });
    expect(only('1er octobre')).toMatchObject({ kind: 'date', normal: '--10-01' });
  });

  it('reads the Moroccan month names', () => {
    const months = 'يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر'.split(' ');
    months.forEach((month, index) => {
      expect(normals(`2 ${month} 2026`)).toEqual([`2026-${String(index + 1).padStart(2, '0')}-02`]);
    });
  });

  it('gives a range the sign and scale of its end', () => {
    expect(normals('de 10 à 20 %')).toEqual(['10%', '20%']);
    expect(normals('40, 35, 30 et 25 %')).toEqual(['40%', '35%', '30%', '25%']);
    expect(normals('80 à 84 milliards')).toEqual(['80000000000', '84000000000']);
    expect(normals('10-15 jours')).toEqual(['10', '15']);
    expect(normals('2025-2027')).toEqual(['2025', '2027']);
  });

  it('reads an en dash as a range, a hyphen as the number of a law', () => {
    expect(normals('articles 49–52')).toEqual(['49', '52']);
    expect(normals('loi 49–52')).toEqual(['49-52']);
    expect(normals('loi **24.09** et arrêté n° 2362.23')).toEqual(['24-09', '2362-23']);
    expect(normals('du 19-21 juin 2020')).toEqual(['19', '2020-06-21']);
  });

  it('gives a currency to one figure only', () => {
    expect(extractFigures('157,6 MDH 2024').map(({ normal, currency }) => [normal, currency])).toEqual([
      ['157600000', 'MAD'],
      ['2024', undefined],
    ]);
  });

  it('leaves labels and years out of a range', () => {
    expect(normals('article 5 et 20 %')).toEqual(['5', '20%']);
    expect(normals('en 2025, 20 %')).toEqual(['2025', '20%']);
    expect(normals('80 000 à 1 million')).toEqual(['80000', '1000000']);
  });

  it('reads the digits inside Darija words as letters', () => {
    expect(normals('ch7al 3ndi d lwe9t bach nrje3 7ta 9bel 3la')).toEqual([]);
    expect(normals('3ndi 20kg o 150 DH')).toEqual(['20', '150']);
  });

  it('reads digits that an Arabic particle is glued to', () => {
    expect(normals('خلال و30 يوما ب20%')).toEqual(['30', '20%']);
  });

  it('does not take words for numbers or dates', () => {
    expect(normals('un importateur, une banque, a new one, véhicule neuf')).toEqual([]);
    expect(normals('ثمن البضاعة')).toEqual([]);
    expect(normals('en millions de dirhams; in million DH')).toEqual([]);
    expect(normals("l'article 5 may apply")).toEqual(['5']);
    expect(normals('le 31/02/2026')).not.toContain('2026-02-31');
    expect(normals('cite [S1] et [S2]')).toEqual([]);
  });

  it('keeps two spelt numbers apart', () => {
    expect(normals('deux ou trois mois')).toEqual(['2', '3']);
    expect(normals('deux trois mois')).toEqual(['2', '3']);
  });

  it('returns nothing for text without figures', () => {
    expect(extractFigures('')).toEqual([]);
    expect(extractFigures('Quel est le délai ?')).toEqual([]);
  });

  it('reads raw and offsets back from the original', () => {
    const text = 'Délai\u200f : ٢٠٠\u200f ٠٠٠ درهم، 0,25\u202f%؛ 1er février 2026.';
    for (const { raw, start, end } of extractFigures(text)) expect(text.slice(start, end)).toBe(raw);
    expect(extractFigures(text).map(({ raw }) => raw)).toEqual([
      '٢٠٠\u200f ٠٠٠ درهم',
      '0,25\u202f%',
      '1er février 2026',
    ]);
  });

  it('never throws, never overlaps, always in order', () => {
    const piece = fc.constantFrom(
      '20',
      '1 000',
      ',',
      '.',
      '-',
      '/',
      ' ',
      '%',
      'mille',
      'ألف',
      '٣',
      'DH',
      'mai',
      'cent',
      'loi',
      '\u200f',
      'EUR',
      'a',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        let from = 0;
        for (const { start, end, raw, normal } of extractFigures(text)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(raw);
          expect(normal).not.toBe('');
          from = end;
        }
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});

const group = (value: number, separator: string): string =>
  String(value).replace(/\B(?=(\d{3})+$)/g, separator);
const arabicDigits = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
const MONTHS = {
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
  ar: 'يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر'.split(' '),
  east: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' '),
};

describe('the writings of one figure in each language', () => {
  it('agree for amounts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const tail = String(cents).padStart(2, '0');
        const expected = [String(Number(`${whole}.${tail}`))];
        expect(normals(`soit ${group(whole, '\u202f')},${tail} DH par envoi`)).toEqual(expected);
        expect(normals(`MAD ${group(whole, ',')}.${tail} a parcel`)).toEqual(expected);
        expect(normals(`مبلغ ${group(whole, '.')},${tail} درهم`)).toEqual(expected);
        expect(normals(`مبلغ ${arabicDigits(`${group(whole, '٬')}٫${tail}`)} درهم`)).toEqual(expected);
      }),
      { seed: 4 },
    );
  });

  it('agree for percentages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 99 }), (whole, part) => {
        const tail = String(part).padStart(2, '0');
        const expected = [`${Number(`${whole}.${tail}`)}%`];
        for (const text of [
          `${whole},${tail} %`,
          `${whole}.${tail}%`,
          `${whole},${tail}٪`,
          `${whole}.${tail} percent`,
        ]) {
          expect(normals(text)).toEqual(expected);
        }
      }),
      { seed: 5 },
    );
  });

  it('agree for dates', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = '', month = '', dayOfMonth = ''] = iso.split('-');
        const [m, d] = [Number(month) - 1, Number(dayOfMonth)];
        const writings = [
          iso,
          `${dayOfMonth}/${month}/${year}`,
          `le ${d === 1 ? '1er' : d} ${MONTHS.fr[m] ?? ''} ${year}`,
          `${d} ${MONTHS.en[m] ?? ''} ${year}`,
          `on ${MONTHS.en[m] ?? ''} ${d}, ${year}`,
          `ابتداء من ${d} ${MONTHS.ar[m] ?? ''} ${year}`,
          arabicDigits(`${d} ${MONTHS.east[m] ?? ''} ${year}`),
        ];
        for (const text of writings) expect([text, normals(text)]).toEqual([text, [iso]]);
      }),
      { seed: 6 },
    );
  });

  it('agree for Arabic numbers spelt out', () => {
    expect(normals('ألف ومائتان وخمسون')).toEqual(['1250']);
    expect(normals('ثلاثة آلاف وخمسمائة')).toEqual(['3500']);
    expect(normals('مليون ومئتا ألف')).toEqual(['1200000']);
    expect(normals('خلال تسعين يوما')).toEqual(['90']);
  });

  it('agree for numbers spelt out up to 999,999', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999 }), (value) => {
        for (const text of [`${spellFrench(value)} jours`, `${spellEnglish(value)} days`])
          expect([text, normals(text)]).toEqual([text, [String(value)]]);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe('supportsFigure', () => {
  const supports = (evidence: string, claim: string): boolean => supportsFigure(only(evidence), only(claim));

  it('accepts another writing of the same figure', () => {
    expect(supports('six mois', '6 months')).toBe(true);
    expect(supports('200 000 DH', '200,000')).toBe(true);
    expect(supports('200.000 درهم', 'MAD 200,000')).toBe(true);
  });

  it('accepts the year, the month or the day of a full date', () => {
    expect(supports('1er février 2026', '2026')).toBe(true);
    expect(supports('1er février 2026', 'February 2026')).toBe(true);
    expect(supports('31 décembre 2026', '31 دجنبر')).toBe(true);
  });

  it('refuses another currency, a finer date and another figure', () => {
    expect(supports('20 000 DH', '20 000 EUR')).toBe(false);
    expect(supports('2026', '1er février 2026')).toBe(false);
    expect(supports('février 2026', '1er février 2026')).toBe(false);
    expect(supports('1er février 2026', '2 février')).toBe(false);
    expect(supports('20 %', '20')).toBe(false);
    expect(supports('loi 24-09', '09-24')).toBe(false);
  });
});

const FR_UNITS =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  );
const FR_TENS = '  vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt'.split(' ');

function spellFrench(value: number): string {
  if (value >= 1000) {
    const thousands = Math.floor(value / 1000);
    const head = thousands === 1 ? 'mille' : `${spellFrench(thousands)} mille`;
    return value % 1000 === 0 ? head : `${head} ${spellFrench(value % 1000)}`;
  }
  if (value >= 100) {
    const head = value < 200 ? 'cent' : `${FR_UNITS[Math.floor(value / 100)] ?? ''} cent`;
    return value % 100 === 0 ? head : `${head} ${spellFrench(value % 100)}`;
  }
  if (value < 20) return FR_UNITS[value] ?? '';
  const ten = Math.floor(value / 10);
  const rest = ten === 7 || ten === 9 ? (value % 10) + 10 : value % 10;
  const head = FR_TENS[ten] ?? '';
  if (rest === 0) return head;
  return rest % 10 === 1 && ten < 8
    ? `${head} et ${FR_UNITS[rest] ?? ''}`
    : `${head}-${FR_UNITS[rest] ?? ''}`;
}

const EN_UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const EN_TENS = '  twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function spellEnglish(value: number): string {
  if (value >= 1000) {
    const rest = value % 1000;
    return `${spellEnglish(Math.floor(value / 1000))} thousand${rest === 0 ? '' : ` ${spellEnglish(rest)}`}`;
  }
  if (value >= 100) {
    const rest = value % 100;
    return `${EN_UNITS[Math.floor(value / 100)] ?? ''} hundred${rest === 0 ? '' : ` and ${spellEnglish(rest)}`}`;
  }
  if (value < 20) return EN_UNITS[value] ?? '';
  const ten = EN_TENS[Math.floor(value / 10)] ?? '';
  return value % 10 === 0 ? ten : `${ten}-${EN_UNITS[value % 10] ?? ''}`;
}
