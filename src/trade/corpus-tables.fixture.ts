import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceRecord } from '../source/source-record.ts';
import { readTables } from '../source/tables/read-tables.ts';
import type { TradeTables } from './trade-tables.ts';

const FOLDER = 'corpus/tables';

/** The reference tables of the real base, read without its register of sources; any problem throws. */
export async function readCorpusTables(): Promise<TradeTables> {
  const names = await readdir(FOLDER);
  const files = await Promise.all(
    names.map(async (name) => ({ file: `tables/${name}`, text: await readFile(join(FOLDER, name), 'utf8') })),
  );
  const { tables, problems } = readTables(files, EVERY_SOURCE);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  return tables;
}

/** Sources are checked with the base; see `source/read-corpus.ts`. */
class AnySource extends Map<string, SourceRecord> {
  override has(): boolean {
    return true;
  }
}
/** A register that knows every source. */
export const EVERY_SOURCE = new AnySource();
