import snowball from 'snowball-stemmers';
import { ENGLISH_LEMMAS } from './english-lemmas.ts';
import { rememberWords } from './remember-words.ts';

const french = snowball.newStemmer('french');
const english = snowball.newStemmer('english');

// Remembered because the stemmers cost 5 µs a word.

/** French stem of a folded word (Snowball on text without accents: as good as with them, see below). */
export const stemFrench = rememberWords((word) => (HAS_DIGIT.test(word) ? word : french.stem(word)));

/** English stem of a folded word (Snowball's Porter 2). */
export const stemEnglish = rememberWords((word) =>
  HAS_DIGIT.test(word) ? word : english.stem(ENGLISH_LEMMAS.get(word) ?? word),
);

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

// Endings are compared and not matched by patterns: a look-behind costs ten times as much, and every glossary term is
// brought to these forms at every start.

/** The word without `ending`, put in its place `instead`, when at least `least` letters stand before it. */
function cut(word: string, ending: string, least: number, instead = ''): string {
  const stem = word.length - ending.length;
  return stem >= least && word.endsWith(ending) ? word.slice(0, stem) + instead : word;
}

/** {@link cut} by the first of `endings` that can be cut. */
function cutFirst(word: string, endings: readonly string[], least: number): string {
  for (const ending of endings) {
    const shorter = cut(word, ending, least);
    if (shorter !== word) return shorter;
  }
  return word;
}

/**
 * The form that French glossary terms are compared by: only number and the first conjugation are undone, and only in
 * long words, so that `importateur` and `importer`, `port` and `porte`, `France` and `franc` stay apart.
 */
export const lightFrench = rememberWords((word) => {
  if (word.length < 4 || HAS_DIGIT.test(word)) return word;
  const regular = cut(word, 'aux', 3, 'al');
  const singular = regular.endsWith('ss') ? regular : cut(regular, 's', 0);
  return cutFirst(singular, ['ee', 'er', 'e'], 6);
});

/** {@link lightFrench} for English: the plural, and -ing and -ed of long words. */
export const lightEnglish = rememberWords((word) => {
  if (word.length < 4 || HAS_DIGIT.test(word) || PLURAL_ONLY.has(word)) return word;
  const regular = cut(word, 'ies', 2, 'y');
  const singular = /[sui]s$/.test(regular) ? regular : cut(regular, 's', 0);
  return cutFirst(singular, ['ing', 'ed'], 5);
});

/** {@link lightFrench} for Arabic: the article, and endings that leave enough: "currency" (عملة) is not "work" (عمل). */
export const lightArabic = rememberWords((word) => {
  const bare = cutArticle(word);
  const short = cut(bare, 'يه', 5);
  return short === bare ? cutFirst(bare, ['ات', 'ها', 'ون', 'ين', 'ان', 'ه', 'ي'], 4) : short;
});

const ARTICLES = ['وال', 'بال', 'كال', 'فال', 'ولل', 'لل', 'ال'];

function cutArticle(word: string): string {
  const article = ARTICLES.find((each) => word.startsWith(each) && word.length - each.length >= 3);
  return word.slice(article?.length ?? 0);
}
