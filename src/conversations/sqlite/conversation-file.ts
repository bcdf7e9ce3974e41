import { access, mkdir, open as openFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { abortableSleep } from '../../common/abort.ts';
import { TijariaError } from '../../common/errors.ts';
import { CONVERSATION_MIGRATIONS } from './conversation-migrations.ts';
import { eraseTakenFiles, hasFilesToTake } from './take-over-files.ts';
import { isMissing } from './erase-file.ts';
import { PAGE_BYTES } from './receipt-rows.ts';
import { fileError, isBusy, rowsOf, type SqliteDatabase } from './sqlite-database.ts';

/** Longest that SQLite itself waits for a lock, in which the whole process stands still. */
const BUSY_TIMEOUT_MS = 5;
/** Pause before the next attempt, in which answers go on. */
const RETRY_MS = 10;
/** Longest that work waits for others, such as a backup that is being made. */
const LOCK_WAIT_MS = 10_000;
/** The log is folded into the file at 4 MB: rarely, and what is read meanwhile stays small. */
const LOG_PAGES = (4 << 20) / PAGE_BYTES;

/** The file that conversations are kept in, opened when it is first needed. */
export interface ConversationFile {
  /** Runs work on the file; undefined where there is none yet. Rejects as SQLite does. */
  read<T>(work: (database: SqliteDatabase) => T): Promise<T | undefined>;
  /** The same in a transaction of its own; with `make`, the file is made where there is none. */
  write<T>(work: (database: SqliteDatabase) => T, options?: { make: boolean }): Promise<T | undefined>;
  /**
   * Resolves when no byte of what was deleted or replaced is left in the file or its log: all earlier work is folded in, and
   * the log cut to nothing. Others that read or write just then are waited for. Does nothing where there is no file.
   */
  truncateLog(): Promise<void>;
  /** Lets go of the file. Work that comes later opens it again. */
  close(): void;
}

/**
 * The SQLite file at `path`, whose folder is made with it; only the own user can read it. Several processes may use it at once:
 * who finds it locked tries again for ten seconds without holding up its process. Commits survive a kill at any moment; after
 * a power cut those of the last moment may be missing, for the log is not waited for. A disk without room, or one that may not
 * be written, and a lock that is held for longer reject with `database-unavailable`. A file that a later version has written
 * is refused with `internal`.
 */
export function openConversationFile(path: string, lockWaitMs = LOCK_WAIT_MS): ConversationFile {
  let opening: Promise<SqliteDatabase> | undefined;
  const database = async (make: boolean): Promise<SqliteDatabase | undefined> => {
    if (opening === undefined && !make && !(await exists(path)) && !hasFilesToTake(dirname(path)))
      return undefined;
    opening ??= openDatabase(path, lockWaitMs);
    try {
      return await opening;
    } catch (error) {
      opening = undefined;
      throw error;
    }
  };
  const use = async <T>(make: boolean, work: (database: SqliteDatabase) => T): Promise<T | undefined> => {
    try {
      const opened = await database(make);
      return opened && (await retryBusy(() => work(opened), lockWaitMs));
    } catch (error) {
      throw fileError(error, path);
    }
  };
  return {
    read: (work) => use(false, work),
    write: (work, { make } = { make: false }) => use(make, (opened) => inTransaction(opened, work)),
    truncateLog: () => use(false, truncateLog),
    close: () => {
      void opening?.then((opened) => opened.close()).catch(() => undefined);
      opening = undefined;
    },
  };
}

async function openDatabase(path: string, lockWaitMs: number): Promise<SqliteDatabase> {
  await mkdir(dirname(path), { recursive: true });
  // SQLite gives its log the mode of the file.
  await (await openFile(path, 'a', 0o600)).close();
  // Loaded when needed: an ingest keeps no conversations.
  const { default: Database } = await import('libsql');
  const database = new Database(path, { timeout: BUSY_TIMEOUT_MS });
  try {
    await retryBusy(() => prepare(database, dirname(path)), lockWaitMs);
    await eraseTakenFiles(dirname(path));
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function prepare(database: SqliteDatabase, dataDir: string): void {
  database.exec(
    `PRAGMA page_size = ${PAGE_BYTES}; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;
     PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = ${LOG_PAGES};`,
  );
  if (versionOf(database) === CONVERSATION_MIGRATIONS.length) return;
  inTransaction(database, () => {
    const version = versionOf(database);
    if (version > CONVERSATION_MIGRATIONS.length) throw laterVersion(version);
    for (const migrate of CONVERSATION_MIGRATIONS.slice(version)) migrate(database, dataDir);
    database.exec(`PRAGMA user_version = ${CONVERSATION_MIGRATIONS.length}`);
  });
}

/** The step that a file's form is at; 0 for an empty one. */
export function versionOf(database: SqliteDatabase): number {
  return Number(rowsOf(database, 'PRAGMA user_version')[0]?.['user_version']);
}

function laterVersion(version: number): TijariaError {
  return new TijariaError(
    'internal',
    `opening the file of conversations: expected form ${CONVERSATION_MIGRATIONS.length} or an earlier one, received ${version}; ` +
      'a later version of the service has written it: start that one, or restore a backup',
  );
}

function inTransaction<T>(database: SqliteDatabase, work: (database: SqliteDatabase) => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work(database);
    database.exec('COMMIT');
    return result;
  } catch (error) {
    // A disk that is full has ended the transaction already.
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function truncateLog(database: SqliteDatabase): void {
  const [ended] = rowsOf(database, 'PRAGMA wal_checkpoint(TRUNCATE)');
  if (ended?.['busy'] !== 0)
    throw Object.assign(
      new Error('emptying the log of conversations: expected nobody to read or write, someone does'),
      {
        code: 'SQLITE_BUSY',
      },
    );
}

async function retryBusy<T>(work: () => T, lockWaitMs: number): Promise<T> {
  for (let waitedMs = 0; ; waitedMs += RETRY_MS + BUSY_TIMEOUT_MS) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || waitedMs >= lockWaitMs) throw error;
    }
    await abortableSleep(RETRY_MS);
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** Name of the file in the folder of data. */
export function conversationFileIn(dataDir: string): string {
  return join(dataDir, 'conversations.sqlite');
}
