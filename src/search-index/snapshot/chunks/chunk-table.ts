import type { Chunk } from '../../../chunking/chunk.ts';
import { LANGUAGES } from '../../../source/language.ts';
import { compareIds } from '../../ordered-entries.ts';
import type { ChunkFacets, ChunkReference } from '../../search-index.ts';
import { concatSections, readHeader, SectionReader } from '../binary-sections.ts';
import type { PieceTable } from '../checked-pieces.ts';
import { countFacets, facetTableOf, type FacetTable } from './facet-mask.ts';

/**
 * `chunks.bin`: what is asked of chunks too often to read their lines. Sections as `SectionReader` reads them:
 *
 *   header        magic "TJCH", version; chunks, bytes of ids, of align ids, of facets
 *   by ordinal    end and checksum of the line in `chunks.jsonl`, facets, end of the id, end of the align id
 *   by align id   ordinals in the order of align ids, those of one in the order of LANGUAGES; in that order, end and
 *                 checksum of the block in `sentences.bin`: a question looks at a section in all its languages
 *   texts         ids, align ids (UTF-8, one after the other), facets (JSON array)
 */
const HEADER = { magic: 0x48434a54, version: 2, words: 4 };

/** Where the line and the block of each chunk stand. */
interface ChunkPieces {
  /** Of `chunks.jsonl`. */
  readonly lines: PieceTable;
  /** Of `sentences.bin`, in the order of {@link alignOrder}. */
  readonly blocks: PieceTable;
}

/** The bytes of `chunks.bin`; chunks ascend by id, and `order` is what {@link alignOrder} gives of them. */
export function encodeChunkTable(
  chunks: readonly Chunk[],
  order: Uint32Array,
  { lines, blocks }: ChunkPieces,
): Buffer {
  const [ids, idEnds] = packTexts(chunks.map(({ id }) => id));
  const [alignIds, alignEnds] = packTexts(chunks.map(({ alignId }) => alignId));
  const { facets, ofOrdinal } = facetTableOf(chunks);
  const combinations = Buffer.from(JSON.stringify(facets), 'utf8');
  const sizes = [ids.length, alignIds.length, combinations.length];
  const header = Uint32Array.of(HEADER.magic, HEADER.version, chunks.length, ...sizes);
  const byOrdinal = [lines.ends, lines.checksums, ofOrdinal, idEnds, alignEnds];
  const byAlignId = [order, blocks.ends, blocks.checksums];
  return concatSections([header, ...byOrdinal, ...byAlignId, ids, alignIds, combinations]);
}

function packTexts(texts: readonly string[]): [bytes: Buffer, ends: Uint32Array] {
  let end = 0;
  const ends = Uint32Array.from(texts, (text) => (end += Buffer.byteLength(text)));
  return [Buffer.from(texts.join(''), 'utf8'), ends];
}

/** Ordinals of chunks in the order of their align ids, those of one in the order of LANGUAGES. */
export function alignOrder(chunks: readonly Chunk[]): Uint32Array {
  const sorted = [...chunks.entries()].sort(([i, a], [j, b]) => {
    const byLanguage = LANGUAGES.indexOf(a.language) - LANGUAGES.indexOf(b.language);
    return compareIds(a.alignId, b.alignId) || byLanguage || i - j;
  });
  return Uint32Array.from(sorted, ([ordinal]) => ordinal);
}

/**
 * Ids, alignment, facets and the place of the chunks of a snapshot, by ordinal. Ids stay bytes until they are asked
 * for: opening a large snapshot must not wait for texts that nobody asks about.
 */
export class ChunkTable {
  readonly count: number;
  readonly facets: FacetTable;
  readonly pieces: ChunkPieces;
  readonly #ids: Texts;
  readonly #alignIds: Texts;
  readonly #alignOrder: Uint32Array;
  readonly #alignPlaces: Uint32Array;
  /**
   * What was referred to, by ordinal, and the ordinals of its ids: a question names a hundred passages, several times each, and to
   * decode their ids each time was a tenth of the memory that both legs left behind. Some 20 MB once all of 100,000 have been found.
   */
  readonly #references: (ChunkReference | undefined)[];
  readonly #ordinals = new Map<string, number>();

