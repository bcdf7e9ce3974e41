import type Database from 'libsql';
import { TijariaError } from '../../common/errors.ts';

/** What a disk without room, or one that may not be written, makes SQLite and the file system say. */
const UNAVAILABLE =
  /^(?:SQLITE_(?:FULL|IOERR|CANTOPEN|READONLY|BUSY|LOCKED)|ENOSPC|EDQUOT|EROFS|EACCES|EPERM|EIO|EMFILE|ENFILE)/;

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
  return codeOf(error).startsWith('SQLITE_BUSY');
}

/** What was thrown, as `database-unavailable` when the disk or a lock is at fault, so that the same may succeed later. */
export function fileError(error: unknown, path: string): unknown {
  const code = codeOf(error);
  if (!UNAVAILABLE.test(code)) return error;
  return new TijariaError(
    'database-unavailable',
    `using the file of conversations ${path}: expected a disk with room that this user may write, and no lock for long, ` +
      `received ${code}; make room, or see who holds the file, and try again`,
    { cause: error },
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
