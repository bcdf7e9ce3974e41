import { beforeAll, describe, expect, it } from 'vitest';
import { readCorpusTables } from '../corpus-tables.fixture.ts';
import type { TradeTables } from '../trade-tables.ts';
import type { DutyEstimate, DutyWarningCode } from './duty-estimate.ts';
import type { DutyRequest } from './duty-request.ts';
import { estimateDuties } from './estimate-duties.ts';

let tables: TradeTables;
beforeAll(async () => {
  tables = await readCorpusTables();
}, 60_000);

const mad = (amount: string): { amount: string; currency: string } => ({ amount, currency: 'MAD' });
const CIF: DutyRequest = { asOf: '2026-11-26', price: mad('100000'), incoterm: 'CIF' };
const estimate = (request: Partial<DutyRequest> = {}): DutyEstimate =>
  estimateDuties({ ...CIF, ...request }, tables);
const duty = { rate: { percent: '17.5' } };
const codes = ({ warnings }: DutyEstimate): DutyWarningCode[] => warnings.map(({ code }) => code);
const amounts = ({ lines }: DutyEstimate): string[][] => lines.map(({ id, amount }) => [id, amount]);

describe('an estimate', () => {
  it('shows the working of each line, and where each rate is from', () => {
    const { lines, customsValue, totals, shareOfValue, missing } = estimate({ duty });
    expect(customsValue?.rules).toEqual([{ documentId: 'valeur-en-douane', statementId: 'incoterms.5' }]);
    expect(lines[0]).toMatchObject({
      id: 'import-duty',
      terms: [
        { kind: 'percent', base: '100000.00', of: ['customs-value'], percent: '17.5', amount: '17500.00' },
      ],
      amount: '17500.00',
      origin: { kind: 'given' },
    });
    expect(lines[2]).toMatchObject({
      id: 'vat',
      terms: [{ base: '117750.00', of: ['customs-value', 'import-duty', 'parafiscal-tax'], percent: '20' }],
      origin: { kind: 'base', reference: { documentId: 'vat-and-other-rates', statementId: 'rows.1' } },
    });
    expect(totals).toEqual({
      dutiesAndTaxes: '41300.00',
      vat: '23550.00',
      withoutVat: '17750.00',
      landedCost: '141300.00',
    });
    expect(shareOfValue).toBe('41.30');
    expect(missing).toEqual([]);
  });

  it('states its rounding as our convention, with the statement that customs’ own was not read', () => {
    const { rounding, warnings } = estimate({ duty });
    expect(rounding).toEqual({ to: '0.01', mode: 'half-up', origin: 'our-convention' });
    expect(warnings).toContainEqual({
      code: 'rounding-is-our-convention',
      references: [{ documentId: 'exemples-calcul-droits', statementId: 'uncertain.1' }],
    });
  });

  it('says that the standard VAT was taken, unless a rate was given', () => {
    expect(codes(estimate({ duty }))).toContain('standard-vat-assumed');
    expect(codes(estimate({ duty, vat: { percent: '10' } }))).not.toContain('standard-vat-assumed');
    expect(codes(estimate({ duty, vat: { row: 'vat-10' } }))).not.toContain('standard-vat-assumed');
  });

  it('keeps trailing digits that a binary float would lose', () => {
    const { totals } = estimate({ price: mad('999999999999999.99'), duty: { rate: { percent: '0' } } });
    expect(totals?.landedCost).toBe('1202999999999999.99');
  });
});

