import type { FoundFigure } from './figure.ts';

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
/** The lookahead comes first because it fails fastest: most characters are no digits. */
const EDGE = '(?=\\d)(?<![\\p{L}\\d/]|\\d[.,-])';
const END = '(?![\\p{L}\\d])';
const MARK = '(?:er|ere|st|nd|rd|th)?';

const ISO = new RegExp(`${EDGE}(${YEAR})([-/.])(\\d{1,2})\\2(\\d{1,2})(?![\\d/-])`, 'gu');
const NUMERIC = new RegExp(`${EDGE}(\\d{1,2})([-/.])(\\d{1,2})\\2(${YEAR}|(?<=/)\\d\\d)(?![\\d/-])`, 'gu');
const OF_YEAR = '(?:of |de |سنه |عام |من سنه |من عام )?';
const DAY_FIRST = new RegExp(
  `(?=[\\dف])(?<![a-z\\d/]|\\d[.,])(\\d{1,2}|فاتح)${MARK}(?: (?:of|de|من|شهر))* ?-?(${MONTH})\\.?${END}(?:[ -]?,? ?${OF_YEAR}(${YEAR})${END})?`,
  'gu',
);
const DAY_AFTER_MONTH = new RegExp(
  `(?=\\d)(?<![\\d/])(\\d{1,2})${MARK}(?:,? (${YEAR}))?(?![\\p{L}\\d]|[.,]\\d| \\d{3}(?!\\d)| ?[%/])`,
  'gu',
);
const ONLY_YEAR = new RegExp(`(?=\\d)(?<![\\d/])(${YEAR})${END}`, 'gu');
const MONTH_BEFORE_DAY = new RegExp(`(?<![\\p{L}\\d/])(${MONTH})\\.? $`, 'u');
const MONTH_BEFORE_YEAR = new RegExp(`(?<![\\p{L}\\d])[وبلف]?(${MONTH})\\.? ?${OF_YEAR}$`, 'u');
/** How far before its day or year a month may begin, in characters. */
const MONTH_REACH = 32;

/** Without one of these there is no date: فاتح is the first day of a month. */
const DAY_OR_YEAR = /\d|فاتح/u;

type Take = (
  start: number,
  end: number,
  date: { year?: string | undefined; month: number; day?: number },
) => void;

/** Dates in folded text; `original` gives the unfolded writing of a span (only capitals tell `May` from `may`). */
export function findDates(text: string, original: (start: number, end: number) => string): FoundFigure[] {
  if (!DAY_OR_YEAR.test(text)) return [];
  const taken = new Set<number>();
  const figures: FoundFigure[] = [];
  const take: Take = (start, end, { year, month, day }) => {
    const normal = dateNormal(year, month, day);
    if (normal === undefined || taken.has(start) || taken.has(end - 1)) return;
    for (let at = start; at < end; at++) taken.add(at);
    figures.push({ start, end, normal, kind: 'date' });
  };
  takeNumeric(text, take);
  takeDayFirst(text, original, take);
  takeMonthFirst(text, original, take);
  return figures.sort((a, b) => a.start - b.start);
}

function takeNumeric(text: string, take: Take): void {
  for (const { index, 0: whole, 1: year, 3: month, 4: day } of text.matchAll(ISO)) {
    take(index, index + whole.length, { year, month: Number(month), day: Number(day) });
  }
  for (const { index, 0: whole, 1: first, 3: second, 4: written } of text.matchAll(NUMERIC)) {
    const year = written?.length === 2 ? `20${written}` : written;
    // Day first, as everywhere in Morocco; month first only where day first is impossible.
    const [day, month] = Number(second) <= 12 ? [first, second] : [second, first];
    take(index, index + whole.length, { year, month: Number(month), day: Number(day) });
  }
}

function takeDayFirst(text: string, original: (start: number, end: number) => string, take: Take): void {
  for (const { index, 0: whole, 1: day, 2: name = '', 3: year } of text.matchAll(DAY_FIRST)) {
    const end = index + whole.length;
    if (year === undefined && isDoubtful(name, original(index, end))) continue;
    take(index, end, { year, month: monthNumbers.get(name) ?? 0, day: day === 'فاتح' ? 1 : Number(day) });
  }
}

/** The digits are sought and the month looked for before them: digits are rare, letters are not. */
function takeMonthFirst(text: string, original: (start: number, end: number) => string, take: Take): void {
  const before = (index: number, pattern: RegExp): RegExpExecArray | null =>
    pattern.exec(text.slice(Math.max(0, index - MONTH_REACH), index));
  for (const { index, 0: whole, 1: day, 2: year } of text.matchAll(DAY_AFTER_MONTH)) {
    const month = before(index, MONTH_BEFORE_DAY);
    const [start, end, name] = [index - (month?.[0].length ?? 0), index + whole.length, month?.[1] ?? ''];
    const isName = ENGLISH_MONTH.test(name) && /^\p{Lu}/u.test(original(start, end));
    if (month !== null && (year !== undefined || isName)) {
      take(start, end, { year, month: monthNumbers.get(name) ?? 0, day: Number(day) });
    }
  }
  for (const { index, 1: year = '' } of text.matchAll(ONLY_YEAR)) {
    const month = before(index, MONTH_BEFORE_YEAR);
    if (month === null) continue;
    take(index - month[0].length, index + year.length, {
      year,
      month: monthNumbers.get(month[1] ?? '') ?? 0,
    });
  }
}

const ENGLISH_MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** Without a year, an abbreviation may be another word (`sept`), and `may` a verb unless it has its capital. */
function isDoubtful(month: string, original: string): boolean {
  if (month === 'may' || month === 'march') return !/\bMa/.test(original);
  return /^[a-z]/.test(month) && month.length <= 4 && !/^(?:mars|mai|juin|june|july|aout)$/.test(month);
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
