import { setImmediate } from 'node:timers/promises';
import { searchableText, type Chunk } from '../../../src/chunking/chunk.ts';
import { sha256 } from '../../../src/common/digest.ts';
import type { DigestCache } from '../../../src/common/digest-cache.ts';
import { seededRandom } from '../../../src/common/seeded-random.ts';
import type { Embedder } from '../../../src/embedding/embedder.ts';
import { embeddingReading, rememberedTerms } from '../../../src/ingestion/index-terms.ts';
import { rememberedSentences } from '../../../src/ingestion/sentence-terms.ts';
import type { SentenceKind } from '../../../src/search-index/search-index.ts';
import { madeDocuments } from '../../../src/search-index/snapshot-content.fixture.ts';
import type { SnapshotCompatibility } from '../../../src/search-index/snapshot-manifest.ts';
import type { IndexedChunk, SnapshotContent } from '../../../src/search-index/snapshot-writer.ts';
import type { PassageAnalysis, TermAnalyser, WeightedTerm } from '../../../src/text/term-analyser.ts';

/** Share of its terms, and of the words of its text, that a copy keeps, drawn anew for each: as passages are, none is equal to another. */
const KEPT = 0.8;
const SEED = 20_261_126;

/** A real chunk, analysed once for all its copies. */
export interface AnalysedChunk extends Pick<IndexedChunk, 'chunk' | 'terms' | 'length' | SentenceKind> {
  /** What its vector is made of: its whole text under the reading it is embedded with. */
  readonly embedded: PassageAnalysis;
  readonly words: readonly string[];
}

/** What a chunk is made of. What an ingest remembered of it is not analysed again. */
export function analyseChunk(chunk: Chunk, analyser: TermAnalyser, cache: DigestCache): AnalysedChunk {
  const text = searchableText(chunk);
  return {
    chunk,
    ...rememberedTerms(chunk, analyser, cache),
    statements: rememberedSentences('statements', chunk, analyser, cache),
    questions: rememberedSentences('questions', chunk, analyser, cache),
    embedded: analyser.expandPassage(text, embeddingReading(chunk)),
    words: analyser.words(text),
  };
}

/** Makes an embedder out of an analyser: the vector of a copy is the embedder's own for what the copy keeps. */
export type EmbedderOf = (analyser: TermAnalyser) => Embedder;

/**
 * Real chunks repeated until there are `count`: what a base of that size is asked about. The same chunks give the same
 * copies, of which the first is one as well.
 */
export async function repeatedContent(
  originals: readonly AnalysedChunk[],
  count: number,
  analyser: TermAnalyser,
  embedderOf: EmbedderOf,
  compatibility: SnapshotCompatibility,
): Promise<SnapshotContent> {
  const entries: IndexedChunk[] = [];
  for (let i = 0; i < count; i += 1) {
    const original = originals[i % originals.length];
    if (original === undefined) throw new RangeError('repeating: expected chunks, received none');
    const ids = idsOf(original.chunk, Math.floor(i / originals.length));
    entries.push(copyOf(original, ids, await vectorOf(original, ids.id, analyser, embedderOf)));
    if (i % 1000 === 999) await setImmediate();
  }
  return { compatibility, documents: madeDocuments(entries.map(({ chunk }) => chunk)), entries, sources: [] };
}

type Ids = Pick<Chunk, 'id' | 'alignId' | 'documentId'>;

/** The number of a copy stands in its ids: `sheet-3#facts` is the third copy of `sheet#facts`. */
function idsOf({ id, alignId, documentId }: Chunk, copy: number): Ids {
  const named = (name: string): string =>
    copy === 0 ? name : name.replace(documentId, `${documentId}-${copy}`);
  return { id: named(id), alignId: named(alignId), documentId: named(documentId) };
}

/** Terms and sentences are made when they are read: of a hundred thousand chunks they would fill the memory. */
function copyOf(original: AnalysedChunk, ids: Ids, vector: Float32Array): IndexedChunk {
  const { chunk, terms, length } = original;
  const kept = (): WeightedTerm[] => thin(terms, randomOf(ids.id));
  const thinnedSentences = (kind: SentenceKind): PassageAnalysis[] => {
    const held = new Set(kept().map(({ term }) => term));
    return original[kind].map((sentence) => ({
      terms: sentence.terms.filter(({ term }) => held.has(term)),
      length: Math.round(sentence.length * KEPT),
    }));
  };
  return {
    chunk: { ...chunk, ...thinned(chunk, randomOf(ids.id)), ...ids, digest: sha256(ids.id) },
    vector,
    get terms() {
      return kept();
    },
    length: length * KEPT,
    get statements() {
      return thinnedSentences('statements');
    },
    get questions() {
      return thinnedSentences('questions');
    },
  };
}

function randomOf(id: string): () => number {
  return seededRandom(parseInt(sha256(id).slice(0, 7), 16) + SEED);
}

function thin<T>(values: readonly T[], chance: () => number): T[] {
  return values.filter(() => chance() < KEPT);
}

/** Text and statements with some of their words. A passage is made of its statements, if it has any. */
function thinned(chunk: Chunk, chance: () => number): Pick<Chunk, 'text' | 'statements'> {
  const thinText = (text: string): string => text.replace(/\S+\s*/g, (word) => (chance() < KEPT ? word : ''));
  const statements = chunk.statements.map((statement) => ({
    ...statement,
    text: thinText(statement.text).trim(),
  }));
  const text =
    statements.length === 0 ? thinText(chunk.text) : statements.map((each) => each.text).join('\n');
  return { text, statements };
}

async function vectorOf(
  { embedded, words }: AnalysedChunk,
  id: string,
  analyser: TermAnalyser,
  embedderOf: EmbedderOf,
): Promise<Float32Array> {
  const chance = randomOf(id);
  const kept: PassageAnalysis = { terms: thin(embedded.terms, chance), length: embedded.length };
  const [vector] = await embedderOf({
    ...analyser,
    expandPassage: () => kept,
    words: () => thin(words, chance),
  }).embed([{ text: '', reading: {} }]);
  return vector ?? new Float32Array();
}
