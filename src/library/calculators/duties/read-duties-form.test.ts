import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCorpusTables } from '../../../trade/corpus-tables.fixture.ts';
import type { TradeTables } from '../../../trade/trade-tables.ts';
import { DUTIES_FIELDS } from './duties-fields.ts';
import { readDutiesForm } from './read-duties-form.ts';

let tables: TradeTables;
beforeAll(async () => {
  tables = await readCorpusTables();
}, 60_000);

describe('readDutiesForm', () => {
  it.each([
    ['12500', '12500'],
    ['12 500,50', '12500.50'],
    ['12\u00a0500,5', '12500.5'],
    ['12.500,50', '12500.50'],
    ['12,500.50', '12500.50'],
    ['1.250.000', '1250000'],
    ['1,250,000', '1250000'],
    ['١٢٥٠٠٫٥', '12500.5'],
    ['0,8', '0.8'],
  ])('reads the price %s as %s', (price, expected) => {
    const { parameters, faults } = readDutiesForm({ price, currency: 'eur' }, tables);
    expect(faults).toEqual({});
    expect(parameters).toEqual({ price: expected, currency: 'EUR' });
  });

  it.each(['1.250', '1,250', '12.500'])('does not guess what %s means', (price) => {
    expect(readDutiesForm({ price, currency: 'EUR' }, tables).faults).toEqual({ price: 'ambiguous' });
  });

  it.each([
    [{ price: '-5', currency: 'EUR' }, { price: 'figure' }],
    [{ price: '1e9', currency: 'EUR' }, { price: 'figure' }],
    [{ price: '100' }, { currency: 'needs-currency' }],
    [{ currency: 'euro' }, { currency: 'currency' }],
    [{ freight: 'beaucoup' }, { freight: 'money' }],
    [{ hs: '85' }, { hs: 'hs' }],
    [{ hs: 'abc' }, { hs: 'hs' }],
    [{ origin: 'Atlantide' }, { origin: 'country' }],
    [{ asOf: '2026-02-30' }, { asOf: 'date' }],
    [{ quantity: '5' }, { unit: 'needs-unit' }],
    [{ vat: '10', vatRow: 'vat-10' }, { vatRow: 'rival' }],
    [{ exchangeRate: 'EUR:' }, { exchangeRate: 'rates' }],
  ])('tells what is wrong with %o', (given, faults) => {
    expect(readDutiesForm(given, tables).faults).toEqual(faults);
  });

  it('makes the parameters of the API of names, codes, units and rows', () => {
    const given = {
      freight: '800 usd',
      exchangeRate: 'EUR:10,80; USD:9,90',
      origin: 'Chine',
      hs: '8517 13 00',
      duty: '17,5 %',
      quantity: '20',
      unit: 'hl',
      consumptionTaxRow: 'tic-soft-drinks-juice/sugar-to-5',
      measureRow: 'pvc-egypt/others',
    };
    expect(readDutiesForm(given, tables)).toMatchObject({
      faults: {},
      parameters: {
        freight: '800 USD',
        exchangeRate: 'EUR:10.80,USD:9.90',
        origin: 'CN',
        hs: '85171300',
        duty: '17.5',
        quantity: '20 hl',
        consumptionTaxRow: 'tic-soft-drinks-juice',
        consumptionTaxVariant: 'sugar-to-5',
        measureRow: 'pvc-egypt',
        producer: 'others',
      },
    });
  });

  it('leaves out what no field has, empty fields, and lists', () => {
    const given = { utm: 'x', price: '  ', hs: ['8517', '8518'], duty: { $gt: '' } };
    expect(readDutiesForm(given, tables)).toEqual({ values: {}, parameters: {}, faults: {} });
  });

  it('takes any text without throwing, and keeps it as it was written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DUTIES_FIELDS), fc.string({ maxLength: 300 }), (field, text) => {
        const { values } = readDutiesForm({ [field]: text }, tables);
        expect(values[field] ?? '').toBe(text.slice(0, 100).trim());
      }),
    );
  });
});
