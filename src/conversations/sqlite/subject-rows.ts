import { rowsOf, type SqliteDatabase } from './sqlite-database.ts';
import type { SubjectCount } from '../subject-counts.ts';

/** How often a document was asked about on a day: no text of anybody. */
export const SUBJECT_TABLE = `
  CREATE TABLE asked (
    day TEXT NOT NULL,
    document_id TEXT NOT NULL,
    answers INTEGER NOT NULL,
    PRIMARY KEY (day, document_id)
  ) WITHOUT ROWID;`;

const COUNT = `
  INSERT INTO asked (day, document_id, answers) VALUES (?, ?, 1)
  ON CONFLICT (day, document_id) DO UPDATE SET answers = answers + 1`;
const SINCE = `
  SELECT document_id, sum(answers) AS answers FROM asked WHERE day >= ?
  GROUP BY document_id ORDER BY 2 DESC, document_id`;

/** Adds one for a document on a day. */
export function countSubject(database: SqliteDatabase, documentId: string, day: string): void {
  database.prepare(COUNT).run(day, documentId);
}

/** Counts from a day on, most first, ties by id. */
export function subjectsSince(database: SqliteDatabase, day: string): SubjectCount[] {
  return rowsOf(database, SINCE, day).map(({ document_id, answers }) => ({
    documentId: String(document_id),
    answers: Number(answers),
  }));
}
