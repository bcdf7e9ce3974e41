import { fold, isArabicScript } from '../../text/normalise.ts';
import { lightFrench, stemArabic, stemEnglish } from '../../text/stem.ts';
import { isStopWord } from '../../text/stop-words.ts';
import { wordKeys } from '../../text/pivot/word-keys.ts';
import type { Language } from '../../source/language.ts';

// Terms are told apart by prefix: `p:` English stems, which the analyser gives for words of every language, `w:` words as they
// stand in French (without their plural) and Arabic (stem), `d:` Darija in Latin letters by its consonants.

/** Stem of a folded English word. */
export type EnglishStemmer = (word: string) => string;

/** Words of folded text without words of grammar, and without what begins with a digit: measures, article numbers. */
export function contentWords(folded: string, language: Language): string[] {
  return folded
    .split(NO_WORD)
    .filter((word) => word.length > 1 && !isDigit(word.charCodeAt(0)) && !isStopWord(word, language));
}

/** Folded text holds no accents: Latin and Arabic letters and digits are these. */
const NO_WORD = /[^a-z0-9\u0620-\u066f]+/;

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** The terms of each of several phrases of a language, in order; a phrase without content words gives none. */
export function phraseTerms(
  phrases: readonly string[],
  language: Language,
  stem: EnglishStemmer = stemEnglish,
): string[][] {
  return fold(phrases.join(';'))
    .split(';')
    .map((phrase) =>
      contentWords(phrase, language).map((word) =>
        language === 'en' ? `p:${stem(word)}` : writtenTerm(word),
      ),
    );
}

/** The terms of a phrase in Darija, either script. */
export function darijaTerms(phrase: string): string[] {
  return contentWords(fold(phrase), 'fr').flatMap((word) =>
    isArabicScript(word) ? [writtenTerm(word)] : [writtenTerm(word), darijaTerm(word)],
  );
}

/** The term of a word as it is written, in French, Arabic or Darija. */
export function writtenTerm(word: string): string {
  return `w:${isArabicScript(word) ? stemArabic(word) : lightFrench(word)}`;
}

/** What a word of Darija in Latin letters sounds like. */
export function darijaTerm(word: string): string {
  return `d:${wordKeys(word, 'latn')[1] ?? word}`;
}
