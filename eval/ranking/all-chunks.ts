import type { Chunk } from '../../src/chunking/chunk.ts';
import type { SearchIndex } from '../../src/search-index/search-index.ts';

/** Every chunk of a snapshot: an index lists none, but its dense leg ranks them all when so many are asked for. */
export async function allChunks(index: Pick<SearchIndex, 'manifest' | 'dense' | 'chunks'>): Promise<Chunk[]> {
  const { counts, embedder } = index.manifest;
  const anyVector = new Float32Array(embedder.dimensions);
  anyVector[0] = 1;
  const hits = await index.dense(anyVector, { k: counts.chunks });
  const chunks = await index.chunks(hits.map(({ chunkId }) => chunkId));
  return chunks.filter((chunk) => chunk !== undefined);
}
