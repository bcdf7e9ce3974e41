import { distance } from 'fastest-levenshtein';
import type { CountedWord } from '../../src/text/spelling/word-index.ts';
import type { Proposer } from './score-speller.ts';

/** Letters from which two edits are allowed; shorter words may differ by one. */
const LONG_WORD = 8;
const SHORTEST = 4;

/**
 * What one gets without a speller: every counted word compared (`fastest-levenshtein`), the nearest three proposed, the
 * more frequent first among equals. Sure of itself: the first weighs 1, the others nothing.
 */
export function createNearestWord(vocabulary: readonly CountedWord[]): Proposer {
  const known = new Set(vocabulary.map(([word]) => word));
  const counted = vocabulary.filter(([, count]) => count > 0);
  return (word) => {
    if (known.has(word) || word.length < SHORTEST) return [];
    const edits = word.length < LONG_WORD ? 1 : 2;
    const near = counted
      .filter(([other]) => Math.abs(other.length - word.length) <= edits)
      .map(([other, count]) => ({ other, count, edits: distance(word, other) }))
      .filter((each) => each.edits <= edits)
      .sort((a, b) => a.edits - b.edits || b.count - a.count);
    return near.slice(0, 3).map(({ other }, at) => ({ words: [other], weight: at === 0 ? 1 : 0 }));
  };
}
