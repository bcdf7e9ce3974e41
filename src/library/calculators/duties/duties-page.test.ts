import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../source/language.ts';
import { readCorpusTables } from '../../../trade/corpus-tables.fixture.ts';
import { estimateDuties } from '../../../trade/duties/estimate-duties.ts';
import type { TradeTables } from '../../../trade/trade-tables.ts';
import { emptyLibraryBase } from '../../library.fixture.ts';
import { dutiesPage } from './duties-page.ts';
import { requestFault } from './request-fault.ts';

let tables: TradeTables;
beforeAll(async () => {
  tables = await readCorpusTables();
}, 60_000);
const TODAY = '2026-11-27';
const price = { amount: '100000', currency: 'MAD' };

describe('dutiesPage', () => {
  it.each(LANGUAGES)('shows the form alone in %s, listed', async (language) => {
    const view = { values: {}, faults: {}, dataAddress: '/' };
    const page = await dutiesPage(view, { base: emptyLibraryBase, tables }, { language, today: TODAY });
    expect(page.isListed).toBe(true);
    expect(page.content.toString()).not.toMatch(/undefined|id="result"/);
  });

  it('shows the working, line by line, and the totals', async () => {
    const estimate = estimateDuties(
      { asOf: TODAY, price, incoterm: 'CIF', duty: { rate: { percent: '10' } } },
      tables,
    );
    const view = { values: { price: '100000' }, faults: {}, estimate, dataAddress: '/api?a=1&b=2' };
    const page = await dutiesPage(view, { base: emptyLibraryBase, tables }, { language: 'en', today: TODAY });
    const text = page.content.toString();
    expect(page.isListed).toBe(false);
    for (const part of [
      '10% × 100,000.00',
      '10,000.00',
      '0.25% × 100,000.00',
      '20% × 110,250.00',
      '22,050.00',
    ])
      expect(text).toContain(part);
    expect(text).toContain('132,300.00');
    expect(text).toContain('href="/api?a=1&amp;b=2"');
  });

  it('marks what is missing in its field and shows the usual rates', async () => {
    const estimate = estimateDuties({ asOf: TODAY, price, incoterm: 'CIF' }, tables);
    const view = { values: { price: '100000' }, faults: {}, estimate, dataAddress: '/' };
    const page = await dutiesPage(view, { base: emptyLibraryBase, tables }, { language: 'fr', today: TODAY });
    const text = page.content.toString();
    expect(text).toContain('href="#field-duty"');
    expect(text).toContain('id="field-duty-wanted"');
    expect(text).toContain('Si le droit d’importation était');
  });

  it('keeps what was written, escaped, with the fault beside it and in the summary', async () => {
    const view = { values: { price: '"><b>' }, faults: { price: 'figure' }, dataAddress: '/' } as const;
    const page = await dutiesPage(view, { base: emptyLibraryBase, tables }, { language: 'ar', today: TODAY });
    const text = page.content.toString();
    expect(text).toContain('value="&quot;&gt;&lt;b&gt;"');
    expect(text).toContain('id="field-price-fault"');
    expect(text).toContain('aria-describedby="field-price-hint field-price-fault"');
    expect(text).toContain('role="alert"');
  });
});

describe('requestFault', () => {
  it.each([
    ['parts.freight', { freight: 'not-with-incoterm' }],
    ['parts.freight.amount', { freight: 'money' }],
    ['parts', { price: 'nothing-left' }],
    ['price.amount', { price: 'not-positive' }],
    ['exchangeRates.EUR', { exchangeRate: 'rates' }],
    ['duty.rate.percent', { duty: 'percent' }],
    ['consumptionTaxVariant', { consumptionTaxRow: 'choice' }],
    ['consumptionTax.variant', { consumptionTaxRow: 'choice' }],
    ['tradeDefence.0.row', { measureRow: 'choice' }],
    ['vat.percent', { vat: 'percent' }],
    ['something.else', { price: 'figure' }],
  ])('tells %s at %o', (part, fault) => {
    expect(requestFault(part)).toEqual(fault);
  });
});
