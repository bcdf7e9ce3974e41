import type { Chunk } from '../../src/chunking/chunk.ts';
import { sha256 } from '../../src/common/digest.ts';
import { seededRandom } from '../../src/common/seeded-random.ts';
import { embeddingReading, indexTerms } from '../../src/ingestion/index-terms.ts';
import { searchableText } from '../../src/chunking/chunk.ts';
import type { RetrievalDependencies } from '../../src/retrieval/retrieve-evidence.ts';
import type { SnapshotCompatibility } from '../../src/search-index/snapshot-manifest.ts';
import type { IndexedChunk, SnapshotContent } from '../../src/search-index/snapshot-writer.ts';

/** Share of its terms that a copy keeps, drawn anew for each: equal copies would tie, as passages never do. */
const KEPT_TERMS = 0.8;
/** How far the vector of a copy is from that of the chunk. */
const SPREAD = 0.3;
const SEED = 20_261_126;

/** Real chunks, analysed and embedded, repeated until there are `count`: what a base of that size is asked about. */
export async function repeatedContent(
  chunks: readonly Chunk[],
  count: number,
  { analyser, embedder }: Pick<RetrievalDependencies, 'analyser' | 'embedder'>,
  compatibility: SnapshotCompatibility,
): Promise<SnapshotContent> {
  const vectors = await embedder.embed(
    chunks.map((chunk) => ({ text: searchableText(chunk), reading: embeddingReading(chunk) })),
  );
  const originals = chunks.map((chunk, i): IndexedChunk => ({
    chunk,
    vector: vectors[i] ?? new Float32Array(),
    ...indexTerms(chunk, analyser),
  }));
  const entries = Array.from({ length: count }, (_, i) => {
    const original = originals[i % originals.length];
    if (original === undefined) throw new RangeError('repeating: expected chunks, received none');
    return copyOf(original, Math.floor(i / originals.length));
  });
  return { compatibility, documents: count, entries, sources: [] };
}

function copyOf({ chunk, vector, terms, length }: IndexedChunk, copy: number): IndexedChunk {
  if (copy === 0) return { chunk, vector, terms, length };
  const named = (id: string): string => id.replace(chunk.documentId, `${chunk.documentId}-${copy}`);
  const [id, alignId] = [named(chunk.id), named(chunk.alignId)];
  const random = (): (() => number) => seededRandom(parseInt(sha256(id).slice(0, 7), 16) + SEED);
  return {
    chunk: { ...chunk, id, alignId, documentId: named(chunk.documentId), digest: sha256(id) },
    vector: nearby(vector, random()),
    get terms() {
      const chance = random();
      return terms.filter(() => chance() < KEPT_TERMS);
    },
    length: length * KEPT_TERMS,
  };
}

function nearby(vector: Float32Array, random: () => number): Float32Array {
  const scale = (2 * SPREAD) / Math.sqrt(vector.length);
  const moved = vector.map((value) => value + scale * (random() - 0.5) * Math.sqrt(3));
  const norm = Math.hypot(...moved);
  return moved.map((value) => value / norm);
}
