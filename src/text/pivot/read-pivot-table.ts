import { readFile } from 'node:fs/promises';
import { TijariaError, errorMessage } from '../../common/errors.ts';
import { openPivotTable, type PivotTable } from './pivot-table.ts';

/** The table beside this file, or beside the program that this file was bundled into. */
const TABLE = new URL('./pivot-table.bin', import.meta.url);

/**
 * Opens the pivot table that ships with the code, in some 10 ms. Throws `internal` when it is missing or damaged, saying
 * how to get it back.
 */
export async function readPivotTable(): Promise<PivotTable> {
  try {
    return openPivotTable(await readFile(TABLE));
  } catch (cause) {
    throw new TijariaError(
      'internal',
      `opening the pivot table: expected a table at ${TABLE.pathname}, received "${errorMessage(cause)}"; ` +
        'restore the file from the repository, then run npm run build',
      { cause },
    );
  }
}
