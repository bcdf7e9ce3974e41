import type { FoundFigure } from './figures.ts';

/** Month names as folded text writes them, January first: French, English, Moroccan, eastern and Tunisian Arabic. */
const MONTHS: readonly string[] = [
  'janvier|january|janv|jan|يناير|جانفي|كانون الثاني',
  'fevrier|february|fevr|fev|feb|فبراير|فيفري|شباط',
  'mars|march|mar|مارس|اذار',
  'avril|april|avr|apr|ابريل|افريل|نيسان',
  'mai|may|ماي|مايو|ايار',
  'juin|june|jun|يونيو|يونيه|جوان|حزيران',
  'juillet|july|juil|jul|يوليوز|يوليو|يوليه|جويليه|تموز',
  'aout|august|aug|غشت|اغسطس|اوت|اب',
  'septembre|september|sept|sep|شتنبر|سبتمبر|ايلول',
  'octobre|october|oct|اكتوبر|تشرين الاول',
  'novembre|november|nov|نونبر|نوفمبر|تشرين الثاني',
  'decembre|december|dec|دجنبر|ديسمبر|كانون الاول',
];

const monthNumbers = new Map(
  MONTHS.flatMap((names, index) => names.split('|').map((name) => [name, index + 1] as const)),
);

/** Longest first, so that `juillet` is not read as `jui`. */
const MONTH = [...monthNumbers.keys()].sort((a, b) => b.length - a.length).join('|');
const YEAR = '(?:19|20)\\d\\d';
const EDGE = '(?<![\\p{L}\\d/]|\\d[.,-])';
const END = '(?![\\p{L}\\d])';
const MARK = '(?:er|ere|st|nd|rd|th)?';

const ISO = new RegExp(`${EDGE}(${YEAR})([-/.])(\\d{1,2})\\2(\\d{1,2})(?![\\d/-])`, 'gu');
const NUMERIC = new RegExp(`${EDGE}(\\d{1,2})([-/.])(\\d{1,2})\\2(${YEAR}|(?<=/)\\d\\d)(?![\\d/-])`, 'gu');
const DAY_FIRST = new RegExp(
  `(?:${EDGE}|(?<=[^\\p{L}\\d][وبل]))(\\d{1,2}|فاتح)${MARK}(?: (?:of|de|من|شهر))* ?-?(${MONTH})\\.?${END}(?:[ -]?,? ?(?:of |de |سنه |عام |من سنه |من عام )?(${YEAR})${END})?`,
  'gu',
);
const MONTH_FIRST = new RegExp(
  `${EDGE}(${MONTH})\\.? (\\d{1,2})${MARK}(?:,? (${YEAR}))?(?![\\p{L}\\d]|[.,]\\d| \\d{3}(?!\\d)| ?[%/])`,
  'gu',
);
const MONTH_ONLY = new RegExp(
  `(?<![\\p{L}\\d])[وبلف]?(${MONTH})\\.? ?(?:of |de |سنه |عام |من سنه |من عام )?(${YEAR})${END}`,
  'gu',
);

/** Dates in folded text; `original` gives the unfolded writing of a span (only capitals tell `May` from `may`). */
export function findDates(text: string, original: (start: number, end: number) => string): FoundFigure[] {
  const taken = new Set<number>();
  const figures: FoundFigure[] = [];
  const take = (
    match: RegExpExecArray,
    year: string | undefined,
    month: number,
    day: number | undefined,
  ): void => {
    const end = match.index + match[0].length;
    const normal = dateNormal(year, month, day);
    if (normal === undefined || isTaken(taken, match.index, end)) return;
    for (let at = match.index; at < end; at++) taken.add(at);
    figures.push({ start: match.index, end, normal, kind: 'date' });
  };
  for (const match of text.matchAll(ISO)) take(match, match[1], Number(match[3]), Number(match[4]));
  for (const match of text.matchAll(NUMERIC)) {
    const [first, second] = [Number(match[1]), Number(match[3])];
    // Day first, as everywhere in Morocco; month first only where day first is impossible.
    if (second <= 12) take(match, fullYear(match[4]), second, first);
    else take(match, fullYear(match[4]), first, second);
  }
  for (const match of text.matchAll(DAY_FIRST)) {
    const [whole, day = '', month = '', year] = match;
    if (year === undefined && isDoubtful(month, original(match.index, match.index + whole.length))) continue;
    take(match, year, monthNumbers.get(month) ?? 0, day === 'فاتح' ? 1 : Number(day));
  }
  for (const match of text.matchAll(MONTH_FIRST)) {
    const [whole, month = '', day, year] = match;
    const isName = /^\p{Lu}/u.test(original(match.index, match.index + whole.length));
    if (year === undefined && !(isName && ENGLISH_MONTH.test(month))) continue;
    take(match, year, monthNumbers.get(month) ?? 0, Number(day));
  }
  for (const match of text.matchAll(MONTH_ONLY))
    take(match, match[2], monthNumbers.get(match[1] ?? '') ?? 0, undefined);
  return figures.sort((a, b) => a.start - b.start);
}

const ENGLISH_MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** Without a year, an abbreviation may be another word (`sept`), and `may` a verb unless it has its capital. */
function isDoubtful(month: string, original: string): boolean {
  if (month === 'may' || month === 'march') return !/\bMa/.test(original);
  return /^[a-z]/.test(month) && month.length <= 4 && !/^(?:mars|mai|juin|june|july|aout)$/.test(month);
}

function fullYear(year: string | undefined): string | undefined {
  return year?.length === 2 ? `20${year}` : year;
}

function isTaken(taken: ReadonlySet<number>, start: number, end: number): boolean {
  return taken.has(start) || taken.has(end - 1);
}

function dateNormal(year: string | undefined, month: number, day: number | undefined): string | undefined {
  if (month < 1 || month > 12) return undefined;
  // 2000 is a leap year: a 29 February without a year is possible.
  const lastDay = new Date(Date.UTC(Number(year ?? 2000), month, 0)).getUTCDate();
  if (day !== undefined && (day < 1 || day > lastDay)) return undefined;
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  const head = year ?? '-';
  return day === undefined ? `${head}-${twoDigits(month)}` : `${head}-${twoDigits(month)}-${twoDigits(day)}`;
}
