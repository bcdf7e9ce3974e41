import { wordPattern } from '../../text/word-pattern.ts';
import type { StatementReference } from '../../trade/trade-tables.ts';
import { KNOWN_RULES } from './known-rules.ts';

/** Goods with a consumption tax of their own: in a question, in the statements of its amount, and the statement that tells it. */
export interface TaxedGoods {
  readonly rule: StatementReference;
  readonly asked: RegExp;
  readonly told: RegExp;
  /** Their name in the statements, which a question may word otherwise. */
  readonly names: string;
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
    told: /bière|beer|جعة/iu,
    names: 'bière beer الجعة',
  },
  {
    rule: KNOWN_RULES.wineTax,
    asked: wordPattern(
      'vins?|wines?|champagne|chrab|lvin|[وبلد]?(?:ال)?خمور?|[وبلد]?(?:ال)?نبيذ|[وبلد]?(?:ال)?فان',
    ),
    told: /(?<!\p{L})(?:vins?|wines?)(?!\p{L})|خمور|نبيذ|خمر/iu,
    names: 'vin wine النبيذ الخمور',
  },
  {
    rule: KNOWN_RULES.energyDrinkTax,
    asked: wordPattern(
      'boissons? énergi\\p{L}*|energy drinks?|red ?bull|(?:ال)?مشروبات (?:ال)?طاق\\p{L}*|مشروبات الطاقة|boissons? energi\\p{L}*',
    ),
    told: /énergi|energy|طاق/iu,
    names: 'boissons énergisantes energy drinks مشروبات الطاقة',
  },
  {
    rule: KNOWN_RULES.pureAlcoholTax,
    asked: wordPattern(
      'whisk(?:y|ey|ies)|vodka|gin|rhum|rum|spiritueux|spirits?|liqueurs?|alcools?|alcohol|(?:ال)?ويسكي|(?:ال)?فودكا|(?:ال)?كحول',
    ),
    told: /alcool pur|pure alcohol|كحول/iu,
    names: 'alcool pur pure alcohol الكحول الخالص',
  },
];

/** The taxed goods that a question names; none when it names several, and `unmeasured` where what is taxed is only a part. */
export function taxedGoodsIn(question: string): TaxedGoods | 'unmeasured' | undefined {
  const named = GOODS.filter(({ asked }) => asked.test(question));
  const [only, ...others] =
    named.length > 1 ? named.filter(({ rule }) => rule !== KNOWN_RULES.pureAlcoholTax) : named;
  if (only === undefined || others.length > 0) return undefined;
  return only.rule === KNOWN_RULES.pureAlcoholTax && !PURE_ALCOHOL.test(question) ? 'unmeasured' : only;
}
