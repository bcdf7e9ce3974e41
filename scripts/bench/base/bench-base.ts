import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Where a base of the benchmark keeps its parts; the folder is also the data folder of a server over it. */
export const BASE_FILES = {
  made: 'made.json',
  passages: 'passages.jsonl',
  vectors: 'vectors.f32',
  queries: 'queries.json',
  queryVectors: 'query-vectors.f32',
  engines: 'engines',
} as const;

/** Numbers in a vector of the embedded embedder. */
export const BASE_DIMENSIONS = 256;

/** What every engine indexes. */
export interface BenchPassage {
  readonly id: string;
  /** Align id of the section it is made from, the same for every copy and language. */
  readonly section: string;
  readonly text: string;
}

/** A question with what is right for it. */
export interface BenchQuery {
  readonly question: string;
  /** Sections that answer it, all of them in the base. */
  readonly relevant: readonly string[];
  /** The ten passages whose vectors are nearest by an exact scan, best first. */
  readonly nearest: readonly string[];
  readonly vector: Float32Array;
}

/** How a base came about; {@link MadeBase.key} changes with everything that it depends on. */
export interface MadeBase {
  readonly key: string;
  readonly chunks: number;
  readonly publishSeconds: number;
}

/** Passages in the order of their vectors. */
export async function* readPassages(folder: string): AsyncGenerator<BenchPassage> {
  const lines = createInterface({ input: createReadStream(join(folder, BASE_FILES.passages)) });
  // Written by `make-bases.ts`, whose key says so.
  for await (const line of lines) yield JSON.parse(line) as BenchPassage;
}

/** The vectors of the passages, end to end. */
export async function readVectors(
  folder: string,
  file: 'vectors' | 'queryVectors' = 'vectors',
): Promise<Float32Array[]> {
  const bytes = await readFile(join(folder, BASE_FILES[file]));
  const values = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  return Array.from({ length: values.length / BASE_DIMENSIONS }, (_, i) =>
    values.subarray(i * BASE_DIMENSIONS, (i + 1) * BASE_DIMENSIONS),
  );
}

/** The questions, in a seeded order, so that the first n are a fair part of all. */
export async function readQueries(folder: string): Promise<BenchQuery[]> {
  const vectors = await readVectors(folder, 'queryVectors');
  const queries = JSON.parse(await readFile(join(folder, BASE_FILES.queries), 'utf8')) as Omit<
    BenchQuery,
    'vector'
  >[];
  return queries.map((query, i) => ({ ...query, vector: vectors[i] ?? new Float32Array() }));
}

/** The section of each passage, by its id. */
export async function readSections(folder: string): Promise<ReadonlyMap<string, string>> {
  const sections = new Map<string, string>();
  for await (const { id, section } of readPassages(folder)) sections.set(id, section);
  return sections;
}
