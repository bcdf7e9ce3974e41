import { PIVOT_SOURCES, type PivotSource } from './word-keys.ts';

/**
 * `pivot-table.bin`, numbers little-endian:
 *
 *   magic "TJPV", version, length of the JSON header (32 bits each), the header, padded to 4 bytes
 *   English terms     as keys
 *   each section      keys, lengths of the rows (8 bits each), reliability (8 bits a key), targets (16 bits each),
 *                     weights (8 bits each)
 *   keys              bytes that each has in common with the one before, bytes that follow (8 bits each), those bytes
 *
 * Every array begins at a multiple of 4 bytes. Keys ascend by their bytes; targets are places in the English terms;
 * weights and reliabilities are 255ths.
 */
const MAGIC = 0x56504a54;
const VERSION = 2;
const LEVELS: Readonly<Record<PivotSource, number>> = { fr: 2, ar: 3, latn: 3, en: 1 };

/** Strings in ascending byte order, one after the other: `bytes[offsets[i]] … bytes[offsets[i + 1]]`, half-open. */
export interface KeyBlock {
  readonly offsets: Uint32Array;
  readonly bytes: Buffer;
}

/** One level of one source: the translations of `keys[i]` are the places `rows[i]` to `rows[i + 1]`, half-open. */
export interface PivotSection {
  readonly keys: KeyBlock;
  readonly rows: Uint32Array;
  readonly reliability: Uint8Array;
  readonly targets: Uint16Array;
  readonly weights: Uint8Array;
}

/** What was learned, from what. `digest` names the content; `inputs` are the files read, with their SHA-256. */
export interface PivotHeader {
  readonly digest: string;
  readonly inputs: readonly { readonly file: string; readonly sha256: string }[];
}

/** The whole table: the English vocabulary, and the sections of each source from the most exact level down. */
export interface PivotData {
  readonly header: PivotHeader;
  readonly english: KeyBlock;
  readonly sections: Readonly<Record<PivotSource, readonly PivotSection[]>>;
}

/** Rows of a section before they are packed: key → reliability and translations (place in the English terms, weight). */
export type SectionRows = ReadonlyMap<
  string,
  { reliability: number; row: readonly (readonly [number, number])[] }
>;

/** Packs strings. They must be distinct; their order is that of their bytes. */
export function packKeys(keys: readonly string[]): KeyBlock {
  const buffers = keys.map((key) => Buffer.from(key, 'utf8')).sort((a, b) => Buffer.compare(a, b));
  const offsets = new Uint32Array(buffers.length + 1);
  buffers.forEach((buffer, i) => void (offsets[i + 1] = (offsets[i] ?? 0) + buffer.length));
  return { offsets, bytes: Buffer.concat(buffers) };
}

/** Number of strings in a block. */
export function keyCount({ offsets }: KeyBlock): number {
  return offsets.length - 1;
}

/** The string at a place. */
export function keyAt({ offsets, bytes }: KeyBlock, place: number): string {
  return bytes.toString('utf8', offsets[place] ?? 0, offsets[place + 1] ?? 0);
}

/** The place of a string, by halving; undefined when it is not there. */
export function placeOf({ offsets, bytes }: KeyBlock, key: string): number | undefined {
  const wanted = Buffer.from(key, 'utf8');
  let [low, high] = [0, offsets.length - 2];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = bytes.compare(wanted, 0, wanted.length, offsets[middle] ?? 0, offsets[middle + 1] ?? 0);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** Packs the rows of a section. Weights and reliabilities are 0 to 1; a weight under 1/510 is kept as the smallest. */
export function packSection(rows: SectionRows): PivotSection {
  const keys = packKeys([...rows.keys()]);
  const ordered = Array.from({ length: keyCount(keys) }, (_, place) => rows.get(keyAt(keys, place)));
  const offsets = new Uint32Array(ordered.length + 1);
  ordered.forEach((entry, i) => void (offsets[i + 1] = (offsets[i] ?? 0) + (entry?.row.length ?? 0)));
  const pairs = ordered.flatMap((entry) => entry?.row ?? []);
  return {
    keys,
    rows: offsets,
    reliability: Uint8Array.from(ordered, (entry) => Math.round((entry?.reliability ?? 0) * 255)),
    targets: Uint16Array.from(pairs, ([target]) => target),
    weights: Uint8Array.from(pairs, ([, weight]) => Math.max(1, Math.round(weight * 255))),
  };
}

/** The bytes of the file: equal tables give equal bytes. */
export function encodePivotTable({ header, english, sections }: PivotData): Buffer {
  const json = Buffer.from(JSON.stringify({ ...header, counts: countsOf(english, sections) }), 'utf8');
  const parts: Buffer[] = [Buffer.from(Uint32Array.of(MAGIC, VERSION, json.length).buffer), json];
  const add = (array: Uint8Array | Uint16Array | Uint32Array): void => {
    parts.push(Buffer.from(array.buffer, array.byteOffset, array.byteLength));
  };
  const addKeys = (keys: KeyBlock): void => {
    const { shared, rest, bytes } = frontCode(keys);
    for (const array of [shared, rest, bytes]) add(array);
  };
  addKeys(english);
  for (const source of PIVOT_SOURCES)
    for (const { keys, rows, reliability, targets, weights } of sections[source]) {
      addKeys(keys);
      for (const array of [lengthsOf(rows), reliability, targets, weights]) add(array);
    }
  return Buffer.concat(parts.flatMap((part) => [part, Buffer.alloc((4 - (part.length % 4)) % 4)]));
}

/** Keys as what each adds to the one before it: neighbours in order begin alike. */
interface FrontCoded {
  readonly shared: Uint8Array;
  readonly rest: Uint8Array;
  readonly bytes: Buffer;
}

function frontCode(keys: KeyBlock): FrontCoded {
  const { offsets, bytes } = keys;
  const lengths = lengthsOf(offsets);
  const shared = Uint8Array.from(lengths, (length, i) => {
    const before = i === 0 ? 0 : (lengths[i - 1] ?? 0);
    const [own, other] = [offsets[i] ?? 0, (offsets[i] ?? 0) - before];
    let same = 0;
    while (same < Math.min(length, before) && bytes[own + same] === bytes[other + same]) same += 1;
    return same;
  });
  const parts = Array.from(shared, (same, i) => bytes.subarray((offsets[i] ?? 0) + same, offsets[i + 1]));
  return { shared, rest: lengths.map((length, i) => length - (shared[i] ?? 0)), bytes: Buffer.concat(parts) };
}

function expandKeys({ shared, rest, bytes: added }: FrontCoded): KeyBlock {
  const offsets = offsetsOf(rest.map((length, i) => length + (shared[i] ?? 0)));
  const bytes = Buffer.alloc(offsets[rest.length] ?? 0);
  let from = 0;
  let before = 0;
  shared.forEach((same, i) => {
    const [at, own] = [offsets[i] ?? 0, rest[i] ?? 0];
    bytes.copyWithin(at, before, before + same);
    added.copy(bytes, at + same, from, from + own);
    [before, from] = [at, from + own];
  });
  return { offsets, bytes };
}

/** Throws `RangeError` for a string or a row of more than 255. */
function lengthsOf(offsets: Uint32Array): Uint8Array {
  return Uint8Array.from({ length: offsets.length - 1 }, (_, i) => {
    const length = (offsets[i + 1] ?? 0) - (offsets[i] ?? 0);
    if (length > 255) throw new RangeError(`an entry of ${length}, more than 255`);
    return length;
  });
}

function offsetsOf(lengths: Uint8Array): Uint32Array {
  const offsets = new Uint32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i += 1) offsets[i + 1] = (offsets[i] ?? 0) + (lengths[i] ?? 0);
  return offsets;
}