describe('what is missing', () => {
  it('asks for the code or rate first, and shows the five bands meanwhile', () => {
    const result = estimate();
    expect(result.missing).toEqual([{ fact: 'hs-code-or-duty-rate' }]);
    expect(result.lines).toEqual([]);
    expect(result.totals).toBeUndefined();
    expect(result.whatIf.map(({ percent, totals }) => [percent, totals?.dutiesAndTaxes])).toEqual([
      ['2.5', '23300.00'],
      ['10', '32300.00'],
      ['17.5', '41300.00'],
      ['30', '56300.00'],
      ['40', '68300.00'],
    ]);
    expect(codes(result)).toContain('rate-unresolved');
  });

  it('shows the bands as shares when the value is not known either, as the table of the base does', () => {
    const { whatIf, missing } = estimateDuties({ asOf: CIF.asOf }, tables);
    expect(whatIf.map(({ shareOfValue }) => shareOfValue)).toEqual([
      '23.30',
      '32.30',
      '41.30',
      '56.30',
      '68.30',
    ]);
    const told = tables
      .get('duty-bands')
      ?.rows.slice(0, 5)
      .map(({ cells }) => cells.total);
    expect(told).toEqual(whatIf.map(({ shareOfValue }) => shareOfValue));
    expect(missing.map(({ fact }) => fact)).toEqual(['hs-code-or-duty-rate', 'price', 'incoterm']);
  });

  it('gives the share of any value when only the value is missing', () => {
    const { shareOfValue, totals } = estimateDuties({ asOf: CIF.asOf, duty }, tables);
    expect([shareOfValue, totals]).toEqual(['41.30', undefined]);
  });

  it('counts a preference and a measure in the bands', () => {
    const { whatIf } = estimate({ preference: { share: '90' } });
    expect(whatIf[3]?.totals?.dutiesAndTaxes).toBe('52700.00');
  });

  it('asks for the rate alone when the code is known and the base does not hold its rate', () => {
    expect(estimate({ hs: '6109.10' }).missing).toEqual([{ fact: 'duty-rate' }]);
  });

  it('never makes up a rate of exchange: one fact for each currency', () => {
    const parts = { freight: { amount: '1', currency: 'USD' }, insurance: { amount: '1', currency: 'EUR' } };
    const result = estimate({ price: { amount: '1', currency: 'EUR' }, incoterm: 'FOB', parts, duty });
    expect(result.missing).toEqual([
      { fact: 'exchange-rate', currency: 'EUR' },
      { fact: 'exchange-rate', currency: 'USD' },
    ]);
    expect(result.customsValue).toBeUndefined();
  });

  it.each([
    ['EXW', ['freight', 'insurance', 'pre-carriage']],
    ['FAS', ['freight', 'insurance', 'pre-carriage']],
    ['FOB', ['freight', 'insurance']],
    ['CPT', ['insurance']],
    ['CIP', []],
    ['DDP', []],
  ] as const)('asks, of a price %s, for %j', (incoterm, facts) => {
    expect(estimate({ incoterm, duty }).missing.map(({ fact }) => fact)).toEqual(facts);
  });

  it('takes 0 for an answer', () => {
    const parts = { freight: mad('0'), insurance: mad('0') };
    expect(estimate({ incoterm: 'FOB', parts, duty }).missing).toEqual([]);
  });

  it('asks for the quantity in the unit of the rate, and not when it can be converted', () => {
    const perKilo = { rate: { perUnit: { amount: '2', unit: 'kg' } } } as const;
    expect(estimate({ duty: perKilo }).missing).toEqual([{ fact: 'quantity', unit: 'kg' }]);
    const litres = [{ amount: '1', unit: 'l' }] as const;
    expect(estimate({ duty: perKilo, quantities: litres }).missing).toEqual([
      { fact: 'quantity', unit: 'kg' },
    ]);
    expect(estimate({ duty: perKilo, quantities: [{ amount: '1', unit: 't' }] }).missing).toEqual([]);
  });

  it('asks for rates that a base without tables does not hold', () => {
    const facts = estimateDuties({ ...CIF, duty }, new Map()).missing.map(({ fact }) => fact);
    expect(facts).toEqual(['parafiscal-tax-rate', 'vat-rate']);
    expect(estimateDuties(CIF, new Map()).whatIf).toEqual([]);
  });
});

