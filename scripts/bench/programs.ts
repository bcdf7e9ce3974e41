import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { buildPrograms } from '../build.ts';

/** What is measured or measures runs in processes of its own, built as the service is: by entry file, for Node. */
const ENTRIES = {
  server: 'src/server.ts',
  ingest: 'scripts/ingest.ts',
  makeBases: 'scripts/bench/base/make-bases.ts',
  engine: 'scripts/bench/engines/engine-program.ts',
  indexGrowth: 'scripts/bench/index-growth/index-growth-program.ts',
  langchainIngest: 'scripts/bench/ingest/langchain-ingest.ts',
  langchainService: 'scripts/bench/streams/langchain-service.ts',
  fakeModel: 'scripts/bench/streams/fake-model.ts',
  load: 'scripts/bench/streams/load-program.ts',
  reportMemory: 'scripts/bench/streams/report-memory.ts',
} as const;

/** Built programs of the benchmark, by name: absolute paths. */
export type BenchPrograms = Readonly<Record<keyof typeof ENTRIES, string>>;

/** Builds every program into `folder`, apart from `dist/`, so that a server running from there is left alone. */
export async function buildBenchPrograms(folder: string): Promise<BenchPrograms> {
  await mkdir(folder, { recursive: true });
  const names = Object.keys(ENTRIES) as (keyof typeof ENTRIES)[];
  await buildPrograms(Object.fromEntries(names.map((name) => [name, resolve(ENTRIES[name])])), folder);
  // One entry per name, as the record's type says.
  return Object.fromEntries(
    names.map((name) => [name, resolve(join(folder, `${name}.js`))]),
  ) as BenchPrograms;
}
