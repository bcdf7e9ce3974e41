import type { Language } from '../../source/language.ts';
import type { TextRange } from '../html/marked-text.ts';
import { detectVariety } from '../../text/detect-variety.ts';
import { createGlossaryMatcher, type GlossaryMatcher } from '../../text/glossary-matcher.ts';
import type { Glossary } from '../../text/glossary.ts';
import { foldedWords, foldWithOffsets, isArabicScript, normalisedWords } from '../../text/normalise.ts';
import { stemArabic, stemEnglish, stemFrench } from '../../text/stem.ts';
import { isStopWord } from '../../text/stop-words.ts';

/** Where a text in a language says what was searched: ranges in order that do not overlap. */
export type WordFinder = (text: string, language: Language) => TextRange[];

/** Makes the finder of a search text. */
export type WordFinders = (searched: string) => WordFinder;

/** Words of a search text that are looked for: a whole page of text marks everything and nothing. */
const MOST_WORDS = 40;

/**
 * Finders for one glossary: a word is found by its stem, and a term of trade in every language by its concept, so that
 * `chhal tva` marks `TVA` and الضريبة على القيمة المضافة. The glossary is read at the first search (0.2 s).
 */
export function createWordFinders(glossary: Glossary): WordFinders {
  let matcher: GlossaryMatcher | undefined;
  return (searched) => {
    matcher ??= createGlossaryMatcher(glossary);
    return wordFinder(searched, matcher);
  };
}

function wordFinder(searched: string, match: GlossaryMatcher): WordFinder {
  const reading = detectVariety(searched);
  const words = normalisedWords(searched).slice(0, MOST_WORDS);
  const stems = new Set(words.filter((word) => !isGrammar(word)).flatMap(stemsOf));
  const concepts = new Set(match(words, reading).flatMap((found) => found.concepts));
  return (text, language) => {
    const { text: folded, offsets } = foldWithOffsets(text);
    const own = foldedWords(folded);
    const isFound = own.map(({ word }) => !isGrammar(word) && stemsOf(word).some((stem) => stems.has(stem)));
    const terms = match(
      own.map(({ word }) => word),
      { [language]: 1 },
    );
    for (const { start, end, concepts: said } of terms)
      if (said.some((concept) => concepts.has(concept))) isFound.fill(true, start, end);
    const ranges = own.flatMap(({ start, end }, i): TextRange[] =>
      isFound[i] === true ? [{ start: offsets[start] ?? 0, end: offsets[end] ?? text.length }] : [],
    );
    return joinRanges(ranges, text);
  };
}

/** The shortest words of each language are grammar, whatever the text is: `de`, `the`, `من`. */
function isGrammar(word: string): boolean {
  return isStopWord(word, 'fr') || isStopWord(word, 'en') || isStopWord(word, 'ar');
}

function stemsOf(word: string): string[] {
  return isArabicScript(word) ? [stemArabic(word)] : [`f:${stemFrench(word)}`, `e:${stemEnglish(word)}`];
}

/** Ranges with nothing but spaces between them are one. */
function joinRanges(ranges: readonly TextRange[], text: string): TextRange[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of ranges) {
    const last = joined.at(-1);
    if (last !== undefined && text.slice(last.end, start).trim() === '') last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
