import { crc32 } from 'node:zlib';
import type { CheckedFile } from './checked-file.ts';

/** Where the pieces of a file end, laid end to end from its first byte on, and the CRC-32 of each. */
export interface PieceTable {
  readonly ends: Uint32Array;
  readonly checksums: Uint32Array;
}

/** The pieces laid end to end, and their table. Throws `RangeError` for more than 4 GiB. */
export function layPieces(pieces: readonly Uint8Array[]): { bytes: Buffer; table: PieceTable } {
  const size = pieces.reduce((sum, { length }) => sum + length, 0);
  if (size >= 2 ** 32) throw new RangeError(`${size} bytes instead of less than 2^32`);
  let end = 0;
  const ends = Uint32Array.from(pieces, ({ length }) => (end += length));
  return { bytes: Buffer.concat(pieces), table: { ends, checksums: Uint32Array.from(pieces, crc32Of) } };
}

function crc32Of(piece: Uint8Array): number {
  return crc32(piece);
}

/**
 * A file of which a piece is read at a time, and checked each time: it is too large to be digested as a whole before a
 * snapshot is opened.
 */
export class CheckedPieces {
  readonly count: number;
  readonly #table: PieceTable;
  readonly #read: CheckedFile['read'];
  readonly #refuse: (received: string) => never;
  /** Used again for every piece that is only looked at: fresh memory costs more than to read into it. */
  #room = Buffer.alloc(0);

  /**
   * Throws `RangeError` when the table is not one of a file of that size. `refuse` throws what a piece of other bytes means
   * to whoever asked for it.
   */
  constructor(
    table: PieceTable,
    { size, read }: Pick<CheckedFile, 'size' | 'read'>,
    refuse: (received: string) => never,
  ) {
    const { ends } = table;
    if ((ends.at(-1) ?? 0) !== size) throw new RangeError(`${size} bytes instead of ${ends.at(-1) ?? 0}`);
    if (!ends.every((end, i) => i === 0 || end >= (ends[i - 1] ?? 0)))
      throw new RangeError('pieces out of order');
    this.count = ends.length;
    this.#table = table;
    this.#read = read;
    this.#refuse = refuse;
  }

  /**
   * The bytes of a piece, which the next call overwrites. Throws `RangeError` when there is no such piece, and what `refuse`
   * throws.
   */
  look(place: number): Buffer {
    const { ends, checksums } = this.#table;
    const end = ends[place];
    if (end === undefined) throw new RangeError(`no chunk ${place} among ${this.count}`);
    const start = place === 0 ? 0 : (ends[place - 1] ?? 0);
    if (this.#room.length < end - start) this.#room = Buffer.allocUnsafeSlow(2 * (end - start));
    const bytes = this.#room.subarray(0, end - start);
    if (this.#read(bytes, start) !== bytes.length || crc32(bytes) !== checksums[place])
      this.#refuse(`other bytes for chunk ${place}`);
    return bytes;
  }

  /** As {@link look}, in memory of their own. */
  take(place: number): Buffer {
    return Buffer.copyBytesFrom(this.look(place));
  }
}
