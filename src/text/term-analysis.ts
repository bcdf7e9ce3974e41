import { shortDigest } from '../common/digest.ts';
import type { Variety } from '../source/language.ts';
import { darijaVariants } from './darija.ts';
import type { Figure } from './figure.ts';
import { extractFigures } from './figures.ts';
import { conceptTerm } from './concept-terms.ts';
import { createGlossaryMatcher, type GlossaryMatcher } from './glossary-matcher.ts';
import type { Glossary } from './glossary.ts';
import { foldedWords, foldWithOffsets, isArabicScript, normalisedWords } from './normalise.ts';
import { rememberLast } from './remember-last.ts';
import { skeleton } from './skeleton.ts';
import { createSpellingCorrector } from './spelling/correct-spelling.ts';
import { stemArabic, stemEnglish, stemFrench } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import type { PassageAnalysis, Reading, TermAnalyser, WeightedTerm } from './term-analyser.ts';
import { ARABIC_VARIETIES } from './variety-arabic.ts';
import { LATIN_VARIETIES } from './variety-latin.ts';
import { createPivotExpansion, type ExpandWord } from './pivot/pivot-expansion.ts';
import { EMPTY_PIVOT_TABLE, type PivotTable } from './pivot/pivot-table.ts';

/** Raised by hand when the rules of this folder change what a text gives. */
const RULES_VERSION = 5;

/** A concept counts like a word; a plain word weighs 1. */
const CONCEPT_WEIGHT = 1;
/** A concept that is only part of a longer term is what the text is about, not what it asks. */
const PART_WEIGHT = 0.4;
/** A spelt number is often no figure at all ("une fois"). */
const NUMBER_WORD_WEIGHT = 0.5;
/** The year of a full date: a weaker echo of it. */
const YEAR_WEIGHT = 0.5;
/** The subheading and the heading of a tariff code: goods of one heading share their rules. */
const HEADING_WEIGHT = 0.5;
/** Skeletons collide: a shared one hints, it does not prove. */
const SKELETON_WEIGHT = 0.3;
/** Shorter words share their skeleton with too many others. */
const SKELETON_LETTERS = 4;
/** Analyses less probable than this are left out: they cost postings and decide nothing. */
const NEGLIGIBLE = 0.02;

/**
 * The analyser of a glossary and a pivot table. Instances with the same id give the same terms; making one takes about
 * 0.1 s. Without a table languages meet through the glossary, figures and names alone.
 */
export function createTermAnalyser(glossary: Glossary, table: PivotTable = EMPTY_PIVOT_TABLE): TermAnalyser {
  const matcher: Matcher = {
    match: createGlossaryMatcher(glossary),
    terms: new Map(glossary.concepts.map((concept) => [concept.id, conceptTerm(concept)])),
  };
  const expansion = createPivotExpansion(table);
  return {
    id: `terms-${RULES_VERSION}-${shortDigest(`${glossary.digest} ${table.header.digest}`)}`,
    analyse: (text, reading) => analyse(text, reading, matcher),
    expandPassage: (text, reading) => expand(text, reading, matcher, expansion.passage),
    expandStatement: (text, reading) => expand(text, reading, undefined, expansion.passage),
    expandQuery: (text, reading) => expand(text, reading, matcher, expansion.query).terms,
    correct: createSpellingCorrector(glossary, table),
    words: normalisedWords,
  };
}

/** The matcher of a glossary, and the index term of each of its concepts. */
interface Matcher {
  readonly match: GlossaryMatcher;
  readonly terms: ReadonlyMap<string, string>;
}

interface Word {
  readonly word: string;
  /** Offset in the original text. */
  readonly at: number;
}

function analyse(text: string, reading: Reading, matcher: Matcher): WeightedTerm[] {
  const { words, figures } = splitText(text);
  const { add, sums } = createSums();
  const [latin, arabic] = [sharesOf(reading, LATIN_VARIETIES), sharesOf(reading, ARABIC_VARIETIES)];
  for (const { word } of words) addWord(word, isArabicScript(word) ? arabic : latin, add);
  const covered = addConcepts(words, reading, matcher, add);
  for (const figure of figures) addFigure(figure, add);
  addSkeletons(text, words, covered, reading, add);
  return sums();
}

function expand(
  text: string,
  reading: Reading,
  matcher: Matcher | undefined,
  expandWord: Readonly<Record<Variety, ExpandWord>>,
): PassageAnalysis {
  const { words, figures } = splitText(text);
  const { add, sums } = createSums();
  const [latin, arabic] = [sharesOf(reading, LATIN_VARIETIES), sharesOf(reading, ARABIC_VARIETIES)];
  for (const { word } of words) {
    if (ONLY_DIGITS.test(word)) continue;
    for (const [variety, share] of isArabicScript(word) ? arabic : latin)
      for (const { term, weight } of expandWord[variety](word)) add(term, weight * share);
  }
  if (matcher !== undefined) addConcepts(words, reading, matcher, add);
  for (const figure of figures) addFigure(figure, add);
  return { terms: sums(), length: words.length };
}

const ONLY_DIGITS = /^\d+$/;

