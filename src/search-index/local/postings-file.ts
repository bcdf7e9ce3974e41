import type { Postings } from './postings.ts';

/**
 * `postings.bin`, all numbers little-endian 32 bits:
 *
 *   header   magic "TJPO", version, passages, terms, postings, bytes of the dictionary
 *   offsets  terms + 1
 *   ordinals, frequencies (float)   one each per posting
 *   lengths (float)                 one per passage
 *   dictionary                      JSON array of the terms, UTF-8
 */
const MAGIC = 0x4f504a54;
const VERSION = 1;
const HEADER_WORDS = 6;

/** The bytes of `postings.bin`: equal postings give equal bytes. */
export function encodePostings({ terms, offsets, ordinals, frequencies, lengths }: Postings): Buffer {
  const dictionary = Buffer.from(JSON.stringify(terms), 'utf8');
  const header = Uint32Array.of(
    MAGIC,
    VERSION,
    lengths.length,
    terms.length,
    ordinals.length,
    dictionary.length,
  );
  const sections = [header, offsets, ordinals, frequencies, lengths].map((section) => {
    return Buffer.from(section.buffer, section.byteOffset, section.byteLength);
  });
  return Buffer.concat([...sections, dictionary]);
}

/**
 * Reads what {@link encodePostings} wrote, without copying the numbers: the bytes must not change afterwards.
 * Throws `RangeError` that says what is wrong when the bytes are anything else, so that a search never reads out of
 * bounds; the caller knows the file and names it.
 */
export function decodePostings(bytes: Buffer): Postings {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : Buffer.copyBytesFrom(bytes);
  const { passages, terms, postings, dictionaryBytes } = readHeader(aligned);
  let position = 4 * HEADER_WORDS;
  const take = (count: number): number => {
    const start = aligned.byteOffset + position;
    position += 4 * count;
    return start;
  };
  const offsets = new Uint32Array(aligned.buffer, take(terms + 1), terms + 1);
  const ordinals = new Uint32Array(aligned.buffer, take(postings), postings);
  const frequencies = new Float32Array(aligned.buffer, take(postings), postings);
  const lengths = new Float32Array(aligned.buffer, take(passages), passages);
  const dictionary = readDictionary(aligned.subarray(position, position + dictionaryBytes), terms);
  const decoded = { terms: dictionary, offsets, ordinals, frequencies, lengths };
  checkRows(decoded);
  return decoded;
}

interface Header {
  readonly passages: number;
  readonly terms: number;
  readonly postings: number;
  readonly dictionaryBytes: number;
}

function readHeader(bytes: Buffer): Header {
  if (bytes.length < 4 * HEADER_WORDS) throw new RangeError(`${bytes.length} bytes, too few for a header`);
  const word = (at: number): number => bytes.readUInt32LE(4 * at);
  if (word(0) !== MAGIC) throw new RangeError('another kind of file');
  if (word(1) !== VERSION) throw new RangeError(`version ${word(1)} instead of ${VERSION}`);
  const header = { passages: word(2), terms: word(3), postings: word(4), dictionaryBytes: word(5) };
  const words = HEADER_WORDS + header.terms + 1 + 2 * header.postings + header.passages;
  const expected = 4 * words + header.dictionaryBytes;
  if (bytes.length !== expected) throw new RangeError(`${bytes.length} bytes instead of ${expected}`);
  return header;
}

function readDictionary(bytes: Buffer, terms: number): string[] {
  const parsed = parseJson(bytes);
  if (!Array.isArray(parsed) || !parsed.every((term) => typeof term === 'string')) {
    throw new RangeError('a dictionary that is not a list of terms');
  }
  if (parsed.length !== terms) throw new RangeError(`${parsed.length} terms instead of ${terms}`);
  return parsed;
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (cause) {
    throw new RangeError('a dictionary that is not JSON', { cause });
  }
}

function checkRows(postings: Postings): void {
  const { terms, offsets, ordinals, lengths } = postings;
  if (offsets[0] !== 0 || offsets[terms.length] !== ordinals.length) {
    throw new RangeError('rows that do not fill the file');
  }
  for (let row = 0; row < terms.length; row += 1) {
    const [start, end] = [offsets[row] ?? 0, offsets[row + 1] ?? 0];
    if (end <= start || end > ordinals.length) throw new RangeError(`row ${row} that ends before it starts`);
    checkRow(postings, start, end);
  }
  for (const length of lengths) {
    if (length !== 0 && !isPositive(length)) throw new RangeError('a length below 0');
  }
}

function checkRow({ ordinals, frequencies, lengths }: Postings, start: number, end: number): void {
  let before = -1;
  for (let at = start; at < end; at += 1) {
    const ordinal = ordinals[at] ?? 0;
    if (ordinal <= before || ordinal >= lengths.length)
      throw new RangeError(`posting ${at} out of order or bounds`);
    if (!isPositive(frequencies[at] ?? 0)) throw new RangeError(`a frequency ${at} that is not above 0`);
    before = ordinal;
  }
}

function isPositive(value: number): boolean {
  return value > 0 && value < Infinity;
}
