import { LANGUAGES } from '../../../source/language.ts';
import { bm25Impact, inverseDocumentFrequency, lengthRatio, presence } from '../../bm25.ts';
import { FREQUENCIES } from './frequency-code.ts';
import { layerSegment } from './layer-segment.ts';
import type { Postings, Segment } from './postings.ts';
import type { SegmentRows, TermRows } from './term-rows.ts';

/** Highest impact of 8 bits. */
const MAX_IMPACT = 255;

/** Postings, and for each segment the frequency code of every posting, in the order of its postings. */
export interface WeighedRows {
  readonly postings: Postings;
  readonly codes: readonly Uint16Array[];
}

/**
 * Gives every posting its BM25 impact and orders them for searching: how telling a term is, is counted over all
 * languages, so that their scores compare; how long a passage is, against those of its own. The same rows give the same
 * numbers.
 */
export function weighRows(rows: TermRows): WeighedRows {
  const passages = rows.segments.reduce((sum, { ordinals }) => sum + ordinals.length, 0);
  const masses = documentMasses(rows.segments, rows.terms.length);
  const idfs = masses.map((mass) => inverseDocumentFrequency(passages, mass));
  const weighed = LANGUAGES.flatMap((language) => {
    const segments = rows.segments.filter((segment) => segment.language === language);
    return weighLanguage(segments, rows.lengths, idfs);
  });
  const postings = {
    passages: rows.lengths.length,
    terms: rows.terms,
    segments: weighed.map(({ segment }) => segment),
  };
  return { postings, codes: weighed.map(({ codes }) => codes) };
}

function weighLanguage(
  segments: readonly SegmentRows[],
  lengths: Float32Array,
  idfs: Float64Array,
): { segment: Segment; codes: Uint16Array }[] {
  const ratios = lengthRatios(segments, lengths);
  const scales = new Float32Array(idfs.length);
  for (const [i, segment] of segments.entries()) raiseScales(segment, ratios[i] ?? NO_RATIOS, idfs, scales);
  for (let row = 0; row < scales.length; row += 1) scales[row] = (scales[row] ?? 0) / MAX_IMPACT;
  return segments.map((segment, i) => {
    const impacts = quantise(segment, ratios[i] ?? NO_RATIOS, idfs, scales);
    return layerSegment(segment, impacts, scales);
  });
}

const NO_RATIOS = new Float64Array();

/** For each segment, the length of every passage over the average of the language. */
function lengthRatios(segments: readonly SegmentRows[], lengths: Float32Array): Float64Array[] {
  let [sum, count] = [0, 0];
  for (const { ordinals } of segments) {
    for (const ordinal of ordinals) sum += lengths[ordinal] ?? 0;
    count += ordinals.length;
  }
  return segments.map(({ ordinals }) =>
    Float64Array.from(ordinals, (ordinal) => lengthRatio(lengths[ordinal] ?? 0, sum / count)),
  );
}

/** Term → sum of its presence in the passages. */
function documentMasses(segments: readonly SegmentRows[], terms: number): Float64Array {
  const masses = new Float64Array(terms);
  for (const { starts, codes } of segments) {
    for (let row = 0; row < terms; row += 1) {
      let mass = masses[row] ?? 0;
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1)
        mass += presence(FREQUENCIES[codes[at] ?? 0] ?? 0);
      masses[row] = mass;
    }
  }
  return masses;
}

/** Raises the scale of every term to its highest impact in the segment. */
function raiseScales(
  { starts, places, codes }: SegmentRows,
  ratios: Float64Array,
  idfs: Float64Array,
  scales: Float32Array,
): void {
  for (let row = 0; row < scales.length; row += 1) {
    let highest = scales[row] ?? 0;
    const idf = idfs[row] ?? 0;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const impact = bm25Impact(FREQUENCIES[codes[at] ?? 0] ?? 0, ratios[places[at] ?? 0] ?? 0, idf);
      if (impact > highest) highest = impact;
    }
    scales[row] = highest;
  }
}

/** The impact of every posting in 8 bits: never 0, because the passage does hold the term. */
function quantise(
  { starts, places, codes }: SegmentRows,
  ratios: Float64Array,
  idfs: Float64Array,
  scales: Float32Array,
): Uint8Array {
  const impacts = new Uint8Array(codes.length);
  for (let row = 0; row < scales.length; row += 1) {
    const [idf, scale] = [idfs[row] ?? 0, scales[row] ?? 0];
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const impact = bm25Impact(FREQUENCIES[codes[at] ?? 0] ?? 0, ratios[places[at] ?? 0] ?? 0, idf);
      impacts[at] = Math.max(1, Math.min(Math.round(impact / scale), MAX_IMPACT));
    }
  }
  return impacts;
}
