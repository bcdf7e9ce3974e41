import { access, chmod, copyFile, link, open as openFile, rename, rm } from 'node:fs/promises';
import Database from 'libsql';
import { TijariaError } from '../../common/errors.ts';
import { CONVERSATION_MIGRATIONS } from './conversation-migrations.ts';
import { isBusy, rowsOf } from './sqlite-database.ts';

/** What a copy holds. */
export interface BackupReport {
  readonly receipts: number;
  readonly ratings: number;
}

/** How long a lock of somebody who writes is waited for, ms. */
const LOCK_WAIT_MS = 10_000;

/**
 * Copies a file of conversations to `target`, also while servers write to it: what was committed when the copy began is in it,
 * nothing of what comes later, and nothing that was erased. The copy is looked over whole before it gets its name; only the
 * own user can read it. Throws `config-invalid` when there is no such file, or when something stands at `target`.
 */
export async function backUp(source: string, target: string): Promise<BackupReport> {
  await requireFile(source, 'backing up conversations');
  await requireNothing(target, 'backing up conversations');
  const partial = `${target}.partial`;
  await rm(partial, { force: true });
  try {
    // SQLite writes into an empty file that is there, with its mode.
    await (await openFile(partial, 'wx', 0o600)).close();
    const database = new Database(source, { timeout: LOCK_WAIT_MS });
    try {
      database.prepare('VACUUM INTO ?').run(partial);
    } finally {
      database.close();
    }
    const report = inspect(partial);
    await sync(partial);
    // Unlike a rename, a link refuses a name that somebody has taken meanwhile.
    await link(partial, target);
    return report;
  } finally {
    await rm(partial, { force: true });
  }
}

/**
 * Puts a copy in the place of a file of conversations, which is kept beside it as `<file>.replaced`. Throws `config-invalid` when
 * the copy is not whole, when a server has the file open, or when an earlier `.replaced` is still there.
 */
export async function restore(backup: string, target: string): Promise<BackupReport> {
  await requireFile(backup, 'restoring conversations');
  const replaced = `${target}.replaced`;
  await requireNothing(replaced, 'restoring conversations');
  const report = inspect(backup);
  const partial = `${target}.partial`;
  try {
    await copyFile(backup, partial);
    await chmod(partial, 0o600);
    if (await exists(target)) {
      closeWhole(target);
      await rename(target, replaced);
    }
    // A log that belonged to another file would be read into this one.
    for (const rest of ['-wal', '-shm']) await rm(target + rest, { force: true });
    await rename(partial, target);
  } finally {
    await rm(partial, { force: true });
  }
  return report;
}

/** Looks a copy over, every page of it. */
function inspect(path: string): BackupReport {
  const database = new Database(path);
  try {
    const found = rowsOf(database, 'PRAGMA integrity_check').map((row) => row['integrity_check']);
    const version = Number(rowsOf(database, 'PRAGMA user_version')[0]?.['user_version']);
    if (found.join() !== 'ok') throw damaged(path, String(found[0]));
    if (version < 1 || version > CONVERSATION_MIGRATIONS.length) throw damaged(path, `form ${version}`);
    const count = (table: string): number =>
      Number(rowsOf(database, `SELECT count(*) AS n FROM ${table}`)[0]?.['n']);
    return { receipts: count('receipts'), ratings: count('feedback') };
  } catch (error) {
    throw error instanceof TijariaError ? error : damaged(path, 'a file that is no database', error);
  } finally {
    database.close();
  }
}

/** Folds the log into the file and ends it, which SQLite refuses while anybody else has the file open. */
function closeWhole(path: string): void {
  const database = new Database(path);
  try {
    database.exec('PRAGMA journal_mode = DELETE');
  } catch (error) {
    if (!isBusy(error)) throw error;
    throw new TijariaError(
      'config-invalid',
      `restoring conversations: expected ${path} to be open nowhere, received one that is; stop the servers first`,
    );
  } finally {
    database.close();
  }
}

function damaged(path: string, received: string, cause?: unknown): TijariaError {
  return new TijariaError(
    'config-invalid',
    `looking over ${path}: expected a whole file of conversations of this version or an earlier one, received ${received}; ` +
      'take another copy',
    { cause },
  );
}

async function requireFile(path: string, doing: string): Promise<void> {
  if (!(await exists(path)))
    throw new TijariaError(
      'config-invalid',
      `${doing}: expected a file ${path}, received none; check the path and DATA_DIR`,
    );
}

async function requireNothing(path: string, doing: string): Promise<void> {
  if (await exists(path))
    throw new TijariaError(
      'config-invalid',
      `${doing}: expected nothing at ${path}, received something; move it away first`,
    );
}

async function sync(path: string): Promise<void> {
  const file = await openFile(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
