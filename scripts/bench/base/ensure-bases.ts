import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram } from '../run-program.ts';
import { BASE_FILES, type MadeBase } from './bench-base.ts';

/** Everything that a base is made of or by. */
const MADE_OF = [
  'corpus',
  'eval/sections',
  'scripts/bench/base',
  ...['chunking', 'embedding', 'ingestion', 'search-index', 'source', 'text'].map((name) => `src/${name}`),
];
/** A base of 100,000 passages needs more than the default heap of a small machine. */
const NODE_ARGS = ['--max-old-space-size=8192'];

/** A base of the benchmark, ready to be asked. */
export interface BenchBase {
  readonly chunks: number;
  readonly folder: string;
  readonly made: MadeBase;
}

/**
 * The bases of these sizes under `<root>/bases`, made where there is none of this code and corpus: the document base is
 * ingested into `<root>/real`, and repeated. Takes minutes the first time and none afterwards.
 */
export async function ensureBases(
  root: string,
  sizes: readonly number[],
  programs: { readonly ingest: string; readonly makeBases: string },
): Promise<BenchBase[]> {
  const key = await digestOf(MADE_OF);
  const folderOf = (chunks: number): string => join(root, 'bases', String(chunks));
  const missing: number[] = [];
  for (const chunks of sizes) if ((await readMade(folderOf(chunks)))?.key !== key) missing.push(chunks);
  if (missing.length > 0) {
    console.error(`making bases of ${missing.join(', ')} chunks…`);
    const realDir = await ensureRealBase(root, programs.ingest);
    const wanted = missing.map((chunks) => `${folderOf(chunks)}:${chunks}`);
    await runProgram([...NODE_ARGS, programs.makeBases, realDir, key, ...wanted]);
  }
  return Promise.all(
    sizes.map(async (chunks) => {
      const made = await readMade(folderOf(chunks));
      if (made === undefined)
        throw new Error(`making a base: expected ${folderOf(chunks)}/${BASE_FILES.made}, found none`);
      return { chunks, folder: folderOf(chunks), made };
    }),
  );
}

/** The document base as it stands, ingested; gives its data folder. Seconds when nothing has changed since the last time. */
export async function ensureRealBase(root: string, ingest: string): Promise<string> {
  const realDir = join(root, 'real');
  await runProgram([...NODE_ARGS, ingest], { CORPUS_DIR: 'corpus', DATA_DIR: realDir });
  return realDir;
}

async function readMade(folder: string): Promise<MadeBase | undefined> {
  try {
    // Written by `make-bases.ts`.
    return JSON.parse(await readFile(join(folder, BASE_FILES.made), 'utf8')) as MadeBase;
  } catch {
    return undefined;
  }
}

/** Digest of the names and bytes of every file below these folders, tests left out. */
export async function digestOf(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders)
    for (const file of (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort())
      hash.update(file).update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}
