import type { Language } from '../../src/source/language.ts';

/** A passage of a measurement, with its id as judgements name it. */
export interface RankedPassage {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** A question with the ids of the passages that answer it, at least one. */
export interface JudgedQuestion {
  readonly text: string;
  readonly relevant: ReadonlySet<string>;
}

/**
 * What one index holds, for peers to index too. Pairs that share an index share this object: whoever keeps something
 * for it can tell by identity.
 */
export interface PassageBase {
  /** Language of most passages. */
  readonly language: Language;
  readonly passages: () => readonly RankedPassage[];
}

/** Questions of one language about passages of another, and the product's index over these, opened. */
export interface OpenedPair {
  readonly set: string;
  /** Such as `ar->fr`. */
  readonly pair: string;
  /** How many passages there are of the set, and of others in the same index. */
  readonly passages: number;
  readonly distractors: number;
  /** Of making the index; 0 where it was there before. */
  readonly indexMs: number;
  readonly base: PassageBase;
  readonly questions: readonly JudgedQuestion[];
  /** The product's read path: at most k passages, best first. */
  readonly search: (text: string, k: number) => Promise<readonly RankedPassage[]>;
}
