import { extractFigures } from '../text/figures.ts';

/** What sets a month as the time of a question: "en mars 2025", "in March 2025", "f mars 2025", "في مارس 2025". */
const BEFORE_MONTH = /(?:^|\s)(?:en|in|f|fi|fin|début|mi|late|early|mid|ف|في|شهر|فشهر)[\s-]*$/iu;
/** A year that the question sets as its time: "en 2023", "in 2023", "سنة 2023", "f 2023"; not "2025-2027". */
const YEAR =
  /(?:^|\s)(?:en|in|f|fi|during|pendant|(?:f\s?)?3am|l'année|année|[فبل]?(?:سنة|عام|العام)|في|ف)\s*((?:19|20)\d{2})(?![\d/-])/iu;
/** A full date after "au", "le", "on", "as at", "في": `YYYY-MM-DD` or `DD/MM/YYYY`. */
const ISO_DATE = /\b(\d{4}-\d{2}-\d{2})\b/;
const SLASH_DATE = /\b(\d{1,2})\/(\d{1,2})\/((?:19|20)\d{2})\b/;

/**
 * The date that a question asks about, `YYYY-MM-DD`, or undefined for today. A past year or month means its last day:
 * what applied by then. The current year means today. A date that does not exist is ignored.
 */
export function readAsOf(question: string, today: string): string | undefined {
  const iso = ISO_DATE.exec(question)?.[1];
  if (iso !== undefined && isDate(iso)) return iso;
  const slash = SLASH_DATE.exec(question);
  if (slash !== null) {
    const date = `${slash[3] ?? ''}-${(slash[2] ?? '').padStart(2, '0')}-${(slash[1] ?? '').padStart(2, '0')}`;
    if (isDate(date)) return date;
  }
  const month = readMonth(question);
  if (month !== undefined) return month <= today ? month : undefined;
  const year = YEAR.exec(question)?.[1];
  if (year === undefined || year === today.slice(0, 4)) return undefined;
  return year < today ? `${year}-12-31` : `${year}-01-01`;
}

/** Last day of the month that the question sets as its time. */
function readMonth(question: string): string | undefined {
  const month = extractFigures(question).find(
    ({ kind, normal, start }) =>
      kind === 'date' && /^\d{4}-\d{2}$/.test(normal) && BEFORE_MONTH.test(question.slice(0, start)),
  )?.normal;
  if (month === undefined) return undefined;
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

function isDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(date);
}
