import type { Language } from '../../source/language.ts';

const DIRHAMS: Readonly<Record<Language, string>> = { fr: 'DH', ar: 'درهم', en: 'DH' };
const SEPARATORS: Readonly<Record<Language, { readonly thousands: string; readonly decimal: string }>> = {
  fr: { thousands: '\u00a0', decimal: ',' },
  ar: { thousands: '.', decimal: ',' },
  en: { thousands: ',', decimal: '.' },
};

/** A decimal such as `87210.50` as the sheets write numbers, digit by digit: no figure is too long or rounded. */
export function decimalInWords(decimal: string, language: Language): string {
  const { thousands, decimal: point } = SEPARATORS[language];
  const [whole = '', part = ''] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, thousands);
  return part === '' ? grouped : `${grouped}${point}${part}`;
}

/** A sum in dirhams, or in another currency by its code: `1 250,50 DH`. */
export function sumInWords(decimal: string, language: Language, currency = 'MAD'): string {
  const unit = currency === 'MAD' ? DIRHAMS[language] : currency;
  return `${decimalInWords(decimal, language)}\u00a0${unit}`;
}

/** A percent without zeros at its end: `17,5 %`. */
export function percentInWords(decimal: string, language: Language): string {
  const number = decimalInWords(decimal.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, ''), language);
  return language === 'fr' ? `${number}\u00a0%` : `${number}%`;
}

/** So many out of so many in percent, one decimal; a dash when there was nothing to count. */
export function shareInWords(
  { count, of }: { readonly count: number; readonly of: number },
  language: Language,
): string {
  return of === 0 ? '–' : percentInWords(((100 * count) / of).toFixed(1), language);
}
