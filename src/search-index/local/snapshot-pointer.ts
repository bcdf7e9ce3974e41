import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { errorMessage, TijariaError } from '../../common/errors.ts';
import { SNAPSHOT_ID } from '../snapshot-id.ts';
import type { DurableFiles } from './durable-files.ts';
import { pointerPath, snapshotsRoot, TEMPORARY } from './snapshot-layout.ts';

/** A snapshot by its name, and the digest of its manifest, which holds the digests of all its other files. */
const referenceSchema = z.object({
  snapshotId: z.string().regex(SNAPSHOT_ID),
  manifestSha256: z.string().length(64),
});

/** A snapshot by its id, with the digest of its manifest. */
export type SnapshotReference = z.infer<typeof referenceSchema>;

const pointerSchema = z.object({ current: referenceSchema, previous: referenceSchema.optional() });

/** Which snapshot is published, and the one before it, kept for the day the first is damaged. */
export interface SnapshotPointer {
  readonly current: SnapshotReference;
  readonly previous?: SnapshotReference | undefined;
}

/** Reads the pointer; undefined when nothing was published. Throws `snapshot-corrupt` when it is no pointer. */
export async function readPointer(root: string): Promise<SnapshotPointer | undefined> {
  const text = await readIfThere(pointerPath(root));
  if (text === undefined) return undefined;
  try {
    return pointerSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new TijariaError(
      'snapshot-corrupt',
      `opening ${pointerPath(root)}: expected the name of a snapshot, received something else; run: npm run ingest`,
      { cause },
    );
  }
}

/**
 * The id of the published snapshot of a data directory; undefined when there is none. One small read: to be asked now and then by
 * whoever follows what is published. Throws as {@link readPointer} does.
 */
export async function readPublishedId(dataDir: string): Promise<string | undefined> {
  const pointer = await readPointer(snapshotsRoot(dataDir));
  return pointer?.current.snapshotId;
}

/** Replaces the pointer by one atomic rename: whoever reads it finds the old one or the new one. */
export async function writePointer(
  root: string,
  pointer: SnapshotPointer,
  files: DurableFiles,
): Promise<void> {
  const aside = join(root, `${TEMPORARY}current`);
  await files.write(aside, `${JSON.stringify(pointer, undefined, 2)}\n`);
  await files.rename(aside, pointerPath(root));
  await files.sync(root);
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw new TijariaError(
      'snapshot-corrupt',
      `opening ${path}: expected a readable file, received ${errorMessage(cause)}; check its permissions`,
      { cause },
    );
  }
}
