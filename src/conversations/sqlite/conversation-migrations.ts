import { RECEIPT_TABLES } from './receipt-rows.ts';
import type { SqliteDatabase } from './sqlite-database.ts';
import { SUBJECT_TABLE } from './subject-rows.ts';
import { takeOverFiles } from './take-over-files.ts';

/**
 * How the file got its form, in order: the number of a step is its place, from 1. Each runs once, in one transaction with its
 * number (`PRAGMA user_version`); steps are added at the end and never changed. `dataDir` is the folder that the file stands in.
 */
export const CONVERSATION_MIGRATIONS: readonly ((database: SqliteDatabase, dataDir: string) => void)[] = [
  (database) => void database.exec(RECEIPT_TABLES + SUBJECT_TABLE),
  takeOverFiles,
];
