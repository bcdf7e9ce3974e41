import { bothPatterns, wordPattern } from '../../../text/word-pattern.ts';
import type { DutyRequest } from '../../../trade/duties/duty-request.ts';
import { TRADE_DEFENCE_READINGS } from '../../../trade/duties/rates/row-readings.ts';
import { rowMatcher } from '../../../trade/match-rows.ts';
import { tableOf } from '../../../trade/row-cells.ts';
import type { TradeTables } from '../../../trade/trade-tables.ts';

/** Goods that measures of trade defence are for, in people's words, and the rows of `trade-defence` on them. */
const GOODS: readonly { readonly rows: readonly string[]; readonly words: RegExp }[] = [
  {
    rows: ['pvc-egypt', 'pvc-usa', 'pvc-eu-uk-mexico'],
    words: wordPattern(
      '[لبف]?pvc|polychlorure de vinyle|polyvinyl chloride|(?:متعدد|بولي) (?:كلوريد|كلورور) (?:ال)?فينيل|بولي ?فينيل (?:كلوريد|كلورور)|[لب]?(?:ال)?بي ?في ?سي',
    ),
  },
  {
    rows: ['tomatoes-egypt'],
    words: bothPatterns(
      'tomates?|tomato(?:es)?|m[ae]t[ie]?ch?a|[وبلد]?(?:ال|لل)?طماطم|[وبلد]?(?:ال)?ماطيشة|[وبلد]?(?:ال)?مطيشة',
      'conserves?|concentrés?|concentres?|purées?|boîtes?|pelées?|paste|canned|tinned|cans?|tins?|passata|concentrated|(?:ال)?مصبر\\p{L}*|(?:ال)?معلب\\p{L}*|(?:ال)?مركز\\p{L}*|(?:ال)?كونسيرف\\p{L}*|[بلو]?(?:ال)?معجون|(?:ال)?حك(?:اك)?|msbr\\p{L}*|m[uo]?s[ae]b+r\\p{L}*|7okk?|hkak|7kak|lconcentré',
    ),
  },
  {
    rows: ['ovens-turkey'],
    words: bothPatterns(
      'fours?|ovens?|(?:ال)?فرن|(?:ال)?أفران|(?:ال)?فران|(?:ال)?فرانات|f[ae]r+an\\p{L}*',
      'électriques?|electriques?|electric(?:al)?|kahraba\\p{L}*|(?:ال)?كهربائ?ية?|(?:ال)?كهربائي|ديال (?:ال)?ضو|dyal do[wu]?|b ?trisinti|(?:ال)?تريسينتي',
    ),
  },
  {
    rows: ['galvanised-wire-turkey'],
    words: bothPatterns(
      'fils?|wires?|(?:ال)?أسلاك|(?:ال)?سلك|(?:ال)?سلوكا?|slouk|silk',
      'galvanisés?|galvanises?|galvani[sz]ed|(?:ال)?مجلفنة?|(?:ال)?كالفانيزي|galvanis[ei]',
    ),
  },
  {
    rows: ['carpets-egypt'],
    words: wordPattern(
      'tapis|moquettes?|revêtements? de sol textiles?|carpets?|rugs?|carpeting|[وبل]?(?:ال)?زراب[يى]|[وبل]?(?:ال)?زربية|[وبل]?(?:ال)?سجاد\\p{L}*|[وبل]?(?:ال)?موكيط|zrabi|z[ae]rbiya\\p{L}*|moket',
    ),
  },
];
/** The measure on carpets is for those made by machine. */
const HAND_MADE = wordPattern(
  '(?:faits?|faites?|noués?|nouée?s?) (?:à la )?main|artisana\\p{L}*|hand ?-?(?:made|woven|knotted)|(?:ال)?يدوية?|صناعة تقليدية|ديال (?:ال)?يد',
);
const ANTIDUMPING = wordPattern(
  'l?anti-?dumping|dumping|[وبل]?(?:ال)?إغراق|[وبل]?(?:ال)?اغراق|[وبل]?(?:ال)?دامبينغ|[وبل]?(?:ال)?دومبينغ',
);
/** Towns that people name instead of the country. */
export const TURKISH_CITIES =
  'istanbul|stanboul|izmir|bursa|mersin|gaziantep|kayseri|konya|denizli|[إا]سطنبول|[إا]زمير|بورصة';
const EGYPTIAN_CITIES =
  'alexandri[ea]|port[- ]sa[iï]d|le caire|cairo|damiett?e?a?|(?:ال)?[إا]سكندرية|بورسعيد|(?:ال)?قاهرة';
