import { readFile, writeFile } from 'node:fs/promises';
import type { z } from 'zod';
import { errorMessage } from '../../src/common/errors.ts';

/**
 * Reads a file of one JSON value per line, in order; blank lines are skipped.
 * Throws an error that names file and line for the first line that is not what the schema says.
 */
export async function readJsonLines<T>(file: string, schema: z.ZodType<T>): Promise<T[]> {
  const values: T[] = [];
  for (const [at, line] of (await readFile(file, 'utf8')).split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = schema.safeParse(parseJson(line, `${file}:${at + 1}`));
    if (!parsed.success) {
      const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
      throw new Error(`reading ${file}:${at + 1}: ${faults.join('; ')}`);
    }
    values.push(parsed.data);
  }
  return values;
}

/** Writes one JSON value per line. */
export async function writeJsonLines(file: string, values: readonly unknown[]): Promise<void> {
  await writeFile(file, values.map((value) => `${JSON.stringify(value)}\n`).join(''));
}

function parseJson(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new Error(`reading ${place}: expected JSON (${errorMessage(error)})`, { cause: error });
  }
}
