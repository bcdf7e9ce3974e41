import type { Language } from '../source/language.ts';
import { maskPrivateData } from '../text/mask-private-data.ts';
import { visibleText } from '../text/visible-text.ts';

/**
 * What may be kept of what a person wrote: without invisible characters, which must not hide a number in two halves, personal
 * data and keys to other services masked, each named in `language`. Doing it twice changes nothing more.
 */
export function keptText(text: string, language: Language): string {
  return maskPrivateData(visibleText(text), language);
}
