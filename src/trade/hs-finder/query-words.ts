import { isArabicScript } from '../../text/normalise.ts';
import { isStopWord } from '../../text/stop-words.ts';
import type { Reading, TermAnalyser, WeightedTerm } from '../../text/term-analyser.ts';
import { VARIETIES, type Variety } from '../../source/language.ts';
import { darijaTerm, writtenTerm } from './heading-terms.ts';

/** A word of what was asked, with the terms that it may stand for. */
export interface QueryWord {
  readonly word: string;
  /** Weights above 0, the strongest 1. */
  readonly terms: readonly WeightedTerm[];
  /** True for what the goods are, false for what they are for or made of ("filter **for cars**"). */
  readonly isHead: boolean;
}

/** Words read of a description: what matters stands in its first line. */
const MAX_WORDS = 24;
/** Varieties less probable than this are not looked up. */
const NEGLIGIBLE = 0.05;
/** A word as it is written says more than its translation: headings have everyday words in each language. */
const WRITTEN_WEIGHT = 1.2;
/** Consonants collide. */
const DARIJA_WEIGHT = 0.9;
/** Words after which comes what the goods are for, made of, or shown with. */
const QUALIFIERS = new Set(
  'for of with in from to by without pour de du des d en avec sans a au aux dyal d f b l mn ديال من في ب ل'.split(
    ' ',
  ),
);

/**
 * The words of a description that say something, in order, with their terms. Words of grammar and numbers are left out;
 * where all are words of grammar, nothing is left.
 */
export function queryWords(text: string, reading: Reading, analyser: TermAnalyser): QueryWord[] {
  const likely = VARIETIES.filter((variety) => (reading[variety] ?? 0) >= NEGLIGIBLE);
  const head = headWords(text, analyser);
  return [...new Set(analyser.words(text))]
    .filter((word) => word.length > 1 && !/^\d+$/.test(word) && !isGrammar(word, likely))
    .slice(0, MAX_WORDS)
    .map((word) => ({ word, terms: termsOf(word, reading, analyser), isHead: head.has(word) }))
    .filter(({ terms }) => terms.length > 0);
}

function isGrammar(word: string, varieties: readonly Variety[]): boolean {
  const own = varieties.filter((variety) => isArabicVariety(variety) === isArabicScript(word));
  return own.length > 0 && own.every((variety) => isStopWord(word, variety));
}

function isArabicVariety(variety: Variety): boolean {
  return variety === 'ar' || variety === 'ary-Arab';
}

/** The words before the first comma, bracket or qualifier; all words when that leaves none. */
function headWords(text: string, analyser: TermAnalyser): ReadonlySet<string> {
  const [first = ''] = text.split(/[,;:(،؛]/, 1);
  const words = analyser.words(first);
  const end = words.findIndex((word, at) => at > 0 && QUALIFIERS.has(word));
  const head = end < 0 ? words : words.slice(0, end);
  return new Set(head.length === 0 ? analyser.words(text) : head);
}

function termsOf(word: string, reading: Reading, analyser: TermAnalyser): WeightedTerm[] {
  const weights = new Map<string, number>();
  const add = (term: string, weight: number): void => {
    if (weight > (weights.get(term) ?? 0)) weights.set(term, weight);
  };
  for (const { term, weight } of analyser.expandQuery(word, reading))
    if (term.startsWith('p:')) add(term, weight);
  const share = (...varieties: readonly Variety[]): number =>
    varieties.reduce((sum, variety) => sum + (reading[variety] ?? 0), 0);
  if (isArabicScript(word)) add(writtenTerm(word), WRITTEN_WEIGHT);
  else {
    // A French name inside an Arabic text is still a French word.
    const written = share('fr', 'ary-Latn', 'ar', 'ary-Arab');
    if (written >= NEGLIGIBLE) add(writtenTerm(word), written * WRITTEN_WEIGHT);
    if (share('ary-Latn') >= NEGLIGIBLE) add(darijaTerm(word), share('ary-Latn') * DARIJA_WEIGHT);
  }
  const most = Math.max(...weights.values());
  return Array.from(weights, ([term, weight]) => ({ term, weight: weight / most }));
}
