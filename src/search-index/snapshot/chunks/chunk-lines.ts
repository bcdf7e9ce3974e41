import type { Chunk } from '../../../chunking/chunk.ts';
import type { CheckedPieces } from '../checked-pieces.ts';
import { RecentlyUsed } from '../recently-used.ts';
import type { ChunkTable } from './chunk-table.ts';

/** The digest stands at the end of a line so that it can be read without parsing the passage. */
const DIGEST = /"digest":"([0-9a-f]{64})"\}\n$/;
const DIGEST_WITHIN = 80;
/** Parsed chunks that an index keeps, those asked for last: some 40 MB, and every chunk of a small base. */
export const KEPT_CHUNKS = 8192;

/** The line of a chunk with its line feed, the digest last. */
export function encodeChunk(chunk: Chunk): Buffer {
  const { id, alignId, digest, ...rest } = chunk;
  return Buffer.from(`${JSON.stringify({ id, alignId, ...rest, digest })}\n`, 'utf8');
}

/** Reads what {@link encodeChunk} wrote; the caller has checked that it is that. */
export function decodeChunk(line: Buffer): Chunk {
  // The checksum of the line says that this is what the writer wrote, and it writes chunks.
  return JSON.parse(line.toString('utf8')) as Chunk;
}

/** The digest of a chunk in its line, without parsing the passage; undefined when it does not stand at the end. */
export function digestOfLine(line: Buffer): string | undefined {
  return DIGEST.exec(line.subarray(-DIGEST_WITHIN).toString('latin1'))?.[1];
}

/**
 * One chunk a line, as {@link encodeChunk} writes it, in the order given. Lines of chunks that `before` holds with the same
 * digest are taken over.
 */
export function encodeChunkLines(chunks: readonly Chunk[], before?: ChunkLines): Buffer[] {
  return chunks.map((chunk) => {
    const known = before?.unchanged(chunk);
    return before !== undefined && known !== undefined ? before.lineAt(known) : encodeChunk(chunk);
  });
}

/**
 * The chunks of a snapshot. A line is read and parsed when its chunk is asked for, and the chunks asked for last are
 * kept: a large base would not fit in memory as objects, and hardly as text.
 */
export class ChunkLines {
  readonly table: ChunkTable;
  readonly #lines: CheckedPieces;
  readonly #kept = new RecentlyUsed<Chunk>(KEPT_CHUNKS);
  /** A writer asks for each several times. */
  readonly #digests = new Map<number, string>();

  constructor(table: ChunkTable, lines: CheckedPieces) {
    this.table = table;
    this.#lines = lines;
  }

  get count(): number {
    return this.table.count;
  }

  /** Throws as {@link CheckedPieces.look} does. */
  at(ordinal: number): Chunk {
    const kept = this.#kept.get(ordinal);
    if (kept !== undefined) return kept;
    const chunk = decodeChunk(this.#lines.look(ordinal));
    this.#kept.set(ordinal, chunk);
    return chunk;
  }

  /** The ordinal of a chunk that these lines hold with the same digest. */
  unchanged({ id, digest }: Chunk): number | undefined {
    const ordinal = this.table.ordinalOf(id);
    return ordinal !== undefined && this.digestAt(ordinal) === digest ? ordinal : undefined;
  }

  /** The digest of a chunk, without parsing the passage. Throws as {@link CheckedPieces.look} does. */
  digestAt(ordinal: number): string {
    const known = this.#digests.get(ordinal);
    if (known !== undefined) return known;
    const digest = digestOfLine(this.#lines.look(ordinal)) ?? this.at(ordinal).digest;
    this.#digests.set(ordinal, digest);
    return digest;
  }

  /** The bytes of a line with its end. Throws as {@link CheckedPieces.look} does. */
  lineAt(ordinal: number): Buffer {
    return this.#lines.take(ordinal);
  }
}
