import { randomBytes } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** Files that this process has locked. Tells its own lock from one that an earlier process with the same pid left behind,
 * which is the rule in a container, where every run has pid 1. */
const held = new Set<string>();

/** How long a lock file may stay empty between its creation and the writing of the pid. */
const WRITING_MS = 100;
/** Field of `/proc/<pid>/stat` that says when a process was started, counted after its name. @see proc_pid_stat(5) */
const START_FIELD = 19;

/** A lock that was taken, or who has it: a pid, undefined when that cannot be told. */
export type FileLock =
  | { readonly isTaken: true; readonly release: () => Promise<void> }
  | { readonly isTaken: false; readonly pid: number | undefined };

/** Who holds a lock file: a process, and when that was started, as far as the system tells. */
interface Holder {
  readonly pid: number;
  readonly startedAt: string;
}

/**
 * Takes a lock file, which names this process and its start, or says who has it. A lock whose process is dead is taken over,
 * also when another process has got its pid since then, where the system tells when a process was started (Linux). The
 * directory must exist. It parts processes of one machine: those of two containers do not see each other. Rejects as the file
 * system does. `aside` begins the name under which a stale lock is moved away, beside it.
 */
export async function takeFileLock(path: string, { aside = `${path}.` } = {}): Promise<FileLock> {
  const key = resolve(path);
  if (held.has(key)) return { isTaken: false, pid: process.pid };
  held.add(key);
  try {
    const holder = (await create(path)) ? undefined : await takeOver(path, aside);
    if (holder !== undefined) {
      held.delete(key);
      return { isTaken: false, pid: holder.pid };
    }
  } catch (error) {
    held.delete(key);
    throw error;
  }
  const release = async (): Promise<void> => {
    // Let go of in the file system first: who takes it in between must not find it removed under its feet.
    await rm(path, { force: true });
    held.delete(key);
  };
  return { isTaken: true, release };
}

async function create(path: string): Promise<boolean> {
  try {
    await writeFile(path, `${process.pid} ${await startOf(process.pid)}`.trimEnd() + '\n', { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Who holds the lock; undefined once it is ours. */
async function takeOver(
  path: string,
  aside: string,
): Promise<{ readonly pid: number | undefined } | undefined> {
  const holder = await readHolder(path);
  if (holder !== undefined && (await isAtWork(holder))) return holder;
  const moved = await moveAway(path, `${aside}${process.pid}-${randomBytes(6).toString('hex')}`, holder);
  if (moved !== undefined) return moved;
  if (await create(path)) return undefined;
  return { pid: (await readHolder(path))?.pid };
}

/** Moves a stale lock away; gives its holder when it was another's by then. */
async function moveAway(
  path: string,
  aside: string,
  stale: Holder | undefined,
): Promise<{ readonly pid: number | undefined } | undefined> {
  try {
    await rename(path, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
  // Between the reading and the renaming somebody else may have taken the lock over: then it is theirs.
  const moved = await readHolder(aside);
  if (moved?.pid !== stale?.pid || moved?.startedAt !== stale?.startedAt) {
    await rename(aside, path);
    return { pid: moved?.pid };
  }
  await rm(aside, { force: true });
  return undefined;
}

/** What a lock file says; undefined when the file is gone, or torn and not being written either. */
async function readHolder(path: string): Promise<Holder | undefined> {
  const text = (await read(path)) || (await delay(WRITING_MS).then(() => read(path)));
  const [pid = '', startedAt = ''] = text.trim().split(' ');
  return /^[1-9]\d*$/.test(pid) ? { pid: Number(pid), startedAt } : undefined;
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return '';
    throw error;
  }
}

/** Whether the process lives and is the one that took the lock; never this one, whose locks are known. */
async function isAtWork({ pid, startedAt }: Holder): Promise<boolean> {
  if (pid === process.pid || !isAlive(pid)) return false;
  const known = await startOf(pid);
  return startedAt === '' || known === '' || known === startedAt;
}

/** When a process was started: this boot of the machine, and clock ticks since. Empty where the system does not tell. */
async function startOf(pid: number): Promise<string> {
  try {
    const [boot, stat] = await Promise.all([
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
      readFile(`/proc/${pid}/stat`, 'utf8'),
    ]);
    // The name, in parentheses, may hold anything; what follows the last one is fields.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return `${boot.trim()}:${fields[START_FIELD] ?? ''}`;
  } catch {
    return '';
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
