import type { Currency, FoundFigure } from './figure.ts';

const CURRENCIES: readonly (readonly [Currency, string])[] = [
  ['MAD', 'dirhams? marocains?|moroccan dirhams?|dirhams?|dhs?|mad|درهما|درهم|دراهم|د\\.م\\.?'],
  ['EUR', 'euros?|eur|€|يورو|اورو'],
  ['USD', 'dollars? americains?|us dollars?|us\\$|dollars?|usd|\\$|دولارات|دولارا|دولار'],
  ['GBP', 'livres? sterling|pounds? sterling|gbp|£'],
  ['CNY', 'yuans?|cny|rmb'],
  ['XOF', 'francs? cfa|fcfa|xof|cfa'],
];

/** Scale words and the power of ten that they stand for; the French billion is not used in practice. */
const SCALES: readonly (readonly [number, string])[] = [
  [9, 'milliards?|billions?|bns?|mmdh|mmd|mds?|مليارات|مليارا|مليار|ملايير'],
  [6, 'millions?|mln|مليونا|مليون|ملايين'],
  [3, 'milles?|thousand|الاف|الفا|الف'],
];

/** `MDH`, `M€`, `kDH`: the scale is one letter glued to the currency. */
const GLUED: readonly (readonly [string, number, Currency])[] = [
  ['mmdhs?|mrddh', 9, 'MAD'],
  ['m ?dhs?|m ?mad', 6, 'MAD'],
  ['k ?dhs?|k ?mad', 3, 'MAD'],
  ['m ?€', 6, 'EUR'],
  ['k ?€', 3, 'EUR'],
  ['m ?\\$', 6, 'USD'],
];

const PERCENT = '%|pour ?cent|per ?cent|percent|pct|(?:ب|في |ف)?الم(?:ا)?يه';
const UNIT_NOUNS =
  'jours?|mois|ans?|annees?|semaines?|heures?|minutes?|days?|months?|years?|weeks?|hours?|kg|tonnes?|tons?|t|km|litres?|l|ml|cm|mm|h|j|يوما?|ايام|اشهر|شهرا?|سنوات|سنه|اسابيع|ساع(?:ه|ات)|كلغ|طن';
const NO_LETTER = '(?![\\p{L}\\d])';

const any = (entries: readonly (readonly [unknown, string])[]): string =>
  entries.map(([, words]) => words).join('|');
const ANY_GLUED = GLUED.map(([words]) => words).join('|');

/** Sticky: a percent sign, scale, currency or unit of measure comes next. */
export const MEASURE_AHEAD = new RegExp(
  ` ?(?:${PERCENT}|(?:${any(SCALES)}|${any(CURRENCIES)}|${ANY_GLUED}|${UNIT_NOUNS})${NO_LETTER})`,
  'uy',
);

