import type { SentenceKind } from '../../search-index.ts';
import type { PassageAnalysis } from '../../../text/term-analyser.ts';
import { holdsRow, placeOf } from '../postings/passage-place.ts';
import type { Postings } from '../postings/postings.ts';
import { encodeBlock, remapBlock } from './sentence-block.ts';
import type { SentenceBlocks } from './sentences-file.ts';

/** A passage whose sentences are wanted. */
export interface ToldPassage<K extends SentenceKind> {
  /** Ordinal under which the blocks before hold it unchanged; then `source` is not read. */
  readonly known?: number | undefined;
  readonly source: Readonly<Record<K, readonly PassageAnalysis[]>>;
}

/** Blocks before, and the dictionary that they were made with. */
export interface BlocksBefore {
  readonly blocks: SentenceBlocks;
  readonly terms: readonly string[];
}

/**
 * The blocks of passages in ordinal order, whose postings these are. Terms that a passage is not indexed under itself are
 * left out of its sentences: their weight is below 0.03, and so a block depends on its own passage alone. Blocks of passages
 * known `before` are taken over from there, under the rows of the new dictionary; the result is the same as when all are
 * analysed. Throws as `encodeBlock` does.
 */
export function buildBlocks<K extends SentenceKind>(
  kind: K,
  passages: readonly ToldPassage<K>[],
  postings: Postings,
  before?: BlocksBefore,
): Buffer[] {
  const rows = new Map(postings.terms.map((term, row) => [term, row]));
  const moved = Int32Array.from(before?.terms ?? [], (term) => rows.get(term) ?? -1);
  const isSame = moved.length === rows.size && moved.every((row, i) => row === i);
  return passages.map(({ known, source }, ordinal) => {
    if (known === undefined || before === undefined) {
      const place = placeOf(postings, ordinal);
      return encodeBlock(source[kind], (term) => {
        const row = rows.get(term);
        return row !== undefined && place !== undefined && holdsRow(place, row) ? row : undefined;
      });
    }
    const block = before.blocks.at(known);
    return isSame ? block : remapBlock(block, moved);
  });
}
