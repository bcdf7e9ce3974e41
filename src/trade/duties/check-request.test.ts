import { beforeAll, describe, expect, it } from 'vitest';
import { readCorpusTables } from '../corpus-tables.fixture.ts';
import type { TradeTables } from '../trade-tables.ts';
import type { DutyRequest } from './duty-request.ts';
import { estimateDuties } from './estimate-duties.ts';

let tables: TradeTables;
beforeAll(async () => {
  tables = await readCorpusTables();
}, 60_000);

const mad = (amount: string): { amount: string; currency: string } => ({ amount, currency: 'MAD' });
const CIF = { asOf: '2026-11-26', price: mad('100'), incoterm: 'CIF' };
const percent = (figure: string): object => ({ duty: { rate: { percent: figure } } });

describe('a request that does not fit', () => {
  it.each([
    ['asOf', { asOf: '2026-02-30' }],
    ['asOf', { asOf: undefined }],
    ['importer', { importer: 'traveller' }],
    ['incoterm', { incoterm: 'FOR' }],
    ['incoterm', { incoterm: 'cif' }],
    ['origin', { origin: 'France' }],
    ['hs', { hs: '85' }],
    ['hs', { hs: '8517 13' }],
    ['price.amount', { price: mad('-1') }],
    ['price.amount', { price: mad('NaN') }],
    ['price.amount', { price: mad('0') }],
    ['price.amount', { price: mad('1e3') }],
    ['price.amount', { price: mad('1,5') }],
    ['price.amount', { price: mad('') }],
    ['price.amount', { price: mad('1'.repeat(16)) }],
    ['price.amount', { price: { amount: 100, currency: 'MAD' } }],
    ['price.currency', { price: { amount: '1', currency: 'dirham' } }],
    ['parts.freight', { parts: { freight: mad('1') } }],
    ['parts.insurance', { parts: { insurance: mad('0') } }],
    ['parts.freight', { incoterm: 'DAP', parts: { freight: mad('1') } }],
    ['parts.preCarriage', { incoterm: 'FOB', parts: { preCarriage: mad('1') } }],
    ['parts.dutiesAndTaxes', { incoterm: 'DAP', parts: { dutiesAndTaxes: mad('1') } }],
    ['parts.inlandTransport', { parts: { inlandTransport: mad('1') } }],
    ['parts.luck', { parts: { luck: mad('1') } }],
    ['parts.assembly.amount', { parts: { assembly: mad('-1') } }],
    ['parts', { parts: { assembly: mad('100') } }],
    ['exchangeRates.EUR', { exchangeRates: { EUR: '0' } }],
    ['exchangeRates.MAD', { exchangeRates: { MAD: '1' } }],
    ['quantities.0.amount', { quantities: [{ amount: '-1', unit: 'kg' }] }],
    ['quantities.0.unit', { quantities: [{ amount: '1', unit: 'lb' }] }],
    [
      'quantities.1.unit',
      {
        quantities: [
          { amount: '1', unit: 'kg' },
          { amount: '1', unit: 't' },
        ],
      },
    ],
    ['duty.rate.percent', percent('-2.5')],
    ['duty.rate.percent', percent('2001')],
    ['duty.rate', { duty: { rate: {} } }],
    ['duty.rate.together', { duty: { rate: { percent: '1', perUnit: { amount: '1', unit: 'kg' } } } }],
    ['duty.rate.together', { duty: { rate: { percent: '1', together: 'sum' } } }],
    ['duty.row', { duty: { row: 'no-such-row' } }],
    ['preference.share', { preference: { share: '101' } }],
    ['preference.row', { preference: { row: 'band-10' } }],
    ['tradeDefence.0.rate.percent', { tradeDefence: [{ kind: 'antidumping', rate: { percent: 'x' } }] }],
    ['tradeDefence.0.row', { tradeDefence: [{ row: 'no-such-row' }] }],
    ['tradeDefence.0.variant', { tradeDefence: [{ row: 'ovens-turkey', variant: 'nobody' }] }],
    ['tradeDefence.0.variant', { tradeDefence: [{ row: 'tomatoes-egypt', variant: 'nobody' }] }],
    ['parafiscalTax.percent', { parafiscalTax: { percent: '-0.25' } }],
    ['consumptionTax.row', { consumptionTax: { row: 'vat-20' } }],
    ['consumptionTax.variant', { consumptionTax: { row: 'tic-recycling' } }],
    ['consumptionTax.base', { consumptionTax: { rate: { percent: '1' }, base: '-1' } }],
    ['otherTaxes.0.row', { otherTaxes: [{ row: 'payment-surcharge' }] }],
    ['vat.percent', { vat: { percent: '' } }],
    ['vat.row', { vat: { row: 'tpi' } }],
  ])('is refused at %s: %j', (field, fault) => {
    const request = { ...CIF, ...percent('10'), ...fault } as unknown as DutyRequest;
    let thrown: unknown;
    try {
      estimateDuties(request, tables);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ name: 'TijariaError', code: 'request-invalid' });
    expect((thrown as Error).message).toMatch(
      new RegExp(`^reading the duty request: ${field.replaceAll('.', '\\.')}: expected .+, received .+$`),
    );
  });

  it('is cut short in the message', () => {
    const hs = '9'.repeat(10_000);
    expect(() => estimateDuties({ ...CIF, hs } as DutyRequest, tables)).toThrow(/^.{1,200}$/);
  });
});
