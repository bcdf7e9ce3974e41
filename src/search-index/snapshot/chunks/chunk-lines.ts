import type { Chunk } from '../../../chunking/chunk.ts';
import type { CheckedPieces } from '../checked-pieces.ts';
import type { ChunkTable } from './chunk-table.ts';

/** The digest stands at the end of a line so that it can be read without parsing the passage. */
const DIGEST = /"digest":"([0-9a-f]{64})"\}\n$/;
const DIGEST_WITHIN = 80;
/** Parsed chunks kept, those asked for last: some 20 MB, and every chunk of a small base. */
const KEPT_CHUNKS = 4096;

/**
 * One chunk a line with its line feed, in the order given, the digest last. Lines of chunks that `before` holds with the same
 * digest are taken over.
 */
export function encodeChunkLines(chunks: readonly Chunk[], before?: ChunkLines): Buffer[] {
  return chunks.map((chunk) => {
    const known = before?.unchanged(chunk);
    if (before !== undefined && known !== undefined) return before.lineAt(known);
    const { id, alignId, digest, ...rest } = chunk;
    return Buffer.from(`${JSON.stringify({ id, alignId, ...rest, digest })}\n`, 'utf8');
  });
}

/**
 * The chunks of a snapshot. A line is read and parsed when its chunk is asked for, and the chunks asked for last are
 * kept: a large base would not fit in memory as objects, and hardly as text.
 */
export class ChunkLines {
  readonly table: ChunkTable;
  readonly #lines: CheckedPieces;
  readonly #kept = new Map<number, Chunk>();
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

  /** The digest of a chunk, without parsing the passage. Throws as {@link CheckedPieces.look} does. */
  digestAt(ordinal: number): string {
    const known = this.#digests.get(ordinal);
    if (known !== undefined) return known;
    const tail = this.#lines.look(ordinal).subarray(-DIGEST_WITHIN).toString('latin1');
    const digest = DIGEST.exec(tail)?.[1] ?? this.at(ordinal).digest;
    this.#digests.set(ordinal, digest);
    return digest;
  }

  /** The bytes of a line with its end. Throws as {@link CheckedPieces.look} does. */
  lineAt(ordinal: number): Buffer {
    return this.#lines.take(ordinal);
  }

  #parse(ordinal: number): Chunk {
    // The checksum of the line says that this is what the writer wrote, and it writes chunks.
    return JSON.parse(this.#lines.look(ordinal).toString('utf8')) as Chunk;
  }
}
