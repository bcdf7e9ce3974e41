import { stemArabic, stemEnglish, stemFrench } from '../stem.ts';

/** A language that the pivot table translates from; `latn` is Darija in Latin letters, `ar` holds Darija in Arabic script too. */
export const PIVOT_SOURCES = ['fr', 'ar', 'latn', 'en'] as const;

/** One of {@link PIVOT_SOURCES}. */
export type PivotSource = (typeof PIVOT_SOURCES)[number];

/**
 * The forms that a folded word is looked up by, the most exact first: the word as written, then coarser ones that more
 * writings share. Always as many per source, never empty strings for a word that has letters.
 *
 * French: word, stem. Arabic: word, stem, stem without the affixes of a Darija verb. Darija in Latin letters: spelling
 * key, consonants without the commonest particles, consonants without conjugation. English: stem.
 * Measured on held-out DODa sentences (nDCG@10): consonants alone .66, spelling key alone .70, all three .75.
 */
export function wordKeys(word: string, source: PivotSource): readonly string[] {
  switch (source) {
    case 'fr':
      return [word, stemFrench(word)];
    case 'ar':
      return [word, stemArabic(word), stemArabic(withoutDarijaVerb(word))];
    case 'latn':
      return [spellingKey(word), consonants(withoutParticles(word)), consonants(withoutConjugation(word))];
    case 'en':
      return [stemEnglish(word)];
  }
}

const DARIJA_TENSE = /^[وف]?(?:كا|كي|كت|كن|غا|غن|غي|غت)(?=.{3})/u;
const GLUED_PREPOSITION = /^[وفبلكد](?=.{3})/u;

function withoutDarijaVerb(word: string): string {
  return word
    .replace(DARIJA_TENSE, '')
    .replace(/^ما(?=.{3,}ش$)/u, '')
    .replace(/(.{3})ش$/u, '$1')
    .replace(GLUED_PREPOSITION, '');
}

/** One key for the spellings of a sound: digraphs and digits as one sign, `ou`/`o` as `u`, `e` dropped, doubles undone. */
function spellingKey(word: string): string {
  const key = word
    .replace(/tch|ch|sh/g, 'S')
    .replace(/kh|5/g, 'X')
    .replace(/gh|8(?=[a-z])/g, 'G')
    .replace(/[9q]/g, 'k')
    .replace(/[2']/g, '')
    .replace(/ou/g, 'u')
    .replace(/[ae]i/g, 'ay')
    .replace(/(.)\1+/g, '$1')
    .replace(/o/g, 'u')
    .replace(/e/g, '');
  return key === '' ? word : key;
}

/** The spelling key without its vowels, when that leaves enough to tell words apart. */
function consonants(word: string): string {
  const key = spellingKey(word);
  const bare = key.replace(/[aiuyw]/g, '');
  return bare.length >= 3 ? bare : key;
}

const LATIN_NEGATION = /^ma(.{3,}?)(?:ch|sh|x)$/;
const LATIN_TENSE = /^(?:ka|ta|gha|4a)(?=[ntyi])/;
const LATIN_ARTICLE = /^[wfbd]?l(?=[^aeiou].{2})/;
const LATIN_OBJECT = /^(.{4,}?)(?:hom|ha|na|kom|ni|k|ch)$/;

function withoutParticles(word: string): string {
  return word
    .replace(LATIN_NEGATION, '$1')
    .replace(LATIN_TENSE, '')
    .replace(LATIN_ARTICLE, '')
    .replace(LATIN_OBJECT, '$1');
}

const LATIN_PREPOSITION = /^[wfbdl](?=[^aeiou].{3})/;
const LATIN_PERSON = /^(?:[nty](?=[^aeiouy].{2})|i(?=[^aeiouy].{2}))/;
const LATIN_ENDING = /^(.{3,}?)(?:iw|ou|o|at|in|t|ti|a|i)$/;

function withoutConjugation(word: string): string {
  return withoutParticles(word)
    .replace(LATIN_PREPOSITION, '')
    .replace(LATIN_PERSON, '')
    .replace(LATIN_ENDING, '$1');
}
