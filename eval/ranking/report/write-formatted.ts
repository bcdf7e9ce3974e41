import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { format, resolveConfig } from 'prettier';

/** Writes a file in the layout that the repository's formatter checks, by the name's extension; makes its folder. */
export async function writeFormatted(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const config = await resolveConfig(file);
  await writeFile(file, await format(text, { ...config, filepath: file }));
}
