import { TijariaError } from '../../../common/errors.ts';
import type { BySentenceKind } from '../../search-index.ts';
import type { PassageAnalysis } from '../../../text/term-analyser.ts';
import { termFrequencies } from '../../bm25.ts';
import { encodeCoarsely } from '../postings/frequency-code.ts';
import { ByteList, ByteReader, sizeOfNumber } from './byte-list.ts';

/**
 * A block says of the sentences of one kind of one chunk how often each holds which terms. Numbers are as `ByteList` writes them:
 *
 *   sentences   how many, and the length of each in words
 *   terms       how many, and for each, rows ascending: how far its row is from the one before (the first: from −1), how
 *               many bytes follow, and in those for each sentence that holds it, its place and the code of its frequency
 *               (one byte). One byte only is the code that all of them have: so it is with most terms of headings, which
 *               every statement has.
 *
 * By term and not by sentence, because a query asks for a few terms of all sentences: the bytes of others are stepped over.
 *
 * This makes the block of some sentences. `rowOf` gives the row of a term, and undefined for one that is left out.
 * Throws as `termFrequencies` does, and `internal` for a length that is no whole number ≥ 0.
 */
export function encodeBlock(
  sentences: readonly PassageAnalysis[],
  rowOf: (term: string) => number | undefined,
): Buffer {
  const bytes = new ByteList();
  bytes.number(sentences.length);
  for (const { length } of sentences) bytes.number(checkedLength(length));
  const held = heldRows(sentences, rowOf);
  bytes.number(held.length);
  let before = -1;
  for (const [row, entries] of held) {
    bytes.number(row - before);
    before = row;
    writeEntries(bytes, entries, sentences.length);
  }
  return bytes.take();
}

/**
 * The same block under another dictionary, `rows` being row before → row now. Rows must keep their order, and every row
 * of the block must have a new one; throws `RangeError` when one has none.
 */
export function remapBlock(block: Uint8Array, rows: Int32Array): Buffer {
  const reader = new ByteReader(block);
  const sentences = reader.number();
  for (let i = 0; i < sentences; i += 1) reader.number();
  const terms = reader.number();
  const bytes = new ByteList();
  bytes.append(block.subarray(0, reader.position));
  let [before, now] = [-1, -1];
  for (let i = 0; i < terms; i += 1) {
    before += reader.number();
    const row = rows[before] ?? -1;
    if (row <= now) throw new RangeError(`a statement with the term ${before}, which is gone`);
    bytes.number(row - now);
    now = row;
    const size = reader.number();
    bytes.number(size);
    bytes.append(block.subarray(reader.position, reader.position + size));
    reader.position += size;
  }
  return bytes.take();
}

/** The blocks of both kinds of one chunk, as `sentences.bin` has them: the size of the first, and both. */
export function joinKinds({ statements, questions }: BySentenceKind<Uint8Array>): Buffer {
  const bytes = new ByteList();
  bytes.number(statements.length);
  bytes.append(statements);
  bytes.append(questions);
  return bytes.take();
}

/** What {@link joinKinds} put together, without copying it. */
export function splitKinds(chunk: Uint8Array): BySentenceKind<Uint8Array> {
  const reader = new ByteReader(chunk);
  const size = reader.number();
  const start = reader.position;
  return { statements: chunk.subarray(start, start + size), questions: chunk.subarray(start + size) };
}

/** A sentence that holds a term: its place, and the code of the frequency. */
type Entry = readonly [place: number, code: number];

/** Rows ascending, and for each the sentences that hold it, places ascending. */
function heldRows(
  sentences: readonly PassageAnalysis[],
  rowOf: (term: string) => number | undefined,
): [row: number, entries: Entry[]][] {
  const held = new Map<number, Entry[]>();
  for (const [place, { terms }] of sentences.entries()) {
    for (const [term, frequency] of termFrequencies(terms)) {
      const row = rowOf(term);
      if (row === undefined) continue;
      const entry: Entry = [place, encodeCoarsely(frequency)];
      const entries = held.get(row);
      if (entries === undefined) held.set(row, [entry]);
      else entries.push(entry);
    }
  }
  return [...held].sort(([a], [b]) => a - b);
}

function writeEntries(bytes: ByteList, entries: readonly Entry[], sentences: number): void {
  const [, code = 0] = entries[0] ?? [];
  if (entries.length === sentences && entries.every(([, other]) => other === code)) {
    bytes.number(1);
    bytes.byte(code);
    return;
  }
  bytes.number(entries.reduce((sum, [place]) => sum + sizeOfNumber(place) + 1, 0));
  for (const [place, own] of entries) {
    bytes.number(place);
    bytes.byte(own);
  }
}

/** Longest length: what a number of a block holds. */
const MAX_LENGTH = 2 ** 31 - 1;

function checkedLength(length: number): number {
  if (Number.isInteger(length) && length >= 0 && length <= MAX_LENGTH) return length;
  throw new TijariaError(
    'internal',
    `indexing a statement: expected a whole number of words from 0 on, received ${length}; repair the term analyser`,
  );
}
