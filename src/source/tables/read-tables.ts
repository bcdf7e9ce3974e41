import { NO_CACHE, remember, type DigestCache } from '../../common/digest-cache.ts';
import { shortDigest } from '../../common/digest.ts';
import type { CorpusProblem } from '../corpus-problem.ts';
import type { SourceRegister } from '../source-record.ts';
import { parseReferenceTable } from './parse-reference-table.ts';
import type { ReferenceTable, TableRow } from './reference-table.ts';

/** A file of `tables/`, as text. */
export interface TableFile {
  /** Path relative to the corpus root, with `/`. */
  readonly file: string;
  readonly text: string;
}

/**
 * Reads the files of `tables/` together, because tables refer to each other. A row whose source, section or reference
 * does not exist is left out with one problem; a table that cannot be read leaves out itself. By id, in file order.
 */
export function readTables(
  files: readonly TableFile[],
  sources: SourceRegister,
  cache: DigestCache = NO_CACHE,
): { tables: Map<string, ReferenceTable>; problems: CorpusProblem[] } {
  const texts = new Map(files.map(({ file, text }) => [file, text]));
  // A table's rows may stand in any of them: it is remembered with all, digested once.
  const csv = shortDigest(JSON.stringify(files.filter(({ file }) => file.endsWith('.csv'))));
  const tables = new Map<string, ReferenceTable>();
  const problems: CorpusProblem[] = [];
  for (const { file, text } of files) {
    if (!file.endsWith('.yaml')) continue;
    const parsed = remember(cache, ['table', file, text, csv], () =>
      parseReferenceTable(text, file, (name) => texts.get(`tables/${name}`)),
    );
    problems.push(...parsed.problems);
    if (parsed.table !== undefined) tables.set(parsed.table.id, parsed.table);
  }
  for (const [id, table] of tables) {
    const faults = new Map(table.rows.map((row) => [row, faultOf(row, table, tables, sources)]));
    for (const [{ line }, message] of faults)
      if (message !== undefined) problems.push({ file: table.file, line, message, severity: 'error' });
    tables.set(id, { ...table, rows: table.rows.filter((row) => faults.get(row) === undefined) });
  }
  return { tables, problems };
}

function faultOf(
  row: TableRow,
  { columns, sectionTable }: ReferenceTable,
  tables: ReadonlyMap<string, ReferenceTable>,
  sources: SourceRegister,
): string | undefined {
  const unknown = row.sourceIds.filter((id) => !sources.has(id));
  if (unknown.length > 0)
    return `row "${row.id}": sources not in the register (corpus/sources/*.yaml): ${unknown.join(', ')}`;
  if (sectionTable !== undefined && !hasRow(tables.get(sectionTable), row.section))
    return `row "${row.id}": expected a section that is a row of ${sectionTable}, received ${row.section ?? 'none'}`;
  for (const { id, table } of columns) {
    const cell = row.cells[id];
    if (table === undefined || !Array.isArray(cell)) continue;
    const lost = (cell as readonly string[]).filter((target) => !hasRow(tables.get(table), target));
    if (lost.length > 0) return `row "${row.id}": ${id} refers to ${lost.join(', ')}, no row of ${table}`;
  }
  return undefined;
}

function hasRow(table: ReferenceTable | undefined, id: string | undefined): boolean {
  return table?.rows.some((row) => row.id === id) ?? false;
}
