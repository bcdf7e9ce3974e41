import type { BenchQuery } from '../base/bench-base.ts';

/** What an engine searches by: the words of a question, its vector, or both, from its text on. */
export const LEGS = ['lexical', 'dense', 'hybrid'] as const;
/** One of {@link LEGS}. */
export type Leg = (typeof LEGS)[number];

/** Passages asked of an engine: ten, as recall is counted, and of a whole retrieval what an answer is made of. */
export const LEG_K: Readonly<Record<Leg, number>> = { lexical: 10, dense: 10, hybrid: 8 };

/** An opened engine. */
export interface OpenedEngine {
  /** Ids of at most `k` passages, best first. */
  search(query: BenchQuery, k: number): Promise<readonly string[]>;
}

/**
 * A way to search the passages of a base. `build` indexes them and keeps the index under `kept`; an engine without it keeps none,
 * and builds when it is opened. Both read the base's `folder`. `build` throws when the index cannot be kept.
 */
export interface Engine {
  /** What must be there before an index can be opened, and is no part of opening it. */
  readonly prepare?: (folder: string) => Promise<void>;
  readonly build?: (folder: string, kept: string) => Promise<void>;
  open(folder: string, kept: string): Promise<OpenedEngine>;
}
