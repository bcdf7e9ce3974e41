import { fold, isArabicScript } from '../../text/normalise.ts';
import { skeleton } from '../../text/skeleton.ts';
import { stemArabic, stemEnglish, stemFrench } from '../../text/stem.ts';
import { isStopWord } from '../../text/stop-words.ts';
import { wordKeys } from '../../text/pivot/word-keys.ts';
import type { Language } from '../../source/language.ts';

// The terms are those of `TermAnalyser`, so that its questions meet them: `p:` English stems, `w:` stems of other languages,
// `k:` consonants. `d:` is ours: Darija in Latin letters by its consonants.

/** Words shorter than this have no consonants worth comparing. */
const SKELETON_LETTERS = 5;

/** Words of a text without words of grammar and bare numbers, folded. */
export function contentWords(folded: string, language: Language): string[] {
  return (folded.match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => word.length > 1 && !/^\d+$/.test(word) && !isStopWord(word, language),
  );
}

/** The terms of each of several phrases of a language, in order; a phrase without content words gives none. */
export function phraseTerms(phrases: readonly string[], language: Language): string[][] {
  return fold(phrases.join(';'))
    .split(';')
    .map((phrase) => contentWords(phrase, language).map((word) => ownTerm(word, language)));
}

/** The terms of words in Darija, either script. */
export function darijaTerms(phrase: string): string[] {
  return contentWords(fold(phrase), 'fr').flatMap((word) =>
    isArabicScript(word) ? [`w:${stemArabic(word)}`] : [`w:${stemFrench(word)}`, darijaTerm(word)],
  );
}

/** The term of a word in its own language. */
export function ownTerm(word: string, language: Language): string {
  if (language === 'en') return `p:${stemEnglish(word)}`;
  return `w:${language === 'fr' ? stemFrench(word) : stemArabic(word)}`;
}

/** What a word of Darija in Latin letters sounds like. */
export function darijaTerm(word: string): string {
  return `d:${wordKeys(word, 'latn')[1] ?? word}`;
}

/** The consonants of the words of French phrases: how Arabic letters meet what was borrowed. */
export function skeletonTerms(phrases: readonly string[]): string[] {
  return contentWords(fold(phrases.join(';')), 'fr')
    .filter((word) => word.length >= SKELETON_LETTERS)
    .map(skeleton)
    .filter((bones) => bones !== '')
    .map((bones) => `k:${bones}`);
}
