import {
  expandKeys,
  frontCode,
  keyAt,
  keyCount,
  lengthsOf,
  offsetsOf,
  packKeys,
  type FrontCoded,
  type KeyBlock,
} from './key-block.ts';
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
  const terms = frontCode(english);
  const levels = PIVOT_SOURCES.flatMap((source) => sections[source]).map((section) => ({
    section,
    keys: frontCode(section.keys),
  }));
  const counts: Counts = [
    [terms.rest.length, terms.bytes.length, 0],
    ...levels.map(
      ({ section, keys }) => [keys.rest.length, keys.bytes.length, section.targets.length] as const,
    ),
  ];
  const json = Buffer.from(JSON.stringify({ ...header, counts }), 'utf8');
  const arrays = [
    ...arraysOf(terms),
    ...levels.flatMap(({ section: { rows, reliability, targets, weights }, keys }) => [
      ...arraysOf(keys),
      lengthsOf(rows),
      reliability,
      targets,
      weights,
    ]),
  ];
  const parts = [
    Buffer.from(Uint32Array.of(MAGIC, VERSION, json.length).buffer),
    json,
    ...arrays.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  ];
  return Buffer.concat(parts.flatMap((part) => [part, Buffer.alloc((4 - (part.length % 4)) % 4)]));
}

function arraysOf({ shared, rest, bytes }: FrontCoded): readonly Uint8Array[] {
  return [shared, rest, bytes];
}

type Counts = readonly (readonly [keys: number, restBytes: number, pairs: number])[];

/**
 * Reads what {@link encodePivotTable} wrote, copying the keys alone: the bytes must not change afterwards. Throws
 * `RangeError` saying what is wrong when they are anything else; the caller knows the file and names it.
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
