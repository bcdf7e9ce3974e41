import { TijariaError } from '../../common/errors.ts';
import type { SnapshotCompatibility, SnapshotManifest } from '../snapshot-manifest.ts';

/** Throws `snapshot-incompatible` when the snapshot at `place` was built with another embedder, analyser or chunker. */
export function checkCompatible(
  place: string,
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
    `opening ${place}: expected ${list(1)}, received ${list(2)}; run: npm run ingest`,
  );
}
