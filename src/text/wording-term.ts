import { createHash } from 'node:crypto';
import { normalisedWords } from './normalise.ts';

/** Prefix of the index term that stands for a whole question. */
const WORDING = 'q:';
/** Characters of a digest in base 64: 60 bits, so that of a million questions no two share one. */
const DIGEST_LENGTH = 10;

/**
 * The index term of a question as it is worded, whatever its case, accents and punctuation: who asks what people are known to ask
 * is led to the passage that is known to answer it. Undefined for a text without words.
 */
export function wordingTerm(text: string): string | undefined {
  const words = normalisedWords(text);
  if (words.length === 0) return undefined;
  return WORDING + createHash('sha256').update(words.join(' ')).digest('base64url').slice(0, DIGEST_LENGTH);
}