  /** Throws `RangeError` when the bytes are not those of a chunk table; they must not change afterwards. */
  constructor(bytes: Buffer) {
    const sections = new SectionReader(bytes);
    const [count = 0, idBytes = 0, alignBytes = 0, facetBytes = 0] = readHeader(sections, HEADER);
    this.count = count;
    const lines = readPieces(sections, count);
    const ofOrdinal = sections.uint32(count);
    const [idEnds, alignEnds] = [sections.uint32(count), sections.uint32(count)];
    this.#alignOrder = sections.uint32(count);
    this.pieces = { lines, blocks: readPieces(sections, count) };
    this.#ids = new Texts(sections.bytes(idBytes), idEnds);
    this.#alignIds = new Texts(sections.bytes(alignBytes), alignEnds);
    const facets = readFacets(sections.bytes(facetBytes));
    sections.end();
    if (!ofOrdinal.every((id) => id < facets.length)) throw new RangeError('a chunk of unknown facets');
    if (!this.#alignOrder.every((ordinal) => ordinal < count))
      throw new RangeError('an ordinal out of bounds');
    this.#alignPlaces = inverseOf(this.#alignOrder);
    this.#references = new Array<ChunkReference | undefined>(count);
    this.facets = { facets, ofOrdinal, counts: countFacets(ofOrdinal, facets.length) };
  }

  /** The id of a chunk; empty when there is no such ordinal. */
  idAt(ordinal: number): string {
    return this.#ids.at(ordinal);
  }

  /** A chunk that there is, without its line; the same object each time. */
  referenceTo(ordinal: number): ChunkReference {
    const known = this.#references[ordinal];
    if (known !== undefined) return known;
    const { facets, ofOrdinal } = this.facets;
    const own = facets[ofOrdinal[ordinal] ?? 0];
    if (own === undefined || ordinal >= this.count)
      throw new RangeError(`no chunk ${ordinal} among ${this.count}`);
    const reference = { chunkId: this.#ids.at(ordinal), alignId: this.#alignIds.at(ordinal), facets: own };
    this.#references[ordinal] = reference;
    this.#ordinals.set(reference.chunkId, ordinal);
    return reference;
  }

  ordinalOf(id: string): number | undefined {
    return this.#ordinals.get(id) ?? this.#findOrdinal(id);
  }

  #findOrdinal(id: string): number | undefined {
    const ordinal = lowerBound(this.count, (at) => compareIds(this.#ids.at(at), id) < 0);
    return ordinal < this.count && this.#ids.at(ordinal) === id ? ordinal : undefined;
  }

  /** The place of a chunk in the order of {@link alignOrder}; 0 when there is no such ordinal. */
  alignPlaceOf(ordinal: number): number {
    return this.#alignPlaces[ordinal] ?? 0;
  }

  /** Ordinals of the chunks with one align id, in the order of LANGUAGES; none when it is unknown. */
  alignedOrdinals(alignId: string): number[] {
    const order = this.#alignOrder;
    const alignIdAt = (at: number): string => this.#alignIds.at(order[at] ?? 0);
    const ordinals: number[] = [];
    let at = lowerBound(this.count, (each) => compareIds(alignIdAt(each), alignId) < 0);
    for (; at < this.count && alignIdAt(at) === alignId; at += 1) ordinals.push(order[at] ?? 0);
    return ordinals;
  }
}

function inverseOf(order: Uint32Array): Uint32Array {
  const places = new Uint32Array(order.length);
  for (const [place, ordinal] of order.entries()) places[ordinal] = place;
  return places;
}

function readPieces(sections: SectionReader, count: number): PieceTable {
  return { ends: sections.uint32(count), checksums: sections.uint32(count) };
}

/** Texts laid end to end. */
class Texts {
  readonly #bytes: Buffer;
  readonly #ends: Uint32Array;

  constructor(bytes: Buffer, ends: Uint32Array) {
    this.#bytes = bytes;
    this.#ends = ends;
    const isOrdered = ends.every((end, i) => i === 0 || end >= (ends[i - 1] ?? 0));
    if (!isOrdered || (ends.at(-1) ?? 0) !== bytes.length)
      throw new RangeError('texts that do not fill their place');
  }

  at(place: number): string {
    return this.#bytes.toString('utf8', place === 0 ? 0 : this.#ends[place - 1], this.#ends[place] ?? 0);
  }
}

function readFacets(bytes: Buffer): ChunkFacets[] {
  try {
    // The checksum of the file says that this is what the writer wrote, and it writes facets.
    return JSON.parse(bytes.toString('utf8')) as ChunkFacets[];
  } catch (cause) {
    throw new RangeError('facets that are not JSON', { cause });
  }
}

/** The first place from 0 to `count` at which `isBefore` does not hold, which holds up to there. */
function lowerBound(count: number, isBefore: (at: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
