import trained from './heading-words.json' with { type: 'json' };
import { decodeHeadingWords, type LearnedWords } from './heading-words.ts';

/** The words that came with the code (`npm run train:hs`); decoded when asked for, in about 20 ms. */
export function shippedHeadingWords(): LearnedWords {
  return decodeHeadingWords(trained);
}
