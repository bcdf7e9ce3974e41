import type { Language } from '../../../src/source/language.ts';
import { normalisedWords } from '../../../src/text/normalise.ts';
import { isStopWord } from '../../../src/text/stop-words.ts';
import type { TermAnalyser, WeightedTerm } from '../../../src/text/term-analyser.ts';
import type { Stemming } from './stemmings.ts';

/**
 * An analyser of plain BM25 in one language: a term for each stem, as often as it occurs, stop words out, nothing else.
 * The length counts all words, as the product's does. Readings are ignored.
 */
export function createStemAnalyser({ name, stem }: Stemming, language: Language): TermAnalyser {
  const stems = (text: string): { terms: WeightedTerm[]; length: number } => {
    const words = normalisedWords(text);
    const counts = new Map<string, number>();
    for (const word of words) {
      const term = stem[language](word);
      if (!isStopWord(word, language) && term !== '') counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    return { terms: Array.from(counts, ([term, weight]) => ({ term, weight })), length: words.length };
  };
  return {
    id: `stems-${name}-${language}`,
    analyse: (text) => stems(text).terms,
    expandPassage: stems,
    expandStatement: stems,
    expandQuery: (text) => stems(text).terms,
    correct: (text) => text,
    words: normalisedWords,
  };
}
