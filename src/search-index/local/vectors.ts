import { dotProduct } from '../unit-vector.ts';
import { TopK, type ScoredOrdinal } from '../snapshot/top-k.ts';

/** Vectors of norm 1 laid end to end in ordinal order: the one of ordinal i starts at i · dimensions. */
export interface VectorTable {
  readonly count: number;
  readonly dimensions: number;
  readonly values: Float32Array;
}

/** `vectors.bin`: magic "TJVE", version, count, dimensions (32 bits each), then the numbers; all little-endian. */
const MAGIC = 0x45564a54;
const VERSION = 1;
/** Bytes of `vectors.bin` before the numbers. */
export const VECTORS_HEADER_BYTES = 16;

/** Lays vectors end to end. Each has `dimensions` numbers. */
export function packVectors(vectors: readonly Float32Array[], dimensions: number): VectorTable {
  const values = new Float32Array(vectors.length * dimensions);
  for (const [ordinal, vector] of vectors.entries()) values.set(vector, ordinal * dimensions);
  return { count: vectors.length, dimensions, values };
}

/** The vector of an ordinal: a view, not a copy, so it must not be written to. */
export function vectorAt({ values, dimensions }: VectorTable, ordinal: number): Float32Array {
  return values.subarray(ordinal * dimensions, (ordinal + 1) * dimensions);
}

/** The bytes of `vectors.bin`. */
export function encodeVectors({ count, dimensions, values }: VectorTable): Buffer {
  const header = Uint32Array.of(MAGIC, VERSION, count, dimensions);
  return Buffer.concat([
    Buffer.from(header.buffer),
    Buffer.from(values.buffer, values.byteOffset, values.byteLength),
  ]);
}

/** Number of vectors and of their dimensions, read from the first {@link VECTORS_HEADER_BYTES} bytes of the file. */
export function decodeVectorsShape(
  header: Buffer,
  fileBytes: number,
): Pick<VectorTable, 'count' | 'dimensions'> {
  if (header.length < VECTORS_HEADER_BYTES)
    throw new RangeError(`${header.length} bytes, too few for a header`);
  if (header.readUInt32LE(0) !== MAGIC) throw new RangeError('another kind of file');
  const version = header.readUInt32LE(4);
  if (version !== VERSION) throw new RangeError(`version ${version} instead of ${VERSION}`);
  const [count, dimensions] = [header.readUInt32LE(8), header.readUInt32LE(12)];
  const expected = VECTORS_HEADER_BYTES + 4 * count * dimensions;
  if (fileBytes !== expected) throw new RangeError(`${fileBytes} bytes instead of ${expected}`);
  return { count, dimensions };
}

/**
 * Reads what {@link encodeVectors} wrote, without copying the numbers: the bytes must not change afterwards.
 * Throws `RangeError` that says what is wrong when the bytes are anything else; the caller names the file.
 */
export function decodeVectors(bytes: Buffer): VectorTable {
  const { count, dimensions } = decodeVectorsShape(bytes, bytes.length);
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : Buffer.copyBytesFrom(bytes);
  const values = new Float32Array(
    aligned.buffer,
    aligned.byteOffset + VECTORS_HEADER_BYTES,
    count * dimensions,
  );
  return { count, dimensions, values };
}

/**
 * Compares the query with every vector: the k most similar, best first, ties by ordinal. `accepts` is asked only about
 * vectors similar enough to be returned. The query has the table's dimensions and norm 1.
 */
export function scanVectors(
  table: VectorTable,
  query: Float32Array,
  k: number,
  accepts?: (ordinal: number) => boolean,
): ScoredOrdinal[] {
  const top = new TopK(Math.min(k, table.count));
  for (let ordinal = 0; ordinal < table.count; ordinal += 1) {
    const similarity = dotProduct(query, table.values, ordinal * table.dimensions);
    if (top.admits(similarity, ordinal) && (accepts === undefined || accepts(ordinal)))
      top.offer(similarity, ordinal);
  }
  return top.ranked();
}
