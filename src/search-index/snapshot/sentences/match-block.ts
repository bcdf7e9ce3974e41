import type { BySentenceKind, SentenceMatches } from '../../search-index.ts';
import { COARSE_FREQUENCIES } from '../postings/frequency-code.ts';
import { ByteReader } from './byte-list.ts';
import { splitKinds, stepOver } from './sentence-block.ts';

/** The terms of a query that a snapshot knows: their rows, ascending, and the place of each among the query's terms. */
export interface AskedRows {
  readonly rows: Uint32Array;
  readonly places: Uint32Array;
  /** Terms of the query, known or not. */
  readonly count: number;
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
    count: terms.length,
  };
}

/** How the sentences of both kinds of a chunk meet the terms of a query. */
export function matchChunk(chunk: Uint8Array, asked: AskedRows): BySentenceKind<SentenceMatches> {
  const { statements, questions } = splitKinds(chunk);
  return { statements: matchBlock(statements, asked), questions: matchBlock(questions, asked) };
}

/** How the sentences of a block meet the terms of a query: the rows of both ascend, and are gone through side by side. */
export function matchBlock(block: Uint8Array, { rows, places, count }: AskedRows): SentenceMatches {
  const reader = new ByteReader(block);
  const sentences = reader.number();
  const lengths = Array.from({ length: sentences }, () => reader.number());
  const frequencies = new Float32Array(sentences * count);
  let [row, at] = [-1, 0];
  for (let left = reader.number(); left > 0 && at < rows.length; left -= 1) {
    row += reader.number();
    while (at < rows.length && (rows[at] ?? 0) < row) at += 1;
    const start = reader.position;
    // The same term may be asked for more than once.
    for (; at < rows.length && rows[at] === row; at += 1) {
      reader.position = start;
      readEntries(reader, sentences, frequencies, places[at] ?? 0, count);
    }
    if (reader.position === start) stepOver(reader);
  }
  return { lengths, frequencies };
}

/** Sets the frequency of one term in each sentence that holds it. */
function readEntries(
  reader: ByteReader,
  sentences: number,
  frequencies: Float32Array,
  place: number,
  stride: number,
): void {
  const held = reader.number();
  if (held === 0) {
    const frequency = COARSE_FREQUENCIES[reader.byte()] ?? 0;
    for (let i = 0; i < sentences; i += 1) frequencies[i * stride + place] = frequency;
    return;
  }
  for (let i = 0; i < held; i += 1) {
    const sentence = reader.number();
    frequencies[sentence * stride + place] = COARSE_FREQUENCIES[reader.byte()] ?? 0;
  }
}
