import { join } from 'node:path';
import { TijariaError } from '../../common/errors.ts';
import type { SnapshotCompatibility, SnapshotManifest } from '../snapshot-manifest.ts';
import { readPointer, type SnapshotReference } from './snapshot-pointer.ts';
import { readManifest, readWholeSnapshot, type OpenGraph, type WholeSnapshot } from './whole-snapshot.ts';

/** How a published snapshot is read. */
export interface PublishedOptions {
  /** Told when the snapshot before serves. */
  readonly onFallback?: (line: string) => void;
  /** Loads the graph; without it none is loaded. */
  readonly openGraph?: OpenGraph;
}

/**
 * Reads the published snapshot under `root`; when its files are damaged, the one before it, after saying so through
 * `onFallback`. Throws `snapshot-missing` when nothing was published, `snapshot-corrupt` when neither is whole,
 * `snapshot-incompatible` when it was built with another embedder, analyser, chunker or format.
 */
export async function readPublished(
  root: string,
  compatibility: SnapshotCompatibility,
  { onFallback = () => undefined, openGraph }: PublishedOptions = {},
): Promise<WholeSnapshot> {
  const pointer = await readPointer(root);
  if (pointer === undefined) throw missingError(root);
  try {
    return await readCompatible(root, pointer.current, compatibility, openGraph);
  } catch (error) {
    if (!isCorrupt(error) || pointer.previous === undefined) throw error;
    const previous = await readCompatible(root, pointer.previous, compatibility, openGraph).catch(
      () => undefined,
    );
    if (previous === undefined) throw error;
    onFallback(`${error.message}. Until then the snapshot before it serves: ${previous.manifest.snapshotId}`);
    return previous;
  }
}

/** Reads a snapshot if it is whole, whatever it was built with; undefined when it is not. */
export async function readIfWhole(
  root: string,
  reference: SnapshotReference | undefined,
): Promise<WholeSnapshot | undefined> {
  if (reference === undefined) return undefined;
  const directory = join(root, reference.snapshotId);
  try {
    return await readWholeSnapshot(directory, await readManifest(directory, reference));
  } catch (error) {
    if (error instanceof TijariaError) return undefined;
    throw error;
  }
}

async function readCompatible(
  root: string,
  reference: SnapshotReference,
  compatibility: SnapshotCompatibility,
  openGraph: OpenGraph | undefined,
): Promise<WholeSnapshot> {
  const directory = join(root, reference.snapshotId);
  const manifest = await readManifest(directory, reference);
  checkCompatible(directory, manifest, compatibility);
  return readWholeSnapshot(directory, manifest, openGraph);
}

function checkCompatible(
  directory: string,
  manifest: SnapshotManifest,
  expected: SnapshotCompatibility,
): void {
  const pairs: [what: string, expected: string | number, received: string | number][] = [
    ['embedder', expected.embedderId, manifest.embedder.id],
    ['dimensions', expected.dimensions, manifest.embedder.dimensions],
    ['analyser', expected.analyserId, manifest.analyserId],
    ['chunker', expected.chunkerId, manifest.chunkerId],
  ];
  const differing = pairs.filter(([, wanted, found]) => wanted !== found);
  if (differing.length === 0) return;
  const list = (at: 1 | 2): string => differing.map((pair) => `${pair[0]} ${pair[at]}`).join(', ');
  throw new TijariaError(
    'snapshot-incompatible',
    `opening ${directory}: expected ${list(1)}, received ${list(2)}; run: npm run ingest`,
  );
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
