import { mkdir, readdir, rename, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isMissing } from './erase-file.ts';

/** Only the service reads what people asked. */
const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;
/** A folder that another process removes as empty, just when something is put into it, is made again. */
const FOLDER_TRIES = 5;

/** The name under which a `.json` file is written before it is whole. */
export function partialOf(file: string): string {
  return file.replace(/\.json$/, '.partial');
}

/** Writes a `.json` file so that it is either whole or absent, its folder too when there is none. */
export async function writeWhole(file: string, content: string): Promise<void> {
  await writeInFolder(partialOf(file), content);
  await rename(partialOf(file), file);
}

/** Writes a file, its folder too when there is none. */
export async function writeInFolder(file: string, content: string, tries = FOLDER_TRIES): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: FOLDER_MODE });
  try {
    await writeFile(file, content, { mode: FILE_MODE });
  } catch (error) {
    if (!isMissing(error) || tries <= 1) throw error;
    await writeInFolder(file, content, tries - 1);
  }
}

/** What is in a folder, in no order; nothing when there is no folder. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Removes a folder unless something is in it again. */
export async function removeFolder(folder: string): Promise<void> {
  try {
    await rmdir(folder);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST' && code !== 'ENOENT') throw error;
  }
}

/** Whether something stands at a path. */
export async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
