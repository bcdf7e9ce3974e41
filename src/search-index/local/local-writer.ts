import { randomBytes } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { TijariaError } from '../../common/errors.ts';
import { orderedEntries } from '../ordered-entries.ts';
import { SNAPSHOT_ID, snapshotIdOf } from '../snapshot-id.ts';
import type { SnapshotCompatibility, SnapshotManifest } from '../snapshot-manifest.ts';
import type { SnapshotContent, SnapshotWriter } from '../snapshot-writer.ts';
import { durableFiles, type DurableFiles } from './durable-files.ts';
import { isHnswAvailable, loadHnsw, type HnswModule, type HnswUnavailable } from './hnsw.ts';
import { openPublished, readIfWhole, readVerified } from './published-snapshot.ts';
import { lockPath, snapshotsRoot, TEMPORARY } from './snapshot-layout.ts';
import { acquireLock } from './snapshot-lock.ts';
import {
  readPointer,
  writePointer,
  type SnapshotPointer,
  type SnapshotReference,
} from './snapshot-pointer.ts';
import { vectorAt } from './vectors.ts';
import type { WholeSnapshot } from './whole-snapshot.ts';
import { writeSnapshotFiles, type SnapshotPlan, type WrittenSnapshot } from './write-snapshot-files.ts';

/** How local snapshots are written. */
export interface LocalWriterOptions {
  /** What `loadHnsw` gave; loaded when left out. Without HNSW the snapshot has no graph. */
  readonly hnsw?: HnswModule | HnswUnavailable;
  /** The file operations; tests break them. */
  readonly files?: DurableFiles;
}

/**
 * Publishes snapshots under `<dataDir>/snapshots`. Everything is written and flushed in a temporary directory, which
 * is renamed to the snapshot's id; then the pointer is replaced. Content equal to the snapshot before the published
 * one is switched back to, with its manifest as it was, instead of being built again.
 * A rejected `publish` leaves the old snapshot published (the new one, whole, if only the flush after the switch
 * failed).
 */
export function createLocalSnapshotWriter(dataDir: string, options: LocalWriterOptions = {}): SnapshotWriter {
  const root = snapshotsRoot(dataDir);
  const files = options.files ?? durableFiles;
  /** What `previous` read: `publish`, which follows, need not read and digest it once more, and then lets go of it. */
  let read: WholeSnapshot | undefined;
  return {
    async previous(compatibility) {
      read?.close();
      read = await readReusable(root, compatibility);
      return read === undefined ? new Map() : vectorsOf(read);
    },
    async publish(content, { createdAt, signal }) {
      signal?.throwIfAborted();
      const known = read;
      read = undefined;
      try {
        const hnsw = content.entries.length === 0 ? undefined : (options.hnsw ?? (await loadHnsw()));
        const graph = hnsw !== undefined && isHnswAvailable(hnsw) ? hnsw : undefined;
        const plan = planSnapshot(content, createdAt, graph);
        const optional = {
          ...(signal === undefined ? {} : { signal }),
          ...(known === undefined ? {} : { read: known }),
        };
        return await publishAlone({ root, files, ...optional }, plan);
      } finally {
        known?.close();
      }
    },
    rollBack: () =>
      alone({ root, files }, async () => {
        const pointer = await readPointer(root);
        const before = await readIfWhole(root, pointer?.previous);
        before?.close();
        if (pointer?.previous === undefined || before === undefined) throw nothingBeforeError(root, pointer);
        await switchTo({ root, files }, pointer.previous, pointer.current);
        return before.manifest;
      }),
  };
}

async function readReusable(
  root: string,
  compatibility: SnapshotCompatibility,
): Promise<WholeSnapshot | undefined> {
  try {
    return await openPublished(root, compatibility, readVerified);
  } catch (error) {
    // Missing, damaged or built differently: nothing of it can be used again, which costs time and no correctness.
    if (error instanceof TijariaError) return undefined;
    throw error;
  }
}

async function vectorsOf({ chunks, vectors }: WholeSnapshot): Promise<Map<string, KnownChunk>> {
  const table = await vectors();
  const known = new Map<string, KnownChunk>();
  for (let ordinal = 0; ordinal < chunks.count; ordinal += 1)
    known.set(chunks.table.idAt(ordinal), {
      digest: chunks.digestAt(ordinal),
      vector: vectorAt(table, ordinal),
    });
  return known;
}

interface KnownChunk {
  readonly digest: string;
  readonly vector: Float32Array;
}

function planSnapshot(
  content: SnapshotContent,
  createdAt: string,
  graph: HnswModule | undefined,
): SnapshotPlan {
  const entries = orderedEntries(content);
  const snapshotId = snapshotIdOf(content, entries, graph !== undefined);
  return { content, entries, snapshotId, createdAt, ...(graph === undefined ? {} : { graph }) };
}

