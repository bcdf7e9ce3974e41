import type { Chunk } from '../../../chunking/chunk.ts';
import type { ChunkTable } from './chunk-table.ts';

const NEWLINE = 10;
/** The digest stands at the end of a line so that it can be read without parsing the passage. */
const DIGEST = /"digest":"([0-9a-f]{64})"\}\n$/;
const DIGEST_WITHIN = 80;
/** Parsed chunks kept, those asked for last: some 20 MB, and every chunk of a small base. */
const KEPT_CHUNKS = 4096;

/** Bytes of `chunks.jsonl`: from `start` to `end` (half-open), fewer where the file ends. */
export type ReadBytes = (start: number, end: number) => Buffer;

/** The bytes of `chunks.jsonl` and the place of every line feed. */
export interface EncodedLines {
  readonly bytes: Buffer;
  readonly lineEnds: Uint32Array;
}

/**
 * One chunk a line, in the order given, the digest last. Lines of chunks that `before` holds with the same digest are
 * taken over. Throws `RangeError` for more than 4 GiB.
 */
export function encodeChunkLines(chunks: readonly Chunk[], before?: ChunkLines): EncodedLines {
  const lines = chunks.map((chunk) => {
    const known = before?.unchanged(chunk);
    if (before !== undefined && known !== undefined) return before.lineAt(known);
    const { id, alignId, digest, ...rest } = chunk;
    return Buffer.from(`${JSON.stringify({ id, alignId, ...rest, digest })}\n`, 'utf8');
  });
  const bytes = Buffer.concat(lines);
  if (bytes.length > 2 ** 32) throw new RangeError(`${bytes.length} bytes of chunks instead of 2^32 at most`);
  let end = -1;
  return { bytes, lineEnds: Uint32Array.from(lines, (line) => (end += line.length)) };
}

/**
 * The chunks of a snapshot. A line is read and parsed when its chunk is asked for, and the chunks asked for last are
 * kept: a large base would not fit in memory as objects, and hardly as text.
 * The constructor throws `RangeError` when the table is one of another file than the `size` bytes that `read` gives.
 */
export class ChunkLines {
  readonly table: ChunkTable;
  readonly #read: ReadBytes;
  readonly #kept = new Map<number, Chunk>();
  /** A writer asks for each several times. */
  readonly #digests = new Map<number, string>();

  constructor(table: ChunkTable, size: number, read: ReadBytes) {
    if ((table.lineEnds.at(-1) ?? -1) + 1 !== size) throw new RangeError('a last line without its end');
    if (!table.lineEnds.every((end, i) => i === 0 || end > (table.lineEnds[i - 1] ?? 0)))
      throw new RangeError('lines out of order');
    this.table = table;
    this.#read = read;
  }

  get count(): number {
    return this.table.count;
  }

  /** Throws `RangeError` when there is no such ordinal, or its line is no chunk. */
  at(ordinal: number): Chunk {
    const chunk = this.#kept.get(ordinal) ?? this.#parse(ordinal);
    this.#kept.delete(ordinal);
    this.#kept.set(ordinal, chunk);
    // A map gives its keys in the order in which they were set.
    const [oldest] = this.#kept.size > KEPT_CHUNKS ? this.#kept.keys() : [];
    if (oldest !== undefined) this.#kept.delete(oldest);
    return chunk;
  }

  /** The ordinal of a chunk that these lines hold with the same digest. */
  unchanged({ id, digest }: Chunk): number | undefined {
    const ordinal = this.table.ordinalOf(id);
    return ordinal !== undefined && this.digestAt(ordinal) === digest ? ordinal : undefined;
  }

  /** The digest of a chunk, without parsing the passage. Throws `RangeError` when there is no such ordinal. */
  digestAt(ordinal: number): string {
    const [start, end] = this.#span(ordinal);
    const known = this.#digests.get(ordinal);
    if (known !== undefined) return known;
    const tail = this.#read(Math.max(start, end - DIGEST_WITHIN), end).toString('latin1');
    const digest = DIGEST.exec(tail)?.[1] ?? this.at(ordinal).digest;
    this.#digests.set(ordinal, digest);
    return digest;
  }

  /** The bytes of a line with its end: not to be changed. Throws `RangeError` when there is no such ordinal. */
  lineAt(ordinal: number): Buffer {
    return this.#read(...this.#span(ordinal));
  }

  #parse(ordinal: number): Chunk {
    const line = this.lineAt(ordinal);
    try {
      if (line.at(-1) !== NEWLINE) throw new RangeError('a line without its end');
      // The checksum of the file says that this is what the writer wrote, and it writes chunks.
      return JSON.parse(line.toString('utf8')) as Chunk;
    } catch (cause) {
      throw new RangeError(`a line ${ordinal + 1} that is no chunk`, { cause });
    }
  }

  /** Where a line starts and ends, its line feed included. */
  #span(ordinal: number): [start: number, end: number] {
    const end = this.table.lineEnds[ordinal];
    if (end === undefined) throw new RangeError(`no chunk ${ordinal} among ${this.count}`);
    return [ordinal === 0 ? 0 : (this.table.lineEnds[ordinal - 1] ?? 0) + 1, end + 1];
  }
}
