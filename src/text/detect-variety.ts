import { VARIETIES, type Variety } from '../source/language.ts';
import { ARABIC_VARIETIES, readArabic } from './variety-arabic.ts';
import { LATIN_VARIETIES, readLatin } from './variety-latin.ts';
import { rememberLast } from './remember-last.ts';
import type { Reading } from './term-analyser.ts';
import trained from './variety-weights.json' with { type: 'json' };
import { readVarietyWeights } from './variety-weights.ts';
import { judgedWords, type JudgedWord } from './variety-words.ts';

// Learned by scripts/train-variety.ts; opening both takes under a millisecond.
const LATIN = readVarietyWeights(trained.latin);
const ARABIC = readVarietyWeights(trained.arabic);

/** Shares under this are left out: they would cost an analysis and decide nothing. */
const NEGLIGIBLE = 0.01;
/** Text in letters that no variety of ours is written in: nothing is known. */
const OTHER_SCRIPT: Reading = { fr: 0.5, en: 0.5 };

/**
 * How probable each variety is for a text; values sum to 1, improbable varieties (under 1 %) are left out.
 *
 * Made for short questions: scripts split the text, then a learned model of words and pieces of words reads each part
 * (`eval/varieties/` measures it: where it says 50 % or more, it is right at least that often). A mixed sentence spreads
 * its mass. Text without words is `{fr: 1}`, French being the language of reference. Only the first 200 words are read.
 * The last few texts are remembered: screening, understanding and the finders read the same question. Never throws.
 */
export const detectVariety: (text: string) => Reading = rememberLast(detect);

function detect(text: string): Reading {
  const words = judgedWords(text);
  if (words.length === 0) return /\p{L}/u.test(text) ? OTHER_SCRIPT : { fr: 1 };
  const arabic = words.filter(({ isArabic }) => isArabic);
  const latin = words.filter(({ isArabic }) => !isArabic);
  const total = weightOf(words);
  const shares = new Map<Variety, number>();
  const add = (varieties: readonly Variety[], part: readonly number[], weight: number): void =>
    varieties.forEach((variety, at) => void shares.set(variety, ((part[at] ?? 0) * weight) / total));
  if (arabic.length > 0) add(ARABIC_VARIETIES, readArabic(arabic, ARABIC), weightOf(arabic));
  if (latin.length > 0) add(LATIN_VARIETIES, readLatin(latin, LATIN), weightOf(latin));
  return withoutNegligible(shares);
}

/** The most probable variety; French when the reading is empty, the earlier in `VARIETIES` on a tie. */
export function dominantVariety(reading: Reading): Variety {
  let best: Variety = 'fr';
  for (const variety of VARIETIES) if ((reading[variety] ?? 0) > (reading[best] ?? 0)) best = variety;
  return best;
}

function weightOf(words: readonly JudgedWord[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}

function withoutNegligible(shares: ReadonlyMap<Variety, number>): Reading {
  const kept = [...shares].filter(([, share]) => share >= NEGLIGIBLE);
  const total = kept.reduce((sum, [, share]) => sum + share, 0);
  return Object.fromEntries(kept.map(([variety, share]) => [variety, share / total]));
}
