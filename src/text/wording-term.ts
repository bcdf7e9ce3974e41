import { shortDigest } from '../common/digest.ts';
import { normalisedWords } from './normalise.ts';

/** Prefix of the index term that stands for a whole question. */
const WORDING = 'q:';

/**
 * The index term of a question as it is worded, whatever its case, accents and punctuation: who asks what people are known to ask
 * is led to the passage that is known to answer it. Undefined for a text without words.
 */
export function wordingTerm(text: string): string | undefined {
  const words = normalisedWords(text);
  return words.length === 0 ? undefined : WORDING + shortDigest(words.join(' '));
}
