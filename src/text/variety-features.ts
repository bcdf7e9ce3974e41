import { HASH_START, hashBucket, hashUnit } from '../common/hash-features.ts';

/** Buckets of each table; a power of two. Features that share one share their weight, which training allows for. */
export const FEATURE_BUCKETS = 32_768;

/** Letters of a word that are read: hostile input must not cost time. */
const WORD_LETTERS = 32;
/** Longest piece of a word that is a feature of its own, in letters. */
const PIECE_LETTERS = 4;
const SUFFIX_LETTERS = 3;
const PAIR_LETTERS = 2;

/** Starts of the hashes, so that features of different kinds never mean the same. */
const PIECE = HASH_START;
const WHOLE = 0x2f0b4a31;
const MARK = 0x5bd1e995;
const SUFFIX = 0x1b873593;
const FRAME = 0x38495ab5;
const PAIR = 0x27d4eb2f;
const NAMED = 0x165667b1;
const EDGE = 0x3c;

/**
 * Features of a word in Latin letters, as buckets: every piece of one to four characters, the word's edges counting as
 * characters; the whole word; each letter with an accent as typed. A bucket may come twice; at most some 160.
 */
export function latinFeatures(word: string, raw: string): number[] {
  const length = Math.min(word.length, WORD_LETTERS);
  const features: number[] = [];
  let whole = WHOLE;
  for (let at = -1; at <= length; at++) {
    let piece = PIECE;
    for (let next = at; next < at + PIECE_LETTERS && next <= length; next++) {
      piece = hashUnit(piece, next < 0 || next === length ? EDGE : word.charCodeAt(next));
      // The edge alone is in every word.
      if (next > at || (at >= 0 && at < length)) features.push(bucket(piece));
    }
    if (at >= 0 && at < length) whole = hashUnit(whole, word.charCodeAt(at));
  }
  features.push(bucket(whole));
  addMarks(raw, 0xe0, 0x17f, features);
  return features;
}

/**
 * Features of a word in Arabic letters, as buckets: the whole word, its first one to four and last one to three letters,
 * its first and last letters together (م…ش), tanwin as typed. What stands inside a word is left out: it tells the
 * subject, and Darija shares its subjects' words with the standard language.
 */
export function arabicFeatures(word: string, raw: string): number[] {
  const length = Math.min(word.length, WORD_LETTERS);
  const features = [bucket(hashOf(WHOLE, word, 0, length))];
  for (let size = 1; size <= PIECE_LETTERS && size < length; size++) {
    features.push(bucket(hashOf(PIECE, word, 0, size)));
    if (size <= SUFFIX_LETTERS) features.push(bucket(hashOf(SUFFIX, word, length - size, length)));
  }
  if (length > PIECE_LETTERS)
    for (const [first, last] of FRAMES)
      features.push(
        bucket(hashOf(hashUnit(hashOf(FRAME, word, 0, first), EDGE), word, length - last, length)),
      );
  addMarks(raw, 0x64b, 0x64d, features);
  return features;
}

/** A word after another, as a bucket: `واحد ال…` is Darija, though each of its words is standard. */
export function pairFeature(previous: string | undefined, word: string): number {
  const before = hashOf(PAIR, previous ?? '', 0, Math.min(previous?.length ?? 0, WORD_LETTERS));
  return bucket(hashOf(hashUnit(before, EDGE), word, 0, Math.min(PAIR_LETTERS, word.length)));
}

/** A finding that has a name, as a bucket. */
export function namedFeature(name: string): number {
  return bucket(hashOf(NAMED, name, 0, name.length));
}

/** How many first and last letters are taken together. */
const FRAMES = [
  [1, 1],
  [2, 1],
  [2, 2],
] as const;

function addMarks(raw: string, from: number, to: number, features: number[]): void {
  const length = Math.min(raw.length, WORD_LETTERS);
  for (let at = 0; at < length; at++) {
    const unit = raw.charCodeAt(at);
    if (unit >= from && unit <= to) features.push(bucket(hashUnit(MARK, unit)));
  }
}

function hashOf(start: number, word: string, from: number, to: number): number {
  let hash = start;
  for (let at = from; at < to; at++) hash = hashUnit(hash, word.charCodeAt(at));
  return hash;
}

function bucket(hash: number): number {
  return hashBucket(hash, FEATURE_BUCKETS);
}
