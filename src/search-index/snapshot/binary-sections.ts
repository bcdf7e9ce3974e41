/** Every section begins at a multiple of this, so that it can be read in place whatever its numbers are. */
const ALIGNMENT = 8;

/** Lays arrays of numbers end to end, each section filled up with zeros to a multiple of 8 bytes. */
export function concatSections(sections: readonly ArrayBufferView[]): Buffer {
  const sizes = sections.map(({ byteLength }) => byteLength + padding(byteLength));
  const bytes = Buffer.alloc(sizes.reduce((sum, size) => sum + size, 0));
  let position = 0;
  for (const [i, { buffer, byteOffset, byteLength }] of sections.entries()) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), position);
    position += sizes[i] ?? 0;
  }
  return bytes;
}

/**
 * Reads what {@link concatSections} wrote, in the same order and without copying: the bytes must not change afterwards.
 * Numbers are little-endian, as on every machine that Node.js runs on. Every call throws `RangeError` when there are
 * too few bytes.
 */
export class SectionReader {
  readonly #bytes: Buffer;
  #position = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes.byteOffset % ALIGNMENT === 0 ? bytes : Buffer.copyBytesFrom(bytes);
  }

  uint8(count: number): Uint8Array {
    return new Uint8Array(this.#bytes.buffer, this.#take(count), count);
  }

  uint16(count: number): Uint16Array {
    return new Uint16Array(this.#bytes.buffer, this.#take(2 * count), count);
  }

  uint32(count: number): Uint32Array {
    return new Uint32Array(this.#bytes.buffer, this.#take(4 * count), count);
  }

  float32(count: number): Float32Array {
    return new Float32Array(this.#bytes.buffer, this.#take(4 * count), count);
  }

  /** Bytes that hold text or anything else. */
  bytes(count: number): Buffer {
    return Buffer.from(this.#bytes.buffer, this.#take(count), count);
  }

  /** Throws `RangeError` unless everything has been read. */
  end(): void {
    if (this.#position === this.#bytes.length) return;
    throw new RangeError(`${this.#bytes.length} bytes instead of ${this.#position}`);
  }

  #take(size: number): number {
    const start = this.#position;
    this.#position += size + padding(size);
    if (this.#position > this.#bytes.length)
      throw new RangeError(`${this.#bytes.length} bytes instead of ${this.#position} or more`);
    return this.#bytes.byteOffset + start;
  }
}

/** Reads the first words of a file and checks kind and version; gives the words that follow them. */
export function readHeader(
  sections: SectionReader,
  { magic, version, words }: { magic: number; version: number; words: number },
): Uint32Array {
  const header = sections.uint32(2 + words);
  if (header[0] !== magic) throw new RangeError('another kind of file');
  if (header[1] !== version) throw new RangeError(`version ${header[1] ?? 0} instead of ${version}`);
  return header.subarray(2);
}

function padding(size: number): number {
  return (ALIGNMENT - (size % ALIGNMENT)) % ALIGNMENT;
}
