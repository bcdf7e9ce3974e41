import { z } from 'zod';
import { questionForms } from '../asked-questions.ts';
import { audience, isoDate, kebabId, theme } from '../field-schemas.ts';
import { PURPOSES } from '../sheet.ts';
import { COLUMN_TYPES, type TableColumn } from './reference-table.ts';

const words = z.string().trim().min(1);
const code = z.string().regex(/^[A-Z0-9][A-Za-z0-9.-]*$/, 'expected a code in quotes');
const STATEMENT = /^[a-z0-9]+(?:-[a-z0-9]+)*#[a-z0-9]+(?:-[a-z0-9]+)*\.[1-9]\d*$/;
const translated = z.strictObject({ fr: words, ar: words, en: words });

const rowFrame = {
  id: kebabId,
  section: kebabId.optional(),
  sources: z.array(kebabId).min(1).optional(),
  from: isoDate.optional(),
  until: isoDate.optional(),
};

const columnSchema = z
  .strictObject({
    id: kebabId,
    type: z.enum(COLUMN_TYPES),
    label: translated,
    optional: z.boolean().default(false),
    told: z.boolean().default(true),
    choices: z.record(z.string(), translated).optional(),
    table: kebabId.optional(),
    min: z.int().positive().optional(),
  })
  .refine(({ id }) => !(id in rowFrame), 'id, section, sources, from and until stand in every row')
  .refine(
    ({ type, choices }) => (type === 'choice' || type === 'tags') === (choices !== undefined),
    'choices go with choice and tags',
  )
  .refine(
    ({ type, told }) => !told || (type !== 'statements' && type !== 'aliases'),
    'statements and aliases are for machines: expected told: false',
  )
  .refine(({ type, table }) => (type === 'ref') === (table !== undefined), 'table goes with ref')
  .refine(({ type, min }) => min === undefined || type === 'words', 'min goes with words');

/** What stands above the rows of a reference table. `rows` is a list, or the name of a CSV file beside this one. */
export const tableSchema = z
  .strictObject({
    id: kebabId,
    theme,
    audience,
    purpose: z.enum(PURPOSES).optional(),
    title: translated,
    summary: translated,
    questions: z.array(questionForms).min(3, 'expected at least three'),
    reviewedOn: isoDate,
    reviewBy: isoDate,
    sources: z.array(kebabId).min(1, 'expected at least one source'),
    columns: z.array(columnSchema).min(1),
    rowTitle: z.array(kebabId).min(1).optional(),
    sectionTable: kebabId.optional(),
    rows: z.union([z.string().regex(/^[a-z0-9-]+\.csv$/), z.array(z.unknown()).min(1)]),
  })
  .refine(
    ({ columns, rowTitle = [] }) =>
      rowTitle.every((id) => id === 'id' || columns.some((column) => column.id === id && column.told)),
    'rowTitle: expected ids of columns that are told, or id',
  );

/** The checked head of a table file. */
export type TableHead = z.infer<typeof tableSchema>;

/** A row that passed its schema: its frame, and a cell under the id of each column. */
export type RowValue = z.infer<z.ZodObject<typeof rowFrame>> & Readonly<Record<string, unknown>>;

/** The schema of a row, made from the table's own columns. */
export function rowSchema(columns: readonly TableColumn[]): z.ZodType<RowValue> {
  const cells: Record<string, z.ZodType> = {};
  for (const column of columns) {
    const cell = cellSchema(column);
    cells[column.id] = column.optional ? cell.optional() : cell;
  }
  return z.strictObject({ ...cells, ...rowFrame });
}

function cellSchema({ type, choices = {}, min = 1 }: TableColumn): z.ZodType {
  switch (type) {
    case 'text':
      return z.union([words, translated]);
    case 'code':
      return code;
    case 'codes':
      return z.array(code).min(1);
    case 'duration':
      return z
        .string()
        .regex(/^P[1-9]\d{0,3}[DMY]$/, 'expected an ISO 8601 duration such as P150D, P6M or P2Y');
    case 'date':
      return isoDate;
    case 'percent':
      return z.string().regex(/^\d+(\.\d+)?$/, 'expected a decimal in quotes, such as "17.5"');
    case 'choice':
      return z.enum(Object.keys(choices));
    case 'tags':
      return z.array(z.enum(Object.keys(choices))).min(1);
    case 'ref':
      return z.array(kebabId).min(1);
    case 'words': {
      const list = z.array(words).min(min, `expected at least ${min} words`);
      return z.strictObject({ fr: list, ar: list, en: list });
    }
    case 'darija':
      return z.array(words).min(1);
    case 'statements':
      return z.array(z.string().regex(STATEMENT, 'expected <id>#<section>.<n>')).min(1);
    case 'aliases':
      return z.record(words, z.array(words).min(1));
  }
}