/** Origins of measures by the adjective or a spoken name; the table of countries knows the rest. */
const ORIGIN_WORDS: readonly (readonly [string, RegExp])[] = [
  [
    'EG',
    wordPattern(
      `égyptien(?:ne)?s?|egyptien(?:ne)?s?|egyptians?|masr|misr|m[ai]sriya|[بل]?(?:ال)?مصري(?:ة)?|${EGYPTIAN_CITIES}`,
    ),
  ],
  [
    'TR',
    wordPattern(`turque?s?|turcs?|turkish|t[ou]rkiy?a|t[ou]rkiy?in|[بل]?(?:ال)?تركي(?:ة)?|${TURKISH_CITIES}`),
  ],
  ['US', wordPattern('américaine?s?|american|usa|marikan\\p{L}*|(?:ال)?[أا]?مريكي(?:ة)?|[مأ]ا?ريكان\\p{L}*')],
  [
    'GB',
    wordPattern(
      'britanniques?|anglaise?s?|british|(?:ال)?بريطاني(?:ة)?|بريطانيا|(?:grande[- ])?bretagne|britain',
    ),
  ],
  ['MX', wordPattern('mexicaine?s?|mexican|(?:ال)?مكسيكي(?:ة)?')],
  [
    'EU',
    wordPattern(
      'européen(?:ne)?s?|european|union européenne|ue|eu|française?s?|french|espagnole?s?|spanish|italien(?:ne)?s?|italian|allemande?s?|german|(?:ال)?[أا]وروبي(?:ة)?',
    ),
  ],
];
/** Producers with a rate of their own, by the variant of the row. */
const PRODUCERS: readonly (readonly [string, RegExp])[] = [
  ['egyptian-petrochemicals-company', /egyptian petrochemicals?|المصرية للبتروكيماويات/iu],
  ['itimat', /[iİı]timat/iu],
  ['aslanli', /aslanl[iı]/iu],
  ['oriental-weavers', /oriental weavers?|النساجون الشرقيون/iu],
];

/** Goods, origins and producer that a question on an antidumping duty names: nothing says yet that a measure is for them. */
export interface TradeDefenceGoods {
  readonly rows: readonly string[];
  /** ISO codes. */
  readonly origins: readonly string[];
  readonly producer?: string;
}

/** True when the antidumping duty is named. */
export function namesAntidumping(question: string): boolean {
  return ANTIDUMPING.test(question);
}

/** Reads what a question says of goods under a measure; none when it names no antidumping duty, no such goods or no country. */
export function readTradeDefenceGoods(question: string, tables: TradeTables): TradeDefenceGoods | undefined {
  if (!namesAntidumping(question) || HAND_MADE.test(question)) return undefined;
  const rows = GOODS.filter(({ words }) => words.test(question)).flatMap((goods) => goods.rows);
  const origins = originsIn(question, tables);
  if (rows.length === 0 || origins.length === 0) return undefined;
  const producer = PRODUCERS.find(([, name]) => name.test(question))?.[0];
  return { rows, origins, ...(producer === undefined ? {} : { producer }) };
}

function originsIn(question: string, tables: TradeTables): string[] {
  const named = rowMatcher(tableOf(tables, 'countries'))(question).map(({ id }) => id.toUpperCase());
  const told = ORIGIN_WORDS.filter(([, words]) => words.test(question)).map(([origin]) => origin);
  return [...new Set(named.length > 0 ? named : told)].filter((origin) => origin !== 'MA');
}

/**
 * True when a rate of trade defence is asked for: it is that of some goods from some country, which no words of a statement
 * alone tell.
 */
export function asksForMeasureRate(question: string): boolean {
  return namesAntidumping(question) && !/%|٪|pour ?cent|per ?cent|بالمائة|في المائة/iu.test(question);
}

/** A request with the measure that a question names, when it gives no rate of it: it would be missing from the sum. */
export function withTradeDefence(request: DutyRequest, question: string, tables: TradeTables): DutyRequest {
  if (request.tradeDefence !== undefined || !tables.has('trade-defence')) return request;
  const named = readTradeDefenceGoods(question, tables);
  const [origin, ...others] = named?.origins ?? [];
  if (named === undefined || origin === undefined || others.length > 0) return request;
  const tradeDefence = named.rows.map((row) => ({
    row,
    ...(hasVariant(row, named.producer) ? { variant: named.producer } : {}),
  }));
  return { ...request, origin, tradeDefence };
}

/** True when a row has a rate for that producer alone. */
export function hasVariant(row: string, producer: string | undefined): producer is string {
  const readings = TRADE_DEFENCE_READINGS[row] ?? [];
  return producer !== undefined && readings.some(({ variant }) => variant === producer);
}
