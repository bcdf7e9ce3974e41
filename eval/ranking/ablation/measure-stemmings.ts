import type { Embedder } from '../../../src/embedding/embedder.ts';
import { indexPassages } from '../index-passages.ts';
import { DEPTH, METRICS } from '../measure-search.ts';
import { productLanguage } from '../passage-chunk.ts';
import type { RankingTask } from '../tasks.ts';
import { publicTask } from './ablation-task.ts';
import type { VariantValues } from './measure-variants.ts';
import { createStemAnalyser } from './stem-analyser.ts';
import { STEMMINGS } from './stemmings.ts';

/** A snapshot wants vectors; the dense leg is never asked for these. */
const NO_EMBEDDER: Embedder = {
  id: 'none',
  dimensions: 1,
  embed: (inputs) => Promise.resolve(inputs.map(() => Float32Array.of(1))),
};

/**
 * Asks every `every`-th question of a pair within one language of plain BM25, once with each way of stemming, through
 * the product's index. Gives nDCG@10 of each question. Throws when the set is not there.
 */
export async function measureStemmings(
  task: RankingTask,
  dataDir: string,
  every = 1,
): Promise<VariantValues[]> {
  const { chunks, groups, metric } = await publicTask(task, dataDir);
  const questions = groups.flat().filter((_, i) => i % every === 0);
  const measured: VariantValues[] = [];
  for (const stemming of STEMMINGS) {
    const analyser = createStemAnalyser(stemming, productLanguage(task.pair.to));
    const built = await indexPassages(chunks, { analyser, embedder: NO_EMBEDDER });
    try {
      const values: number[] = [];
      for (const { text, relevant } of questions) {
        const hits = await built.index.lexical(analyser.expandQuery(text, {}), { k: DEPTH });
        values.push(
          METRICS[metric](
            hits.map(({ chunkId }) => chunkId),
            relevant,
          ),
        );
      }
      measured.push({ variant: stemming.name, values });
    } finally {
      await built.close();
    }
  }
  return measured;
}
