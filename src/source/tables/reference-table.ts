import type { QuestionForms } from '../asked-questions.ts';
import type { Language } from '../language.ts';
import type { Purpose, Sheet } from '../sheet.ts';
import type { Validity } from '../validity.ts';

/** The same thing in each language. */
export type Translated<T = string> = Readonly<Record<Language, T>>;

/**
 * What the cells of a column hold. `text`: words, in each language or the same in all; `code`: letters and digits that
 * are never read as a number; `date`: `YYYY-MM-DD`; `percent`: a decimal string such as `17.5`; `choice`: one of the
 * column's choices; `ref`: ids of rows of another table; `words`: everyday words in each language; `darija`: words in
 * either script, shown with French (Latin letters) and Arabic (Arabic letters); `codes`: several codes; `tags`: several of
 * the column's choices; `duration`: an ISO 8601 duration of whole days, months or years (`P150D`). Two are for machines
 * only: `statements`, `<id>#<section>.<n>` of statements of the base; `aliases`, a name and what else people call it.
 */
export const COLUMN_TYPES = [
  'text',
  'code',
  'codes',
  'date',
  'duration',
  'percent',
  'choice',
  'tags',
  'ref',
  'words',
  'darija',
  'statements',
  'aliases',
] as const;

/** One of {@link COLUMN_TYPES}. */
export type ColumnType = (typeof COLUMN_TYPES)[number];

/** A column: its cells' type, its heading, and what belongs to some types only. */
export interface TableColumn {
  readonly id: string;
  readonly type: ColumnType;
  readonly label: Translated;
  /** Rows may leave it empty. */
  readonly optional: boolean;
  /** False: data for programs, left out of the statement that a row is told as. */
  readonly told: boolean;
  /** Choice id → what is shown; for `choice` and `tags` only. */
  readonly choices?: Readonly<Record<string, Translated>>;
  /** Id of the table that is referred to; for `ref` only. */
  readonly table?: string;
  /** Fewest words in each language; for `words` only. */
  readonly min?: number;
}

/** A cell as the file has it, by the type of its column. Absent cells are left out of the row. */
export type TableCell =
  | string
  | readonly string[]
  | Translated
  | Translated<readonly string[]>
  | Readonly<Record<string, readonly string[]>>;

/** A row: one thing, with its own sources and dates. `line` is its line in the file, from 1. */
export interface TableRow {
  readonly id: string;
  /** Section it stands in, when the table has sections. */
  readonly section?: string;
  readonly cells: Readonly<Record<string, TableCell>>;
  readonly sourceIds: readonly string[];
  readonly validity: Validity;
  readonly line: number;
}

/** A reference table: data with its schema (the columns) and sources, read alike by answers, pages and calculations. */
export interface ReferenceTable {
  readonly id: string;
  readonly theme: Sheet['theme'];
  readonly audience: Sheet['audience'];
  readonly purpose?: Purpose;
  readonly title: Translated;
  readonly summary: Translated;
  readonly questions: readonly QuestionForms[];
  readonly reviewedOn: string;
  readonly reviewBy: string;
  readonly columns: readonly TableColumn[];
  /** What names a row, in this order: ids of columns, or `id` for the row's own. */
  readonly rowTitle: readonly string[];
  /** Table whose rows are the sections of this one. */
  readonly sectionTable?: string;
  readonly rows: readonly TableRow[];
  readonly sourceIds: readonly string[];
  /** The file that holds the rows, relative to the corpus root, with `/`. */
  readonly file: string;
}
