import type { PassageAnalysis } from '../../../text/term-analyser.ts';
import type { BySentenceKind } from '../../search-index.ts';
import { holdsRow, placeOf } from '../postings/passage-place.ts';
import type { Postings } from '../postings/postings.ts';
import { encodeBlock, joinKinds, remapBlock, splitKinds } from './sentence-block.ts';

/** A passage whose sentences are wanted. */
export interface ToldPassage {
  /** Ordinal under which the blocks before hold it unchanged; then `source` is not read. */
  readonly known?: number | undefined;
  readonly source: BySentenceKind<readonly PassageAnalysis[]>;
}

/** Blocks before, and the dictionary that they were made with. */
export interface BlocksBefore {
  /** By the ordinal that a passage had. */
  readonly blockOf: (ordinal: number) => Buffer;
  readonly terms: readonly string[];
}

/**
 * What `sentences.bin` holds of each passage, in ordinal order: the blocks of both kinds of sentences. `postings` are
 * those of the passages. Terms that a passage is not indexed under itself are left out of its sentences: their weight is
 * below 0.03, and so a block depends on its own passage alone. Blocks of passages known `before` are taken over from there,
 * under the rows of the new dictionary; the result is the same as when all are analysed. Throws as `encodeBlock` does.
 */
export function buildBlocks(
  passages: readonly ToldPassage[],
  postings: Postings,
  before?: BlocksBefore,
): Buffer[] {
  const rows = new Map(postings.terms.map((term, row) => [term, row]));
  const moved = Int32Array.from(before?.terms ?? [], (term) => rows.get(term) ?? -1);
  const isSame = moved.length === rows.size && moved.every((row, i) => row === i);
  return passages.map(({ known, source }, ordinal) => {
    if (known === undefined || before === undefined) {
      const place = placeOf(postings, ordinal);
      const rowOf = (term: string): number | undefined => {
        const row = rows.get(term);
        return row !== undefined && place !== undefined && holdsRow(place, row) ? row : undefined;
      };
      return joinKinds({
        statements: encodeBlock(source.statements, rowOf),
        questions: encodeBlock(source.questions, rowOf),
      });
    }
    const blocks = before.blockOf(known);
    if (isSame) return blocks;
    const { statements, questions } = splitKinds(blocks);
    return joinKinds({ statements: remapBlock(statements, moved), questions: remapBlock(questions, moved) });
  });
}
