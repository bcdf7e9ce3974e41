import type { Foundation } from '../../src/assemble.ts';
import type { Service } from '../../src/assembly/open-service.ts';
import { searchableText, type Chunk } from '../../src/chunking/chunk.ts';
import type { Question } from '../../eval/records/question.ts';
import { embeddingReading } from '../../src/ingestion/index-terms.ts';
import { openLocalIndex } from '../../src/search-index/local/local-index.ts';
import type { SearchIndex } from '../../src/search-index/search-index.ts';
import { detectVariety } from '../../src/text/detect-variety.ts';
import { langchainBm25, langchainMemory } from './langchain-legs.ts';
import { measureLegs, type Leg, type LegMeasurement, type LegTask } from './leg.ts';
import { markdownSection } from './markdown-table.ts';
import { formatPercentiles } from './timing.ts';

/** Hits asked of every leg. */
const K = 10;

/** Our lexical leg, from the question to the hits, against LangChain's BM25 on the same text. */
export async function measureLexical(
  { index, retrieval: { analyser } }: Service,
  questions: readonly Question[],
): Promise<string> {
  const ours: Leg<string> = {
    name: 'ours: term analysis and postings',
    search: async (question) => {
      const terms = analyser.analyse(question, detectVariety(question));
      return (await index.lexical(terms, { k: K })).map(({ chunkId }) => chunkId);
    },
  };
  const chunks = await allChunks(index);
  const tasks = questions.map((question) => toTask(question.question, question, index));
  const legs = [ours, langchainBm25(chunks, K)];
  return section('Lexical search, question to hits', await measureLegs(legs, tasks));
}

/** Exact scan, HNSW and LangChain's memory store on the same vectors; embedding the question is not in the times. */
export async function measureDense(
  { index, retrieval: { embedder } }: Service,
  { config, compatibility }: Foundation,
  questions: readonly Question[],
): Promise<string> {
  const chunks = await allChunks(index);
  const exact = await openLocalIndex(config.dataDir, compatibility, {
    hnsw: { unavailable: 'left out to measure the scan' },
  });
  const vectors = await embedder.embed(
    chunks.map((chunk) => ({ text: searchableText(chunk), reading: embeddingReading(chunk) })),
  );
  const asked = await embedder.embed(
    questions.map(({ question }) => ({ text: question, reading: detectVariety(question) })),
  );
  const tasks = questions.map((question, i) => toTask(asked[i] ?? new Float32Array(), question, index));
  const legs = [
    denseLeg('ours: exact scan', exact),
    ...(index.manifest.hasHnsw ? [denseLeg('ours: HNSW', index)] : []),
    await langchainMemory(chunks, vectors, K),
  ];
  const measurements = await measureLegs(legs, tasks);
  await exact.close();
  return section('Dense search, vector to hits', measurements);
}

function section(title: string, measurements: readonly LegMeasurement[]): string {
  const rows = measurements.map(({ name, times, rightInFive, agreement }) => [
    name,
    ...formatPercentiles(times, [50, 95]),
    `${(100 * rightInFive).toFixed(1)} %`,
    agreement.toFixed(3),
  ]);
  return markdownSection(title, ['leg', 'p50', 'p95', 'right document in 5', 'same ten as the first'], rows);
}

function denseLeg(name: string, index: SearchIndex): Leg<Float32Array> {
  return {
    name,
    search: async (vector) => (await index.dense(vector, { k: K })).map(({ chunkId }) => chunkId),
  };
}

function toTask<Input>(input: Input, { documents }: Question, index: SearchIndex): LegTask<Input> {
  const right = index.documents.filter(({ documentId }) => documents.includes(documentId));
  const ids = new Set(right.flatMap(({ chunkIds }) => chunkIds));
  return { input, isRight: (id) => ids.has(id) };
}

/** Every chunk of a snapshot: the port lists none, but a dense search for as many as there are returns them all. */
async function allChunks(index: SearchIndex): Promise<Chunk[]> {
  const { counts, embedder } = index.manifest;
  const anywhere = new Float32Array(embedder.dimensions);
  anywhere[0] = 1;
  const hits = await index.dense(anywhere, { k: counts.chunks });
  const chunks = await index.chunks(hits.map(({ chunkId }) => chunkId));
  return chunks.filter((chunk) => chunk !== undefined);
}
