import { readFile } from 'node:fs/promises';
import { errorMessage, TijariaError } from '../../common/errors.ts';
import { scorecardSchema, type Scorecard } from './scorecard.ts';

/** Beside the program that this file was bundled into, else where the evaluation writes it in a checkout. */
const FILES: readonly (URL | string)[] = [
  new URL('./scorecard.json', import.meta.url),
  'eval/scorecard.json',
];

/**
 * The figures of the last evaluation, from the first of `files` that there is; undefined when there is none of them. Throws
 * `internal` when the file has another form: figures that cannot be read are not left out quietly.
 */
export async function readScorecard(
  files: readonly (URL | string)[] = FILES,
): Promise<Scorecard | undefined> {
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (text !== undefined) return parseScorecard(text, String(file));
  }
  return undefined;
}

function parseScorecard(text: string, file: string): Scorecard {
  try {
    return scorecardSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new TijariaError(
      'internal',
      `reading the scorecard: expected what the evaluation writes in ${file}, received "${errorMessage(cause)}"; ` +
        'run npm run eval -- --scorecard, then npm run build',
      { cause },
    );
  }
}
