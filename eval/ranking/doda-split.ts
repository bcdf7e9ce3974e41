import { sha256 } from '../../src/common/digest.ts';
import { plainWords } from '../../src/text/normalise.ts';

/**
 * True for English sentences of DODa that are only measured on, never learned from: about half, those whose key has a
 * SHA-256 with an odd first byte. Writings of the same words fall on the same side.
 */
export function isHeldOut(english: string): boolean {
  return Number.parseInt(sha256(sentenceKey(english)).slice(0, 2), 16) % 2 === 1;
}

/** What makes two writings of a sentence the same one: their words, without case and punctuation. */
export function sentenceKey(sentence: string): string {
  return plainWords(sentence).join(' ');
}
