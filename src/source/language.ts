/** Languages that documents are written in and answers are given in. French is the reference. */
export const LANGUAGES = ['fr', 'ar', 'en'] as const;

/** One of {@link LANGUAGES}. */
export type Language = (typeof LANGUAGES)[number];

/** Language varieties that questions come in: the three above, and Darija in Arabic script or Latin letters. */
export const VARIETIES = ['fr', 'ar', 'en', 'ary-Arab', 'ary-Latn'] as const;

/** One of {@link VARIETIES}. */
export type Variety = (typeof VARIETIES)[number];

/** Language that a question in a variety is answered in, unless the profile says otherwise. */
export const REPLY_LANGUAGE: Readonly<Record<Variety, Language>> = {
  fr: 'fr',
  ar: 'ar',
  en: 'en',
  'ary-Arab': 'ar',
  'ary-Latn': 'fr',
};

/** True for one of {@link LANGUAGES}, as written there. */
export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.includes(value as Language);
}
