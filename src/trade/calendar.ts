import { TijariaError } from '../common/errors.ts';

/** A length of whole days, months or years as ISO 8601 writes it: `P150D`, `P6M`, `P1Y`. */
export type Duration = string;

/**
 * The day on which a time limit ends: `length` after `start` (`YYYY-MM-DD`). The starting day does not count, so 150 days
 * from 1 March 2026 end on 29 July 2026; months and years lead to the same day of the month, or to its last day where there
 * is none (31 January and one month: 28 February). Throws `request-invalid` on a date or length that does not exist.
 */
export function endOfPeriod(start: string, length: Duration): string {
  const [, digits, unit] = /^P(\d{1,4})([DMY])$/.exec(length) ?? [];
  if (digits === undefined)
    throw invalid(
      `adding a length to a date: expected days, months or years such as P150D, received "${length}"`,
    );
  const count = Number(digits);
  if (unit === 'D') return shiftDay(start, count);
  return shiftMonths(start, unit === 'Y' ? count * 12 : count);
}

/** The day before or after by `count` days. */
export function shiftDay(date: string, count: number): string {
  const { day, month, year } = parts(date);
  return toIso(new Date(Date.UTC(year, month - 1, day + count)));
}

/** The same day of the month `count` months after, or before when it is negative; that month's last day where there is none. */
export function shiftMonths(date: string, count: number): string {
  const { day, month, year } = parts(date);
  const months = year * 12 + month - 1 + count;
  const [toYear, toMonth] = [Math.floor(months / 12), months % 12];
  const last = new Date(Date.UTC(toYear, toMonth + 1, 0)).getUTCDate();
  return toIso(new Date(Date.UTC(toYear, toMonth, Math.min(day, last))));
}

/** Days from `from` to `to`, negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utc(to) - utc(from)) / 86_400_000);
}

function utc(date: string): number {
  const { day, month, year } = parts(date);
  return Date.UTC(year, month - 1, day);
}

function parts(date: string): { year: number; month: number; day: number } {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined || !exists(date))
    throw invalid(`reading a date: expected YYYY-MM-DD that exists, received "${date}"`);
  return { year, month, day };
}

function exists(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && toIso(parsed) === date;
}

function toIso(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function invalid(message: string): TijariaError {
  return new TijariaError('request-invalid', message);
}
