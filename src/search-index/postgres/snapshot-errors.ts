import { sqlStateOf } from '../../common/postgres/database-error.ts';
import { errorMessage, TijariaError } from '../../common/errors.ts';

/** SQLSTATE of a statement about a table that there is not. */
const UNDEFINED_TABLE = '42P01';

/** What of a snapshot in the database is not as it was published. */
export function corruptError(snapshotId: string, received: string, cause?: unknown): TijariaError {
  return new TijariaError(
    'snapshot-corrupt',
    `reading snapshot ${snapshotId} in the database: expected it as it was published, received ${received}; run: npm run ingest`,
    { cause },
  );
}

/** Nothing was published, or not even the tables for it were made. */
export function missingError(): TijariaError {
  return new TijariaError(
    'snapshot-missing',
    'opening the index in the database: expected a published snapshot, received none; run: npm run ingest',
  );
}

/**
 * Reads a snapshot; what is not decoded as expected is `snapshot-corrupt`, and a snapshot whose tables are gone, because two
 * were published since and nobody was to be reading it any more, `snapshot-missing`.
 */
export async function readingSnapshot<T>(snapshotId: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (sqlStateOf(error) === UNDEFINED_TABLE) throw removedError(snapshotId);
    if (error instanceof TijariaError) throw error;
    throw corruptError(snapshotId, errorMessage(error), error);
  }
}

/** As {@link readingSnapshot}, where the tables of all snapshots may not have been made yet. */
export async function readingPointer<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (sqlStateOf(error) === UNDEFINED_TABLE) return undefined;
    throw error;
  }
}

function removedError(snapshotId: string): TijariaError {
  return new TijariaError(
    'snapshot-missing',
    `reading snapshot ${snapshotId} in the database: expected it to be kept, received none, because later ones were ` +
      'published; open the published one',
  );
}
