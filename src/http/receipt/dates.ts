import type { Language } from '../../source/language.ts';
import type { Validity } from '../../source/validity.ts';
import type { ReceiptWords } from './receipt-words.ts';

/** Moroccan month names in Arabic, Latin digits. */
const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-MA', ar: 'ar-MA-u-nu-latn', en: 'en-GB' };
const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** A date in words, as precise as it is known: `2026-01` → `janvier 2026`. Anything else is given back as it is. */
export function dateInWords(date: string, language: Language): string {
  const [, year, month, day] = PARTIAL_DATE.exec(date) ?? [];
  if (year === undefined || month === undefined) return date;
  const instant = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
  if (Number.isNaN(instant.getTime())) return date;
  const text = new Intl.DateTimeFormat(LOCALES[language], {
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(instant);
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** An ISO instant as date and time of day in Casablanca. */
export function instantInWords(instant: string, language: Language): string {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return instant;
  const format = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Africa/Casablanca' } as const;
  return new Intl.DateTimeFormat(LOCALES[language], format).format(time);
}

/** A rule's dates in one line, as seen from the day that the answer holds for; empty when none is known. */
export function validityInWords(
  { from, until, supersededBy }: Validity,
  asOf: string,
  { language, words }: { language: Language; words: ReceiptWords },
): string {
  const say = (date: string): string => dateInWords(date, language);
  const parts: string[] = [];
  if (until !== undefined && until < asOf) parts.push(words.endedAfter(say(until)));
  else {
    if (from !== undefined)
      parts.push(from <= asOf ? words.inForceSince(say(from)) : words.inForceFrom(say(from)));
    if (until !== undefined) parts.push(words.inForceUntil(say(until)));
  }
  if (supersededBy !== undefined) parts.push(words.superseded);
  return parts.join(', ');
}
