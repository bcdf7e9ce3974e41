import type { Language } from '../../source/language.ts';
import type { MeasureUnit } from './rules/measures.ts';

const DIRHAMS: Readonly<Record<Language, string>> = { fr: 'DH', ar: 'درهم', en: 'DH' };
const SEPARATORS: Readonly<Record<Language, { readonly thousands: string; readonly decimal: string }>> = {
  fr: { thousands: '\u00a0', decimal: ',' },
  ar: { thousands: '.', decimal: ',' },
  en: { thousands: ',', decimal: '.' },
};

/** A decimal such as `87210.50` as the sheets write numbers; no decimals where they are zeros. */
export function formatDecimal(decimal: string, language: Language): string {
  const { thousands, decimal: point } = SEPARATORS[language];
  const [whole = '', part = ''] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, thousands);
  return /^0*$/.test(part) ? grouped : `${grouped}${point}${part}`;
}

/** A sum in dirhams, or in another currency by its code. */
export function formatSum(decimal: string, language: Language, currency = 'MAD'): string {
  const unit = currency === 'MAD' ? DIRHAMS[language] : currency;
  return `${formatDecimal(decimal, language)}\u00a0${unit}`;
}

/** A rate such as `0.25` in percent, without zeros at its end. */
export function formatPercent(decimal: string, language: Language): string {
  const number = formatDecimal(decimal.replace(/(\.\d*?)0+$/, '$1'), language);
  return language === 'fr' ? `${number}\u00a0%` : `${number}%`;
}

const UNITS: Readonly<Record<Language, Readonly<Record<MeasureUnit['name'], string>>>> = {
  fr: {
    day: 'jours',
    week: 'semaines',
    month: 'mois',
    year: 'ans',
    litre: 'litres',
    hectolitre: 'hl',
    kg: 'kg',
    tonne: 't',
    item: 'unités',
  },
  ar: {
    day: 'يوما',
    week: 'أسابيع',
    month: 'أشهر',
    year: 'سنوات',
    litre: 'لترا',
    hectolitre: 'هكتولترا',
    kg: 'كلغ',
    tonne: 'طنا',
    item: 'وحدات',
  },
  en: {
    day: 'days',
    week: 'weeks',
    month: 'months',
    year: 'years',
    litre: 'litres',
    hectolitre: 'hl',
    kg: 'kg',
    tonne: 't',
    item: 'units',
  },
};

/** A decimal with its unit: `12,5 hl`. */
export function formatMeasure(decimal: string, unit: MeasureUnit['name'], language: Language): string {
  return `${formatDecimal(decimal, language)} ${UNITS[language][unit]}`;
}

/** A day (`YYYY-MM-DD`) in words: `10 janvier 2027`. */
export function formatDay(day: string, language: Language): string {
  const locale = { fr: 'fr-FR', ar: 'ar-MA', en: 'en-GB' }[language];
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
