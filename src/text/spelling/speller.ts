import { isArabicScript } from '../normalise.ts';
import { editCost, letterByte } from './edit-cost.ts';
import { cutParticles, splitGlued } from './split-glued.ts';
import { createWordIndex, type CountedWord, type NearWord, type WordIndex } from './word-index.ts';

/** A known word that may have been meant, and how probably: weights of one answer sum to at most 1. */
export interface Correction {
  readonly word: string;
  readonly weight: number;
}

/** Known words that a typed word may stand for, in order (one: a correction; more: words written as one). */
export interface Repair {
  readonly words: readonly string[];
  readonly weight: number;
}

/** Repairs the spelling of questions. All words, given and taken, are folded words (`foldedWords`). */
export interface Speller {
  /** True for a word of the vocabulary, whatever its count. */
  isKnown(word: string): boolean;
  /**
   * Words that `word` may be a misspelling of, most probable first, at most {@link MOST_REPAIRS}. Their weights sum
   * to less than 1: what is missing is the probability that it is no misspelling but a name or a word unknown here.
   * Empty for a known word, for words of at most three letters, for numbers and codes, and when nothing is near.
   */
  suggest(word: string): readonly Correction[];
  /**
   * Known words that `word` may be written together from: an elided or Arabic particle and a word (`dimportation`,
   * `lmaroc`, `بالتصريح`), or two frequent words of at least four letters (`codedouane`). Particles stay in the list.
   * Best first; empty for a known word.
   */
  split(word: string): readonly Repair[];
  /**
   * {@link suggest}, {@link split}, and misspelt words behind a particle (`lmarock`), weighed against each other:
   * the one function that the analysis of a question needs. Weights sum to less than 1; no two repairs have the same words.
   */
  repair(word: string): readonly Repair[];
}

/** Most answers to one question. */
export const MOST_REPAIRS = 5;

/** How probable a mistake is; see {@link DEFAULT_ODDS}. */
export interface SpellingOdds {
  /** How much less probable a mistake becomes with each unit of edit cost, as a power of e. */
  readonly perCost: number;
  /** Power of its count that a word is probable by: 0 would be all alike, 1 by the frequency alone. */
  readonly byCount: number;
  /** Odds of an unknown word of no letters, and how much they fall with each letter, as powers of e. */
  readonly unknown: number;
  readonly unknownPerLetter: number;
  /** A repair less probable than this is left out. */
  readonly leastWeight: number;
}

/**
 * Fitted, then rounded: largest likelihood on the tuning half of `eval/spelling` and made slips, a name or strange word
 * repaired counting five times a slip missed. `npx tsx eval/spelling/measure.ts` measures it.
 */
export const DEFAULT_ODDS: SpellingOdds = {
  perCost: 4.5,
  byCount: 0.6,
  unknown: 3,
  unknownPerLetter: 0.6,
  leastWeight: 0.1,
};

/**
 * A speller over a vocabulary of folded words with their counts; a count of 0 makes a word known without being
 * proposed. The vocabulary is read at the first question, not before: about 0.15 s for 100,000 words. Deterministic.
 *
 * The weight of a candidate is that of a noisy channel: probable words and small mistakes, against the chance that a
 * word of that many letters is simply not in the vocabulary.
 * @see Kernighan, Church and Gale, "A spelling correction program based on a noisy channel model", COLING 1990.
 */
export function createSpeller(vocabulary: Iterable<CountedWord>, odds: SpellingOdds = DEFAULT_ODDS): Speller {
  let made: WordIndex | undefined;
  const index = (): WordIndex => (made ??= createWordIndex(vocabulary));
  const isKnown = (word: string): boolean => index().countOf(word) !== undefined;
  const answer = (word: string, candidatesOf: readonly ((word: string) => Candidate[])[]): Repair[] =>
    isKnown(word)
      ? []
      : weigh(
          word,
          candidatesOf.flatMap((candidates) => candidates(word)),
          odds,
        );
  const near = (word: string): Candidate[] => nearWords(index(), word, odds);
  const glued = (word: string): Candidate[] => gluedWords(index(), word, odds);
  const behindParticles = (word: string): Candidate[] => wordsBehindParticles(index(), word, odds);
  return {
    isKnown,
    suggest: (word) => answer(word, [near]).map(({ words, weight }) => ({ word: words.join(' '), weight })),
    split: (word) => answer(word, [glued]),
    repair: (word) => answer(word, [near, glued, behindParticles]),
  };
}

