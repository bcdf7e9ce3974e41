import type { Language } from '../../src/source/language.ts';
import type { Validity } from '../../src/source/validity.ts';
import type { InterfaceTexts } from './interface-texts.ts';

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-MA', ar: 'ar-MA-u-nu-latn', en: 'en-GB' };
const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * A date of a text in words, as precise as it is known: `2026-01-01` → `1er janvier 2026`, `2026-01` → `janvier 2026`,
 * `2026` → `2026`. Anything else (`undated`) is returned as it is. Moroccan month names in Arabic.
 */
export function formatDate(date: string, language: Language): string {
  const [, year, month, day] = PARTIAL_DATE.exec(date) ?? [];
  if (year === undefined || month === undefined) return date;
  const instant = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
  if (Number.isNaN(instant.getTime())) return date;
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
    timeZone: 'UTC',
  });
  const text = format.format(instant);
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** How a rule stands on a date. */
export type ValidityState = 'in-force' | 'ended' | 'upcoming';

/** How a rule stands on `asOf` (`YYYY-MM-DD`); undefined when neither of its dates is known. Its last day still counts. */
export function validityState({ from, until }: Validity, asOf: string): ValidityState | undefined {
  if (from === undefined && until === undefined) return undefined;
  if (until !== undefined && until < asOf) return 'ended';
  return from !== undefined && from > asOf ? 'upcoming' : 'in-force';
}

/** What `describeValidity` needs to know. `asOf` is the date that the answer holds for, `YYYY-MM-DD`. */
export interface ValidityContext {
  readonly asOf: string;
  readonly language: Language;
  readonly texts: InterfaceTexts;
}

/**
 * A rule's dates in one line, as seen from the answer's date: since when or from when, until when, and whether it was
 * replaced. Undefined when nothing is known.
 */
export function describeValidity(validity: Validity, context: ValidityContext): string | undefined {
  const { asOf, language, texts } = context;
  const { from, until } = validity;
  const state = validityState(validity, asOf);
  const parts: string[] = [];
  if (state !== 'ended' && from !== undefined)
    parts.push((state === 'upcoming' ? texts.inForceFrom : texts.inForceSince)(formatDate(from, language)));
  if (until !== undefined)
    parts.push((state === 'ended' ? texts.endedAfter : texts.inForceUntil)(formatDate(until, language)));
  if (validity.supersededBy !== undefined) parts.push(texts.superseded);
  const line = parts.join(', ');
  return line === '' ? undefined : line.charAt(0).toLocaleUpperCase(LOCALES[language]) + line.slice(1);
}