describe('rates of the base', () => {
  it('takes the rate that holds on the day', () => {
    const on = (asOf: string): unknown => estimate({ asOf, hs: '8517.13.00' }).lines[0]?.terms[0];
    expect(on('2025-12-31')).toMatchObject({ percent: '17.5' });
    expect(on('2026-01-01')).toMatchObject({ percent: '2.5' });
  });

  it('says that a table was due for review before the day asked about', () => {
    const { warnings } = estimate({ asOf: '2099-01-01', duty });
    expect(warnings).toContainEqual({
      code: 'rates-due-for-review',
      references: [{ documentId: 'vat-and-other-rates', statementId: 'summary.1' }],
    });
    expect(codes(estimate({ duty }))).not.toContain('rates-due-for-review');
    const given = { parafiscalTax: { percent: '0.25' }, vat: { percent: '20' } };
    expect(codes(estimate({ asOf: '2099-01-01', duty, ...given }))).not.toContain('rates-due-for-review');
  });

  it('does not take a code for one that is longer', () => {
    expect(estimate({ hs: '8517' }).missing).toEqual([{ fact: 'duty-rate' }]);
  });

  it('does not apply a row out of its dates, and says so', () => {
    const late = estimate({ duty: { row: 'phones-2024-2025' } });
    expect(late.missing).toEqual([{ fact: 'hs-code-or-duty-rate' }]);
    expect(codes(late)).toContain('row-not-in-force');
    const vat = estimate({ duty, vat: { row: 'vat-sugar-2025' } });
    expect(vat.missing).toEqual([{ fact: 'vat-rate' }]);
  });

  it('does not take a rate from a bill for one that applies', () => {
    const result = estimate({ duty: { row: 'washing-machines-freezers' } });
    expect(result.missing).toEqual([{ fact: 'hs-code-or-duty-rate' }]);
    expect(codes(result)).toContain('rate-announced-only');
  });

  it('applies an announced or a minimum tax that was asked for, with a word', () => {
    const timber = estimate({ duty, otherTaxes: [{ row: 'timber-tax' }] });
    expect(amounts(timber)).toContainEqual(['other-tax', '12000.00']);
    expect(codes(timber)).toContain('rate-announced-only');
    const quantities = [{ amount: '1', unit: 'kg' }] as const;
    expect(codes(estimate({ duty, quantities, consumptionTax: { row: 'tic-hookah' } }))).toContain(
      'rate-is-a-minimum',
    );
  });

  it('gives a preference to its origins only, on a proof', () => {
    const preference = { row: 'turkey-negative-list' };
    const turkish = estimate({ duty, preference, origin: 'TR' });
    expect(turkish.lines[0]).toMatchObject({
      amount: '15750.00',
      terms: [{ percent: '15.75' }],
      preference: { share: '90', ordinary: { percent: '17.5' } },
    });
    expect(codes(turkish)).toEqual(
      expect.arrayContaining([
        'preference-needs-proof-of-origin',
        'parafiscal-tax-under-preference-unsettled',
      ]),
    );
    const chinese = estimate({ duty, preference, origin: 'CN' });
    expect(chinese.lines[0]?.amount).toBe('17500.00');
    expect(codes(chinese)).toContain('preference-not-for-origin');
    expect(codes(chinese)).not.toContain('parafiscal-tax-under-preference-unsettled');
    expect(estimate({ duty, preference, asOf: '2027-05-01' }).lines[0]?.amount).toBe('17500.00');
  });

  it('needs no ordinary rate where the preference leaves nothing', () => {
    const result = estimate({ preference: { row: 'eu-industrial' }, origin: 'IT' });
    expect(amounts(result)[0]).toEqual(['import-duty', '0.00']);
    expect(result.missing).toEqual([]);
  });
});

