import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../source/language.ts';
import { hasFigure, statementFinder } from '../../../trade/corpus.fixture.ts';
import { KNOWN_RULES } from './known-rules.ts';

let find: Awaited<ReturnType<typeof statementFinder>>;
beforeAll(async () => {
  find = await statementFinder();
}, 60_000);

/** Figures that each statement is read for. */
const READ_FOR: Readonly<Record<keyof typeof KNOWN_RULES, readonly string[]>> = {
  carAbatementByAge: ['10', '20', '25'],
  carCombinedRate: ['41.3', '17.5', '0.25', '20'],
  luxuryCar: ['400000', '5'],
  abatementAbroad: ['60', '10', '90', '300000'],
  abatementOnce: ['90'],
  refundCeiling: [],
  refundCeilingExample: ['20'],
  autoEntrepreneurTax: ['0.5', '1'],
  autoEntrepreneurCeiling: ['500000', '200000'],
  wineTax: ['1150'],
  beerTax: ['1550'],
  pureAlcoholTax: ['25500'],
  energyDrinkTax: ['500'],
  dutiesInGeneral: ['0.25', '20', '2.5', '10', '17.5', '30', '40'],
  dutiesInAll: ['23.3', '32.3', '41.3', '56.3', '68.3'],
  rateInAdil: [],
  onlinePurchase: ['1250', '20000'],
  onlineCharges: ['0.25', '20', '23.3', '68.3'],
  giftRelief: ['1250'],
};

describe.each(LANGUAGES)('known rules in %s', (language) => {
  it.each(Object.entries(READ_FOR))('%s is there with its figures', async (name, figures) => {
    const text = (await find(KNOWN_RULES[name as keyof typeof KNOWN_RULES], language)) ?? '';
    expect(text).toMatch(/\S/);
    for (const figure of figures) expect(hasFigure(text, figure), `${figure} in ${text}`).toBe(true);
  });
});
