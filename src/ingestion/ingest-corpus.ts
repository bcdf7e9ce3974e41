import type { Clock } from '../common/clock.ts';
import { errorMessage, TijariaError } from '../common/errors.ts';
import { searchableText, type Chunk } from '../chunking/chunk.ts';
import type { Embedder } from '../embedding/embedder.ts';
import type { IndexedChunk, SnapshotWriter } from '../search-index/snapshot-writer.ts';
import type { SnapshotCompatibility } from '../search-index/snapshot-manifest.ts';
import { readCorpus } from '../source/read-corpus.ts';
import type { ExtractedDocument } from '../text/extracted-document.ts';
import type { PassageAnalysis, TermAnalyser } from '../text/term-analyser.ts';
import { chunkCorpus, type ExtractText } from './chunk-corpus.ts';
import { embeddingReading, rememberedTerms } from './index-terms.ts';
import type { IngestCaches } from './ingest-caches.ts';
import type { IngestReport } from './ingest-report.ts';
import { planChanges } from './plan-changes.ts';
import { rememberedSentences } from './sentence-terms.ts';

/** Chunks embedded between two progress reports and two looks at the signal. */
const EMBED_BATCH = 64;

/** What ingestion works with; `assemble.ts` chooses the adapters. */
export interface IngestDependencies {
  readonly corpusDir: string;
  readonly extractText: ExtractText;
  /** Documents beside the base, as a sync of their sources left them; none without it. */
  readonly fetchedDocuments?: () => Promise<readonly ExtractedDocument[]>;
  readonly analyser: TermAnalyser;
  readonly embedder: Embedder;
  readonly writer: SnapshotWriter;
  readonly compatibility: SnapshotCompatibility;
  readonly clock: Clock;
  /** Saved at the end. */
  readonly caches: IngestCaches;
}

/** A base of fewer chunks may lose most of them on purpose. */
const FEW_CHUNKS = 100;

/** What a run may be told. */
export interface IngestOptions {
  readonly onProgress?: (progress: IngestProgress) => void;
  readonly signal?: AbortSignal;
  /** Publishes also when more than half of what was published is gone. */
  readonly acceptSmaller?: boolean;
}

/** How far a step is; `total` is 0 while it is not known. */
export interface IngestProgress {
  readonly step: 'read' | 'chunk' | 'embed' | 'publish';
  readonly done: number;
  readonly total: number;
}

/**
 * The write path, from `corpus/` to a published snapshot. Only chunks that changed are embedded; nothing is
 * removed before the new snapshot stands. Throws `TijariaError`: `corpus-invalid` when nothing at all could be
 * read (the published snapshot stays), `corpus-shrunk` when more than half of the published chunks are gone, which happens by
 * mistake (another folder, a checkout cut short), whatever the embedder throws, `ingest-locked` when another run publishes.
 */
export async function ingestCorpus(
  dependencies: IngestDependencies,
  options: IngestOptions = {},
): Promise<IngestReport> {
  const { corpusDir, writer, compatibility, clock, caches } = dependencies;
  const { onProgress = () => undefined, signal, acceptSmaller = false } = options;
  const timer = createTimer(clock);

  onProgress({ step: 'read', done: 0, total: 0 });
  const corpus = await readCorpus(corpusDir, caches.parsed).catch((cause: unknown) => {
    throw unreadableCorpus(corpusDir, cause);
  });
  const fetched = (await dependencies.fetchedDocuments?.()) ?? [];
  const total = corpus.sheets.length + corpus.documents.length + fetched.length;
  timer.lap('read');

  let done = 0;
  const onDocument = (): void => onProgress({ step: 'chunk', done: ++done, total });
  const extraction = {
    root: corpusDir,
    extractText: dependencies.extractText,
    cache: caches.parsed,
    fetched,
  };
  const { chunks, documents, problems } = await chunkCorpus(corpus, extraction, onDocument, signal);
  if (chunks.length === 0) throw emptyCorpus(corpusDir);
  timer.lap('chunk');

  const previous = await writer.previous(compatibility);
  const plan = planChanges(previous, chunks);
  if (!acceptSmaller) refuseShrunk(corpusDir, previous.size, plan.removed.length);
  const vectors = await embedChunks([...plan.created, ...plan.updated], dependencies, onProgress, signal);
  for (const chunk of plan.kept)
    vectors.set(chunk.id, previous.get(chunk.id)?.vector ?? missingVector(chunk.id));
  timer.lap('embed');

  onProgress({ step: 'publish', done: 0, total: 1 });
  const entries = chunks.map((chunk) => toEntry(chunk, vectors, dependencies));
  const createdAt = new Date(clock.now()).toISOString();
  const manifest = await writer.publish(
    { compatibility, documents, entries, sources: [...corpus.sources.values()] },
    { createdAt, ...(signal === undefined ? {} : { signal }) },
  );
  await Promise.all([caches.parsed.save(), caches.terms.save()]);
  onProgress({ step: 'publish', done: 1, total: 1 });
  timer.lap('publish');

  return {
    snapshotId: manifest.snapshotId,
    published: manifest.createdAt === createdAt,
    documentsRead: new Set(chunks.map((chunk) => `${chunk.documentId}.${chunk.language}`)).size,
    chunks: {
      created: plan.created.length,
      updated: plan.updated.length,
      kept: plan.kept.length,
      removed: plan.removed.length,
    },
    problems: [...corpus.problems, ...problems],
    seconds: timer.seconds(),
  };
}

