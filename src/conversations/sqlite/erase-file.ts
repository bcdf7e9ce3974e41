import { open, unlink, type FileHandle } from 'node:fs/promises';

/**
 * Removes a file and what it said: zeros are written over its bytes and reach the disk before the name goes, so that the
 * text does not wait in free space for somebody to undelete it. A file system or disk that writes changes elsewhere
 * (copy on write, flash) still holds the old blocks until it reuses them; there, encrypt the volume. Resolves to false
 * when there was no such file.
 */
export async function eraseFile(path: string): Promise<boolean> {
  let file: FileHandle;
  try {
    file = await open(path, 'r+');
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
  try {
    const { size } = await file.stat();
    await file.write(Buffer.alloc(size), 0, size, 0);
    await file.datasync();
  } finally {
    await file.close();
  }
  return removeFile(path);
}

/** Removes a file that holds no text. Resolves to false when there was none. */
export async function removeFile(path: string): Promise<boolean> {
  try {
    await unlink(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** True when a path, or a folder on the way to it, does not exist. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
