import type { Glossary } from '../glossary.ts';
import { foldedWords, foldWithOffsets, isArabicScript, normalisedWords } from '../normalise.ts';
import { literalTerm } from '../pivot/pivot-expansion.ts';
import type { PivotTable } from '../pivot/pivot-table.ts';
import type { PivotSource } from '../pivot/word-keys.ts';
import { isStopWord } from '../stop-words.ts';
import type { Reading } from '../term-analyser.ts';
import type { Variety } from '../../source/language.ts';
import { createSpeller, type Speller } from './speller.ts';
import type { CountedWord } from './word-index.ts';

/** A repair less probable than this is not made. */
const LEAST_PROBABILITY = 0.5;
/** Above this the word as typed is dropped; below it stays beside what it may mean, and both are searched. */
const CERTAIN = 0.85;
/** Varieties less probable than this do not lend their words. */
const LIKELY = 0.05;

/** Whether the index that will be searched holds a term. */
export type HoldsTerm = (term: string) => boolean;

/** Gives a question with its misspelt words of trade repaired, for searching; what it was, where nothing is wrong. */
export type CorrectSpelling = (text: string, reading: Reading, holds: HoldsTerm) => string;

/**
 * A corrector over the words of the glossary. A word is looked at only when neither the pivot table nor grammar knows it
 * in a likely variety, and no passage holds it: everyday words and names stay as they are. A name that a passage holds
 * finds it (xquad en→en .969 to .972: `Internet2` is no misspelt `internet`); repairing by the words of the index, too,
 * changed nothing in any set. The vocabulary is read at the first such word.
 */
export function createSpellingCorrector(glossary: Glossary, table: PivotTable): CorrectSpelling {
  const speller = createSpeller(vocabularyOf(glossary));
  return (text, reading, holds) => correct(text, (word) => isKnown(word, reading, table, holds), speller);
}

function vocabularyOf({ concepts }: Glossary): CountedWord[] {
  const counts = new Map<string, number>();
  for (const { fr, ar, en, darija } of concepts)
    for (const word of normalisedWords([...fr, ...ar, ...en, ...darija].join('\n')))
      if (!/^\d+$/.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts];
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
    const kept = repair.weight >= CERTAIN ? '' : `${text.slice(from, to)} `;
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
const LATIN: readonly Variety[] = ['fr', 'en', 'ary-Latn'];
const ARABIC: readonly Variety[] = ['ar', 'ary-Arab'];

function isKnown(word: string, reading: Reading, table: PivotTable, holds: HoldsTerm): boolean {
  const varieties = isArabicScript(word) ? ARABIC : LATIN;
  return varieties.some(
    (variety) =>
      isStopWord(word, variety) ||
      ((reading[variety] ?? 0) >= LIKELY &&
        (table.holds(word, SOURCES[variety]) || holds(literalTerm(word, SOURCES[variety])))),
  );
}
