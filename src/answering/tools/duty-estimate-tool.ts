import { z } from 'zod';
import { INCOTERMS, type DutyRequest, type Money } from '../../trade/duties/duty-request.ts';
import { UNITS } from '../../trade/duties/units.ts';
import type { TradeFunctions } from '../../trade/trade-functions.ts';
import { tellDuties } from './tell-duties.ts';
import { currencyCode, decimal, tradeTool, type TradeTool } from './trade-tool.ts';

const schema = z.strictObject({
  price: decimal.optional().describe('Price on the invoice'),
  currency: currencyCode.default('MAD').describe('Currency of the price and its parts'),
  exchangeRate: decimal.optional().describe('Dirhams for one unit of that currency, if the person gave it'),
  incoterm: z.enum(INCOTERMS).optional(),
  preCarriage: decimal.optional().describe('Costs until the goods are loaded'),
  freight: decimal.optional(),
  insurance: decimal.optional(),
  hs: z.coerce.string().optional().describe('Tariff code of 4 to 10 digits'),
  origin: z.string().toUpperCase().optional().describe('Country of origin, ISO 3166 alpha-2'),
  dutyPercent: decimal.optional().describe('Import duty rate, only if the person or a block gave it'),
  antidumpingPercent: decimal.optional(),
  parafiscalPercent: decimal.optional(),
  consumptionTaxPercent: decimal.optional(),
  vatPercent: decimal.optional(),
  quantity: decimal.optional(),
  unit: z.enum(UNITS).optional().describe('Unit of the quantity'),
});

/** Duties and taxes of an import, with the working. */
export function dutyEstimateTool({ estimateDuties }: Pick<TradeFunctions, 'estimateDuties'>): TradeTool {
  return tradeTool({
    name: 'duty_estimate',
    description:
      'Duties, taxes and landed cost of an import by a trader, in dirhams, with the working. Says what is missing when too little is known.',
    schema,
    find: (given, { language, asOf }) => tellDuties(estimateDuties(toRequest(given, asOf)), language),
  });
}

function toRequest(given: z.output<typeof schema>, asOf: string): DutyRequest {
  const { price, currency, exchangeRate, incoterm, hs, origin, quantity, unit } = given;
  const money = (amount: string): Money => ({ amount, currency });
  const parts = Object.fromEntries(
    (['preCarriage', 'freight', 'insurance'] as const).flatMap((part) => {
      const amount = given[part];
      return amount === undefined ? [] : [[part, money(amount)]];
    }),
  );
  return {
    asOf,
    importer: 'trader',
    ...(price === undefined ? {} : { price: money(price) }),
    ...(incoterm === undefined ? {} : { incoterm }),
    ...(Object.keys(parts).length === 0 ? {} : { parts }),
    ...(exchangeRate === undefined || currency === 'MAD'
      ? {}
      : { exchangeRates: { [currency]: exchangeRate } }),
    ...(hs === undefined ? {} : { hs }),
    ...(origin === undefined ? {} : { origin }),
    ...(quantity === undefined || unit === undefined ? {} : { quantities: [{ amount: quantity, unit }] }),
    ...toRates(given),
  };
}

function toRates(given: z.output<typeof schema>): Partial<DutyRequest> {
  const { dutyPercent, antidumpingPercent, parafiscalPercent, consumptionTaxPercent, vatPercent } = given;
  return {
    ...(dutyPercent === undefined ? {} : { duty: { rate: { percent: dutyPercent } } }),
    ...(antidumpingPercent === undefined
      ? {}
      : { tradeDefence: [{ kind: 'antidumping' as const, rate: { percent: antidumpingPercent } }] }),
    ...(parafiscalPercent === undefined ? {} : { parafiscalTax: { percent: parafiscalPercent } }),
    ...(consumptionTaxPercent === undefined
      ? {}
      : { consumptionTax: { rate: { percent: consumptionTaxPercent } } }),
    ...(vatPercent === undefined ? {} : { vat: { percent: vatPercent } }),
  };
}
