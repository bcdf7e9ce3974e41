import { stemmer as arabicStemmer } from '@orama/stemmers/arabic';
import { stemmer as englishStemmer } from '@orama/stemmers/english';
import { stemmer as frenchStemmer } from '@orama/stemmers/french';
import { stopwords as arabicStopWords } from '@orama/stopwords/arabic';
import { stopwords as englishStopWords } from '@orama/stopwords/english';
import { stopwords as frenchStopWords } from '@orama/stopwords/french';
import type { Language } from '../../src/source/language.ts';

/** Stemmer and stop words of a language: Snowball's, as Orama publishes them. `name` is what Orama calls it. */
export interface WordProcessing {
  readonly name: 'french' | 'arabic' | 'english';
  readonly stemmer: (word: string) => string;
  readonly stopWords: readonly string[];
}

/** What the peers written in JavaScript process words with. */
export const WORD_PROCESSING: Readonly<Record<Language, WordProcessing>> = {
  fr: { name: 'french', stemmer: frenchStemmer, stopWords: frenchStopWords },
  ar: { name: 'arabic', stemmer: arabicStemmer, stopWords: arabicStopWords },
  en: { name: 'english', stemmer: englishStemmer, stopWords: englishStopWords },
};
