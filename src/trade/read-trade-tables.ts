import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BUILD_ID } from '../common/build-id.ts';
import { mapConcurrent } from '../common/concurrency.ts';
import { shortDigest } from '../common/digest.ts';
import type { CorpusProblem } from '../source/corpus-problem.ts';
import { parseSourceRegister } from '../source/parse-source-register.ts';
import { readTables, type TableFile } from '../source/tables/read-tables.ts';
import type { ReferenceTable } from '../source/tables/reference-table.ts';
import type { TradeTables } from './trade-tables.ts';

const READS_AT_ONCE = 16;

/**
 * Reads the reference tables of `corpusDir`, rows without a known source left out. Parsing takes some seconds, which every
 * start would pay, so the parsed form is kept in `cacheDir` under the digest of what it was made from, program and texts; a cache that cannot be read
 * or written is done without. A base without tables gives none. Problems are reported when the files are parsed, not from
 * the cache.
 */
export async function readTradeTables(
  corpusDir: string,
  cacheDir: string,
): Promise<{ tables: TradeTables; problems: readonly CorpusProblem[] }> {
  const files = await readFolder(corpusDir, 'tables', /\.(?:yaml|csv)$/);
  if (files.length === 0) return { tables: new Map(), problems: [] };
  const registers = await readFolder(corpusDir, 'sources', /\.yaml$/);
  const digest = shortDigest(JSON.stringify([BUILD_ID ?? 'source', files, registers]));
  const cached = join(cacheDir, `trade-tables-${digest}.json`);
  try {
    // Written by this function only, under the digest of the texts it was parsed from and of the program.
    const tables = JSON.parse(await readFile(cached, 'utf8')) as ReferenceTable[];
    return { tables: byId(tables), problems: [] };
  } catch {
    const records = registers.flatMap(({ file, text }) => parseSourceRegister(text, file).sources);
    const sources = new Map(records.map(({ record }) => [record.id, record]));
    const parsed = readTables(files, sources);
    if (parsed.problems.length === 0)
      await writeAside(cached, JSON.stringify([...parsed.tables.values()])).catch(() => undefined);
    return parsed;
  }
}

/** By name; none when there is no such folder. */
async function readFolder(root: string, folder: string, pattern: RegExp): Promise<TableFile[]> {
  const names = await readdir(join(root, folder)).catch(() => []);
  const wanted = names.filter((name) => pattern.test(name)).sort();
  return mapConcurrent(wanted, READS_AT_ONCE, async (name) => ({
    file: `${folder}/${name}`,
    text: await readFile(join(root, folder, name), 'utf8'),
  }));
}

function byId(tables: readonly ReferenceTable[]): TradeTables {
  return new Map(tables.map((table) => [table.id, table]));
}

async function writeAside(path: string, text: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(aside, text);
  await rename(aside, path);
}