type Counts = readonly (readonly [keys: number, restBytes: number, pairs: number])[];

function countsOf(english: KeyBlock, sections: PivotData['sections']): Counts {
  const all = PIVOT_SOURCES.flatMap((source) => sections[source]);
  return [
    [keyCount(english), frontCode(english).bytes.length, 0],
    ...all.map(
      ({ keys, targets }) => [keyCount(keys), frontCode(keys).bytes.length, targets.length] as const,
    ),
  ];
}

/**
 * Reads what {@link encodePivotTable} wrote, copying the keys alone: the bytes must not change afterwards. Throws `RangeError`
 * saying what is wrong when they are anything else; the caller knows the file and names it.
 */
export function decodePivotTable(bytes: Buffer): PivotData {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : Buffer.copyBytesFrom(bytes);
  const { header, counts, start } = readHeader(aligned);
  const take = createTaker(aligned, start);
  const remaining = [...counts];
  const next = (): Counts[number] => remaining.shift() ?? [0, 0, 0];
  const takeKeys = ([keys, restBytes]: Counts[number]): KeyBlock => {
    const [shared, rest] = [take(Uint8Array, keys), take(Uint8Array, keys)];
    const { buffer, byteOffset } = take(Uint8Array, restBytes);
    return expandKeys({ shared, rest, bytes: Buffer.from(buffer, byteOffset, restBytes) });
  };
  const english = takeKeys(next());
  const takeSection = (): PivotSection => {
    const count = next();
    const [keys, , pairs] = count;
    return {
      keys: takeKeys(count),
      rows: offsetsOf(take(Uint8Array, keys)),
      reliability: take(Uint8Array, keys),
      targets: take(Uint16Array, pairs),
      weights: take(Uint8Array, pairs),
    };
  };
  const takeLevels = (source: PivotSource): PivotSection[] =>
    Array.from({ length: LEVELS[source] }, takeSection);
  const sections = {
    fr: takeLevels('fr'),
    ar: takeLevels('ar'),
    latn: takeLevels('latn'),
    en: takeLevels('en'),
  };
  if (take.at() !== aligned.length) throw new RangeError(`${aligned.length} bytes instead of ${take.at()}`);
  return { header, english, sections };
}

function readHeader(bytes: Buffer): { header: PivotHeader; counts: Counts; start: number } {
  if (bytes.length < 12 || bytes.readUInt32LE(0) !== MAGIC) throw new RangeError('another kind of file');
  const version = bytes.readUInt32LE(4);
  if (version !== VERSION) throw new RangeError(`version ${version} instead of ${VERSION}`);
  const length = bytes.readUInt32LE(8);
  if (12 + length > bytes.length) throw new RangeError('a header that does not end');
  // Written by the training program; lengths are checked against the file when its arrays are taken.
  const { counts, ...header } = JSON.parse(bytes.toString('utf8', 12, 12 + length)) as PivotHeader & {
    counts: Counts;
  };
  return { header, counts, start: 12 + padded(length) };
}

interface TypedArray {
  readonly BYTES_PER_ELEMENT: number;
}

function createTaker(bytes: Buffer, start: number) {
  let position = start;
  const take = <Array_>(
    kind: TypedArray & (new (buffer: ArrayBufferLike, offset: number, length: number) => Array_),
    length: number,
  ): Array_ => {
    const end = position + length * kind.BYTES_PER_ELEMENT;
    if (end > bytes.length) throw new RangeError(`an array that ends at ${end} of ${bytes.length} bytes`);
    const array = new kind(bytes.buffer, bytes.byteOffset + position, length);
    position = padded(end);
    return array;
  };
  return Object.assign(take, { at: () => position });
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
