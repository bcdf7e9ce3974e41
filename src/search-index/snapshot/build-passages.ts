import type { Chunk } from '../../chunking/chunk.ts';
import type { IndexedChunk } from '../snapshot-writer.ts';
import { buildTermRows, type RowPassage } from './postings/build-term-rows.ts';
import type { Frequencies } from './postings/frequencies-file.ts';
import type { Postings } from './postings/postings.ts';
import type { TermRows } from './postings/term-rows.ts';
import { weighRows } from './postings/weigh-rows.ts';
import { buildBlocks, type BlocksBefore, type ToldPassage } from './sentences/build-blocks.ts';

/** What may be taken over from a snapshot that was analysed in the same way. */
export interface KnownPassages extends BlocksBefore {
  /** The ordinal under which it holds the chunk with the same digest; undefined when it does not. */
  unchanged(chunk: Chunk): number | undefined;
  rows(): Promise<TermRows>;
}

/** Chunks as a snapshot keeps them for searching; blocks by ordinal. */
export interface BuiltPassages {
  readonly postings: Postings;
  readonly frequencies: Frequencies;
  readonly blocks: readonly Buffer[];
}

/**
 * The postings of entries, which are in order, and the blocks of their sentences. Chunks that the snapshot before holds with
 * the same digest are taken over without looking at their terms and sentences. Throws as `buildTermRows` and `buildBlocks` do.
 */
export async function buildPassages(
  entries: readonly IndexedChunk[],
  before?: KnownPassages,
): Promise<BuiltPassages> {
  const passages = entries.map((entry): RowPassage & ToldPassage => {
    const known = before?.unchanged(entry.chunk);
    return { language: entry.chunk.language, source: entry, known };
  });
  const isAnyKnown = passages.some(({ known }) => known !== undefined);
  const rows = buildTermRows(passages, isAnyKnown ? await before?.rows() : undefined);
  const { postings, codes } = weighRows(rows);
  const blocks = buildBlocks(passages, postings, before);
  return { postings, frequencies: { codes, lengths: rows.lengths }, blocks };
}
