import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCorpusTables } from './corpus-tables.fixture.ts';
import { originProof, type OriginProof, type OriginQuestion } from './origin-proof.ts';
import type { TradeTables } from './trade-tables.ts';

const ASK = { direction: 'export', asOf: '2026-11-26' } as const;
let tables: TradeTables;
beforeAll(async () => {
  tables = await readCorpusTables();
});

function ask(question: Partial<OriginQuestion>): OriginProof {
  return originProof({ ...ASK, ...question }, tables);
}
function waysOf(question: Partial<OriginQuestion>): string[] {
  return ask(question).options.flatMap(({ agreement, ways }) =>
    ways.map(({ document, madeBy, ifBelowLimit }) =>
      [agreement, document, madeBy, ...(ifBelowLimit ? ['if below'] : [])].join(' '),
    ),
  );
}

describe('originProof', () => {
  it('lets any exporter sign up to 6,000 EUR towards the European Union, and an approved one above', () => {
    const french = { country: 'France', currency: 'EUR' };
    expect(waysOf({ ...french, value: 6000 })).toEqual([
      'eu eur1 authority',
      'eu origin-declaration any-exporter',
    ]);
    expect(waysOf({ ...french, value: 6000.01 })).toEqual([
      'eu eur1 authority',
      'eu origin-declaration approved-exporter',
    ]);
  });

  it('asks for the value when it decides, and in the currency of the limit: no rate is assumed', () => {
    expect(ask({ country: 'fr' })).toMatchObject({ country: 'fr', missing: 'value' });
    const dirhams = ask({ country: 'fr', value: 20_000, currency: 'MAD' });
    expect(dirhams.missing).toBe('value');
    expect(dirhams.options[0]?.limit).toEqual({ standing: 'stated', amount: 6000, currency: 'EUR' });
    expect(ask({ country: 'fr', value: 100, currency: 'EUR' }).missing).toBeUndefined();
  });

  const ways: [question: Partial<OriginQuestion>, expected: string[]][] = [
    [{ country: 'USA' }, ['usa us-origin-statement exporter']],
    [{ country: 'أمريكا' }, []],
    [{ country: 'Turquie' }, ['turkey eur1 authority', 'turkey eur-med authority']],
    [
      { country: 'torkya', direction: 'import' },
      [
        'turkey eur1 authority',
        'turkey eur-med authority',
        'turkey origin-declaration any-exporter if below',
      ],
    ],
    [
      { country: 'gb' },
      ['uk eur1 authority', 'uk eur-med authority', 'uk origin-declaration any-exporter if below'],
    ],
    [{ country: 'kw' }, ['arab-league arab-certificate authority']],
    [
      { country: 'gh' },
      ['afcfta afcfta-certificate authority', 'afcfta approved-exporter approved-exporter'],
    ],
    [{ country: 'Russie' }, ['russia-eaeu form-a authority']],
    [
      { agreement: 'efta', value: 5000, currency: 'EUR' },
      ['efta eur1 authority', 'efta eur-med authority', 'efta origin-declaration any-exporter'],
    ],
  ];
  it.each(ways)('knows the ways of %o', (question, expected) => {
    if (expected.length > 0) expect(waysOf(question)).toEqual(expected);
    else expect(ask(question).missing ?? 'answered').toMatch(/country|answered/);
  });

  it('marks a limit that is only usual in the zone, or whose amount was not read', () => {
    expect(ask({ agreement: 'efta' }).options[0]?.limit?.standing).toBe('usual');
    expect(ask({ agreement: 'uk' }).options[0]?.limit).toEqual({ standing: 'not-read' });
    expect(ask({ agreement: 'uk' }).missing).toBeUndefined();
  });

  it('gives every agreement of a country, in order', () => {
    expect(ask({ country: 'Tunisie' }).options.map(({ agreement }) => agreement)).toEqual([
      'agadir',
      'arab-league',
      'arab-bilateral',
      'afcfta',
    ]);
  });

  it('follows the dates: the Chinese zero duty holds from May 2026 to April 2028', () => {
    expect(ask({ country: 'Chine' }).options).toMatchObject([
      { agreement: 'china', status: 'unilateral', ways: [], missing: 'proof' },
    ]);
    expect(ask({ country: 'cn', asOf: '2026-04-30' })).toMatchObject({ options: [], notInForce: ['china'] });
    expect(ask({ country: 'cn', asOf: '2028-05-01' }).notInForce).toEqual(['china']);
    expect(ask({ country: 'gb', asOf: '2020-12-31' }).notInForce).toEqual(['uk']);
  });

  it('has no proof where there is no agreement, and says what is missing where none was read', () => {
    expect(ask({ country: 'Japon' })).toMatchObject({ country: 'jp', options: [] });
    expect(ask({ country: 'Canada' }).options).toMatchObject([{ status: 'talks', missing: 'proof' }]);
    expect(ask({ agreement: 'usa', direction: 'import' }).options).toMatchObject([{ missing: 'proof' }]);
  });

  it('asks for the country when none, an unknown one or several are named', () => {
    for (const country of ['', 'Atlantide', 'France et Japon'])
      expect(ask({ country }).missing).toBe('country');
    expect(ask({}).missing).toBe('country');
    expect(ask({ agreement: 'narnia' }).missing).toBe('country');
  });

  it('refuses a value that is not positive', () => {
    for (const value of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => ask({ country: 'fr', value, currency: 'EUR' })).toThrow(/expected a positive value/);
  });

  it('always offers the customs certificate to the European Union, and one way to sign', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e7, noNaN: true }), (value) => {
        const [option] = ask({ country: 'es', value, currency: 'EUR' }).options;
        const signers = option?.ways.filter(({ document }) => document === 'origin-declaration') ?? [];
        expect(option?.ways.some(({ document }) => document === 'eur1')).toBe(true);
        expect(signers.map(({ madeBy }) => madeBy)).toEqual([
          value <= 6000 ? 'any-exporter' : 'approved-exporter',
        ]);
      }),
      { numRuns: 50 },
    );
  });
});
