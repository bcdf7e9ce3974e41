import snowball from 'snowball-stemmers';
import { rememberWords } from './remember-words.ts';

const french = snowball.newStemmer('french');
const english = snowball.newStemmer('english');

// Remembered because the stemmers cost 5 µs a word.

/** French stem of a folded word (Snowball on text without accents: as good as with them, see below). */
export const stemFrench = rememberWords((word) => (HAS_DIGIT.test(word) ? word : french.stem(word)));

/** English stem of a folded word (Snowball's Porter 2). */
export const stemEnglish = rememberWords((word) => (HAS_DIGIT.test(word) ? word : english.stem(word)));

/**
 * Arabic stem of a folded word: light10 (Larkey, Ballesteros and Connell 2007), one prefix, then suffixes, never
 * under two letters; digits and Latin words pass through.
 *
 * Chosen by BM25 nDCG@10, 2026-11-23, none / light / Snowball: piaf .788 .798 .798; faq_admin_fr .523 .553 .556;
 * travail_requests_fr .373 .397 .394; hs_products en .357 .395 .395; xquad en .959 .964 .966;
 * arcd .789 .834 .829; xquad ar .890 .931 .922.
 */
export const stemArabic = rememberWords(lightStem);

/** Their singular is another word. */
const PLURAL_ONLY = new Set(['goods', 'customs', 'means']);

const HAS_DIGIT = /\d/;
const PREFIXES = ['وال', 'بال', 'كال', 'فال', 'لل', 'ال', 'و'];
const SUFFIXES = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي'];

function lightStem(word: string): string {
  const prefix = PREFIXES.find((candidate) => {
    const least = candidate === 'و' ? 3 : 2;
    return word.startsWith(candidate) && word.length - candidate.length >= least;
  });
  let stem = word.slice(prefix?.length ?? 0);
  for (const suffix of SUFFIXES) {
    if (stem.endsWith(suffix) && stem.length - suffix.length >= 2) stem = stem.slice(0, -suffix.length);
  }
  return stem;
}

/**
 * The form that French glossary terms are compared by: only number and the first conjugation are undone, and only in
 * long words, so that `importateur` and `importer`, `port` and `porte`, `France` and `franc` stay apart.
 */
export const lightFrench = rememberWords((word) => {
  if (word.length < 4 || HAS_DIGIT.test(word)) return word;
  const singular = word.replace(/(?<=.{3})aux$/, 'al').replace(/(?<!s)s$/, '');
  return singular.replace(/(?<=.{6})(?:ee|er|e)$/, '');
});

/** {@link lightFrench} for English: the plural, and -ing and -ed of long words. */
export const lightEnglish = rememberWords((word) => {
  if (word.length < 4 || HAS_DIGIT.test(word) || PLURAL_ONLY.has(word)) return word;
  const singular = word.replace(/(?<=.{2})ies$/, 'y').replace(/(?<![sui])s$/, '');
  return singular.replace(/(?<=.{5})(?:ing|ed)$/, '');
});

/** {@link lightFrench} for Arabic: the article, and endings that leave enough: "currency" (عملة) is not "work" (عمل). */
export const lightArabic = rememberWords((word) => {
  const bare = word.replace(/^(?:وال|بال|كال|فال|ولل|لل|ال)(?=.{3})/u, '');
  return bare.replace(/(?<=.{5})يه$|(?<=.{4})(?:ات|ها|ون|ين|ان|ه|ي)$/u, '');
});