async function embedChunks(
  chunks: readonly Chunk[],
  { embedder }: IngestDependencies,
  onProgress: (progress: IngestProgress) => void,
  signal: AbortSignal | undefined,
): Promise<Map<string, Float32Array>> {
  const vectors = new Map<string, Float32Array>();
  for (let from = 0; from < chunks.length; from += EMBED_BATCH) {
    const batch = chunks.slice(from, from + EMBED_BATCH);
    const inputs = batch.map((chunk) => ({ text: searchableText(chunk), reading: embeddingReading(chunk) }));
    const embedded = await embedder.embed(inputs, signal === undefined ? {} : { signal });
    batch.forEach((chunk, i) => vectors.set(chunk.id, embedded[i] ?? missingVector(chunk.id)));
    onProgress({ step: 'embed', done: vectors.size, total: chunks.length });
  }
  return vectors;
}

/**
 * Terms, length and sentences are analysed when they are asked for, which happens at most once: a chunk that is published
 * already is known by its digest alone. They are not kept, or a large base would hold the terms of all its chunks at once.
 */
function toEntry(
  chunk: Chunk,
  vectors: ReadonlyMap<string, Float32Array>,
  { analyser, caches }: IngestDependencies,
): IndexedChunk {
  const analysed = (): PassageAnalysis => rememberedTerms(chunk, analyser, caches.terms);
  let length: number | undefined;
  return {
    chunk,
    vector: vectors.get(chunk.id) ?? missingVector(chunk.id),
    get terms() {
      const { terms, length: words } = analysed();
      length = words;
      return terms;
    },
    get length() {
      return length ?? analysed().length;
    },
    get statements() {
      return rememberedSentences('statements', chunk, analyser, caches.terms);
    },
    get questions() {
      return rememberedSentences('questions', chunk, analyser, caches.terms);
    },
  };
}

function missingVector(chunkId: string): never {
  throw new TijariaError(
    'embedder-invalid-output',
    `embedding: expected a vector for ${chunkId}, received none`,
  );
}

function unreadableCorpus(corpusDir: string, cause: unknown): TijariaError {
  const message = `reading the document base: expected a folder at ${corpusDir}, received "${errorMessage(cause)}"; set CORPUS_DIR`;
  return new TijariaError('corpus-invalid', message, { cause });
}

function emptyCorpus(corpusDir: string): TijariaError {
  return new TijariaError(
    'corpus-invalid',
    `reading the document base: expected sheets or documents in ${corpusDir}, found none that can be read; ` +
      'run npm run corpus:check to see why',
  );
}

function refuseShrunk(corpusDir: string, published: number, removed: number): void {
  if (published < FEW_CHUNKS || removed * 2 <= published) return;
  throw new TijariaError(
    'corpus-shrunk',
    `reading ${corpusDir}: expected most of the ${published} published passages, found that ${removed} of them are gone; ` +
      'if that is meant, run: npm run ingest -- --accept-smaller',
  );
}

function createTimer(clock: Clock): { lap(step: string): void; seconds(): Record<string, number> } {
  const laps: Record<string, number> = {};
  let last = clock.now();
  return {
    lap: (step) => {
      const now = clock.now();
      laps[step] = (now - last) / 1000;
      last = now;
    },
    seconds: () => laps,
  };
}
