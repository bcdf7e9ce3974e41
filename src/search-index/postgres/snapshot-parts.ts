import { sha256 } from '../../common/digest.ts';
import type { Queries } from '../../common/postgres/queries.ts';
import type { SnapshotManifest } from '../snapshot-manifest.ts';
import { corruptError } from './snapshot-errors.ts';
import type { SnapshotTables } from './snapshot-tables.ts';

/** What an index holds in memory, and what only the next writer reads, by the names that a local snapshot has for them. */
export const PARTS = {
  chunkTable: 'chunks.bin',
  sources: 'sources.json',
  documents: 'documents.json',
  postings: 'postings.bin',
  frequencies: 'frequencies.bin',
} as const;

/** Bytes of a piece: some pieces are on their way while others are decoded, and none is too large for a row. */
const PIECE_BYTES = 4 << 20;

type FileDescription = SnapshotManifest['files'][string];

/** Size and digest, as a manifest has them. */
export function describeBytes(bytes: Uint8Array): FileDescription {
  return { bytes: bytes.length, sha256: sha256(bytes) };
}

/** Writes a part in pieces; gives its size and digest. */
export async function writePart(
  queries: Queries,
  { parts }: SnapshotTables,
  part: string,
  bytes: Buffer,
): Promise<FileDescription> {
  for (let piece = 0; piece * PIECE_BYTES < bytes.length; piece += 1) {
    const slice = bytes.subarray(piece * PIECE_BYTES, (piece + 1) * PIECE_BYTES);
    await queries.execute(`INSERT INTO ${parts} VALUES ($1, $2, $3)`, [part, piece, slice]);
  }
  return describeBytes(bytes);
}

/** Reads a part and checks it against the manifest. Throws `snapshot-corrupt` when it is missing or altered. */
export async function readPart(
  queries: Queries,
  { parts }: SnapshotTables,
  { files, snapshotId }: SnapshotManifest,
  part: string,
): Promise<Buffer> {
  const rows = await queries.query<{ bytes: Buffer }>(
    `SELECT bytes FROM ${parts} WHERE part = $1 ORDER BY piece`,
    [part],
  );
  const bytes = Buffer.concat(rows.map((row) => row.bytes));
  if (sha256(bytes) === files[part]?.sha256) return bytes;
  throw corruptError(snapshotId, `other bytes in ${part}`);
}
