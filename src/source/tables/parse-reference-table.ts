import { isMap, isNode, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { CorpusProblem } from '../corpus-problem.ts';
import { toValidity } from '../field-schemas.ts';
import { describeIssues } from '../yaml-records.ts';
import { parseCsvRows, type RawRow } from './parse-csv-rows.ts';
import type { ReferenceTable, TableCell, TableColumn, TableRow } from './reference-table.ts';
import { rowSchema, tableSchema, type RowValue, type TableHead } from './table-schema.ts';

/**
 * Reads `tables/<id>.yaml`, with its rows from `readCsv(name)` when they stand in a CSV file. A fault in the head leaves
 * the table out; a row that does not fit is one problem with its line, and the rest is kept.
 */
export function parseReferenceTable(
  text: string,
  file: string,
  readCsv: (name: string) => string | undefined,
): { table?: ReferenceTable; problems: CorpusProblem[] } {
  const refuse = (message: string, line = 1): { problems: CorpusProblem[] } => ({
    problems: [{ file, line, message, severity: 'error' }],
  });
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const [fault] = document.errors;
  if (fault !== undefined)
    return refuse(`reading YAML: ${fault.message}`, lineCounter.linePos(fault.pos[0]).line);
  const parsed = tableSchema.safeParse(document.toJS());
  if (!parsed.success) return refuse(`reading a table: ${describeIssues(parsed.error)}`);
  const head = parsed.data;
  if (!file.endsWith(`/${head.id}.yaml`)) return refuse(`expected the file to be named ${head.id}.yaml`);

  const columns = head.columns.map((column) => withoutUndefined(column));
  const rowsFile = typeof head.rows === 'string' ? `tables/${head.rows}` : file;
  const raw =
    typeof head.rows === 'string' ? csvRows(readCsv(head.rows), columns) : yamlRows(document, lineCounter);
  if (raw === undefined) return refuse(`expected the file ${rowsFile}, found none`);
  const { rows, faults } = checkRows(raw, columns, head.sources);
  const problems = faults.map((each): CorpusProblem => ({ file: rowsFile, severity: 'error', ...each }));
  return { table: toTable(head, columns, rows, rowsFile), problems };
}

function csvRows(csv: string | undefined, columns: readonly TableColumn[]): RawRow[] | undefined {
  return csv === undefined ? undefined : parseCsvRows(csv, columns);
}

function yamlRows(document: Document.Parsed, lineCounter: LineCounter): RawRow[] {
  const rows = isMap(document.contents) ? document.contents.get('rows', true) : undefined;
  return isSeq(rows)
    ? rows.items.map((item) => ({
        value: isNode(item) ? (item.toJS(document) as unknown) : item,
        line: isNode(item) && item.range ? lineCounter.linePos(item.range[0]).line : 1,
      }))
    : [];
}

function checkRows(
  raw: readonly RawRow[],
  columns: readonly TableColumn[],
  tableSources: readonly string[],
): { rows: TableRow[]; faults: { message: string; line: number }[] } {
  const schema = rowSchema(columns);
  const rows = new Map<string, TableRow>();
  const faults: { message: string; line: number }[] = [];
  for (const { value, line } of raw) {
    const parsed = schema.safeParse(value);
    if (!parsed.success) {
      faults.push({ message: `reading a row: ${describeIssues(parsed.error)}`, line });
      continue;
    }
    const row = toRow(parsed.data, columns, tableSources, line);
    const { from, until } = row.validity;
    if (rows.has(row.id)) faults.push({ message: `row id "${row.id}" is used twice; keep one`, line });
    else if (from !== undefined && until !== undefined && from > until)
      faults.push({ message: `expected from ≤ until, received ${from} > ${until}`, line });
    else rows.set(row.id, row);
  }
  return { rows: [...rows.values()], faults };
}

function toRow(
  value: RowValue,
  columns: readonly TableColumn[],
  tableSources: readonly string[],
  line: number,
): TableRow {
  const { id, section, sources, from, until } = value;
  const cells: Record<string, TableCell> = {};
  for (const column of columns) {
    // The schema made from the columns has checked it.
    const cell = value[column.id] as TableCell | undefined;
    if (cell !== undefined) cells[column.id] = cell;
  }
  return {
    id,
    ...(section === undefined ? {} : { section }),
    cells,
    sourceIds: sources ?? tableSources,
    validity: toValidity({ validFrom: from, validUntil: until }),
    line,
  };
}

function toTable(
  head: TableHead,
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  file: string,
): ReferenceTable {
  const { id, theme, audience, title, summary, questions, reviewedOn, reviewBy, sectionTable, purpose } =
    head;
  return {
    ...{ id, theme, audience, title, summary, questions, reviewedOn, reviewBy, columns },
    rowTitle: head.rowTitle ?? columns.slice(0, 1).map((column) => column.id),
    ...(sectionTable === undefined ? {} : { sectionTable }),
    ...(purpose === undefined ? {} : { purpose }),
    rows,
    sourceIds: head.sources,
    file,
  };
}

function withoutUndefined({ choices, table, min, ...rest }: TableHead['columns'][number]): TableColumn {
  return {
    ...rest,
    ...(choices === undefined ? {} : { choices }),
    ...(table === undefined ? {} : { table }),
    ...(min === undefined ? {} : { min }),
  };
}
