import { crc32 } from 'node:zlib';
import { RecentlyUsed } from './recently-used.ts';

/** A file that is read from a place on: bytes, and how many of them there are. `read` fills `bytes`; gives how many it read. */
export interface PieceFile {
  readonly size: number;
  readonly read: (bytes: Uint8Array, start: number) => number;
}

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

/** The CRC-32 of a piece. Of one argument: the second of `crc32` is a checksum to go on from, and `from` passes a place there. */
export function crc32Of(piece: Uint8Array): number {
  return crc32(piece);
}

/** Bytes of a file from `start` on. */
interface Span {
  readonly start: number;
  readonly bytes: Buffer;
}

/** Places up to which what lies between is read along: a read costs more than to copy a piece. */
const MAX_GAP = 2;

/** The last of the places that are read together with the one at `from`. */
function lastOfRun(sorted: readonly (readonly [at: number, place: number])[], from: number): number {
  let last = sorted[from]?.[1] ?? 0;
  for (let i = from + 1; i < sorted.length; i += 1) {
    const place = sorted[i]?.[1] ?? 0;
    if (place - last > MAX_GAP) break;
    last = place;
  }
  return last;
}

/**
 * A file of which a piece is read at a time, and checked each time: it is too large to be digested as a whole before a
 * snapshot is opened.
 */
export class CheckedPieces {
  readonly count: number;
  readonly #table: PieceTable;
  readonly #read: PieceFile['read'];
  readonly #refuse: (received: string) => never;
  readonly #kept: RecentlyUsed<Buffer> | undefined;
  /** Used again for every piece that is only looked at: fresh memory costs more than to read into it. */
  #room = Buffer.alloc(0);

  /**
   * Throws `RangeError` when the table is not one of a file of that size. `refuse` throws what a piece of other bytes means
   * to whoever asked for it. Of the pieces that {@link lookEach} is asked for, the last `keep` stay in memory.
   */
  constructor(table: PieceTable, { size, read }: PieceFile, refuse: (received: string) => never, keep = 0) {
    const { ends } = table;
    if ((ends.at(-1) ?? 0) !== size) throw new RangeError(`${size} bytes instead of ${ends.at(-1) ?? 0}`);
    if (!ends.every((end, i) => i === 0 || end >= (ends[i - 1] ?? 0)))
      throw new RangeError('pieces out of order');
    this.count = ends.length;
    this.#table = table;
    this.#read = read;
    this.#refuse = refuse;
    this.#kept = keep > 0 ? new RecentlyUsed(keep) : undefined;
  }

  /**
   * The bytes of a piece, which the next call overwrites. Throws `RangeError` when there is no such piece, and what `refuse`
   * throws.
   */
  look(place: number): Buffer {
    return this.#checked(place, this.#span(place, place));
  }

  /** As {@link look}, in memory of their own. */
  take(place: number): Buffer {
    return Buffer.copyBytesFrom(this.look(place));
  }

  /**
   * What `use` makes of each of the pieces, in their order; it must not keep the bytes. Pieces that lie together are read
   * together. Throws as {@link look} does.
   */
  lookEach<T>(places: readonly number[], use: (piece: Buffer) => T): T[] {
    const used: T[] = [];
    const unread: (readonly [at: number, place: number])[] = [];
    for (const [at, place] of places.entries()) {
      const kept = this.#kept?.get(place);
      if (kept === undefined) unread.push([at, place]);
      else used[at] = use(kept);
    }
    unread.sort(([, a], [, b]) => a - b);
    let [span, end]: [Span | undefined, number] = [undefined, 0];
    for (const [i, [at, place]] of unread.entries()) {
      if (span === undefined || place > end) {
        end = lastOfRun(unread, i);
        span = this.#span(place, end);
      }
      const piece = this.#checked(place, span);
      this.#kept?.set(place, Buffer.copyBytesFrom(piece));
      used[at] = use(piece);
    }
    return used;
  }

  /** Reads the pieces from `first` to `last`. */
  #span(first: number, last: number): Span {
    const start = this.#startOf(first);
    const size = this.#endOf(last) - start;
    if (this.#room.length < size) this.#room = Buffer.allocUnsafeSlow(2 * size);
    const bytes = this.#room.subarray(0, size);
    return { start, bytes: bytes.subarray(0, this.#read(bytes, start)) };
  }

  #checked(place: number, { start, bytes }: Span): Buffer {
    const [from, to] = [this.#startOf(place), this.#endOf(place)];
    const piece = bytes.subarray(from - start, to - start);
    if (piece.length !== to - from || crc32(piece) !== this.#table.checksums[place])
      this.#refuse(`other bytes in place ${place}`);
    return piece;
  }

  #startOf(place: number): number {
    return place === 0 ? 0 : this.#endOf(place - 1);
  }

  #endOf(place: number): number {
    const end = this.#table.ends[place];
    if (end === undefined) throw new RangeError(`no chunk ${place} among ${this.count}`);
    return end;
  }
}
