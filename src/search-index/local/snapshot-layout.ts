import { join } from 'node:path';

/**
 * Where snapshots lie under the data directory:
 *
 *   snapshots/current          the pointer
 *   snapshots/lock             the pid of the process that is publishing
 *   snapshots/<snapshotId>/    the current snapshot and the one before it
 *   snapshots/tmp-*            being written, or left behind by a kill
 */
export const SNAPSHOT_FILES = {
  manifest: 'manifest.json',
  chunks: 'chunks.jsonl',
  chunkTable: 'chunks.bin',
  sources: 'sources.json',
  documents: 'documents.json',
  postings: 'postings.bin',
  frequencies: 'frequencies.bin',
  sentences: 'sentences.bin',
  vectors: 'vectors.bin',
  graph: 'vectors.hnsw',
} as const;

/** Start of the name of everything that may be thrown away. */
export const TEMPORARY = 'tmp-';

/** The folder that holds the snapshots of a data directory; `root` in the functions below. */
export function snapshotsRoot(dataDir: string): string {
  return join(dataDir, 'snapshots');
}

/** The file that names the published snapshot. */
export function pointerPath(root: string): string {
  return join(root, 'current');
}

/** The file that a writer holds while it publishes. */
export function lockPath(root: string): string {
  return join(root, 'lock');
}

/** Files of a snapshot besides its manifest. */
export function contentFiles(hasHnsw: boolean): string[] {
  const { manifest, graph } = SNAPSHOT_FILES;
  return Object.values(SNAPSHOT_FILES).filter((file) => file !== manifest && (hasHnsw || file !== graph));
}
