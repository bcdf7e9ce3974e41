import { PassageTerms } from '../../src/retrieval/term-coverage.ts';
import type { RetrievalDependencies } from '../../src/retrieval/retrieve-evidence.ts';
import { indexPassages, type PassageIndex } from './index-passages.ts';
import { measurePair, type PairMeasurement } from './measure-pair.ts';
import { passageChunk } from './passage-chunk.ts';
import { selectPair, type Pair, type PublicSet } from './public-set.ts';

/** One pair of a set, measured. */
export interface PairReport extends PairMeasurement {
  readonly set: string;
  readonly pair: string;
  readonly passages: number;
  /** Passages of other sets in the same index. */
  readonly distractors: number;
  readonly indexMs: PassageIndex['milliseconds'];
}

/** How the product reads: everything of it but the index. */
export type Reader = Omit<RetrievalDependencies, 'index' | 'passageTerms'>;

/**
 * Measures pairs of a set, one index per passage language. `mixed` sets lend all their passages, of every language, as
 * distractors to each index. Indexes are removed at the end.
 */
export async function* measureSet(
  set: PublicSet,
  reader: Reader,
  { pairs, mixed = [], limit }: { pairs: readonly Pair[]; mixed?: readonly PublicSet[]; limit?: number },
): AsyncGenerator<PairReport> {
  const distractors = mixed.flatMap(({ name, passages }) =>
    passages.map((passage) => passageChunk(name, passage)),
  );
  const byLanguage = [...pairs].sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0));
  let opened: { language: string; built: PassageIndex } | undefined;
  try {
    for (const pair of byLanguage) {
      const task = selectPair(set, pair, limit);
      if (opened?.language !== pair.to) {
        await opened?.built.close();
        const chunks = task.passages.map((passage) => passageChunk(set.name, passage));
        opened = { language: pair.to, built: await indexPassages([...chunks, ...distractors], reader) };
      }
      const { index, milliseconds } = opened.built;
      const passageTerms = new PassageTerms(reader.analyser);
      yield {
        set: set.name,
        pair: `${pair.from}->${pair.to}`,
        passages: task.passages.length,
        distractors: distractors.length,
        indexMs: milliseconds,
        ...(await measurePair(set.name, task, { ...reader, index, passageTerms })),
      };
    }
  } finally {
    await opened?.built.close();
  }
}
