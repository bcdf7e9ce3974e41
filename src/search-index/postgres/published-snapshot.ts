import { sha256 } from '../../common/digest.ts';
import type { Queries } from '../../common/postgres/queries.ts';
import { TijariaError } from '../../common/errors.ts';
import { SNAPSHOT_FORMAT, snapshotManifestSchema, type SnapshotManifest } from '../snapshot-manifest.ts';
import { corruptError, readingPointer } from './snapshot-errors.ts';

/** Which generations are published, and were before. */
export interface SnapshotPointer {
  readonly current: number;
  readonly previous?: number | undefined;
}

/** Reads the pointer; undefined when nothing was published. */
export async function readPointer(queries: Queries): Promise<SnapshotPointer | undefined> {
  const rows = await readingPointer(() =>
    queries.query<{ current: number; previous: number | null }>(
      'SELECT current_generation AS current, previous_generation AS previous FROM tijaria.published_snapshot',
    ),
  );
  const [row] = rows ?? [];
  return row && { current: row.current, previous: row.previous ?? undefined };
}

/** Moves the pointer. Inside a transaction with whatever must be there by then. */
export async function writePointer(queries: Queries, { current, previous }: SnapshotPointer): Promise<void> {
  await queries.execute(
    `INSERT INTO tijaria.published_snapshot (current_generation, previous_generation) VALUES ($1, $2)
     ON CONFLICT (is_only) DO UPDATE SET current_generation = $1, previous_generation = $2`,
    [current, previous ?? null],
  );
}

/**
 * The id of the published snapshot; undefined when there is none. One small read: to be asked now and then by whoever follows
 * what is published.
 */
export async function readPublishedId(queries: Queries): Promise<string | undefined> {
  const rows = await readingPointer(() =>
    queries.query<{ id: string }>(
      `SELECT snapshot_id AS id FROM tijaria.published_snapshot
       JOIN tijaria.snapshots ON generation = current_generation`,
    ),
  );
  return rows?.[0]?.id;
}

/**
 * The manifest of a generation. Throws `snapshot-corrupt` when it is missing or altered, `snapshot-incompatible` for another
 * format.
 */
export async function readManifest(queries: Queries, generation: number): Promise<SnapshotManifest> {
  const [row] = await queries.query<{ manifest: string; sha256: string }>(
    'SELECT manifest, manifest_sha256 AS sha256 FROM tijaria.snapshots WHERE generation = $1',
    [generation],
  );
  if (row === undefined || sha256(row.manifest) !== row.sha256)
    throw corruptError(`of generation ${generation}`, row === undefined ? 'no manifest' : 'another manifest');
  // The digest says that this is what the writer wrote, and it writes manifests.
  const { format } = JSON.parse(row.manifest) as Pick<SnapshotManifest, 'format'>;
  if (format !== SNAPSHOT_FORMAT) throw formatError(format);
  return snapshotManifestSchema.parse(JSON.parse(row.manifest));
}

function formatError(format: number): TijariaError {
  return new TijariaError(
    'snapshot-incompatible',
    `opening the index in the database: expected snapshot format ${SNAPSHOT_FORMAT}, received ${format}; run: npm run ingest`,
  );
}
