import type { CorpusProblem } from '../corpus-problem.ts';
import type { Corpus } from '../read-corpus.ts';

/** Cells of `statements` columns that name a statement which no sheet or table has: what they told would lose its proof. */
export function checkTableStatements({ sheets, tables }: Pick<Corpus, 'sheets' | 'tables'>): CorpusProblem[] {
  const known = new Set(
    sheets.flatMap(({ id, sections }) =>
      sections.flatMap(({ statements }) => statements.map((statement) => `${id}#${statement.id}`)),
    ),
  );
  return tables.flatMap(({ columns, rows, file }) => {
    const named = columns.filter(({ type }) => type === 'statements');
    return rows.flatMap((row) =>
      named.flatMap(({ id }) => {
        const cell = row.cells[id];
        const lost = Array.isArray(cell)
          ? (cell as readonly string[]).filter((name) => !known.has(name))
          : [];
        return lost.map((name): CorpusProblem => ({
          file,
          line: row.line,
          message: `row "${row.id}": ${id} names ${name}, no statement of a sheet or table`,
          severity: 'error',
        }));
      }),
    );
  });
}
