import { rememberWords } from '../remember-words.ts';
import { skeleton } from '../skeleton.ts';
import { stemArabic, stemEnglish, stemFrench } from '../stem.ts';
import { isStopWord } from '../stop-words.ts';
import type { WeightedTerm } from '../term-analyser.ts';
import type { Variety } from '../../source/language.ts';
import type { PivotTable, Translation } from './pivot-table.ts';
import type { PivotSource } from './word-keys.ts';

/** What a word of a question or of a passage is indexed under. */
export type ExpandWord = (word: string) => readonly WeightedTerm[];

/** A word of a variety as index terms, for passages and for questions: the two differ, but they meet. */
export interface PivotExpansion {
  readonly passage: Readonly<Record<Variety, ExpandWord>>;
  readonly query: Readonly<Record<Variety, ExpandWord>>;
}

/**
 * A word of grammar in a question counts so much of another one: more in Darija, whose lists hold words that say
 * something (held-out DODa sentences: .701 at .6, .709 at .85, .711 at 1, where sections of the base begin to lose).
 */
const STOP_WORD_WEIGHT: Readonly<Record<Variety, number>> = {
  fr: 0.2,
  ar: 0.2,
  en: 0.2,
  'ary-Arab': 0.4,
  'ary-Latn': 0.85,
};
/**
 * The power that probabilities of meanings are raised to in a question. A word is searched for in all its senses, not
 * only in its likeliest: below 1 the lesser ones count more. Held-out DODa sentences: .737 at 1, .744 at .8, .750 at .5;
 * 400 questions of xquad ar->en: .811 at 1, .823 at .7, .824 at .5, where seed loses .008; French is level at all three.
 */
const SENSES_POWER: Readonly<Record<PivotSource, number>> = { fr: 0.7, ar: 0.7, latn: 0.5, en: 1 };
/** What a word itself counts beside what it means: in its own language it is the better evidence. */
const LITERAL_WEIGHT: Readonly<Record<PivotSource, number>> = { fr: 0.3, latn: 0.5, ar: 0.3, en: 0 };
/** Consonants of a passage's word count less than its meaning: they collide. */
const SKELETON_WEIGHT = 0.8;
/** Shorter words have no skeleton worth the name. */
const SKELETON_LETTERS = 3;

/**
 * Passages emit what each word means in English stems (`p:`), the word itself (`w:`) and its consonants (`k:`). Questions ask for the meanings, normalised to length 1 a word so that a
 * word of many meanings does not outweigh one of few, for a little of the word itself, and for the consonants only of
 * words that the table does not know: names.
 * @see `src/README.md`, "How languages meet", for what each part is worth.
 */
export function createPivotExpansion(table: PivotTable): PivotExpansion {
  const forEach = (expand: (word: string, variety: Variety) => WeightedTerm[]): PivotExpansion['passage'] => {
    const remembered = (variety: Variety): ExpandWord => rememberWords((word) => expand(word, variety));
    return {
      fr: remembered('fr'),
      ar: remembered('ar'),
      en: remembered('en'),
      'ary-Arab': remembered('ary-Arab'),
      'ary-Latn': remembered('ary-Latn'),
    };
  };
  return {
    passage: forEach((word, variety) => passageTerms(table, word, variety)),
    query: forEach((word, variety) => queryTerms(table, word, variety)),
  };
}

/** The languages whose tables are asked for a word, in order: people who write Darija put French words into it. */
const SOURCES: Readonly<Record<Variety, readonly PivotSource[]>> = {
  fr: ['fr'],
  ar: ['ar'],
  en: ['en'],
  'ary-Arab': ['ar'],
  'ary-Latn': ['latn', 'fr'],
};

function passageTerms(table: PivotTable, word: string, variety: Variety): WeightedTerm[] {
  const source = ownSource(variety);
  const meanings: readonly Translation[] =
    source === 'en'
      ? [{ term: stemEnglish(word), weight: 1 }]
      : (known(table, word, variety) ?? itself(word));
  const terms = meanings.map(({ term, weight }) => ({ term: `p:${term}`, weight }));
  terms.push({ term: literalTerm(word, source), weight: 1 });
  return [...terms, ...skeletonTerms(word, variety, SKELETON_WEIGHT)];
}

function queryTerms(table: PivotTable, word: string, variety: Variety): WeightedTerm[] {
  const source = ownSource(variety);
  const weight = isStopWord(word, variety) ? STOP_WORD_WEIGHT[variety] : 1;
  const found = known(table, word, variety);
  const meanings = source === 'en' ? withItself(stemEnglish(word), found ?? []) : (found ?? itself(word));
  const weights = meanings.map((meaning) => meaning.weight ** SENSES_POWER[source]);
  const length = Math.hypot(...weights);
  const terms = meanings.map(({ term }, i) => ({
    term: `p:${term}`,
    weight: (weight * (weights[i] ?? 0)) / length,
  }));
  if (LITERAL_WEIGHT[source] > 0)
    terms.push({ term: literalTerm(word, source), weight: weight * LITERAL_WEIGHT[source] });
  const isName = source === 'en' ? !table.knows(stemEnglish(word)) : found === undefined;
  return isName ? [...terms, ...skeletonTerms(word, variety, 1)] : terms;
}

function ownSource(variety: Variety): PivotSource {
  return SOURCES[variety][0] ?? 'en';
}

function known(table: PivotTable, word: string, variety: Variety): readonly Translation[] | undefined {
  for (const source of SOURCES[variety]) {
    const found = table.translate(word, source);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A word that nobody translated stands for itself: names, codes, words borrowed as they are. */
function itself(word: string): Translation[] {
  return [{ term: word, weight: 1 }];
}

/** An English word is itself for certain, and its synonyms by the way. */
function withItself(stem: string, synonyms: readonly Translation[]): Translation[] {
  const own = synonyms.find(({ term }) => term === stem)?.weight ?? 0;
  return [{ term: stem, weight: 1 + own }, ...synonyms.filter(({ term }) => term !== stem)];
}

/** The term of a word itself, as `analyse` gives it; English questions do not search for it, but ask how frequent it is. */
export function literalTerm(word: string, source: PivotSource): string {
  if (source === 'ar') return `w:${stemArabic(word)}`;
  return `w:${source === 'en' ? stemEnglish(word) : stemFrench(word)}`;
}

function skeletonTerms(word: string, variety: Variety, weight: number): WeightedTerm[] {
  if (word.length < SKELETON_LETTERS || isStopWord(word, variety)) return [];
  const bones = skeleton(word);
  return bones === '' ? [] : [{ term: `k:${bones}`, weight }];
}
