import type { Logger } from '../common/logger.ts';
import type { Config } from '../config.ts';
import { isHnswAvailable, loadHnsw } from '../search-index/local/hnsw.ts';
import { openLocalIndex } from '../search-index/local/local-index.ts';
import { createLocalSnapshotWriter } from '../search-index/local/local-writer.ts';
import { snapshotsRoot } from '../search-index/local/snapshot-layout.ts';
import { readPointer } from '../search-index/local/snapshot-pointer.ts';
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
  close(): Promise<void>;
}

/** Files under `DATA_DIR`. */
export async function chooseIndexStorage(
  { dataDir }: Config,
  compatibility: SnapshotCompatibility,
  logger: Logger,
): Promise<IndexStorage> {
  const hnsw = await loadHnsw();
  if (!isHnswAvailable(hnsw)) {
    logger.warn(
      { reason: hnsw.unavailable },
      'hnswlib-node is not available: dense search uses the exact scan',
    );
  }
  const onFallback = (line: string): void => logger.warn(line);
  return {
    writer: createLocalSnapshotWriter(dataDir, { hnsw }),
    open: () => openLocalIndex(dataDir, compatibility, { hnsw, onFallback }),
    publishedId: () => readPointer(snapshotsRoot(dataDir)).then((pointer) => pointer?.current.snapshotId),
    close: () => Promise.resolve(),
  };
}
