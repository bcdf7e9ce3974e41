import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readTables } from '../../source/tables/read-tables.ts';
import { parseGlossary } from '../../text/glossary.ts';
import { readPivotTable } from '../../text/pivot/read-pivot-table.ts';
import type { TermAnalyser } from '../../text/term-analyser.ts';
import { createTermAnalyser } from '../../text/term-analysis.ts';
import type { TradeTables } from '../trade-tables.ts';

const FOLDER = 'corpus/tables';

/** The tables of the base that hold the Harmonized System, whatever their sources. */
export async function readBaseTables(): Promise<TradeTables> {
  const names = (await readdir(FOLDER)).filter((name) => name.startsWith('hs-'));
  const files = await Promise.all(
    names.map(async (name) => ({ file: `tables/${name}`, text: await readFile(join(FOLDER, name), 'utf8') })),
  );
  const everySource = { has: () => true };
  return readTables(files, everySource as never).tables;
}

/** The analyser that the server uses. */
export async function readBaseAnalyser(): Promise<TermAnalyser> {
  const { glossary } = parseGlossary(await readFile('corpus/glossary.yaml', 'utf8'), 'glossary.yaml');
  return createTermAnalyser(glossary, await readPivotTable());
}
