import type { Logger } from '../common/logger.ts';
import type { PostgresPool } from '../common/postgres/open-pool.ts';
import type { Config } from '../config.ts';
import { isHnswAvailable, loadHnsw } from '../search-index/local/hnsw.ts';
import { openLocalIndex } from '../search-index/local/local-index.ts';
import { createLocalSnapshotWriter } from '../search-index/local/local-writer.ts';
import { readPublishedId } from '../search-index/local/snapshot-pointer.ts';
import type { SearchIndex } from '../search-index/search-index.ts';
import type { SnapshotCompatibility } from '../search-index/snapshot-manifest.ts';
import type { SnapshotWriter } from '../search-index/snapshot-writer.ts';

/** Where snapshots lie. */
export interface IndexStorage {
  readonly writer: SnapshotWriter;
  /** Opens what is published. Throws `snapshot-missing`, `snapshot-incompatible` or `snapshot-corrupt`. */
  open(): Promise<SearchIndex>;
  /** The id of what is published; undefined when nothing is. */
  readonly publishedId: () => Promise<string | undefined>;
}

/** Rows of the database when there is one, else files under `DATA_DIR`. */
export async function chooseIndexStorage(
  config: Config,
  database: PostgresPool | undefined,
  compatibility: SnapshotCompatibility,
  logger: Logger,
): Promise<IndexStorage> {
  const onFallback = (line: string): void => logger.warn(line);
  return database === undefined
    ? inFiles(config, compatibility, logger, onFallback)
    : inDatabase(database, compatibility, onFallback);
}

async function inFiles(
  { dataDir }: Config,
  compatibility: SnapshotCompatibility,
  logger: Logger,
  onFallback: (line: string) => void,
): Promise<IndexStorage> {
  const hnsw = await loadHnsw();
  if (!isHnswAvailable(hnsw)) {
    logger.warn(
      { reason: hnsw.unavailable },
      'hnswlib-node is not available: dense search uses the exact scan',
    );
  }
  return {
    writer: createLocalSnapshotWriter(dataDir, { hnsw }),
    open: () => openLocalIndex(dataDir, compatibility, { hnsw, onFallback }),
    publishedId: () => readPublishedId(dataDir),
  };
}

async function inDatabase(
  database: PostgresPool,
  compatibility: SnapshotCompatibility,
  onFallback: (line: string) => void,
): Promise<IndexStorage> {
  const [{ createPostgresSnapshotWriter }, { openPostgresIndex }, { readPublishedId: publishedIn }] =
    await Promise.all([
      import('../search-index/postgres/postgres-writer.ts'),
      import('../search-index/postgres/postgres-index.ts'),
      import('../search-index/postgres/published-snapshot.ts'),
    ]);
  return {
    writer: createPostgresSnapshotWriter(database),
    open: () => openPostgresIndex(database, compatibility, { onFallback }),
    publishedId: () => publishedIn(database),
  };
}
