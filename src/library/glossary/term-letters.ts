import type { Language } from '../../source/language.ts';
import type { GlossaryConcept } from '../../text/glossary.ts';
import { fold } from '../../text/normalise.ts';

/** The letter of names that begin with a figure or a sign. */
export const DIGITS = '0';

/** Concepts under a letter, in the order of the language's alphabet. */
export interface LetterGroup {
  readonly letter: string;
  readonly concepts: readonly GlossaryConcept[];
}

/** What a concept is called in a language: its first term. */
export function conceptName(concept: GlossaryConcept, language: Language): string {
  return concept[language][0] ?? concept.id;
}

/**
 * The letter that a name is looked up under: without accents (`É` is `E`), forms of alef as one, and without the Arabic
 * article. {@link DIGITS} when it begins with no letter.
 */
export function letterOf(name: string): string {
  const [first = ''] = withoutArticle(name);
  return /\p{L}/u.test(first) ? first.toUpperCase() : DIGITS;
}

/** Trade concepts by the first letter of their name; `general` ones, which say nothing of trade by themselves, are left out. */
export function groupByLetter(concepts: readonly GlossaryConcept[], language: Language): LetterGroup[] {
  const { compare } = new Intl.Collator(language);
  const groups = new Map<string, GlossaryConcept[]>();
  for (const concept of concepts.filter(({ general }) => !general)) {
    const letter = letterOf(conceptName(concept, language));
    groups.set(letter, [...(groups.get(letter) ?? []), concept]);
  }
  const key = (concept: GlossaryConcept): string => withoutArticle(conceptName(concept, language));
  return [...groups]
    .map(([letter, own]) => ({ letter, concepts: own.sort((a, b) => compare(key(a), key(b))) }))
    .sort((a, b) => compare(a.letter, b.letter));
}

function withoutArticle(name: string): string {
  return fold(name)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/^ال(?=\p{L}{2})/u, '');
}
