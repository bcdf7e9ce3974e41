import type { Figure } from '../../../text/figure.ts';
import { percentValue } from '../../../text/figures.ts';
import { bothPatterns, wordPattern } from '../../../text/word-pattern.ts';
import {
  INCOTERMS,
  type DutyRequest,
  type Incoterm,
  type NamedRow,
  type ValuePart,
} from '../../../trade/duties/duty-request.ts';
import { findIncoterms } from '../../understanding/find-incoterms.ts';
import { askedFigures, currencyOf } from '../rules/figures-by-kind.ts';
import { TURKISH_CITIES } from './trade-defence-goods.ts';

/** What a question gives of an import, and what was taken for granted to make a request of it. */
export interface ReadDutyRequest {
  readonly request: DutyRequest;
  /** True when no Incoterm was named, so that the price was taken for the customs value. */
  readonly takesPriceForValue: boolean;
}

const ASKS_FOR_DUTIES = wordPattern(
  'droits?|taxes?|douanes?|dédouan\\p{L}*|tva|tpi|duty|duties|tax|vat|customs|landed|diwana|dwana|douana|' +
    '[وفبل]?(?:ال)?رسوم|[وفبل]?(?:ال)?رسم|[وفبل]?(?:ال)?ضرائب|[وفبل]?(?:ال)?ضريبة|[وفبل]?(?:ال|ل)?جمارك|[وفبل]?(?:ال)?ديوانة|كم سأؤدي',
);
const CUSTOMS_VALUE = wordPattern(
  'valeur (?:en douane|caf)|customs value|(?:ال)?قيمة (?:ال)?جمركية|(?:ال)?قيمة فالديوانة',
);

