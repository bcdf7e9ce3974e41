import { describe, expect, it } from 'vitest';
import { KNOWN_RULES } from '../rules/known-rules.ts';
import { taxRuleOf } from './taxed-goods.ts';

describe('taxRuleOf', () => {
  it.each([
    ['40 هكتولتر ديال لبيرة', KNOWN_RULES.beerTax],
    ['25 hectolitres de bière', KNOWN_RULES.beerTax],
    ['600 لتر ديال الخمر', KNOWN_RULES.wineTax],
    ['12 hectolitres of wine', KNOWN_RULES.wineTax],
    ['60 hl de boissons énergisantes', KNOWN_RULES.energyDrinkTax],
    ['5 hl d’alcool pur', KNOWN_RULES.pureAlcoholTax],
  ])('%s', (question, rule) => {
    expect(taxRuleOf(question)).toBe(rule);
  });

  it('does not measure spirits by their volume', () => {
    expect(taxRuleOf('30 hectolitres de whisky')).toBe('unmeasured');
  });

  it.each(['10 hl de jus d’orange', '5 hl de bière et 3 hl de vin', ''])('knows none: %s', (question) => {
    expect(taxRuleOf(question)).toBeUndefined();
  });
});
