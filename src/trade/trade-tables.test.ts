import { describe, expect, it } from 'vitest';
import { tableSheets } from '../source/tables/table-sheets.ts';
import { readCorpusTables } from './corpus-tables.fixture.ts';
import { distinctReferences, rowReference } from './trade-tables.ts';

describe('rowReference', () => {
  it('names the statement that each row of the base is told as', async () => {
    const tables = await readCorpusTables();
    for (const table of tables.values()) {
      const [french] = tableSheets(table, tables);
      const told = new Map(
        french?.sections.flatMap(({ statements }) => statements.map((s) => [s.id, s.line])),
      );
      for (const row of table.rows) expect(told.get(rowReference(table, row).statementId)).toBe(row.line);
    }
  });
});

describe('distinctReferences', () => {
  const [first, second] = [
    { documentId: 'a', statementId: 'facts.1' },
    { documentId: 'a', statementId: 'facts.2' },
  ] as const;

  it('keeps each once, in the order in which they first come', () => {
    expect(distinctReferences([second, first, { ...second }])).toEqual([second, first]);
    expect(distinctReferences([])).toEqual([]);
  });
});
