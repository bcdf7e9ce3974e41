import type Database from 'libsql';

/** An open database of `libsql`. Bind strings and numbers alone: a Buffer bound in a SELECT aborts the process. */
export type SqliteDatabase = Database.Database;

/** Rows of a query, in its order, as the SQL names them. */
export type SqliteRow = Readonly<Record<string, string | number | null>>;

/** All rows of a query. Never `get`: in libsql 0.5 it leaves the query open, which keeps the log from being emptied. */
export function rowsOf(database: SqliteDatabase, sql: string, ...bound: (string | number)[]): SqliteRow[] {
  // What SQLite gives for columns that are never blobs.
  return database.prepare(sql).all(...bound) as SqliteRow[];
}

/** Whether another connection had the lock: the only failure that goes by itself. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}
