import { HASH_START, hashBucket, hashUnit } from '../../common/hash-features.ts';
import { fold } from '../../text/normalise.ts';

/** Buckets of letter sequences; a power of two. Those that share one share its weight, which learning allows for. */
export const LETTER_BUCKETS = 32_768;

/** Shorter sequences are in every word, longer ones are nearly the word, whose terms speak for it. */
const LEAST_LETTERS = 3;
const MOST_LETTERS = 5;
/** Letters of a word that are read: hostile input must not cost time. */
const WORD_LETTERS = 32;
/** How often a bucket counts at most. */
const MOST_COUNT = 2;
const WORD = /\p{L}+/gu;
const OPENING = 0x3c;
const CLOSING = 0x3e;

/**
 * Letter sequences of a text, as buckets from 0 to {@link LETTER_BUCKETS} − 1 with how often each occurs, 1 or 2: all of 3 to 5
 * UTF-16 units of each word between `<` and `>`, the text folded first (`text/normalise.ts`), so that case, accents and tashkeel do
 * not count. Digits are no letters. They stand in the order in which they are met.
 */
export function fieldLetters(text: string): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const [word] of fold(text).matchAll(WORD)) {
    const length = Math.min(word.length, WORD_LETTERS);
    for (let at = -1; at <= length + 1 - LEAST_LETTERS; at += 1) addSequences(word, at, length, counts);
  }
  return counts;
}

/** Those that start at `at`; −1 is the opening edge, `length` the closing one. */
function addSequences(word: string, at: number, length: number, counts: Map<number, number>): void {
  let hash = HASH_START;
  for (let next = at; next <= length && next < at + MOST_LETTERS; next += 1) {
    hash = hashUnit(hash, unitAt(word, next, length));
    if (next < at + LEAST_LETTERS - 1) continue;
    const bucket = hashBucket(hash, LETTER_BUCKETS);
    counts.set(bucket, Math.min(MOST_COUNT, (counts.get(bucket) ?? 0) + 1));
  }
}

function unitAt(word: string, at: number, length: number): number {
  if (at < 0) return OPENING;
  return at === length ? CLOSING : word.charCodeAt(at);
}
