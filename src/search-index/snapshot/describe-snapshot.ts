import type { SourceRecord } from '../../source/source-record.ts';
import type { DocumentEntry } from '../document-entry.ts';
import { compareIds, orderedDocuments } from '../ordered-entries.ts';
import { SNAPSHOT_FORMAT, type SnapshotManifest } from '../snapshot-manifest.ts';
import type { IndexedChunk, SnapshotContent } from '../snapshot-writer.ts';

/** A snapshot about to be written: content, its entries in order, its name, and when it is written (ISO instant). */
export interface SnapshotPlan {
  readonly content: SnapshotContent;
  readonly entries: readonly IndexedChunk[];
  readonly snapshotId: string;
  readonly createdAt: string;
}

/** The manifest of a snapshot that was written; the rest is what only its writer knows. */
export function describeSnapshot(
  { content, entries, snapshotId, createdAt }: SnapshotPlan,
  { terms, hasHnsw, files }: Pick<SnapshotManifest, 'hasHnsw' | 'files'> & { readonly terms: number },
): SnapshotManifest {
  const { compatibility, documents } = content;
  return {
    format: SNAPSHOT_FORMAT,
    snapshotId,
    createdAt,
    embedder: { id: compatibility.embedderId, dimensions: compatibility.dimensions },
    analyserId: compatibility.analyserId,
    chunkerId: compatibility.chunkerId,
    counts: { documents: documents.length, chunks: entries.length, terms },
    hasHnsw,
    files: { ...files },
  };
}

/** `sources.json`: the sources by id. */
export function encodeSources({ sources }: SnapshotContent): Buffer {
  const ordered = [...sources].sort((a, b) => compareIds(a.id, b.id));
  return Buffer.from(`${JSON.stringify(ordered, undefined, 2)}\n`, 'utf8');
}

/** Reads what {@link encodeSources} wrote; the caller has checked that it is that. */
export function decodeSources(bytes: Buffer): SourceRecord[] {
  // The digest says that this is what the writer wrote, and it writes source records.
  return JSON.parse(bytes.toString('utf8')) as SourceRecord[];
}

/** `documents.json`: a document a line, so that two snapshots can be compared by reading them. */
export function encodeDocuments({ documents }: SnapshotContent): Buffer {
  const lines = orderedDocuments(documents).map((document) => JSON.stringify(document));
  return Buffer.from(`[${lines.join(',\n')}]\n`, 'utf8');
}

/** Reads what {@link encodeDocuments} wrote; the caller has checked that it is that. */
export function decodeDocuments(bytes: Buffer): DocumentEntry[] {
  // As for the sources.
  return JSON.parse(bytes.toString('utf8')) as DocumentEntry[];
}
