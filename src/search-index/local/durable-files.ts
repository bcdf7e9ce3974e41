import { mkdir, open, rename, rm } from 'node:fs/promises';

/**
 * The few file operations that publishing is made of. Each has reached the disk when its promise resolves, except
 * `rename`, which is atomic at once and durable after a `sync` of the directory. A parameter of the writer, so that
 * tests can break off between any two of them.
 */
export interface DurableFiles {
  /** Creates a directory and its parents; an existing one is fine. */
  makeDirectory(path: string): Promise<void>;
  /** Creates a file with these bytes and flushes it. */
  write(path: string, bytes: Uint8Array | string): Promise<void>;
  /** Flushes a file that somebody else wrote, or the entries of a directory. */
  sync(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Removes a file or a whole directory; a missing one is fine. */
  remove(path: string): Promise<void>;
}

/** The operations on the real file system. */
export const durableFiles: DurableFiles = {
  async makeDirectory(path) {
    await mkdir(path, { recursive: true });
  },
  async write(path, bytes) {
    const file = await open(path, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  async sync(path) {
    const file = await open(path, 'r');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
  },
  rename,
  async remove(path) {
    await rm(path, { recursive: true, force: true });
  },
};
