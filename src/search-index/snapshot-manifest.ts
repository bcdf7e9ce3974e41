import { z } from 'zod';

/** Raised when the files of a snapshot change shape; older snapshots are then refused with what to run. */
export const SNAPSHOT_FORMAT = 6;

/** `manifest.json` of a snapshot: everything needed to know whether it can be opened and is whole. */
export const snapshotManifestSchema = z.object({
  format: z.number().int(),
  snapshotId: z.string().min(1),
  /** ISO instant. */
  createdAt: z.string(),
  embedder: z.object({ id: z.string(), dimensions: z.number().int().positive() }),
  analyserId: z.string(),
  chunkerId: z.string(),
  counts: z.object({ documents: z.number().int(), chunks: z.number().int(), terms: z.number().int() }),
  /** True when `vectors.hnsw` was built; without it the exact scan serves. */
  hasHnsw: z.boolean(),
  /** File name → size, and SHA-256 in hexadecimal, for every file of the snapshot but this one. */
  files: z.record(
    z.string(),
    z.object({ bytes: z.number().int().nonnegative(), sha256: z.string().length(64) }),
  ),
});

/** What a snapshot says of itself: format, what it was built with, counts, and the size and SHA-256 of each of its files. */
export type SnapshotManifest = z.infer<typeof snapshotManifestSchema>;

/** What the running system would build snapshots with; a snapshot made with anything else is refused. */
export interface SnapshotCompatibility {
  readonly embedderId: string;
  readonly dimensions: number;
  readonly analyserId: string;
  readonly chunkerId: string;
}