const NUMERAL =
  /(?=\d)(?<![a-z\d]|\d[.,])(?:\d{1,3}(?:([ .,'٬])\d{3}(?!\d))(?:\1\d{3}(?!\d))*(?:(?!\1)[.,٫]\d+)?|\d+(?:[.,٫]\d+)?)(?![.,٫]?\d)/gu;
const PREFIX = /(?:us\$|[$€£]|(?<![\p{L}\d])(?:usd|eur|mad|dhs?|gbp|cny|xof)) ?$/u;
const SUFFIX = new RegExp(
  ` ?(?:(?<percent>${PERCENT})|(?<glued>${ANY_GLUED})${NO_LETTER}|(?:(?<scale>${any(SCALES)})${NO_LETTER})?(?: ?(?:de |d'|of )?(?:المغرب)?(?<currency>${any(CURRENCIES)})${NO_LETTER})?)`,
  'uy',
);
/** Letters that may be glued to a number without making it a word. */
const GLUED_LETTERS =
  /(?:er|ere|re|e|eme|nd|nde|st|rd|th|[hjlgtkm]|kg|mg|cl|ml|km|cm|mm|m2|m3|ft|kw|cv|ans?|mois|jours?|pieds?|x)(?![\p{L}\d])/uy;

interface Numeral {
  readonly figure: FoundFigure;
  /** Nothing stands beside it: it may take the unit of the next number in a range. */
  readonly isBare: boolean;
  readonly powerOfTen: number;
}

/** Numbers, percentages and amounts in folded text, in order. */
export function findNumbers(text: string): FoundFigure[] {
  const numerals: Numeral[] = [];
  for (const match of text.matchAll(NUMERAL)) {
    const numeral = readNumeral(text, match, numerals.at(-1)?.figure.end ?? 0);
    if (numeral !== undefined) numerals.push(numeral);
  }
  for (let at = numerals.length - 2; at >= 0; at--) {
    const [first, second] = [numerals[at], numerals[at + 1]];
    if (first !== undefined && second !== undefined) numerals[at] = shareUnit(text, first, second);
  }
  return numerals.map(({ figure }) => figure);
}

/** `free` is where the figure before it ends: in `157 MDH 2024` the currency is taken. */
function readNumeral(text: string, match: RegExpExecArray, free: number): Numeral | undefined {
  const numeralEnd = match.index + match[0].length;
  const prefix = PREFIX.exec(text.slice(Math.max(free, match.index - 8), match.index));
  SUFFIX.lastIndex = numeralEnd;
  const suffix = SUFFIX.exec(text);
  const { percent, glued, scale, currency } = suffix?.groups ?? {};
  const end = numeralEnd + (suffix?.[0].trim() === '' ? 0 : (suffix?.[0].length ?? 0));
  if (end === numeralEnd && isInsideWord(text, match[0], end)) return undefined;
  const gluedEntry = GLUED.find(([words]) => glued !== undefined && matches(words, glued));
  const power = gluedEntry?.[1] ?? powerOf(scale);
  const name = gluedEntry?.[2] ?? currencyOf(currency) ?? currencyOf(prefix?.[0].trim());
  const value = shiftPoint(plainNumber(match[0]), power);
  const figure: FoundFigure = {
    start: match.index - (prefix?.[0].length ?? 0),
    end,
    normal: percent === undefined ? value : `${value}%`,
    kind: percent !== undefined ? 'percent' : name !== undefined ? 'amount' : 'number',
    ...(name === undefined ? {} : { currency: name }),
  };
  return { figure, isBare: end === numeralEnd && prefix === null, powerOfTen: power };
}

/** `3ndi` and `7ta` are Darija words; `20kg`, `1er` and `2026Voir` hold numbers. */
function isInsideWord(text: string, numeral: string, end: number): boolean {
  if (!/^[a-z]/.test(text.slice(end, end + 1))) return false;
  GLUED_LETTERS.lastIndex = end;
  return numeral.length === 1 && !GLUED_LETTERS.test(text);
}

/** A writing of a number in digits as plain decimal: `1.250,50` gives `1250.5`. */
function plainNumber(numeral: string): string {
  const grouped = /^\d{1,3}(?:([ .,'٬])\d{3})(?:\1\d{3})*(?!\d)/.exec(numeral);
  const isGrouped = grouped !== null && !/^0+[.,]/.test(numeral);
  const whole = isGrouped ? grouped[0].replace(/\D/g, '') : (/^\d+/.exec(numeral)?.[0] ?? '0');
  const decimals = isGrouped ? numeral.slice(grouped[0].length + 1) : numeral.slice(whole.length + 1);
  const fraction = decimals.replace(/0+$/, '');
  const integer = whole.replace(/^0+(?=\d)/, '');
  return fraction === '' ? integer : `${integer}.${fraction}`;
}

/** Multiplies a plain decimal by a power of ten, exactly. */
function shiftPoint(value: string, power: number): string {
  if (power === 0) return value;
  const [whole = '0', fraction = ''] = value.split('.');
  const digits = fraction.padEnd(power, '0');
  return plainNumber(`${whole}${digits.slice(0, power)}٫${digits.slice(power)}`.replace(/٫$/, ''));
}

/** `10 à 20 %`, `80 to 84 billion`: the first number takes the sign, scale and currency of the last. */
function shareUnit(text: string, first: Numeral, second: Numeral): Numeral {
  const { figure, isBare } = first;
  const between = text.slice(figure.end, second.figure.start);
  const isYear = /^(?:19|20)\d\d$/.test(figure.normal);
  if (!isBare || second.isBare || isYear || !RANGE.test(between) || isNumbered(text, figure.start))
    return first;
  const { kind, currency } = second.figure;
  if (kind === 'percent') {
    return { figure: { ...figure, kind, normal: `${figure.normal}%` }, isBare: false, powerOfTen: 0 };
  }
  // `3 et 5 millions` may be three things and five millions: only a range shares its scale.
  if (LIST.test(between)) return first;
  const powerOfTen = Number(figure.normal) < 1000 ? second.powerOfTen : 0;
  const normal = shiftPoint(figure.normal, powerOfTen);
  const shared = { ...figure, normal, kind, ...(currency === undefined ? {} : { currency }) };
  return { figure: shared, isBare: false, powerOfTen };
}

const RANGE = /^(?: (?:a|to|et|and|ou|or) | (?:الي|او) | ?و ?| ?- ?|, ?)$/;
const LIST = /,|و|et|and|ou|or/;

/** `article 5 et 20 %`: the 5 is a label. */
function isNumbered(text: string, start: number): boolean {
  return /(?:articles?|art\.?|chapitres?|chapters?|sections?|annexes?|page|n ?°|no\.?|رقم|الماده|الفصل) ?$/u.test(
    text.slice(Math.max(0, start - 12), start),
  );
}

function powerOf(word: string | undefined): number {
  return word === undefined ? 0 : (SCALES.find(([, words]) => matches(words, word))?.[0] ?? 0);
}

function currencyOf(word: string | undefined): Currency | undefined {
  return word === undefined ? undefined : CURRENCIES.find(([, words]) => matches(words, word))?.[0];
}

const wholes = new Map<string, RegExp>();

function matches(alternatives: string, word: string): boolean {
  let whole = wholes.get(alternatives);
  if (whole === undefined) wholes.set(alternatives, (whole = new RegExp(`^(?:${alternatives})$`, 'u')));
  return whole.test(word);
}
