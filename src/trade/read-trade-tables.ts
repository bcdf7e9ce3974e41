import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BUILD_ID } from '../common/build-id.ts';
import { mapConcurrent } from '../common/concurrency.ts';
import { NO_CACHE, remember, type DigestCache } from '../common/digest-cache.ts';
import { shortDigest } from '../common/digest.ts';
import { writeAside } from '../common/write-aside.ts';
import type { CorpusProblem } from '../source/corpus-problem.ts';
import { parseSourceRegister } from '../source/parse-source-register.ts';
import { readTables, type TableFile } from '../source/tables/read-tables.ts';
import type { ReferenceTable } from '../source/tables/reference-table.ts';
import type { TradeTables } from './trade-tables.ts';

const READS_AT_ONCE = 16;

/**
 * Reads the reference tables of `corpusDir`, rows without a known source left out. Parsing takes some seconds, which every
 * start would pay, so the parsed form is kept in `cacheDir` under the digest of what it was made from, program and texts; a cache that cannot be read
 * or written is done without; `parsed` may hold what an ingest has parsed of it. A base without tables gives none. Problems are reported when the files are parsed, not from
 * the cache.
 */
export async function readTradeTables(
  corpusDir: string,
  cacheDir: string,
  parsed: DigestCache = NO_CACHE,
): Promise<{ tables: TradeTables; problems: readonly CorpusProblem[] }> {
  const files = await readFolder(corpusDir, 'tables', /\.(?:yaml|csv)$/);
  if (files.length === 0) return { tables: new Map(), problems: [] };
  const registers = await readFolder(corpusDir, 'sources', /\.yaml$/);
  const parts = [...files, ...registers].map(({ file, bytes }) => `${file} ${shortDigest(bytes)}`);
  const digest = shortDigest([BUILD_ID ?? 'source', ...parts].join('\n'));
  const cached = join(cacheDir, `trade-tables-${digest}.json`);
  try {
    // Written by this function only, under the digest of the texts it was parsed from and of the program.
    const tables = JSON.parse((await readFile(cached)).toString('utf8')) as ReferenceTable[];
    return { tables: byId(tables), problems: [] };
  } catch {
    const read = parseTables(files, registers, parsed);
    if (read.problems.length === 0)
      await writeAside(cached, JSON.stringify([...read.tables.values()])).catch(() => undefined);
    return read;
  }
}

interface FileBytes {
  readonly file: string;
  readonly bytes: Buffer;
}

function parseTables(
  files: readonly FileBytes[],
  registers: readonly FileBytes[],
  cache: DigestCache,
): ReturnType<typeof readTables> {
  const text = ({ file, bytes }: FileBytes): TableFile => ({ file, text: bytes.toString('utf8') });
  // Remembered as `source/read-corpus.ts` does, so that what it has just parsed is not parsed again.
  const records = registers
    .map(text)
    .flatMap(
      (each) =>
        remember(cache, ['register', each.file, each.text], () => parseSourceRegister(each.text, each.file))
          .sources,
    );
  return readTables(files.map(text), new Map(records.map(({ record }) => [record.id, record])), cache);
}

/** By name, as bytes: they are digested at every start and decoded only to be parsed. None when there is no such folder. */
async function readFolder(root: string, folder: string, pattern: RegExp): Promise<FileBytes[]> {
  const names = await readdir(join(root, folder)).catch(() => []);
  const wanted = names.filter((name) => pattern.test(name)).sort();
  return mapConcurrent(wanted, READS_AT_ONCE, async (name) => ({
    file: `${folder}/${name}`,
    bytes: await readFile(join(root, folder, name)),
  }));
}

function byId(tables: readonly ReferenceTable[]): TradeTables {
  return new Map(tables.map((table) => [table.id, table]));
}
