import type { Language } from '../../source/language.ts';
import type { Validity } from '../../source/validity.ts';

/** How a page says when a rule holds. */
export interface ValidityWords {
  readonly inForceSince: (date: string) => string;
  readonly inForceFrom: (date: string) => string;
  readonly inForceUntil: (date: string) => string;
  readonly endedAfter: (date: string) => string;
  readonly superseded: string;
}

const FR: ValidityWords = {
  inForceSince: (date) => `En vigueur depuis le ${date}`,
  inForceFrom: (date) => `En vigueur à partir du ${date}`,
  inForceUntil: (date) => `jusqu’au ${date} inclus`,
  endedAfter: (date) => `N’est plus en vigueur après le ${date}`,
  superseded: 'remplacé par une règle plus récente',
};

const AR: ValidityWords = {
  inForceSince: (date) => `ساري المفعول منذ ${date}`,
  inForceFrom: (date) => `يسري ابتداءً من ${date}`,
  inForceUntil: (date) => `إلى غاية ${date}`,
  endedAfter: (date) => `انتهى العمل به بعد ${date}`,
  superseded: 'عوّضته قاعدة أحدث',
};

const EN: ValidityWords = {
  inForceSince: (date) => `In force since ${date}`,
  inForceFrom: (date) => `In force from ${date}`,
  inForceUntil: (date) => `until ${date} inclusive`,
  endedAfter: (date) => `No longer in force after ${date}`,
  superseded: 'replaced by a newer rule',
};

const VALIDITY_WORDS: Readonly<Record<Language, ValidityWords>> = { fr: FR, ar: AR, en: EN };

/** Moroccan month names in Arabic, Latin digits. */
const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-MA', ar: 'ar-MA-u-nu-latn', en: 'en-GB' };
/** Made once: a page of changes writes a thousand dates, and making a format takes longer than using it. */
const MONTHS = formats({ year: 'numeric', month: 'long' });
const DAYS = formats({ year: 'numeric', month: 'long', day: 'numeric' });
const WEEKDAYS = formats({ weekday: 'long' });
const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** A date in words, as precise as it is known: `2026-01` → `janvier 2026`. Anything else is given back as it is. */
export function dateInWords(date: string, language: Language): string {
  const [, year, month, day] = PARTIAL_DATE.exec(date) ?? [];
  if (year === undefined || month === undefined) return date;
  const instant = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
  if (Number.isNaN(instant.getTime())) return date;
  const text = (day === undefined ? MONTHS : DAYS)[language].format(instant);
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** A day (`YYYY-MM-DD`) with its weekday: `mardi 1er décembre 2026`. Anything else is given back as it is. */
export function weekdayInWords(day: string, language: Language): string {
  const instant = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(instant.getTime())) return day;
  const separator = { fr: ' ', ar: '، ', en: ' ' }[language];
  return `${WEEKDAYS[language].format(instant)}${separator}${dateInWords(day, language)}`;
}

/** An ISO instant as date and time of day in Casablanca. */
export function instantInWords(instant: string, language: Language): string {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return instant;
  const format = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Africa/Casablanca' } as const;
  return new Intl.DateTimeFormat(LOCALES[language], format).format(time);
}

/** A rule's dates in one line, as seen from a day (`YYYY-MM-DD`); empty when none is known. */
export function validityInWords(
  { from, until, supersededBy }: Validity,
  asOf: string,
  language: Language,
): string {
  const words = VALIDITY_WORDS[language];
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

function formats(options: Intl.DateTimeFormatOptions): Readonly<Record<Language, Intl.DateTimeFormat>> {
  const format = (language: Language): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: 'UTC' });
  return { fr: format('fr'), ar: format('ar'), en: format('en') };
}
