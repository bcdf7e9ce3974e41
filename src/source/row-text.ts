import type { Language } from './language.ts';

/** What stands between a column's name and its cell, and between cells. French sets a space before both; Arabic has a semicolon of its own. */
export interface RowMarks {
  readonly named: string;
  readonly between: string;
}

/** A cell with the name of its column. */
export interface NamedCell {
  readonly column: string;
  readonly text: string;
}

/** Marks of a row's text, as each language sets them. */
export const ROW_MARKS: Readonly<Record<Language, RowMarks>> = {
  fr: { named: ' : ', between: ' ; ' },
  en: { named: ': ', between: '; ' },
  ar: { named: ': ', between: '؛ ' },
};

/** Between what names a row and its cells. */
export const AFTER_ROW_NAME = ' — ';

/** A table's row as one statement that makes sense alone: `Name — Column : text ; Column : text` in French. */
export function rowText(name: string, cells: readonly NamedCell[], language: Language): string {
  const { named, between } = ROW_MARKS[language];
  const told = cells.map(({ column, text }) => `${column}${named}${text}`);
  return told.length === 0 ? name : `${name}${AFTER_ROW_NAME}${told.join(between)}`;
}
