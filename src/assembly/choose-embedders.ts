import { join } from 'node:path';
import type { Config } from '../config.ts';
import { createHashedEmbedder } from '../embedding/embedded/hashed-embedder.ts';
import trainedIdf from '../embedding/embedded/idf-table.json' with { type: 'json' };
import { readIdfTable } from '../embedding/embedded/idf-table.ts';
import type { Embedder } from '../embedding/embedder.ts';
import type { TermAnalyser } from '../text/term-analyser.ts';

/** Inputs per request and requests at once to an embedding endpoint. */
const EMBEDDING_BATCH = 64;
const EMBEDDING_CONCURRENCY = 4;
/** An ingest may wait; a person who asks may not. */
const EMBEDDING_TIMEOUT_MS = { ingest: 60_000, question: 5_000 } as const;

/** The same vectors for both paths. Only the write path caches: a server on read-only files must still answer. */
export async function chooseEmbedders(
  { embedding, dataDir }: Config,
  analyser: TermAnalyser,
): Promise<{ ingest: () => Promise<Embedder>; question: Embedder }> {
  if (embedding === undefined) {
    const embedder = createHashedEmbedder(analyser, readIdfTable(trainedIdf));
    return { ingest: () => Promise.resolve(embedder), question: embedder };
  }
  const shared = { ...embedding, batchSize: EMBEDDING_BATCH, concurrency: EMBEDDING_CONCURRENCY };
  const { createOpenAiEmbedder } = await import('../embedding/openai-embedder.ts');
  const { maskQuestions } = await import('../embedding/mask-questions.ts');
  const { createEmbeddingCache } = await import('../embedding/embedding-cache.ts');
  const withCache = async (): Promise<Embedder> => {
    const cache = await createEmbeddingCache(join(dataDir, 'embedding-cache'));
    return createOpenAiEmbedder({ ...shared, timeoutMs: EMBEDDING_TIMEOUT_MS.ingest, cache });
  };
  return {
    ingest: withCache,
    question: maskQuestions(createOpenAiEmbedder({ ...shared, timeoutMs: EMBEDDING_TIMEOUT_MS.question })),
  };
}
