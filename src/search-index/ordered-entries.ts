import { TijariaError } from '../common/errors.ts';
import { LANGUAGES } from '../source/language.ts';
import type { DocumentEntry } from './document-entry.ts';
import type { IndexedChunk, SnapshotContent } from './snapshot-writer.ts';
import { unitVectorFault } from './unit-vector.ts';

/**
 * The entries of a snapshot in the order of their chunk ids (by UTF-16 code unit), in a new array. An entry's place
 * is its ordinal in every file of the snapshot, so that a tie broken by ordinal is a tie broken by chunk id.
 * Throws `internal` when two entries have the same id, `embedder-invalid-output` when a vector has not the snapshot's
 * dimensions, is not finite or not of norm 1.
 */
export function orderedEntries(content: SnapshotContent): IndexedChunk[] {
  const { dimensions } = content.compatibility;
  const entries = [...content.entries].sort((a, b) => compareIds(a.chunk.id, b.chunk.id));
  for (const [ordinal, entry] of entries.entries()) {
    if (entry.chunk.id === entries[ordinal + 1]?.chunk.id) throw duplicateError(entry.chunk.id);
    checkVector(entry, dimensions);
  }
  return entries;
}

/** Order of two ids by UTF-16 code unit, the same on every machine and in every locale. */
export function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Entries by document id, those of one in the order of LANGUAGES, in a new array. */
export function orderedDocuments(documents: readonly DocumentEntry[]): DocumentEntry[] {
  return [...documents].sort(
    (a, b) =>
      compareIds(a.documentId, b.documentId) || LANGUAGES.indexOf(a.language) - LANGUAGES.indexOf(b.language),
  );
}

function checkVector({ chunk, vector }: IndexedChunk, dimensions: number): void {
  const fault = vector.length === dimensions ? unitVectorFault(vector) : `${vector.length} dimensions`;
  if (fault === undefined) return;
  throw new TijariaError(
    'embedder-invalid-output',
    `indexing ${chunk.id}: expected a vector of ${dimensions} dimensions and norm 1, received ${fault}; ` +
      'check the embedder',
  );
}

function duplicateError(id: string): TijariaError {
  return new TijariaError(
    'internal',
    `indexing ${id}: expected one chunk with this id, received two; give the documents or sections different ids`,
  );
}
