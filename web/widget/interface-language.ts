import type { Language } from '../../src/source/language.ts';
import { INTERFACE_TEXTS } from './interface-texts.ts';

/** Languages of the interface with their own names, in the order in which the switch shows them. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  fr: 'Français',
  ar: 'العربية',
  en: 'English',
};

/** The first of some language tags (`ar-MA`, `en`) that the interface speaks; French when it speaks none of them. */
export function interfaceLanguage(tags: readonly (string | null | undefined)[]): Language {
  const primary = tags.map((tag) => (tag ?? '').toLowerCase().split('-')[0] ?? '');
  return primary.find((tag): tag is Language => Object.hasOwn(INTERFACE_TEXTS, tag)) ?? 'fr';
}
