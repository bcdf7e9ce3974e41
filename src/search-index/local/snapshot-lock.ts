import { dirname, join } from 'node:path';
import { TijariaError } from '../../common/errors.ts';
import { takeFileLock } from '../../common/file-lock.ts';
import { TEMPORARY } from './snapshot-layout.ts';

/**
 * Takes the lock of those who publish snapshots and returns what lets go of it; see `common/file-lock.ts`. Throws
 * `ingest-locked`, naming the pid and the file, when another writer is at work.
 */
export async function acquireLock(path: string): Promise<() => Promise<void>> {
  const lock = await takeFileLock(path, { aside: join(dirname(path), `${TEMPORARY}lock-`) });
  if (lock.isTaken) return lock.release;
  throw new TijariaError(
    'ingest-locked',
    `publishing a snapshot: expected no other writer, received a lock of process ${lock.pid ?? 'unknown'}; ` +
      `wait for it to end, or remove ${path} if no ingest is running`,
  );
}
