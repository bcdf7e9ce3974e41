import { wordPattern } from '../../../text/word-pattern.ts';
import type { StatementReference } from '../../../trade/trade-tables.ts';
import { KNOWN_RULES } from '../rules/known-rules.ts';

/** Goods with a consumption tax of their own: in a question, and the statement that tells its amount. */
interface TaxedGoods {
  readonly rule: StatementReference;
  readonly asked: RegExp;
}

const PURE_ALCOHOL = wordPattern(
  'alcool pur|pure alcohol|(?:ال)?كحول (?:ال)?خالص\\p{L}*|(?:ال)?كحول (?:ال)?صاف\\p{L}*|alcool safi',
);

const GOODS: readonly TaxedGoods[] = [
  {
    rule: KNOWN_RULES.beerTax,
    asked: wordPattern(
      'bières?|biere|beers?|lager|birr?a|lbirr?a|[وبلد]?(?:ال)?بيرا|[وبلد]?(?:ال|ل)?بيرة|[وبلد]?(?:ال)?جعة',
    ),
  },
  {
    rule: KNOWN_RULES.wineTax,
    asked: wordPattern(
      'vins?|wines?|champagne|bourgogne|bordeaux|chrab|lvin|[وبلد]?(?:ال)?خمو?ر|[وبلد]?(?:ال)?نبيذ|[وبلد]?(?:ال)?فان',
    ),
  },
  {
    rule: KNOWN_RULES.energyDrinkTax,
    asked: wordPattern(
      'boissons? énergi\\p{L}*|energy drinks?|red ?bull|(?:ال)?مشروبات (?:ال)?طاق\\p{L}*|مشروبات الطاقة|boissons? energi\\p{L}*',
    ),
  },
  {
    rule: KNOWN_RULES.pureAlcoholTax,
    asked: wordPattern(
      'whisk(?:y|ey|ies)|vodka|gin|rhum|rum|spiritueux|spirits?|liqueurs?|alcools?|alcohol|(?:ال)?ويسكي|(?:ال)?فودكا|(?:ال)?كحول',
    ),
  },
];

/**
 * The statement that tells the consumption tax of the goods that a question names. None when it names no or several such
 * goods; `unmeasured` for spirits, of which only the pure alcohol in them is taxed.
 */
export function taxRuleOf(question: string): StatementReference | 'unmeasured' | undefined {
  const named = GOODS.filter(({ asked }) => asked.test(question));
  const [only, ...others] =
    named.length > 1 ? named.filter(({ rule }) => rule !== KNOWN_RULES.pureAlcoholTax) : named;
  if (only === undefined || others.length > 0) return undefined;
  const isInPart = only.rule === KNOWN_RULES.pureAlcoholTax && !PURE_ALCOHOL.test(question);
  return isInPart ? 'unmeasured' : only.rule;
}
