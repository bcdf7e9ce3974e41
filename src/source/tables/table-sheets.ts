import { questionsIn } from '../asked-questions.ts';
import { LANGUAGES, type Language } from '../language.ts';
import { rowText } from '../row-text.ts';
import type { Section, Sheet, Statement } from '../sheet.ts';
import type { ReferenceTable, TableCell, TableColumn, TableRow, Translated } from './reference-table.ts';

/** Section id of the rows of a table without sections. */
const ROWS = 'rows';
const LOCALES: Translated = { fr: 'fr-FR', ar: 'ar-MA', en: 'en-GB' };

/**
 * Tells a table as a sheet in each language, a row a statement, so that what holds for sheets (chunks aligned across
 * languages, sources and dates of each statement, citations) holds for tables. `tables` are all tables, by id: `ref`
 * columns and sections take names from them.
 */
export function tableSheets(table: ReferenceTable, tables: ReadonlyMap<string, ReferenceTable>): Sheet[] {
  return LANGUAGES.map((language) => {
    const { id, theme, audience, reviewedOn, reviewBy, file } = table;
    return {
      id,
      kind: 'table',
      ...(table.purpose === undefined ? {} : { purpose: table.purpose }),
      language,
      title: table.title[language],
      theme,
      audience,
      validity: {},
      reviewedOn,
      reviewBy,
      sections: [summary(table, language), ...rowSections(table, tables, language)],
      questions: { summary: questionsIn(language, table.questions) },
      links: [],
      file,
    };
  });
}

function summary(table: ReferenceTable, language: Language): Section {
  const statement: Statement = {
    id: 'summary.1',
    text: table.summary[language],
    kind: 'paragraph',
    sourceIds: table.sourceIds,
    validity: {},
    line: 1,
  };
  return { id: 'summary', role: 'summary', heading: '', statements: [statement] };
}

function rowSections(
  table: ReferenceTable,
  tables: ReadonlyMap<string, ReferenceTable>,
  language: Language,
): Section[] {
  const groups = new Map<string, TableRow[]>();
  for (const row of table.rows) {
    const section = row.section ?? ROWS;
    groups.set(section, [...(groups.get(section) ?? []), row]);
  }
  const parent = tables.get(table.sectionTable ?? '');
  return [...groups].map(([id, rows]) => {
    const named = parent?.rows.find((row) => row.id === id);
    return {
      id,
      role: 'facts',
      heading: parent === undefined || named === undefined ? '' : rowTitle(named, parent, language),
      statements: rows.map((row, i) => ({
        id: `${id}.${i + 1}`,
        text: statementText(row, table, tables, language),
        kind: 'row',
        sourceIds: row.sourceIds,
        validity: row.validity,
        line: row.line,
      })),
    };
  });
}

/** A row as one statement, as a row of a sheet's own table reads. */
function statementText(
  row: TableRow,
  table: ReferenceTable,
  tables: ReadonlyMap<string, ReferenceTable>,
  language: Language,
): string {
  const cells = table.columns
    .filter(({ id, told }) => told && !table.rowTitle.includes(id))
    .map((column) => ({
      column: column.label[language],
      text: cellText(row.cells[column.id], column, tables, language),
    }))
    .filter(({ text }) => text !== '');
  return rowText(rowTitle(row, table, language), cells, language);
}

/** What names a row, in one language: its id, where `rowTitle` says so, and cells. */
function rowTitle(row: TableRow, { columns, rowTitle: ids }: ReferenceTable, language: Language): string {
  return ids
    .map((id) => {
      const column = columns.find((each) => each.id === id);
      return column === undefined ? row.id : cellText(row.cells[id], column, new Map(), language);
    })
    .filter((text) => text !== '')
    .join(' ');
}

function cellText(
  cell: TableCell | undefined,
  column: TableColumn,
  tables: ReadonlyMap<string, ReferenceTable>,
  language: Language,
): string {
  if (cell === undefined) return '';
  if (isList(cell)) return listText(cell, column, tables, language);
  if (typeof cell === 'object') {
    const own = cell[language];
    return typeof own === 'string' ? own : joined(own, language);
  }
  if (column.type === 'percent') return percent(cell, language);
  if (column.type === 'date') return longDate(cell, language);
  if (column.type === 'duration') return longDuration(cell, language);
  return column.choices?.[cell]?.[language] ?? cell;
}

function listText(
  items: readonly string[],
  { type, table, choices }: TableColumn,
  tables: ReadonlyMap<string, ReferenceTable>,
  language: Language,
): string {
  if (type === 'darija') {
    const script = language === 'ar' ? /\p{Script=Arabic}/u : /\p{Script=Latin}/u;
    return language === 'en'
      ? ''
      : joined(
          items.filter((item) => script.test(item)),
          language,
        );
  }
  if (type !== 'ref')
    return joined(
      items.map((item) => choices?.[item]?.[language] ?? item),
      language,
    );
  const target = tables.get(table ?? '');
  const names = items.map((id) => {
    const row = target?.rows.find((each) => each.id === id);
    return target === undefined || row === undefined ? id : rowTitle(row, target, language);
  });
  return joined(names, language);
}

function joined(items: readonly string[], language: Language): string {
  return items.join(language === 'ar' ? '، ' : ', ');
}

function isList(cell: TableCell): cell is readonly string[] {
  return Array.isArray(cell);
}

function percent(decimal: string, language: Language): string {
  if (language === 'en') return `${decimal}%`;
  return `${decimal.replace('.', ',')}${language === 'fr' ? ' %' : '%'}`;
}

const UNITS: Readonly<Record<string, string>> = { D: 'day', M: 'month', Y: 'year' };

/** `P150D` as `150 jours`, `P6M` as `6 months`. One and two are words in Arabic: the figure follows them. */
function longDuration(duration: string, language: Language): string {
  const unit = UNITS[duration.slice(-1)] ?? 'day';
  const count = Number(duration.slice(1, -1));
  const style = { style: 'unit', unit, unitDisplay: 'long' } as const;
  const text = new Intl.NumberFormat(LOCALES[language], style).format(count).replace(/\s/gu, ' ');
  return text.includes(String(count)) ? text : `${text} (${count})`;
}

function longDate(date: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}
