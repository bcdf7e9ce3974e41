import { eld } from 'eld/extrasmall';
import { VARIETIES, type Variety } from '../source/language.ts';
import { weighArabicWord } from './detect-variety-arabic.ts';
import { weighLatinWord, type LatinEvidence } from './detect-variety-latin.ts';
import { foldedWords, foldWithOffsets, isArabicScript } from './normalise.ts';
import type { Reading } from './term-analyser.ts';

// Only the choice between French and English is left to letter statistics: scripts and words settle the rest. Without
// them, bare English keywords ("brake drums") are read as French: 16 % right instead of 61 % on 300 tariff wordings.
// The smallest table: 0.15 s of CPU to load and 85 MB, once; the larger ones cost up to seven times that.
const letters = eld.newInstance();
letters.setLanguageSubset(['fr', 'en']);

/** Letter statistics count like this many words, where no word says anything they decide alone. */
const LETTERS_WEIGHT = 1.2;
/** How strongly eld's scores (0 to 1, mostly .3 to .8) are told apart. */
const LETTERS_SHARPNESS = 10;
/** Odds of French against English before anything is read: a question with no grammar is likelier French in Morocco. */
const FRENCH_ODDS = 2;
/** Above 1, the likelier variety of a script gains: words of a mixed sentence are not independent. */
const SHARPNESS = 1.5;
/** Darija in Arabic script shares most of its words with standard Arabic; without marks it stays possible. */
const STANDARD_ARABIC_PRIOR = 0.6;
const DARIJA_FLOOR = 0.05;
/** Words longer texts are judged by: more changes nothing and costs time. */
const JUDGED_WORDS = 200;

/**
 * How probable each variety is for a text; values sum to 1, improbable varieties (under 1 %) are left out.
 *
 * Made for short questions: scripts split the text, then words and word shapes of Darija, French and English grammar
 * weigh each part, letter statistics help where grammar says nothing. A mixed sentence spreads its mass. Text without
 * words is `{fr: 1}`, French being the language of reference. Never throws.
 */
export function detectVariety(text: string): Reading {
  const { text: folded, offsets } = foldWithOffsets(text);
  const words = foldedWords(folded)
    .filter(({ word }) => /\p{L}/u.test(word))
    .slice(0, JUDGED_WORDS)
    .map(({ word, start, end }) => ({ word, raw: text.slice(offsets[start], offsets[end]) }));
  if (words.length === 0) return { fr: 1 };
  const arabic = words.filter(({ word }) => isArabicScript(word));
  const latin = words.filter(({ word }) => !isArabicScript(word));
  const [arabicMass, latinMass] = [arabic.length, latin.reduce((sum, { raw }) => sum + scriptMass(raw), 0)];
  const total = arabicMass + latinMass;
  return normalise({
    ...scale(readArabic(arabic), arabicMass / total),
    ...scale(readLatin(latin, folded), latinMass / total),
  });
}

/** The most probable variety; French when the reading is empty, the earlier in `VARIETIES` on a tie. */
export function dominantVariety(reading: Reading): Variety {
  let best: Variety = 'fr';
  for (const variety of VARIETIES) if ((reading[variety] ?? 0) > (reading[best] ?? 0)) best = variety;
  return best;
}

interface SeenWord {
  readonly word: string;
  readonly raw: string;
}

type Scores = Partial<Record<Variety, number>>;

/** Abbreviations (FOB, PortNet's DUM) are written in Latin letters in every language: they say little. */
function scriptMass(raw: string): number {
  return /^[\p{Lu}\d]+$/u.test(raw) ? 0.1 : 1;
}

function readArabic(words: readonly SeenWord[]): Scores {
  let darija = 0;
  let standard = STANDARD_ARABIC_PRIOR;
  words.forEach(({ word, raw }, at) => {
    const weight = weighArabicWord(word, raw, words[at - 1]?.word);
    darija += weight.darija;
    standard += weight.standard;
  });
  const shares = normalise({ 'ary-Arab': darija ** SHARPNESS, ar: standard ** SHARPNESS });
  const likely = Math.max(DARIJA_FLOOR, shares['ary-Arab'] ?? 0);
  return { 'ary-Arab': likely, ar: 1 - likely };
}

function readLatin(words: readonly SeenWord[], folded: string): Scores {
  const sum: LatinEvidence = { darija: 0, french: 0, english: 0 };
  for (const { word, raw } of words) {
    const weight = weighLatinWord(word, raw);
    sum.darija += weight.darija;
    sum.french += weight.french;
    sum.english += weight.english;
  }
  const french = frenchByLetters(folded);
  // Letter statistics know no Darija: they speak for the words that do not look like it.
  const others = Math.max(0, 1 - sum.darija / Math.max(1, words.length));
  return {
    fr: (sum.french + LETTERS_WEIGHT * others * french) ** SHARPNESS,
    en: (sum.english + LETTERS_WEIGHT * others * (1 - french)) ** SHARPNESS,
    'ary-Latn': sum.darija ** SHARPNESS,
  };
}

/** Probability of French against English by letter statistics; the prior where they say nothing. */
function frenchByLetters(text: string): number {
  const { fr = 0, en = 0 } = letters.detect(text).getScores();
  return 1 / (1 + Math.exp(LETTERS_SHARPNESS * (en - fr)) / FRENCH_ODDS);
}

function scale(scores: Scores, mass: number): Scores {
  const total = Object.values(scores).reduce((sum, score) => sum + score, 0);
  return mapScores(scores, (score) => (total === 0 ? 0 : (score / total) * mass));
}

function normalise(scores: Scores): Scores {
  const total = Object.values(scores).reduce((sum, score) => sum + score, 0);
  const shares = mapScores(scores, (score) => score / total);
  const kept = Object.entries(shares).filter(([, share]) => share >= 0.01);
  const keptTotal = kept.reduce((sum, [, share]) => sum + share, 0);
  return Object.fromEntries(kept.map(([variety, share]) => [variety, share / keptTotal]));
}

function mapScores(scores: Scores, change: (score: number) => number): Scores {
  return Object.fromEntries(Object.entries(scores).map(([variety, score]) => [variety, change(score)]));
}
