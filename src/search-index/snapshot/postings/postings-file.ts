import { LANGUAGES } from '../../../source/language.ts';
import { concatSections, readHeader, SectionReader } from '../binary-sections.ts';
import type { Postings, Segment } from './postings.ts';
import { SEGMENT_PASSAGES } from './term-rows.ts';

/**
 * `postings.bin`, sections as `SectionReader` reads them:
 *
 *   header      magic "TJPO", version; passages, terms, segments, bytes of the dictionary
 *   segments    for each: language (its place in LANGUAGES), passages, lists, postings
 *   for each segment: ordinals, rowLists, listStarts, scales, listMaxima, places, impacts
 *   dictionary  JSON array of the terms, UTF-8
 */
const HEADER = { magic: 0x4f504a54, version: 2, words: 4 };
const SEGMENT_WORDS = 4;

/** The bytes of `postings.bin`: equal postings give equal bytes. */
export function encodePostings({ passages, terms, segments }: Postings): Buffer {
  const dictionary = Buffer.from(JSON.stringify(terms), 'utf8');
  const header = [HEADER.magic, HEADER.version, passages, terms.length, segments.length, dictionary.length];
  const shapes = segments.flatMap((segment) => [
    LANGUAGES.indexOf(segment.language),
    segment.ordinals.length,
    segment.listMaxima.length,
    segment.places.length,
  ]);
  const arrays = segments.flatMap(({ language: _, ...segment }) => [
    segment.ordinals,
    segment.rowLists,
    segment.listStarts,
    segment.scales,
    segment.listMaxima,
    segment.places,
    segment.impacts,
  ]);
  return concatSections([Uint32Array.from(header), Uint32Array.from(shapes), ...arrays, dictionary]);
}

/**
 * Reads what {@link encodePostings} wrote, without copying the numbers: the bytes must not change afterwards.
 * Throws `RangeError` that says what is wrong when the bytes are anything else, so that a search never reads out of
 * bounds; the caller knows the file and names it.
 */
export function decodePostings(bytes: Buffer): Postings {
  const sections = new SectionReader(bytes);
  const [passages = 0, terms = 0, segmentCount = 0, dictionaryBytes = 0] = readHeader(sections, HEADER);
  const shapes = sections.uint32(SEGMENT_WORDS * segmentCount);
  const segments = Array.from({ length: segmentCount }, (_, i) =>
    readSegment(sections, shapes.subarray(SEGMENT_WORDS * i, SEGMENT_WORDS * (i + 1)), terms),
  );
  const dictionary = readDictionary(sections.bytes(dictionaryBytes), terms);
  sections.end();
  for (const segment of segments) checkSegment(segment, passages);
  checkPassages(segments, passages);
  return { passages, terms: dictionary, segments };
}

function readSegment(sections: SectionReader, shape: Uint32Array, terms: number): Segment {
  const [languageAt = 0, passages = 0, lists = 0, postings = 0] = shape;
  const language = LANGUAGES[languageAt];
  if (language === undefined) throw new RangeError(`a segment of language ${languageAt}`);
  if (passages === 0 || passages > SEGMENT_PASSAGES)
    throw new RangeError(`a segment of ${passages} passages`);
  return {
    language,
    ordinals: sections.uint32(passages),
    rowLists: sections.uint32(terms + 1),
    listStarts: sections.uint32(lists + 1),
    scales: sections.float32(terms),
    listMaxima: sections.uint8(lists),
    places: sections.uint16(postings),
    impacts: sections.uint8(postings),
  };
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

function checkSegment(segment: Segment, passages: number): void {
  const { ordinals, rowLists, listStarts, listMaxima, scales, places } = segment;
  if (!ascends(ordinals) || (ordinals.at(-1) ?? 0) >= passages)
    throw new RangeError('ordinals out of order or bounds');
  if (rowLists[0] !== 0 || rowLists.at(-1) !== listMaxima.length)
    throw new RangeError('rows that do not fill the file');
  for (let row = 1; row < rowLists.length; row += 1)
    if ((rowLists[row] ?? 0) < (rowLists[row - 1] ?? 0))
      throw new RangeError(`row ${row - 1} that ends before it starts`);
  if (listStarts[0] !== 0 || listStarts.at(-1) !== places.length)
    throw new RangeError('lists that do not fill the file');
  if (!ascends(listStarts)) throw new RangeError('a list that ends before it starts');
  for (const [row, scale] of scales.entries())
    if (!(scale >= 0 && scale < Infinity)) throw new RangeError(`a scale ${row} below 0 or not finite`);
  checkLists(segment);
}

/**
 * Within a list places ascend, so that the last one tells whether all are in bounds. That they do is what the checksum
 * of the file says; looking at each would take a large snapshot a fifth of its opening. A search does not leave its
 * bounds either way: a place that is none is added to nothing.
 */
function checkLists({ ordinals, listStarts, places }: Segment): void {
  for (let list = 0; list + 1 < listStarts.length; list += 1) {
    const last = (listStarts[list + 1] ?? 0) - 1;
    if ((places[last] ?? 0) >= ordinals.length) throw new RangeError(`list ${list} out of bounds`);
  }
}

function ascends(numbers: Uint32Array): boolean {
  for (let at = 1; at < numbers.length; at += 1)
    if ((numbers[at] ?? 0) <= (numbers[at - 1] ?? 0)) return false;
  return true;
}

function checkPassages(segments: readonly Segment[], passages: number): void {
  const seen = new Uint8Array(passages);
  for (const { ordinals } of segments) for (const ordinal of ordinals) seen[ordinal] = 1;
  const total = segments.reduce((sum, { ordinals }) => sum + ordinals.length, 0);
  if (total !== passages || seen.includes(0)) throw new RangeError('passages in no segment, or in several');
}