interface Publication {
  readonly root: string;
  readonly files: DurableFiles;
  readonly signal?: AbortSignal;
  /** A snapshot that was read whole, whichever it is. */
  readonly read?: WholeSnapshot;
}

/** Runs `work` as the only writer. */
async function alone<T>(
  { root, files }: Pick<Publication, 'root' | 'files'>,
  work: () => Promise<T>,
): Promise<T> {
  await files.makeDirectory(root);
  const release = await acquireLock(lockPath(root));
  try {
    return await work();
  } finally {
    await release();
  }
}

function publishAlone(publication: Publication, plan: SnapshotPlan): Promise<SnapshotManifest> {
  const { root, read } = publication;
  return alone(publication, async () => {
    const pointer = await readPointer(root).catch(() => undefined);
    const isRead = read !== undefined && read.manifest.snapshotId === pointer?.current.snapshotId;
    const current = isRead ? read : await readIfWhole(root, pointer?.current);
    try {
      return await publishAfter(current, pointer, publication, plan);
    } finally {
      current?.close();
    }
  });
}

/** `current` is the snapshot that the pointer names, if it is whole. */
async function publishAfter(
  current: WholeSnapshot | undefined,
  pointer: SnapshotPointer | undefined,
  publication: Publication,
  plan: SnapshotPlan,
): Promise<SnapshotManifest> {
  if (current?.manifest.snapshotId === plan.snapshotId) return current.manifest;
  const before = current === undefined ? pointer?.previous : pointer?.current;
  const known = plan.snapshotId === pointer?.previous?.snapshotId ? pointer.previous : undefined;
  const again = await readIfWhole(publication.root, known);
  again?.close();
  if (known !== undefined && again !== undefined) {
    await switchTo(publication, known, before);
    return again.manifest;
  }
  await sweep(publication, [pointer?.current, pointer?.previous]);
  const { manifest, reference } = await writeAside(publication, plan, current);
  await switchTo(publication, reference, before);
  return manifest;
}

async function writeAside(
  { root, files, signal }: Publication,
  plan: SnapshotPlan,
  before: WholeSnapshot | undefined,
): Promise<WrittenSnapshot> {
  const aside = temporaryPath(root);
  try {
    await files.makeDirectory(aside);
    const written = await writeSnapshotFiles(aside, plan, files, {
      ...(before === undefined ? {} : { before }),
      ...(signal === undefined ? {} : { signal }),
    });
    await files.sync(aside);
    signal?.throwIfAborted();
    const target = join(root, plan.snapshotId);
    // Only a damaged snapshot can be in the way here: a whole one with this id would have been used.
    if (await exists(target)) await files.rename(target, temporaryPath(root));
    await files.rename(aside, target);
    await files.sync(root);
    return written;
  } catch (error) {
    // The first error is what the caller must hear of; what stays behind is swept by the next publish.
    await files.remove(aside).catch(() => undefined);
    throw error;
  }
}

/** The switch. Afterwards the snapshot is published, so a failure to clean up is no failure to publish. */
async function switchTo(
  publication: Publication,
  current: SnapshotReference,
  before: SnapshotReference | undefined,
): Promise<void> {
  const { root, files, signal } = publication;
  const previous = before?.snapshotId === current.snapshotId ? undefined : before;
  const pointer: SnapshotPointer = { current, ...(previous === undefined ? {} : { previous }) };
  signal?.throwIfAborted();
  await writePointer(root, pointer, files);
  await sweep(publication, [current, previous]);
}

/** Removes snapshots that are not kept and what kills left behind, and nothing that it does not know by its name. */
async function sweep(
  { root, files }: Publication,
  kept: readonly (SnapshotReference | undefined)[],
): Promise<void> {
  const keep = new Set(kept.map((reference) => reference?.snapshotId));
  try {
    for (const name of await readdir(root)) {
      const isOurs = name.startsWith(TEMPORARY) || SNAPSHOT_ID.test(name);
      if (isOurs && !keep.has(name)) await files.remove(join(root, name));
    }
  } catch {
    // What cannot be removed now is tried again by the next publish; the snapshots in use are not concerned.
  }
}

function temporaryPath(root: string): string {
  return join(root, `${TEMPORARY}${process.pid}-${randomBytes(6).toString('hex')}`);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function nothingBeforeError(root: string, pointer: SnapshotPointer | undefined): TijariaError {
  return new TijariaError(
    'snapshot-missing',
    `going back to the snapshot before the published one in ${root}: expected a whole one, received ` +
      `${pointer?.previous === undefined ? 'none' : 'a damaged one'}; run: npm run ingest`,
  );
}
