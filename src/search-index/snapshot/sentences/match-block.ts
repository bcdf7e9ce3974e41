import type { BySentenceKind, SentenceMatches } from '../../search-index.ts';
import { COARSE_FREQUENCIES } from '../postings/frequency-code.ts';
import { ByteReader } from './byte-list.ts';
import { splitKinds } from './sentence-block.ts';

/** The terms of a query that a snapshot knows: their rows, ascending, and the place of each among the query's terms. */
export interface AskedRows {
  readonly rows: Uint32Array;
  readonly places: Uint32Array;
}

/** Looks the terms of a query up, once for all blocks. */
export function askedRows(terms: readonly string[], rowOf: (term: string) => number | undefined): AskedRows {
  const known = terms
    .flatMap((term, place) => {
      const row = rowOf(term);
      return row === undefined ? [] : [{ row, place }];
    })
    .sort((a, b) => a.row - b.row);
  return {
    rows: Uint32Array.from(known, ({ row }) => row),
    places: Uint32Array.from(known, ({ place }) => place),
  };
}

/** How the sentences of both kinds of a chunk meet the terms of a query. */
export function matchChunk(chunk: Uint8Array, asked: AskedRows): BySentenceKind<SentenceMatches> {
  const { statements, questions } = splitKinds(chunk);
  return { statements: matchBlock(statements, asked), questions: matchBlock(questions, asked) };
}

/** How the sentences of a block meet the terms of a query: the rows of both ascend, and are gone through side by side. */
export function matchBlock(block: Uint8Array, { rows, places }: AskedRows): SentenceMatches {
  const reader = new ByteReader(block);
  const lengths: number[] = [];
  for (let left = reader.number(); left > 0; left -= 1) lengths.push(reader.number());
  const held: Held = { sentences: [], terms: [], frequencies: [] };
  let [row, at] = [-1, 0];
  for (let left = reader.number(); left > 0 && at < rows.length; left -= 1) {
    row += reader.number();
    const bytes = reader.number();
    const [start, end] = [reader.position, reader.position + bytes];
    while (at < rows.length && (rows[at] ?? 0) < row) at += 1;
    // The same term may be asked for more than once.
    for (; at < rows.length && rows[at] === row; at += 1) {
      reader.position = start;
      readEntries(reader, end, lengths.length, places[at] ?? 0, held);
    }
    reader.position = end;
  }
  return { lengths, ...held };
}

/** What was found so far, of a block. */
type Held = Readonly<Record<'sentences' | 'terms' | 'frequencies', number[]>>;

/** Adds how often each sentence that holds it does hold one term, whose entries end at `end`. */
function readEntries(reader: ByteReader, end: number, sentences: number, term: number, held: Held): void {
  const isAlike = end - reader.position === 1;
  const code = isAlike ? reader.byte() : 0;
  for (let i = 0; isAlike ? i < sentences : reader.position < end; i += 1) {
    held.sentences.push(isAlike ? i : reader.number());
    held.terms.push(term);
    held.frequencies.push(COARSE_FREQUENCIES[isAlike ? code : reader.byte()] ?? 0);
  }
}
