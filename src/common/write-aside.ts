import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes a file whole or not at all, folders made where they lack: under a name of this process first, then renamed. Two
 * processes that write the same file leave that of one of them. Rejects as the file system does.
 */
export async function writeAside(path: string, text: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(aside, text);
  await rename(aside, path);
}
