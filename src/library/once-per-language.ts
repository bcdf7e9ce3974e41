import type { Language } from '../source/language.ts';

/**
 * Makes something of a base once for each language, as a base does not change while it is open: the same promise for whoever asks
 * meanwhile or later. What failed is tried again by the next who asks.
 */
export function oncePerLanguage<Base extends object, Made>(
  make: (base: Base, language: Language) => Promise<Made>,
): (base: Base, language: Language) => Promise<Made> {
  const made = new WeakMap<Base, Map<Language, Promise<Made>>>();
  return (base, language) => {
    const known = made.get(base) ?? new Map<Language, Promise<Made>>();
    made.set(base, known);
    const own =
      known.get(language) ??
      make(base, language).catch((error: unknown) => {
        known.delete(language);
        throw error;
      });
    known.set(language, own);
    return own;
  };
}
