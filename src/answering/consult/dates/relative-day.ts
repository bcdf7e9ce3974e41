import { shiftDay, shiftMonths } from '../../../trade/calendar.ts';
import { extractFigures } from '../../../text/figures.ts';
import { readMeasures, type Measure } from '../rules/measures.ts';

/** Words for "ago", before or after the time: "il y a trois mois", "three months ago", "منذ ثلاثة أشهر", "hadi 3 chhor". */
const AGO_BEFORE =
  /(?:il y a|depuis|voil[àa]|منذ|قبل|هادي|هذي|hadi|had[iy]) *(?:(?:environ|about|حوالي) *)?$/iu;
const AGO_AFTER = /^ *(?:ago|plus tôt|hadi|هادي)(?!\p{L})/iu;

/** Days; no limit of trade started longer ago, and a calendar ends somewhere. */
const LONGEST_AGO = 100 * 365;

/**
 * The days that a question names, `YYYY-MM-DD`, in order: full dates; dates without a year as the first such day after the
 * date before them, else as the last such day up to `asOf`; and times ago. None for a month without a day.
 */
export function daysNamed(question: string, asOf: string): string[] {
  const figures = extractFigures(question);
  let before: string | undefined;
  const dates = figures.flatMap(({ kind, normal, start }) => {
    const day = kind === 'date' ? fullDay(normal, asOf, before) : undefined;
    if (day === undefined) return [];
    before = day;
    return [{ day, start }];
  });
  const ago = readMeasures(question, figures).flatMap((measure) => {
    const isAgo =
      AGO_BEFORE.test(question.slice(0, measure.figure.start)) || AGO_AFTER.test(question.slice(measure.end));
    const day = isAgo ? dayBefore(measure, asOf) : undefined;
    return day === undefined ? [] : [{ day, start: measure.figure.start }];
  });
  return [...dates, ...ago].sort((a, b) => a.start - b.start).map(({ day }) => day);
}

function fullDay(normal: string, asOf: string, before: string | undefined): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(normal)) return normal;
  const [, monthDay] = /^--(\d{2}-\d{2})$/.exec(normal) ?? [];
  if (monthDay === undefined || monthDay === '02-29') return undefined;
  const year = Number((before ?? asOf).slice(0, 4));
  if (before !== undefined) return `${monthDay > before.slice(5) ? year : year + 1}-${monthDay}`;
  const thisYear = `${year}-${monthDay}`;
  return thisYear <= asOf ? thisYear : `${year - 1}-${monthDay}`;
}

function dayBefore({ amount, unit }: Measure, asOf: string): string | undefined {
  if (unit.dimension !== 'time' || !amount.isInteger()) return undefined;
  const count = amount.toNumber();
  if (count * unit.factor > LONGEST_AGO) return undefined;
  if (unit.name === 'day' || unit.name === 'week') return shiftDay(asOf, -count * unit.factor);
  return shiftMonths(asOf, unit.name === 'year' ? -count * 12 : -count);
}