describe('trade defence', () => {
  const measure = (row: string, more: Partial<DutyRequest> = {}): DutyEstimate =>
    estimate({ duty, tradeDefence: [{ row }], ...more });

  it('bears on the origin of the measure only', () => {
    expect(amounts(measure('tomatoes-egypt', { origin: 'EG' }))).toContainEqual(['antidumping', '29930.00']);
    const spanish = measure('tomatoes-egypt', { origin: 'ES' });
    expect(spanish.lines.map(({ id }) => id)).not.toContain('antidumping');
    expect(codes(spanish)).toContain('measure-not-for-origin');
  });

  it('asks for the origin where the rate depends on it', () => {
    expect(measure('pvc-eu-uk-mexico').missing).toEqual([{ fact: 'origin' }]);
    expect(amounts(measure('pvc-eu-uk-mexico', { origin: 'GB' }))).toContainEqual([
      'antidumping',
      '43150.00',
    ]);
  });

  it('takes the rate of the other producers unless one is named, and says so', () => {
    const others = measure('ovens-turkey');
    expect(amounts(others)).toContainEqual(['antidumping', '62070.00']);
    expect(codes(others)).toContain('rate-depends-on-producer');
    const itimat = estimate({ duty, tradeDefence: [{ row: 'ovens-turkey', variant: 'itimat' }] });
    expect(amounts(itimat)).toContainEqual(['antidumping', '32820.00']);
    expect(codes(itimat)).not.toContain('rate-depends-on-producer');
  });

  it('does not apply what is over, not known or only under investigation', () => {
    for (const [row, code] of [
      ['pvc-egypt-provisional', 'row-not-in-force'],
      ['hot-rolled-sheet', 'measure-unknown'],
      ['thick-core-panels', 'measure-unknown'],
    ] as const) {
      const result = measure(row);
      expect(result.lines).toHaveLength(3);
      expect(codes(result)).toContain(code);
    }
    expect(amounts(measure('tomatoes-egypt-provisional', { asOf: '2024-07-01' }))).toContainEqual([
      'antidumping',
      '29930.00',
    ]);
  });

  it('says that a quota comes first', () => {
    const quantities = [{ amount: '10', unit: 't' }] as const;
    expect(codes(measure('coated-mdf', { quantities }))).toContain('measure-over-quota-only');
  });

  it('points at a measure or tax that names the code, without reckoning with it', () => {
    const tomatoes = estimate({ duty, hs: '2002.90.90.11', origin: 'EG' });
    expect(codes(tomatoes)).toContain('trade-defence-may-apply');
    expect(tomatoes.lines).toHaveLength(3);
    expect(codes(estimate({ duty, hs: '2002.90.90.11', origin: 'ES' }))).not.toContain(
      'trade-defence-may-apply',
    );
    expect(codes(estimate({ duty, hs: '3904.10' }))).toContain('other-tax-may-apply');
    expect(codes(measure('tomatoes-egypt', { hs: '2002.90.90.11' }))).not.toContain(
      'trade-defence-may-apply',
    );
  });
});

describe('a delivered price', () => {
  it('stays whole when nothing is itemised, and says what that costs', () => {
    const result = estimate({ incoterm: 'DDP', duty });
    expect(result.customsValue?.amount).toBe('100000.00');
    expect(codes(result)).toContain('delivered-price-not-itemised');
    const parts = { dutiesAndTaxes: mad('20000') };
    expect(codes(estimate({ incoterm: 'DDP', duty, parts }))).not.toContain('delivered-price-not-itemised');
  });

  it('shows what was added and taken off, each in dirhams', () => {
    const { customsValue } = estimate({
      price: { amount: '100', currency: 'EUR' },
      incoterm: 'FOB',
      parts: {
        freight: { amount: '10', currency: 'EUR' },
        insurance: mad('5.50'),
        buyingCommission: mad('2'),
      },
      exchangeRates: { EUR: '10.555' },
      duty,
    });
    expect(customsValue).toMatchObject({
      amount: '1164.55',
      steps: [
        {
          part: 'price',
          sign: '+',
          amount: '100',
          currency: 'EUR',
          exchangeRate: '10.555',
          dirhams: '1055.50',
        },
        { part: 'freight', sign: '+', dirhams: '105.55' },
        { part: 'insurance', sign: '+', currency: 'MAD', dirhams: '5.50' },
        { part: 'buyingCommission', sign: '-', dirhams: '2.00' },
      ],
    });
    expect(customsValue?.rules.map(({ statementId }) => statementId)).toEqual([
      'incoterms.3',
      'facts.7',
      'facts.8',
    ]);
  });
});
