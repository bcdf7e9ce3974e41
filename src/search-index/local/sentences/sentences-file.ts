import { crc32 } from 'node:zlib';
import { concatSections, readHeader, SectionReader } from '../binary-sections.ts';
import type { CheckedFile } from '../checked-file.ts';

/**
 * `statements.bin` and `questions.bin`: a header (magic "TJST", version; chunks, bytes of blocks), the end of each block, counted from the first
 * one, and the blocks in the order of the chunks. A block starts with the CRC-32 of the rest: it is read long after the file
 * was checked as a whole, one at a time.
 */
const HEADER = { magic: 0x54534a54, version: 1, words: 2 };
const HEADER_BYTES = 16;
const CRC_BYTES = 4;

/** The bytes of one of them. Throws `RangeError` for 4 GiB or more. */
export function encodeSentences(blocks: readonly Uint8Array[]): Buffer {
  let end = 0;
  const ends = Float64Array.from(blocks, ({ length }) => (end += CRC_BYTES + length));
  if (end >= 2 ** 32) throw new RangeError(`${end} bytes of statements instead of 2^32 at most`);
  const header = Uint32Array.of(HEADER.magic, HEADER.version, blocks.length, end);
  const parts = blocks.flatMap((block) => [checksumOf(block), block]);
  return Buffer.concat([concatSections([header, Uint32Array.from(ends)]), ...parts]);
}

function checksumOf(block: Uint8Array): Buffer {
  const bytes = Buffer.allocUnsafe(CRC_BYTES);
  bytes.writeUInt32LE(crc32(block));
  return bytes;
}

/** The blocks of a snapshot: where each stands is in memory, and a block is read each time it is asked for. */
export class SentenceBlocks {
  readonly count: number;
  readonly #ends: Uint32Array;
  readonly #start: number;
  readonly #read: CheckedFile['read'];
  readonly #refuse: (received: string) => never;

  /**
   * Throws `RangeError` when the file is none that {@link encodeSentences} wrote. `refuse` throws what a block of other
   * bytes means to whoever asked for it.
   */
  constructor({ size, read }: Pick<CheckedFile, 'size' | 'read'>, refuse: (received: string) => never) {
    const [count = 0, bytes = 0] = readHeader(new SectionReader(read(0, HEADER_BYTES)), HEADER);
    // Numbers of 4 bytes, filled up to a multiple of 8.
    this.#start = HEADER_BYTES + 8 * Math.ceil(count / 2);
    if (this.#start + bytes !== size) throw new RangeError(`${size} bytes instead of ${this.#start + bytes}`);
    const sections = new SectionReader(read(0, this.#start));
    sections.uint32(2 + HEADER.words);
    this.#ends = sections.uint32(count);
    const isOrdered = this.#ends.every((end, i) => end - (this.#ends[i - 1] ?? 0) >= CRC_BYTES);
    if (!isOrdered || (this.#ends.at(-1) ?? 0) !== bytes)
      throw new RangeError('blocks that do not fill their place');
    this.count = count;
    this.#read = read;
    this.#refuse = refuse;
  }

  /** The block of a chunk. Throws `RangeError` when there is no such ordinal, and what `refuse` throws. */
  at(ordinal: number): Buffer {
    const end = this.#ends[ordinal];
    if (end === undefined) throw new RangeError(`no statements of chunk ${ordinal} among ${this.count}`);
    const start = ordinal === 0 ? 0 : (this.#ends[ordinal - 1] ?? 0);
    const bytes = this.#read(this.#start + start, this.#start + end);
    const block = bytes.subarray(CRC_BYTES);
    if (bytes.length !== end - start || bytes.readUInt32LE() !== crc32(block))
      this.#refuse(`other bytes for chunk ${ordinal}`);
    return block;
  }
}
