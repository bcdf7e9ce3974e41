import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { takeFileLock } from '../../common/file-lock.ts';
import type { Leadership } from '../leadership.ts';

/**
 * Leadership among processes of one machine that share a folder: a lock file per name. The lock cannot be lost while its process
 * lives, so the signal is never aborted. Rejects as the file system does.
 */
export function createFileLeadership(directory: string): Leadership {
  return {
    async alone(name, work) {
      await mkdir(directory, { recursive: true });
      const lock = await takeFileLock(join(directory, `${name}.lock`));
      if (!lock.isTaken) return undefined;
      try {
        return await work(new AbortController().signal);
      } finally {
        await lock.release();
      }
    },
  };
}
