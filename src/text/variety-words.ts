import { foldWithOffsets, isArabicScript } from './normalise.ts';

/** A word as the detector reads it. */
export interface JudgedWord {
  /** Folded; an apostrophe after it is kept, because it tells French (`l'`, `qu'`). */
  readonly word: string;
  /** As typed, in lower case: accents and tanwin tell what folding hides. */
  readonly raw: string;
  readonly isArabic: boolean;
  /** How much it counts, above 0 and at most 1: names and abbreviations are the same in every language. */
  readonly weight: number;
}

/** Words that texts are judged by: more changes nothing and costs time. */
const JUDGED_WORDS = 200;
/** UTF-16 units read at most, for the same reason; 200 words of 30 letters. */
const JUDGED_UNITS = 6_000;
const ABBREVIATION_WEIGHT = 0.1;
/** With as many letters and none of them small, a text is written in capitals; with fewer, it is an abbreviation. */
const SHOUTED_LETTERS = 12;
const NAME_WEIGHT = 0.5;

const WORD = /[\p{L}\p{N}]+'?/gu;
/** Quantities and names with digits; in Darija, a digit stands for a letter. */
const CODE =
  /\d\d|[014]|^\d(?:kg|g|km|m|cm|mm|h|j|l|t|er|e|eme|nd|rd|th|d|x|dh|mad|ans?|mois|jours?|days?)$|^(?:[a-z]\d|[a-z]\d[a-z]|\d[a-z]|b2[bc]|mp[34])$/;
/** Everyday Darija that has the shape of a code: m3a is "with". */
const NO_CODE = /^(?:m3a|7ta|ga3|3a|t7t|b3d|9al|l7a)$/;

/**
 * Words of the text in Latin or Arabic letters, in order; at most the first 200. Numbers and words of other scripts are
 * left out. Never throws.
 */
export function judgedWords(text: string): JudgedWord[] {
  const head = text.slice(0, JUDGED_UNITS);
  const { text: folded, offsets } = foldWithOffsets(head);
  const isShouted = !/\p{Ll}|\p{Lo}/u.test(head) && (head.match(/\p{Lu}/gu)?.length ?? 0) >= SHOUTED_LETTERS;
  const found: JudgedWord[] = [];
  for (const match of folded.matchAll(WORD)) {
    if (found.length === JUDGED_WORDS) break;
    const word = match[0];
    const isArabic = isArabicScript(word);
    if (!isArabic && !/[a-z]/.test(word)) continue;
    const raw = head.slice(offsets[match.index], offsets[match.index + word.length]);
    const weight = isArabic || isShouted ? 1 : weightOf(word, raw, found.length === 0);
    found.push({ word, raw: raw.toLowerCase(), isArabic, weight });
  }
  return found;
}

function weightOf(word: string, raw: string, isFirst: boolean): number {
  if (/^[\p{Lu}\p{N}]{2,}$/u.test(raw)) return ABBREVIATION_WEIGHT;
  if (/\d/.test(word) && CODE.test(word) && !NO_CODE.test(word)) return ABBREVIATION_WEIGHT;
  return !isFirst && /^\p{Lu}/u.test(raw) ? NAME_WEIGHT : 1;
}
