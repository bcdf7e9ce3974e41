import type { Glossary, GlossaryConcept } from '../glossary.ts';
import { foldedWords, foldWithOffsets, isArabicScript, normalisedWords } from '../normalise.ts';
import { literalTerm } from '../pivot/pivot-expansion.ts';
import type { PivotTable } from '../pivot/pivot-table.ts';
import type { PivotSource } from '../pivot/word-keys.ts';
import { isStopWord } from '../stop-words.ts';
import type { Reading } from '../term-analyser.ts';
import type { Variety } from '../../source/language.ts';
import { ARABIC_VARIETIES } from '../variety-arabic.ts';
import { LATIN_VARIETIES } from '../variety-latin.ts';
import { createSpeller, type Speller } from './speller.ts';
import type { CountedWord } from './word-index.ts';

/** A repair less probable than this is not made. */
const LEAST_PROBABILITY = 0.5;
/**
 * Below this an Arabic word stays beside what it may mean, and both are searched: it may as well be a known word with
 * particles and endings, whose stem says something. A Latin one is dropped: no passage holds it, and beside its repair it
 * would only count as something the base knows nothing of ("dowane": relevance .06 with it, .99 without).
 */
const CERTAIN = 0.85;
/** Below this a question is not in Darija. */
const LIKELY = 0.05;
/** A word counts as known when the question is more probably than this in a variety that knows it. */
const MOSTLY = 0.5;

/** Whether the index that will be searched holds a term. */
export type HoldsTerm = (term: string) => boolean;

/** Gives a question with its misspelt words of trade repaired, for searching; what it was, where nothing is wrong. */
export type CorrectSpelling = (text: string, reading: Reading, holds: HoldsTerm) => string;

/**
 * A corrector over the words of the glossary. A word is looked at only when grammar does not know it and, as the question
 * is probably read, neither the pivot table nor a passage does: everyday words and names stay as they are. A name that a
 * passage holds finds it (xquad en→en .969 to .972: `Internet2` is no misspelt `internet`); repairing by the words of the
 * index, too, changed nothing in any set. Words of Darija are proposed, and count as spelt well, only where the question
 * may be Darija: "limport" is a word there, and in French "l'import". The vocabulary is read at the first such word.
 */
export function createSpellingCorrector({ concepts }: Glossary, table: PivotTable): CorrectSpelling {
  const withDarija = createSpeller(
    countedWords(concepts, ({ fr, ar, en, darija }) => [...fr, ...ar, ...en, ...darija]),
  );
  const withoutDarija = createSpeller(countedWords(concepts, ({ fr, ar, en }) => [...fr, ...ar, ...en]));
  return (text, reading, holds) => {
    const isDarija = probabilityOf(['ary-Latn', 'ary-Arab'], reading) >= LIKELY;
    const speller = isDarija ? withDarija : withoutDarija;
    return correct(text, (word) => isKnown(word, reading, table, holds), speller);
  };
}

/** Counted when they are iterated, not before: a start need not wait for it. */
function countedWords(
  concepts: readonly GlossaryConcept[],
  termsOf: (concept: GlossaryConcept) => readonly string[],
): Iterable<CountedWord> {
  return {
    [Symbol.iterator]() {
      const counts = new Map<string, number>();
      for (const word of normalisedWords(concepts.flatMap(termsOf).join('\n')))
        if (!/^\d+$/.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
      return counts.entries();
    },
  };
}

function correct(text: string, isKnown: (word: string) => boolean, speller: Speller): string {
  const { text: folded, offsets } = foldWithOffsets(text);
  let corrected = '';
  let copied = 0;
  for (const { word, start, end } of foldedWords(folded)) {
    if (isKnown(word)) continue;
    const [repair] = speller.repair(word);
    if (repair === undefined || repair.weight < LEAST_PROBABILITY) continue;
    const [from, to] = [offsets[start] ?? 0, offsets[end] ?? text.length];
    const isDropped = repair.weight >= CERTAIN || !isArabicScript(word);
    const kept = isDropped ? '' : `${text.slice(from, to)} `;
    corrected += `${text.slice(copied, from)}${kept}${repair.words.join(' ')}`;
    copied = to;
  }
  return corrected + text.slice(copied);
}

const SOURCES: Readonly<Record<Variety, PivotSource>> = {
  fr: 'fr',
  ar: 'ar',
  en: 'en',
  'ary-Arab': 'ar',
  'ary-Latn': 'latn',
};

/**
 * What another language's stems make of a word is no knowledge of it: "engagment" has the English stem of `engagement`.
 * Nor are the spelling keys that the table holds Darija by, in which many words are one: there a passage must hold it.
 */
function isKnown(word: string, reading: Reading, table: PivotTable, holds: HoldsTerm): boolean {
  const varieties: readonly Variety[] = isArabicScript(word) ? ARABIC_VARIETIES : LATIN_VARIETIES;
  if (varieties.some((variety) => isStopWord(word, variety))) return true;
  const isLearned = (variety: Variety): boolean =>
    (variety !== 'ary-Latn' && table.holds(word, SOURCES[variety])) ||
    holds(literalTerm(word, SOURCES[variety]));
  const possible = varieties.filter((variety) => (reading[variety] ?? 0) > 0);
  return probabilityOf(possible.filter(isLearned), reading) > MOSTLY * probabilityOf(possible, reading);
}

/** That a question is in one of these varieties. */
function probabilityOf(varieties: readonly Variety[], reading: Reading): number {
  return varieties.reduce((sum, variety) => sum + (reading[variety] ?? 0), 0);
}
