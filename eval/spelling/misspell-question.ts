import { foldedWords, foldWithOffsets } from '../../src/text/normalise.ts';
import { makeTypos } from './make-typos.ts';

/** A question with one word of it misspelt. */
export interface MisspeltQuestion {
  readonly text: string;
  /** Folded. */
  readonly intended: string;
  readonly typed: string;
}

/** Shorter words are not repaired for certain: they are too near to each other. */
const LEAST_LETTERS = 5;

/**
 * Makes a slip in the longest word of the question that `isWanted` (given folded words), the first of several; which
 * slip, `random` decides. Undefined when no such word has five letters or no slip changes it.
 */
export function misspellQuestion(
  question: string,
  isWanted: (word: string) => boolean,
  random: () => number,
): MisspeltQuestion | undefined {
  const { text: folded, offsets } = foldWithOffsets(question);
  const words = [...foldedWords(folded)].filter(
    ({ word }) => word.length >= LEAST_LETTERS && !/\d/.test(word) && isWanted(word),
  );
  const [longest] = words.sort((a, b) => b.word.length - a.word.length);
  if (longest === undefined) return undefined;
  const typos = makeTypos([longest.word], random);
  const typo = typos[Math.floor(random() * typos.length)];
  if (typo === undefined) return undefined;
  const before = question.slice(0, offsets[longest.start] ?? 0);
  const after = question.slice(offsets[longest.end] ?? question.length);
  return { text: `${before}${typo.typed}${after}`, intended: longest.word, typed: typo.typed };
}