const PART_WORDS: readonly (readonly [ValuePart, RegExp])[] = [
  [
    'freight',
    wordPattern(
      'fret|transport|freight|shipping|carriage|trans?por|lfret|ltransport|[وب]?(?:ال)?شحن|[وب]?(?:ال)?نقل|[وب]?(?:ال)?فري?ت|[وب]?(?:ال)?طرا?نسبور',
    ),
  ],
  [
    'preCarriage',
    wordPattern(
      'acheminement|préacheminement|chargement|mise à bord|loading|pre-?carriage|[وب]?(?:ال)?تحميل',
    ),
  ],
  [
    'insurance',
    wordPattern(
      'assurance|insurance|assurans|lassurance|[وب]?(?:ال)?تأمين|[وب]?(?:ال)?تامين|[وب]?لا?صورا?نس',
    ),
  ],
];
type RateName = 'vat' | 'parafiscal' | 'defence' | 'consumption' | 'duty';
const RATE_WORDS: readonly (readonly [RateName, RegExp])[] = [
  ['vat', wordPattern('tva|vat|[وب]?(?:ال)?ضريبة على القيمة المضافة')],
  ['parafiscal', wordPattern('tpi|parafiscale?|parafiscal tax|شبه (?:ال)?ضريبي')],
  ['defence', wordPattern('anti-?dumping|[وب]?(?:مكافحة )?(?:ال)?إغراق')],
  ['consumption', wordPattern('tic|taxe intérieure|consommation|excise|consumption tax|(?:ال)?استهلاك')],
  [
    'duty',
    wordPattern(
      "droits?(?: d[e']\\s?(?:importation|douane))?|taux (?:normal|ordinaire)|(?:ordinary|normal) rate|lignes?|(?:tariff )?line|(?:ال)?بند|duty|di|l?diwana|l?dwana|douane|[وف]?(?:ال)?ديوانة(?: ديالها| ديالو)?|[وب]?رسم (?:ال)?استيراد|[وب]?(?:ال)?رسم(?: الجمركي)?|رسوم",
    ),
  ],
];
/** The one preference that leaves a share of the duty: Turkish goods of the negative list, with their proof of origin. */
const ON_TURKISH_LIST = bothPatterns(
  `turquie|turque?s?|turkey|turkish|turkiya|torkia|تركيا|(?:ال)?تركية|(?:ال)?تركي|${TURKISH_CITIES}`,
  'listes? négatives?|negative list|(?:ال)?لائحة (?:ال)?سلبية',
);
/** What one unit of another currency costs: "taux de change de 10,85". */
const PER_UNIT_OF_CURRENCY =
  /^\s*(?:par|pour|per|for|le|a|=|ل(?:كل)?)\s*(?:1\s*|un |une |one )?(?:euros?|dollars?|€|\$|يورو|أورو|دولار)|^\s*(?:each|chacun|l['’]un)(?!\p{L})/iu;
const RATE_OF_EXCHANGE = wordPattern(
  "taux de change|cours|exchange rate|(?:ال)?صرف|taux dyal (?:l)?euro|(?:l['’]|l)?(?:euro|dollar) (?:est |is |vaut |stands |worth )?(?:à|a|at|b|=|de)|(?:ال)?(?:يورو|أورو|دولار) (?:ب|يساوي)",
);

/**
 * Reads a request for an estimate out of a question: sums, the parts of the value they are, rates by what they are said to
 * be of, the Incoterm. `goods` tells the row with the duty of the goods, for a question that gives no rate. None when no price is
 * given together with the duty rate and duties or taxes are not asked for: what a product pays is then looked up, not worked
 * out.
 */
export function readDutyRequest(
  question: string,
  asOf: string,
  goods: () => NamedRow | undefined = () => undefined,
): ReadDutyRequest | undefined {
  if (!ASKS_FOR_DUTIES.test(question)) return undefined;
  const { all: figures, amounts } = askedFigures(question);
  const rates = readRates(question, figures);
  const exchange = readExchange(question, figures);
  const sums = amounts.filter((sum) => exchange?.used.has(sum) !== true);
  const parts = new Map<ValuePart, Figure>();
  let price: Figure | undefined;
  for (const sum of sums) {
    // The only sum is the price: "180,000 DH with freight and insurance".
    const part = sums.length === 1 ? undefined : partOf(question, sum, figures);
    if (part !== undefined && !parts.has(part)) parts.set(part, sum);
    else price ??= sum;
  }
  if (price === undefined) return undefined;
  const duty = rates.duty === undefined ? goods() : { rate: { percent: rates.duty } };
  const asksForValue = duty === undefined && asksForCustomsValue(question, parts);
  if (duty === undefined && !asksForValue) return undefined;
  const incoterm = readIncoterm(question);
  const hasParts = parts.size > 0;
  return {
    takesPriceForValue: incoterm === undefined && !hasParts && !CUSTOMS_VALUE.test(question),
    request: {
      asOf,
      importer: 'trader',
      price: moneyOf(price),
      incoterm: incoterm ?? (hasParts ? incotermOf(parts) : 'CIF'),
      ...(hasParts
        ? { parts: Object.fromEntries([...parts].map(([part, sum]) => [part, moneyOf(sum)])) }
        : {}),
      ...(exchange === undefined ? {} : { exchangeRates: exchange.rates }),
      ...(duty === undefined ? {} : { duty }),
      ...toRates(rates),
      ...(ON_TURKISH_LIST.test(question) ? { preference: { row: 'turkey-negative-list' } } : {}),
    },
  };
}

/** The value alone can be worked out without a rate, when its parts are given and it is what is asked. */
function asksForCustomsValue(question: string, parts: ReadonlyMap<ValuePart, Figure>): boolean {
  return parts.size > 0 && CUSTOMS_VALUE.test(question);
}

type Rates = Readonly<Partial<Record<RateName, string>>>;

function toRates({ vat, parafiscal, defence, consumption }: Rates): Partial<DutyRequest> {
  return {
    ...(vat === undefined ? {} : { vat: { percent: vat } }),
    ...(parafiscal === undefined ? {} : { parafiscalTax: { percent: parafiscal } }),
    ...(defence === undefined
      ? {}
      : { tradeDefence: [{ kind: 'antidumping' as const, rate: { percent: defence } }] }),
    ...(consumption === undefined ? {} : { consumptionTax: { rate: { percent: consumption } } }),
  };
}

/** Each percentage by what stands right after it ("10 % de droit"), else by what stands last before it ("TVA 20 %"). */
function readRates(question: string, figures: readonly Figure[]): Rates {
  const rates: Partial<Record<RateName, string>> = {};
  const percents = figures.filter(({ kind }) => kind === 'percent');
  for (const percent of percents) {
    const name = rateName(question, percent, figures);
    if (name !== undefined) rates[name] ??= percentValue(percent);
  }
  return rates;
}

function rateName(question: string, percent: Figure, figures: readonly Figure[]): RateName | undefined {
  const after = question.slice(percent.end, nextStart(percent, figures, question.length));
  const close = (after.split(/[,;.،؛]/u, 1)[0] ?? '').split(/\s+/).slice(0, 5).join(' ');
  const [next] = namedIn(close);
  const last = namedIn(question.slice(previousEnd(percent, figures), percent.start)).at(-1);
  // "10 % de droit", "20% VAT": what directly follows a figure names it; else what leads up to it: "droit de 10 %, TVA 20 %".
  const follows = next !== undefined && !next.isJoined && JOINING.test(close.slice(0, next.place));
  return (follows ? next : (last ?? next))?.name;
}

/** All that may stand between a figure and its name: nothing, or a word for "of". */
const JOINING = /^\s*(?:de |d['’]|of |dyal |d |ديال |د )?(?:la |le |l['’]|the )?$/iu;

interface NamedRate {
  readonly name: RateName;
  readonly place: number;
  /** With an Arabic "and" before it: another figure's name begins. */
  readonly isJoined: boolean;
}

/** Names of rates in a text, in their order. */
function namedIn(text: string): NamedRate[] {
  return RATE_WORDS.flatMap(([name, pattern]) =>
    [...text.matchAll(new RegExp(pattern, 'giu'))].map(({ 0: word, index }) => ({
      name,
      place: index,
      isJoined: word.startsWith('و'),
    })),
  ).sort((a, b) => a.place - b.place);
}

function partOf(question: string, sum: Figure, figures: readonly Figure[]): ValuePart | undefined {
  const before = question.slice(previousEnd(sum, figures), sum.start);
  const after = question.slice(sum.end, nextStart(sum, figures, question.length));
  const close = after.split(/[,;.،؛]|\s(?:et|and|و)/u, 1)[0] ?? '';
  const named = (text: string): ValuePart | undefined =>
    PART_WORDS.find(([, pattern]) => pattern.test(text))?.[0];
  return named(before) ?? named(close);
}

function readExchange(
  question: string,
  figures: readonly Figure[],
): { rates: Record<string, string>; used: ReadonlySet<Figure> } | undefined {
  for (const [i, figure] of figures.entries()) {
    const next = figures[i + 1];
    const between = next === undefined ? '' : question.slice(figure.end, next.start);
    const isOne = figure.normal === '1' && figure.currency !== undefined && figure.currency !== 'MAD';
    if (isOne && next?.currency === 'MAD' && /^\s*(?:=|à|at|:|vaut|b|ب)?\s*$/iu.test(between))
      return { rates: { [figure.currency]: next.normal }, used: new Set([figure, next]) };
  }
  const foreign = figures.find(({ currency }) => currency !== undefined && currency !== 'MAD')?.currency;
  const said = figures.find(
    (figure) =>
      figure.kind !== 'percent' &&
      (RATE_OF_EXCHANGE.test(question.slice(previousEnd(figure, figures), figure.start)) ||
        (currencyOf(figure) === 'MAD' && PER_UNIT_OF_CURRENCY.test(question.slice(figure.end)))),
  );
  return foreign === undefined || said === undefined
    ? undefined
    : { rates: { [foreign]: said.normal }, used: new Set([said]) };
}

function readIncoterm(question: string): Incoterm | undefined {
  const [named] = findIncoterms(question);
  return INCOTERMS.find((known) => known === named);
}

/** The price to which the parts given are added, when no Incoterm is named. */
function incotermOf(parts: ReadonlyMap<ValuePart, Figure>): Incoterm {
  return parts.has('freight') ? 'FOB' : 'CFR';
}

function moneyOf(sum: Figure): { amount: string; currency: string } {
  return { amount: sum.normal, currency: currencyOf(sum) };
}

function previousEnd(figure: Figure, figures: readonly Figure[]): number {
  return Math.max(0, ...figures.filter(({ end }) => end <= figure.start).map(({ end }) => end));
}

function nextStart(figure: Figure, figures: readonly Figure[], length: number): number {
  return Math.min(length, ...figures.filter(({ start }) => start >= figure.end).map(({ start }) => start));
}