/** What may have been meant, and the likelihood of the typed word under it, not yet a probability. */
interface Candidate {
  readonly words: readonly string[];
  /** The words without particles: two candidates of one content are one. */
  readonly content: string;
  readonly score: number;
}

/** Longer words are no words. */
const MOST_LETTERS = 32;
/**
 * At least four, because shorter words are too near to each other: letters of either script, and the digits that Darija
 * writes letters with, never two in a row.
 */
const REPAIRABLE = /^(?:[a-z]|[2356789](?!\d)){4,32}$|^[\u0620-\u06ff]{4,32}$/u;

const letters = new Uint8Array(MOST_LETTERS);
const otherLetters = new Uint8Array(MOST_LETTERS);

function writeLetters(word: string, into: Uint8Array): number {
  const length = Math.min(word.length, MOST_LETTERS);
  for (let at = 0; at < length; at++) into[at] = letterByte(word.charCodeAt(at));
  return length;
}

/** A first letter is seldom wrong. */
const FIRST_LETTER_COST = 0.3;
/** An Arabic letter tells more than a Latin one: short vowels are not written. */
const ARABIC_LETTER = 1.4;
/** Beyond this no candidate is ever proposed. */
const MOST_COST = 2;

function nearWords(index: WordIndex, word: string, odds: SpellingOdds): Candidate[] {
  const found: Candidate[] = [];
  if (!REPAIRABLE.test(word)) return found;
  const length = writeLetters(word, letters);
  index.forEachNear(word, (near) => {
    const cost = costOf(near, length);
    if (cost > MOST_COST) return;
    found.push({ words: [near.word], content: near.word, score: scoreOf(near.count, cost, odds) });
  });
  return found;
}

function gluedWords(index: WordIndex, word: string, odds: SpellingOdds): Candidate[] {
  return splitGlued(word, (part) => index.countOf(part)).map(({ words, content, count, cost }) => ({
    ...{ words, content },
    score: scoreOf(count, cost, odds),
  }));
}

function wordsBehindParticles(index: WordIndex, word: string, odds: SpellingOdds): Candidate[] {
  return cutParticles(word).flatMap(({ particle, rest, cost }) =>
    nearWords(index, rest, odds).map(({ content, score }) => ({
      ...{ words: [particle, content], content },
      score: score * Math.exp(-odds.perCost * cost),
    })),
  );
}

/** The best candidates as probabilities; an unknown word of as many letters is one of them, and not told. */
function weigh(word: string, candidates: readonly Candidate[], odds: SpellingOdds): Repair[] {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates)
    if (candidate.score > (best.get(candidate.content)?.score ?? 0)) best.set(candidate.content, candidate);
  const ranked = [...best.values()].sort((a, b) => b.score - a.score || (a.content < b.content ? -1 : 1));
  const letterCount = word.length * (isArabicScript(word) ? ARABIC_LETTER : 1);
  const unknown = Math.exp(odds.unknown - odds.unknownPerLetter * letterCount);
  const total = ranked.reduce((sum, { score }) => sum + score, unknown);
  return ranked
    .slice(0, MOST_REPAIRS)
    .map(({ words, score }) => ({ words, weight: score / total }))
    .filter(({ weight }) => weight >= odds.leastWeight);
}

/** Half the mistake in letters, half in sounds: what sounds alike is half as wrong. */
function costOf({ word, soughtKey, soughtLength, keys, from, to }: NearWord, length: number): number {
  const otherLength = writeLetters(word, otherLetters);
  const byLetter = editCost(letters, length, otherLetters, 0, otherLength);
  const bySound = Math.min(byLetter, editCost(soughtKey, soughtLength, keys, from, to));
  return (bySound + byLetter) / 2 + (soughtKey[0] === keys[from] ? 0 : FIRST_LETTER_COST);
}

/** Prior and likelihood. */
function scoreOf(count: number, cost: number, { perCost, byCount }: SpellingOdds): number {
  return (1 + count) ** byCount * Math.exp(-perCost * cost);
}
