import { weighArabicWord } from '../../src/text/variety-arabic-marks.ts';
import { judgedWords, type JudgedWord } from '../../src/text/variety-words.ts';
import type { SeedSentence } from './read-public-texts.ts';

/** From this weight by the hand-made rules on, a word is a mark of Darija. */
const MARK_WEIGHT = 0.3;
/** A word unknown to the standard texts that stands in this many articles is grammar rather than a subject. */
const GRAMMAR_ARTICLES = 4;
/** Verb prefixes and glued prepositions of Darija: enough to doubt a word that the standard texts do not know. */
const DARIJA_SHAPE = /^[وف]?(?:ك[انتي]|غ[انتي]|تي|تت|كن|م[اكتيغ]?.+ش$|د|ف)/u;

/**
 * What is left of Darija sentences without the words that mark them: standard Arabic on the same subjects. Sentences of
 * an encyclopaedia are the only long Darija in Arabic letters there is; learned from alone, they would make every
 * question on history or physics Darija. `standard` are texts that are known to be standard Arabic.
 */
export function unmarkedRest(sentences: readonly SeedSentence[], standard: readonly string[]): string[] {
  const known = new Set(standard.flatMap((text) => arabicWords(text).map(({ word }) => word)));
  const articles = articlesByWord(sentences);
  return sentences.map(({ text }) => {
    const words = arabicWords(text);
    const rest = words.filter((word, at) => {
      if (weighArabicWord(word.word, word.raw, words[at - 1]?.word).darija >= MARK_WEIGHT) return false;
      if (isKnown(word.word, known)) return true;
      return (articles.get(word.word)?.size ?? 0) < GRAMMAR_ARTICLES && !DARIJA_SHAPE.test(word.word);
    });
    return rest.map(({ raw }) => raw).join(' ');
  });
}

function arabicWords(text: string): JudgedWord[] {
  return judgedWords(text).filter(({ isArabic }) => isArabic);
}

function articlesByWord(sentences: readonly SeedSentence[]): ReadonlyMap<string, ReadonlySet<string>> {
  const articles = new Map<string, Set<string>>();
  for (const { article, text } of sentences) {
    for (const { word } of arabicWords(text)) {
      const found = articles.get(word) ?? new Set();
      articles.set(word, found.add(article));
    }
  }
  return articles;
}

/** With or without article, prepositions and endings. */
function isKnown(word: string, known: ReadonlySet<string>): boolean {
  const bare = word.replace(/^[وفبل]?(?:ال|لل|[وفبل])/u, '');
  const stem = bare.replace(/(?:ات|ون|ين|ها|هم|ه|ي|يه|ا|ت|وا|ان)$/u, '');
  return [word, bare, stem, `${stem}ه`].some((form) => known.has(form) || known.has(`ال${form}`));
}
