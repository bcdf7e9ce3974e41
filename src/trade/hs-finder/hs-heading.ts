import type { Translated } from '../../source/tables/reference-table.ts';
import type { ReferenceTable, TableRow } from '../../source/tables/reference-table.ts';
import { rowReference, type StatementReference, type TradeTables } from '../trade-tables.ts';

/** A heading of the Harmonized System (four digits) with the words that people have for what is in it. */
export interface HsHeading {
  /** Four digits, such as `1509`. */
  readonly code: string;
  readonly label: Translated;
  readonly words: Translated<readonly string[]>;
  /** In either script, mixed; may be empty. */
  readonly darija: readonly string[];
  readonly chapter: HsGroup;
  readonly section: HsGroup;
  readonly statement: StatementReference;
}

/** A chapter or section: its number (`61`, `XI`), its label, and the statement that it is told as. */
export interface HsGroup {
  readonly code: string;
  readonly label: Translated;
  readonly statement: StatementReference;
}

/** The tables that the headings are read from. */
const TABLES = { headings: 'hs-headings', chapters: 'hs-chapters', sections: 'hs-sections' } as const;

/** Every heading of the base, by number. A base without the tables has none; a heading whose chapter is missing is left out. */
export function readHeadings(tables: TradeTables): HsHeading[] {
  const table = tables.get(TABLES.headings);
  if (table === undefined) return [];
  const sections = groups(tables.get(TABLES.sections), ({ cells }) => asText(cells['numeral']));
  const chapters = groups(tables.get(TABLES.chapters), ({ id }) => id);
  const sectionOf = new Map(tables.get(TABLES.chapters)?.rows.map((row) => [row.id, row.section]));
  return table.rows.flatMap((row): HsHeading[] => {
    const chapter = chapters.get(row.section ?? '');
    const section = sections.get(sectionOf.get(row.section ?? '') ?? '');
    if (chapter === undefined || section === undefined) return [];
    const { label, words, darija } = row.cells;
    return [
      {
        code: row.id,
        label: asTranslated(label),
        words: asWords(words),
        darija: asList(darija),
        chapter,
        section,
        statement: rowReference(table, row),
      },
    ];
  });
}

function groups(
  table: ReferenceTable | undefined,
  codeOf: (row: TableRow) => string,
): ReadonlyMap<string, HsGroup> {
  if (table === undefined) return new Map();
  return new Map(
    table.rows.map((row) => [
      row.id,
      { code: codeOf(row), label: asTranslated(row.cells['label']), statement: rowReference(table, row) },
    ]),
  );
}

type Cell = TableRow['cells'][string] | undefined;

// The table's schema was checked when it was read; a cell of another type would be a mistake in this file.

function asText(cell: Cell): string {
  return typeof cell === 'string' ? cell : '';
}

function asList(cell: Cell): readonly string[] {
  return Array.isArray(cell) ? (cell as readonly string[]) : [];
}

function asTranslated(cell: Cell): Translated {
  return cell === undefined || typeof cell === 'string' || Array.isArray(cell)
    ? { fr: asText(cell), ar: asText(cell), en: asText(cell) }
    : (cell as Translated);
}

function asWords(cell: Cell): Translated<readonly string[]> {
  return cell === undefined || typeof cell === 'string' || Array.isArray(cell)
    ? { fr: [], ar: [], en: [] }
    : (cell as Translated<readonly string[]>);
}
