import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTables } from '../source/tables/read-tables.ts';
import { tableSheets } from '../source/tables/table-sheets.ts';
import { rowReference } from './trade-tables.ts';

const FOLDER = 'corpus/tables';

describe('rowReference', () => {
  it('names the statement that each row of the base is told as', async () => {
    const names = await readdir(FOLDER);
    const files = await Promise.all(
      names.map(async (name) => ({
        file: `tables/${name}`,
        text: await readFile(join(FOLDER, name), 'utf8'),
      })),
    );
    const everySource = { has: () => true };
    const { tables } = readTables(files, everySource as never);
    for (const table of tables.values()) {
      const [french] = tableSheets(table, tables);
      const told = new Map(
        french?.sections.flatMap(({ statements }) => statements.map((s) => [s.id, s.line])),
      );
      for (const row of table.rows) expect(told.get(rowReference(table, row).statementId)).toBe(row.line);
    }
  });
});
