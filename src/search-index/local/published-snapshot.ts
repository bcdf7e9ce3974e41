import { join } from 'node:path';
import { TijariaError } from '../../common/errors.ts';
import type { SnapshotCompatibility, SnapshotManifest } from '../snapshot-manifest.ts';
import { checkCompatible } from '../snapshot/check-compatible.ts';
import { readPointer, type SnapshotReference } from './snapshot-pointer.ts';
import { readManifest, readWholeSnapshot, verifyFiles, type WholeSnapshot } from './whole-snapshot.ts';

/** Opens the files of a snapshot that fits; must not leave any open when it throws. */
export type OpenSnapshot<T> = (directory: string, manifest: SnapshotManifest) => Promise<T>;

/**
 * Opens the published snapshot under `root`; when it is damaged, the one before it, after saying so through `onFallback`.
 * Throws `snapshot-missing` when nothing was published, `snapshot-corrupt` when neither is whole,
 * `snapshot-incompatible` when it was built with another embedder, analyser, chunker or format.
 */
export async function openPublished<T>(
  root: string,
  compatibility: SnapshotCompatibility,
  open: OpenSnapshot<T>,
  onFallback: (line: string) => void = () => undefined,
): Promise<T> {
  const pointer = await readPointer(root);
  if (pointer === undefined) throw missingError(root);
  const openOne = async (reference: SnapshotReference): Promise<T> => {
    const directory = join(root, reference.snapshotId);
    const manifest = await readManifest(directory, reference);
    checkCompatible(directory, manifest, compatibility);
    return open(directory, manifest);
  };
  try {
    return await openOne(pointer.current);
  } catch (error) {
    const { previous } = pointer;
    if (!isCorrupt(error) || previous === undefined) throw error;
    const opened = await openOne(previous).catch(() => undefined);
    if (opened === undefined) throw error;
    onFallback(`${error.message}. Until then the snapshot before it serves: ${previous.snapshotId}`);
    return opened;
  }
}

/** Opens a snapshot of which every file is as it was published. Throws `snapshot-corrupt` naming one that is not. */
export async function readVerified(directory: string, manifest: SnapshotManifest): Promise<WholeSnapshot> {
  await verifyFiles(directory, manifest);
  return readWholeSnapshot(directory, manifest);
}

/** As {@link readVerified}, whatever the snapshot was built with; undefined when it is not whole. */
export async function readIfWhole(
  root: string,
  reference: SnapshotReference | undefined,
): Promise<WholeSnapshot | undefined> {
  if (reference === undefined) return undefined;
  const directory = join(root, reference.snapshotId);
  try {
    return await readVerified(directory, await readManifest(directory, reference));
  } catch (error) {
    if (error instanceof TijariaError) return undefined;
    throw error;
  }
}

function isCorrupt(error: unknown): error is TijariaError {
  return error instanceof TijariaError && error.code === 'snapshot-corrupt';
}

function missingError(root: string): TijariaError {
  return new TijariaError(
    'snapshot-missing',
    `opening ${root}: expected a published snapshot, received none; run: npm run ingest`,
  );
}
