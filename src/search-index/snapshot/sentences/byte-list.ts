/** Bits of a number in each of its bytes; the highest bit of a byte says that more follow. */
const BITS = 7;
const MORE = 1 << BITS;

/** Bytes that {@link ByteList.number} writes. */
export function sizeOfNumber(value: number): number {
  let size = 1;
  for (let rest = value; rest >= MORE; rest >>>= BITS) size += 1;
  return size;
}

/** Bytes that are written one after the other. */
export class ByteList {
  #bytes = Buffer.allocUnsafe(4096);
  #length = 0;

  /** A whole number from 0 to 2³¹ − 1, the lowest bits first: one byte below 128, two below 16,384. */
  number(value: number): void {
    let rest = value;
    for (; rest >= MORE; rest >>>= BITS) this.byte((rest & (MORE - 1)) | MORE);
    this.byte(rest);
  }

  byte(value: number): void {
    if (this.#length === this.#bytes.length) this.#grow(1);
    this.#bytes[this.#length++] = value;
  }

  append(bytes: Uint8Array): void {
    if (this.#length + bytes.length > this.#bytes.length) this.#grow(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** What was written, in memory of its own; the list is empty afterwards. */
  take(): Buffer {
    const taken = Buffer.copyBytesFrom(this.#bytes, 0, this.#length);
    this.#length = 0;
    return taken;
  }

  #grow(by: number): void {
    const grown = Buffer.allocUnsafe(2 * this.#bytes.length + by);
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}

/** Reads bytes from the first on. Past the last one every byte is 0. */
export class ByteReader {
  readonly bytes: Uint8Array;
  position = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** A number as {@link ByteList.number} writes it. */
  number(): number {
    let value = this.bytes[this.position++] ?? 0;
    if (value < MORE) return value;
    value &= MORE - 1;
    for (let shift = BITS; shift < 32; shift += BITS) {
      const byte = this.bytes[this.position++] ?? 0;
      value |= (byte & (MORE - 1)) << shift;
      if (byte < MORE) break;
    }
    return value >>> 0;
  }

  byte(): number {
    return this.bytes[this.position++] ?? 0;
  }
}
