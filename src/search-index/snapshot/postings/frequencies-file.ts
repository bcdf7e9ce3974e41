import { concatSections, readHeader, SectionReader } from '../binary-sections.ts';
import type { Postings } from './postings.ts';

/**
 * `frequencies.bin`: what the next snapshot takes over and a search does not need. Sections as `SectionReader` reads
 * them: header (magic "TJFQ", version; passages, segments), the lengths of all passages, then for each segment of
 * `postings.bin` the frequency code of every posting.
 */
const HEADER = { magic: 0x51464a54, version: 1, words: 2 };

/** What `frequencies.bin` holds. */
export interface Frequencies {
  readonly codes: readonly Uint16Array[];
  readonly lengths: Float32Array;
}

/** The bytes of `frequencies.bin`. */
export function encodeFrequencies({ codes, lengths }: Frequencies): Buffer {
  const header = Uint32Array.of(HEADER.magic, HEADER.version, lengths.length, codes.length);
  return concatSections([header, lengths, ...codes]);
}

/** Reads what {@link encodeFrequencies} wrote beside these postings; throws `RangeError` when it is anything else. */
export function decodeFrequencies(bytes: Buffer, { passages, segments }: Postings): Frequencies {
  const sections = new SectionReader(bytes);
  const [found = 0, segmentCount = 0] = readHeader(sections, HEADER);
  if (found !== passages || segmentCount !== segments.length)
    throw new RangeError(
      `${found} passages in ${segmentCount} segments instead of ${passages} in ${segments.length}`,
    );
  const lengths = sections.float32(passages);
  for (const length of lengths)
    if (!(length >= 0 && length < Infinity)) throw new RangeError('a length below 0');
  const codes = segments.map(({ places }) => sections.uint16(places.length));
  sections.end();
  return { lengths, codes };
}
