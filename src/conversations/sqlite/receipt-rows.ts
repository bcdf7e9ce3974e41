import type { Feedback } from '../feedback.ts';
import type { Receipt } from '../receipt.ts';
import { rowsOf, type SqliteDatabase } from './sqlite-database.ts';

/** Size of the file's pages: half of the usual, so that the filler is short. With 512 erasing touches four times as many. */
export const PAGE_BYTES = 2_048;
/** A page holds at most so much of a row. @see https://www.sqlite.org/fileformat.html, 1.6: U-35 for a table leaf */
const FILLER_BYTES = PAGE_BYTES - 35;

/**
 * Rows of people's text have two parts: what they are found and counted by, then, behind a filler, the text. The filler is as
 * long as what a page can hold of a row, so the text stands in pages of its own, which `secure_delete` overwrites with zeros
 * when the row goes. In a page that rows share it would leave some: a row that is moved to balance the tree leaves a copy
 * where it stood (75 random runs of 3,000 changes, pages of 4,096 bytes: 50 texts were left without a filler, none with one).
 */
export const RECEIPT_TABLES = `
  CREATE TABLE receipts (
    id INTEGER PRIMARY KEY,
    answer_id TEXT NOT NULL UNIQUE,
    conversation_id TEXT,
    created_at TEXT NOT NULL,
    outcome TEXT NOT NULL,
    variety TEXT NOT NULL,
    filler BLOB NOT NULL DEFAULT (zeroblob(${FILLER_BYTES})),
    body TEXT NOT NULL
  );
  CREATE INDEX receipts_by_time ON receipts (created_at, answer_id);
  CREATE INDEX receipts_by_conversation ON receipts (conversation_id) WHERE conversation_id IS NOT NULL;
  CREATE TABLE feedback (
    answer_id TEXT PRIMARY KEY REFERENCES receipts (answer_id) ON DELETE CASCADE,
    rating TEXT NOT NULL,
    filler BLOB NOT NULL DEFAULT (zeroblob(${FILLER_BYTES})),
    body TEXT NOT NULL
  );`;

const RECORD = `
  INSERT INTO receipts (answer_id, conversation_id, created_at, outcome, variety, body) VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT (answer_id) DO UPDATE SET conversation_id = excluded.conversation_id, created_at = excluded.created_at,
    outcome = excluded.outcome, variety = excluded.variety, body = excluded.body`;
const RATE = `
  INSERT INTO feedback (answer_id, rating, body) VALUES (?, ?, ?)
  ON CONFLICT (answer_id) DO UPDATE SET rating = excluded.rating, body = excluded.body`;

/** Keeps a receipt; true when it replaced one. */
export function keepReceipt(
  database: SqliteDatabase,
  receipt: Receipt,
  conversationId: string | undefined,
): boolean {
  const { answerId, createdAt, outcome, variety } = receipt;
  const isKnown = has(database, 'receipts', answerId);
  const row = [answerId, conversationId ?? null, createdAt, outcome, variety, JSON.stringify(receipt)];
  database.prepare(RECORD).run(...row);
  return isKnown;
}

/** Keeps what was said of an answer, if that is kept. */
export function keepFeedback(
  database: SqliteDatabase,
  answerId: string,
  feedback: Feedback,
): 'unknown' | 'first' | 'replaced' {
  if (!has(database, 'receipts', answerId)) return 'unknown';
  const isRated = has(database, 'feedback', answerId);
  database.prepare(RATE).run(answerId, feedback.rating, JSON.stringify(feedback));
  return isRated ? 'replaced' : 'first';
}

function has(database: SqliteDatabase, table: 'receipts' | 'feedback', answerId: string): boolean {
  return rowsOf(database, `SELECT 1 FROM ${table} WHERE answer_id = ?`, answerId).length > 0;
}
