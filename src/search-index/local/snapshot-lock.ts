import { randomBytes } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { TijariaError } from '../../common/errors.ts';
import { TEMPORARY } from './snapshot-layout.ts';

/** Locks that this process holds. Tells its own lock from one that an earlier process with the same pid left behind,
 * which is the rule in a container, where every run has pid 1. */
const held = new Set<string>();

/** How long a lock file may stay empty between its creation and the writing of the pid. */
const WRITING_MS = 100;

/**
 * Takes the lock file and returns what lets go of it. A lock whose process is dead is taken over; the directory must
 * exist. Throws `ingest-locked`, naming the pid and the file, when another writer is at work.
 */
export async function acquireLock(path: string): Promise<() => Promise<void>> {
  const key = resolve(path);
  if (held.has(key)) throw lockedError(path, process.pid);
  held.add(key);
  try {
    if (!(await create(path))) {
      await removeStale(path);
      if (!(await create(path))) throw lockedError(path, await readPid(path));
    }
  } catch (error) {
    held.delete(key);
    throw error;
  }
  return async () => {
    held.delete(key);
    await rm(path, { force: true });
  };
}

async function create(path: string): Promise<boolean> {
  try {
    await writeFile(path, `${process.pid}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Throws `ingest-locked` unless the lock was left behind; then moves it away. */
async function removeStale(path: string): Promise<void> {
  const pid = await readPid(path);
  if (pid !== undefined && pid !== process.pid && isAlive(pid)) throw lockedError(path, pid);
  const aside = join(dirname(path), `${TEMPORARY}lock-${process.pid}-${randomBytes(6).toString('hex')}`);
  try {
    await rename(path, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  // Between the reading and the renaming somebody else may have taken the lock over: then it is theirs.
  const moved = await readPid(aside);
  if (moved !== pid) {
    await rename(aside, path);
    throw lockedError(path, moved);
  }
  await rm(aside, { force: true });
}

/** The pid in a lock file; undefined when the file is gone, or torn and not being written either. */
async function readPid(path: string): Promise<number | undefined> {
  const text = (await read(path)) || (await delay(WRITING_MS).then(() => read(path)));
  const pid = Number(text.trim());
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return '';
    throw error;
  }
}

/** Asks the system without touching the process; one that belongs to another user is alive as well. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !hasCode(error, 'ESRCH');
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function lockedError(path: string, pid: number | undefined): TijariaError {
  return new TijariaError(
    'ingest-locked',
    `publishing a snapshot: expected no other writer, received a lock of process ${pid ?? 'unknown'}; ` +
      `wait for it to end, or remove ${path} if no ingest is running`,
  );
}
