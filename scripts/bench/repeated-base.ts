import type { SentenceKind } from '../../src/search-index/search-index.ts';
import type { PassageAnalysis } from '../../src/text/term-analyser.ts';
import type { Chunk } from '../../src/chunking/chunk.ts';
import { sha256 } from '../../src/common/digest.ts';
import { seededRandom } from '../../src/common/seeded-random.ts';
import { embeddingReading, indexTerms } from '../../src/ingestion/index-terms.ts';
import { sentenceTerms } from '../../src/ingestion/sentence-terms.ts';
import { searchableText } from '../../src/chunking/chunk.ts';
import type { RetrievalDependencies } from '../../src/retrieval/retrieve-evidence.ts';
import type { SnapshotCompatibility } from '../../src/search-index/snapshot-manifest.ts';
import type { IndexedChunk, SnapshotContent } from '../../src/search-index/snapshot-writer.ts';
import type { WeightedTerm } from '../../src/text/term-analyser.ts';
import { madeDocuments } from '../../src/search-index/snapshot-content.fixture.ts';

/** Share of its terms, and of the words of its text, that a copy keeps, drawn anew for each: as passages are, none is equal to another. */
const KEPT_TERMS = 0.8;
/** How far the vector of a copy is from that of the chunk. */
const SPREAD = 0.3;
const SEED = 20_261_126;

/**
 * Real chunks, analysed and embedded, repeated until there are `count`: what a base of that size is asked about. The same
 * chunks give the same copies, of which the first is one as well.
 */
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
    ...sentenceTerms(chunk, analyser),
  }));
  const entries = Array.from({ length: count }, (_, i) => {
    const original = originals[i % originals.length];
    if (original === undefined) throw new RangeError('repeating: expected chunks, received none');
    return copyOf(original, Math.floor(i / originals.length));
  });
  return { compatibility, documents: madeDocuments(entries.map(({ chunk }) => chunk)), entries, sources: [] };
}

function copyOf(original: IndexedChunk, copy: number): IndexedChunk {
  const { chunk, vector, terms, length } = original;
  const named = (id: string): string =>
    copy === 0 ? id : id.replace(chunk.documentId, `${chunk.documentId}-${copy}`);
  const [id, alignId, documentId] = [named(chunk.id), named(chunk.alignId), named(chunk.documentId)];
  const random = (): (() => number) => seededRandom(parseInt(sha256(id).slice(0, 7), 16) + SEED);
  const kept = (): WeightedTerm[] => {
    const chance = random();
    return terms.filter(() => chance() < KEPT_TERMS);
  };
  const thinnedSentences = (kind: SentenceKind): PassageAnalysis[] => {
    const held = new Set(kept().map(({ term }) => term));
    return original[kind].map((sentence) => ({
      terms: sentence.terms.filter(({ term }) => held.has(term)),
      length: Math.round(sentence.length * KEPT_TERMS),
    }));
  };
  return {
    chunk: { ...chunk, ...thinned(chunk, random()), id, alignId, documentId, digest: sha256(id) },
    vector: nearby(vector, random()),
    get terms() {
      return kept();
    },
    length: length * KEPT_TERMS,
    get statements() {
      return thinnedSentences('statements');
    },
    get questions() {
      return thinnedSentences('questions');
    },
  };
}

/** Text and statements with some of their words. A passage is made of its statements, if it has any. */
function thinned(chunk: Chunk, chance: () => number): Pick<Chunk, 'text' | 'statements'> {
  const thin = (text: string): string =>
    text.replace(/\S+\s*/g, (word) => (chance() < KEPT_TERMS ? word : ''));
  const statements = chunk.statements.map((statement) => ({
    ...statement,
    text: thin(statement.text).trim(),
  }));
  const text = statements.length === 0 ? thin(chunk.text) : statements.map((each) => each.text).join('\n');
  return { text, statements };
}

function nearby(vector: Float32Array, random: () => number): Float32Array {
  const scale = (2 * SPREAD) / Math.sqrt(vector.length);
  const moved = vector.map((value) => value + scale * (random() - 0.5) * Math.sqrt(3));
  const norm = Math.hypot(...moved);
  return moved.map((value) => value / norm);
}
