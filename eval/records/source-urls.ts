import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseSourceRegister } from '../../src/source/parse-source-register.ts';

/** Addresses that the source register of a document base holds: all that an answer may give. */
export async function readSourceUrls(corpusDir: string): Promise<ReadonlySet<string>> {
  const folder = join(corpusDir, 'sources');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml'));
  const registers = await Promise.all(
    files.map(async (name) => parseSourceRegister(await readFile(join(folder, name), 'utf8'), name)),
  );
  return new Set(registers.flatMap(({ sources }) => sources.flatMap(({ record }) => record.url ?? [])));
}
