import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { searchableText, type Chunk } from '../../src/chunking/chunk.ts';
import { embeddingReading, indexTerms } from '../../src/ingestion/index-terms.ts';
import { sentenceTerms } from '../../src/ingestion/sentence-terms.ts';
import type { RetrievalDependencies } from '../../src/retrieval/retrieve-evidence.ts';
import { openLocalIndex } from '../../src/search-index/local/local-index.ts';
import { createLocalSnapshotWriter } from '../../src/search-index/local/local-writer.ts';
import type { SearchIndex } from '../../src/search-index/search-index.ts';
import type { SnapshotCompatibility } from '../../src/search-index/snapshot-manifest.ts';

/** An index over passages, and how long each step of making it took. */
export interface PassageIndex {
  readonly index: SearchIndex;
  readonly milliseconds: { readonly analyse: number; readonly embed: number; readonly publish: number };
  /** Closes the index and removes its files. */
  close(): Promise<void>;
}

/** Takes chunks through the product's write path: terms, sentences, vectors, published snapshot, opened index. */
export async function indexPassages(
  chunks: readonly Chunk[],
  { analyser, embedder }: Pick<RetrievalDependencies, 'analyser' | 'embedder'>,
): Promise<PassageIndex> {
  const started = performance.now();
  const analyses = chunks.map((chunk) => ({
    ...indexTerms(chunk, analyser),
    ...sentenceTerms(chunk, analyser),
  }));
  const analysed = performance.now();
  const vectors = await embedder.embed(
    chunks.map((chunk) => ({ text: searchableText(chunk), reading: embeddingReading(chunk) })),
  );
  const embedded = performance.now();
  const entries = chunks.map((chunk, i) => ({
    chunk,
    ...(analyses[i] ?? { terms: [], length: 0, statements: [], questions: [] }),
    vector: vectors[i] ?? new Float32Array(),
  }));
  const compatibility: SnapshotCompatibility = {
    embedderId: embedder.id,
    dimensions: embedder.dimensions,
    analyserId: analyser.id,
    chunkerId: 'passages',
  };
  const dataDir = await mkdtemp(join(tmpdir(), 'tijaria-set-'));
  const remove = (): Promise<void> => rm(dataDir, { recursive: true, force: true });
  try {
    const content = { compatibility, documents: [], entries, sources: [] };
    await createLocalSnapshotWriter(dataDir).publish(content, { createdAt: new Date(0).toISOString() });
    const index = await openLocalIndex(dataDir, compatibility);
    const publish = performance.now() - embedded;
    return {
      index,
      milliseconds: { analyse: analysed - started, embed: embedded - analysed, publish },
      close: async () => {
        await index.close();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
