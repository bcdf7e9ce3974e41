import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixedClock } from '../common/clock.ts';
import { readCorpusTables } from '../trade/corpus-tables.fixture.ts';
import { createTradeFunctions } from '../trade/trade-functions.ts';
import { dutiesRoute } from './duties-route.ts';
import { problemHandler } from './problem.ts';

let server: Server;
let base: string;
beforeAll(async () => {
  const { estimateDuties } = createTradeFunctions(await readCorpusTables());
  const app = express();
  app.get('/api/duties/estimate', dutiesRoute(estimateDuties, fixedClock('2026-11-26')));
  app.use(problemHandler(() => undefined));
  server = await new Promise((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/duties/estimate`;
}, 60_000);
afterAll(() => server.close());

const get = (query: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(`${base}?${new URLSearchParams(query).toString()}`);
const totals = async (query: Readonly<Record<string, string>>): Promise<unknown> =>
  ((await (await get(query)).json()) as { totals?: { dutiesAndTaxes: string } }).totals?.dutiesAndTaxes;

describe('GET /api/duties/estimate', () => {
  it('estimates on the rules of today, or of the day that is named', async () => {
    const phones = { price: '100000', incoterm: 'CIF', hs: '8517.13' };
    const response = await get(phones);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      asOf: '2026-11-26',
      totals: { dutiesAndTaxes: '23300.00' },
    });
    expect(await totals({ ...phones, asOf: '2025-06-01' })).toBe('41300.00');
  });

  it('takes parts in the currency of the price or in their own, and rates for each', async () => {
    const query = { price: '8000', currency: 'EUR', incoterm: 'FOB', duty: '10' };
    const parts = { freight: '800', insurance: '864 MAD' };
    const one = await get({ ...query, ...parts, exchangeRate: '10.80' });
    expect(await one.json()).toMatchObject({ customsValue: { amount: '95904.00' } });
    const two = await get({ ...query, freight: '10 USD', insurance: '0', exchangeRate: 'EUR:10,USD:9.5' });
    expect(await two.json()).toMatchObject({ customsValue: { amount: '80095.00' } });
  });

  it('takes quantities, duties per unit and rows', async () => {
    const beer = { price: '80000', incoterm: 'CIF', duty: '40', consumptionTaxRow: 'tic-beer' };
    expect(await totals({ ...beer, quantity: '100 hl' })).toBe('240640.00');
    const query = {
      price: '10000',
      incoterm: 'CIF',
      duty: '10',
      dutyPerUnit: '2/kg',
      quantity: '1000 kg,5 hl',
    };
    expect(await (await get({ ...query, dutyTogether: 'greater' })).json()).toMatchObject({
      lines: [{ amount: '2000.00' }, {}, {}],
    });
    expect(await (await get({ ...query, dutyTogether: 'sum' })).json()).toMatchObject({
      lines: [{ amount: '3000.00' }, {}, {}],
    });
  });

  it('takes preferences, trade defence, other taxes and VAT', async () => {
    const value = { price: '100000', incoterm: 'CIF' };
    expect(await totals({ ...value, duty: '30', preference: '90' })).toBe('52700.00');
    expect(await totals({ ...value, preferenceRow: 'eu-industrial', origin: 'FR' })).toBe('20300.00');
    expect(await totals({ ...value, duty: '0', measureRow: 'tomatoes-egypt', origin: 'EG' })).toBe(
      '56216.00',
    );
    expect(await totals({ ...value, duty: '0', antidumping: '29.93' })).toBe('56216.00');
    expect(await totals({ ...value, duty: '2.5', otherTaxRow: 'timber-tax' })).toBe('37700.00');
    expect(await totals({ ...value, duty: '2.5', otherTax: '12' })).toBe('37700.00');
    expect(await totals({ ...value, duty: '0', vat: '10', parafiscalTax: '0' })).toBe('10000.00');
    expect(await totals({ ...value, duty: '0', vatRow: 'vat-short-pasta', taxOnEverything: '5' })).toBe(
      '5262.50',
    );
  });

  it('names what is missing, without a parameter at all', async () => {
    const response = await get({});
    expect(response.status).toBe(200);
    const { missing, whatIf } = (await response.json()) as { missing: unknown[]; whatIf: unknown[] };
    expect(missing[0]).toEqual({ fact: 'hs-code-or-duty-rate' });
    expect(whatIf).toHaveLength(5);
  });

  it.each([
    ['price', { price: '-5' }],
    ['price', { price: '1,5' }],
    ['price', { price: 'NaN' }],
    ['price.amount', { price: '1.2.3' }],
    ['incoterm', { incoterm: 'FOR' }],
    ['freight', { freight: '800 euros' }],
    ['parts.freight', { price: '1', incoterm: 'CIF', freight: '800' }],
    ['exchangeRate', { exchangeRate: 'EUR=10' }],
    ['quantity', { quantity: '10 lb' }],
    ['dutyPerUnit', { dutyPerUnit: '3.5' }],
    ['duty.rate.together', { duty: '10', dutyPerUnit: '2/kg' }],
    ['dutyTogether', { duty: '10', dutyTogether: 'sum' }],
    ['dutyRow', { duty: '10', dutyRow: 'band-10' }],
    ['vatRow', { vat: '20', vatRow: 'vat-20' }],
    ['consumptionTaxRow', { consumptionTax: '20', consumptionTaxRow: 'tic-beer' }],
    ['producer', { producer: 'itimat' }],
    ['asOf', { asOf: '2026-13-01' }],
    ['origin', { origin: 'fr' }],
    ['hs', { hs: 'chapter 85' }],
    ['colour', { colour: 'red' }],
  ])('answers 400 and names %s for %j', async (field, query) => {
    const response = await get(query);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const { code, detail } = (await response.json()) as { code: string; detail: string };
    expect(code).toBe('request-invalid');
    expect(detail).toContain(field);
  });

  it('refuses a parameter that is given twice', async () => {
    expect((await fetch(`${base}?price=1&price=2`)).status).toBe(400);
  });
});