/** The words and figures of a text. Questions are analysed in three ways, one after the other. */
const splitText = rememberLast((text: string): { words: readonly Word[]; figures: readonly Figure[] } => {
  const folded = foldWithOffsets(text);
  const words = foldedWords(folded.text).map(({ word, start }): Word => ({
    word,
    at: folded.offsets[start] ?? 0,
  }));
  return { words, figures: extractFigures(text) };
});

function createSums(): { add: Add; sums: () => WeightedTerm[] } {
  const terms = new Map<string, number>();
  return {
    add: (term, weight) => void terms.set(term, (terms.get(term) ?? 0) + weight),
    sums: () => Array.from(terms, ([term, weight]) => ({ term, weight })),
  };
}

type Add = (term: string, weight: number) => void;
type Share = readonly [Variety, number];

/** The reading among the varieties of one script: a French name inside an Arabic text is still one whole word. */
function sharesOf(reading: Reading, varieties: readonly Variety[]): Share[] {
  const total = varieties.reduce((sum, variety) => sum + (reading[variety] ?? 0), 0);
  const first = varieties[0] ?? 'fr';
  if (total < NEGLIGIBLE)
    return first === 'fr'
      ? [
          ['fr', 0.5],
          ['en', 0.5],
        ]
      : [[first, 1]];
  return varieties
    .map((variety): Share => [variety, (reading[variety] ?? 0) / total])
    .filter(([, share]) => share >= NEGLIGIBLE);
}

function addWord(word: string, shares: readonly Share[], add: Add): void {
  if (ONLY_DIGITS.test(word)) return;
  for (const [variety, share] of shares) {
    if (isStopWord(word, variety)) continue;
    const stems = stemsOf(word, variety);
    for (const stem of stems) if (stem.length > 0) add(`w:${stem}`, share / stems.length);
  }
}

/** One stem, or two of equal weight when Darija may have glued a particle to the word (`lclient`). */
function stemsOf(word: string, variety: Variety): string[] {
  switch (variety) {
    case 'fr':
      return [stemFrench(word)];
    case 'en':
      return [stemEnglish(word)];
    case 'ar':
      return [stemArabic(word)];
    case 'ary-Arab':
      return withBare(word, stemArabic);
    case 'ary-Latn':
      return withBare(word, stemFrench);
  }
}

function withBare(word: string, stem: (word: string) => string): string[] {
  const bare = darijaVariants(word)[1] ?? word;
  return [...new Set([stem(word), ...(bare.length >= SKELETON_LETTERS ? [stem(bare)] : [])])];
}

/** Adds the concepts; returns which words they cover. */
function addConcepts(
  words: readonly Word[],
  reading: Reading,
  { match, terms }: Matcher,
  add: Add,
): Uint8Array {
  const addAll = (ids: readonly string[], weight: number): void => {
    for (const id of ids) add(terms.get(id) ?? id, weight);
  };
  const covered = new Uint8Array(words.length);
  for (const { start, end, concepts, parts } of match(
    words.map(({ word }) => word),
    reading,
  )) {
    covered.fill(1, start, end);
    addAll(concepts, CONCEPT_WEIGHT);
    addAll(parts, PART_WEIGHT);
  }
  return covered;
}

const TARIFF_CODE = /^\d{6}(?:\d\d){0,2}$/;
const [HEADING_DIGITS, SUBHEADING_DIGITS] = [4, 6];

function addFigure({ normal, kind }: Figure, add: Add): void {
  add(`n:${normal}`, kind === 'number-word' ? NUMBER_WORD_WEIGHT : 1);
  if (kind === 'date' && /^\d{4}-/.test(normal)) add(`n:${normal.slice(0, 4)}`, YEAR_WEIGHT);
  // Without points or spaces a code is a number: ten digits are nothing else.
  if (!(kind === 'code' ? TARIFF_CODE : /^\d{10}$/).test(normal)) return;
  for (const digits of [HEADING_DIGITS, SUBHEADING_DIGITS])
    if (digits < normal.length) add(`n:${normal.slice(0, digits)}`, HEADING_WEIGHT);
}

/** Skeletons of likely names: Arabic words, capitalised Latin words, and any word of Darija or of all-lower-case text. */
function addSkeletons(
  text: string,
  words: readonly Word[],
  covered: Uint8Array,
  reading: Reading,
  add: Add,
): void {
  const takesAll = (reading['ary-Latn'] ?? 0) >= 0.3 || !/\p{Lu}/u.test(text);
  words.forEach(({ word, at }, index) => {
    if (covered[index] === 1 || word.length < SKELETON_LETTERS || /^\d+$/.test(word)) return;
    const isArabic = isArabicScript(word);
    if (!isArabic && !takesAll && !/\p{Lu}/u.test(text.charAt(at))) return;
    const varieties = isArabic ? ARABIC_VARIETIES : LATIN_VARIETIES;
    if (varieties.some((variety) => isStopWord(word, variety))) return;
    const bones = skeleton(word);
    if (bones !== '') add(`k:${bones}`, SKELETON_WEIGHT);
  });
}
