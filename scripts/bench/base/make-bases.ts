import { createWriteStream } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { once } from 'node:events';
import { allChunks } from '../../../eval/ranking/all-chunks.ts';
import { readSectionQuestions } from '../../../eval/ranking/sets/section-questions.ts';
import { assemble } from '../../../src/assemble.ts';
import type { Service } from '../../../src/assembly/open-service.ts';
import { searchableText, type Chunk } from '../../../src/chunking/chunk.ts';
import { BUILD_ID } from '../../../src/common/build-id.ts';
import { createLogger } from '../../../src/common/logger.ts';
import { seededRandom } from '../../../src/common/seeded-random.ts';
import { loadConfig } from '../../../src/config.ts';
import { createHashedEmbedder } from '../../../src/embedding/embedded/hashed-embedder.ts';
import { readIdfTable } from '../../../src/embedding/embedded/idf-table.ts';
import trainedIdf from '../../../src/embedding/embedded/idf-table.json' with { type: 'json' };
import { NO_CACHES, openIngestCaches } from '../../../src/ingestion/ingest-caches.ts';
import { createLocalSnapshotWriter } from '../../../src/search-index/local/local-writer.ts';
import { packVectors, scanVectors } from '../../../src/search-index/local/vectors.ts';
import type { SnapshotContent } from '../../../src/search-index/snapshot-writer.ts';
import { detectVariety } from '../../../src/text/detect-variety.ts';
import { BASE_FILES, type BenchPassage, type BenchQuery, type MadeBase } from './bench-base.ts';
import { analyseChunk, repeatedContent, type AnalysedChunk } from './repeated-base.ts';

/**
 * Program: `make-bases.js <folder of the real base> <key> <folder>:<chunks>…`. Makes each base out of the real one, which
 * stands ingested in its folder: passages, vectors, questions with what is right for them, and the snapshot.
 */
const SEED = 20_261_127;
/** Neighbours that recall is counted over. */
const NEAREST = 10;

const [realDir = '', key = '', ...wanted] = process.argv.slice(2);
const config = loadConfig({ DATA_DIR: realDir, LOG_LEVEL: 'error' });
const foundation = await assemble(config, createLogger(config.logLevel));
const service = await foundation.open();
const { analyser } = service.retrieval;
const idf = readIdfTable(trainedIdf);
const embedderOf = (own: typeof analyser) => createHashedEmbedder(own, idf);
const caches = BUILD_ID === undefined ? NO_CACHES : await openIngestCaches(realDir, BUILD_ID);
const analysed = new Map<string, AnalysedChunk>();
const chunks = shuffled((await allChunks(service.index)).sort((a, b) => (a.id < b.id ? -1 : 1)));
const questions = shuffledList(await readSectionQuestions());
for (const each of wanted) {
  const at = each.lastIndexOf(':');
  await makeBase(each.slice(0, at), Number(each.slice(at + 1)));
}
await service.close();

async function makeBase(folder: string, count: number): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const originals = chunks.slice(0, count).map((chunk) => {
    const known = analysed.get(chunk.id) ?? analyseChunk(chunk, analyser, caches.terms);
    analysed.set(chunk.id, known);
    return known;
  });
  const content = await repeatedContent(originals, count, analyser, embedderOf, foundation.compatibility);
  await writePassages(folder, content);
  await writeVectors(
    join(folder, BASE_FILES.vectors),
    content.entries.map(({ vector }) => vector),
  );
  await writeQueries(
    folder,
    content,
    originals.map(({ chunk }) => chunk),
    service,
  );
  const started = performance.now();
  await createLocalSnapshotWriter(folder).publish(content, { createdAt: new Date(0).toISOString() });
  const made: MadeBase = { key, chunks: count, publishSeconds: (performance.now() - started) / 1000 };
  // Last: a base that was cut off while it was made has none.
  await writeFile(join(folder, BASE_FILES.made), JSON.stringify(made));
  console.log(`made a base of ${count} chunks`);
}

async function writePassages(folder: string, { entries }: SnapshotContent): Promise<void> {
  const file = createWriteStream(join(folder, BASE_FILES.passages));
  for (const [i, { chunk }] of entries.entries()) {
    const section = chunks[i % Math.min(chunks.length, entries.length)]?.alignId ?? '';
    const passage: BenchPassage = { id: chunk.id, section, text: searchableText(chunk) };
    if (!file.write(`${JSON.stringify(passage)}\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
}

async function writeVectors(file: string, vectors: readonly Float32Array[]): Promise<void> {
  const { values } = packVectors(vectors, vectors[0]?.length ?? 0);
  await writeFile(file, Buffer.from(values.buffer, values.byteOffset, values.byteLength));
}

async function writeQueries(
  folder: string,
  { entries }: SnapshotContent,
  originals: readonly Chunk[],
  { retrieval }: Service,
): Promise<void> {
  const sections = new Set(originals.map(({ alignId }) => alignId));
  const asked = questions.flatMap(
    ({ question, relevant: all }): { question: string; relevant: string[] }[] => {
      const relevant = all.filter((section) => sections.has(section));
      return relevant.length === 0 ? [] : [{ question, relevant }];
    },
  );
  const vectors = await retrieval.embedder.embed(
    asked.map(({ question: text }) => ({ text, reading: detectVariety(text) })),
  );
  const table = packVectors(
    entries.map(({ vector }) => vector),
    retrieval.embedder.dimensions,
  );
  const queries = asked.map((each, i): Omit<BenchQuery, 'vector'> => {
    const nearest = scanVectors(table, vectors[i] ?? new Float32Array(), NEAREST);
    return { ...each, nearest: nearest.map(({ ordinal }) => entries[ordinal]?.chunk.id ?? '') };
  });
  await writeVectors(join(folder, BASE_FILES.queryVectors), vectors);
  await writeFile(join(folder, BASE_FILES.queries), JSON.stringify(queries));
}

/** By section in a seeded order, the languages of a section staying together. */
function shuffled(all: readonly Chunk[]): Chunk[] {
  const sections = new Map<string, Chunk[]>();
  for (const chunk of all) sections.set(chunk.alignId, [...(sections.get(chunk.alignId) ?? []), chunk]);
  return shuffledList([...sections.values()]).flat();
}

function shuffledList<T>(values: readonly T[]): T[] {
  const chance = seededRandom(SEED);
  return values
    .map((value) => ({ value, at: chance() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}
