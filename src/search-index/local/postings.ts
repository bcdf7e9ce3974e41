import { bm25Impact, inverseDocumentFrequency, passageLength, termFrequencies } from '../bm25.ts';
import { compareIds } from '../ordered-entries.ts';
import type { WeightedTerm } from '../../text/term-analyser.ts';
import { TopK, type ScoredOrdinal } from './top-k.ts';

/**
 * Which passages hold which terms, in compressed sparse rows: the postings of `terms[t]` are the places
 * `offsets[t]` to `offsets[t + 1]` (half-open) of `ordinals` and `frequencies`, ordinals ascending.
 * Terms ascend by code unit; each occurs in at least one passage. `lengths` has one entry per passage.
 */
export interface Postings {
  readonly terms: readonly string[];
  readonly offsets: Uint32Array;
  readonly ordinals: Uint32Array;
  readonly frequencies: Float32Array;
  readonly lengths: Float32Array;
}

/** Builds postings from the terms of each passage, in ordinal order. Throws as `termFrequencies` does. */
export function buildPostings(passages: readonly (readonly WeightedTerm[])[]): Postings {
  const frequencies = passages.map(termFrequencies);
  const terms = distinctTerms(frequencies).sort(compareIds);
  const rows = new Map(terms.map((term, row) => [term, row]));
  const offsets = rowOffsets(frequencies, rows);
  return { terms, offsets, ...fillRows(frequencies, rows, offsets), lengths: lengthsOf(frequencies) };
}

/**
 * BM25 over postings. `search` returns at most k passages that share a term with the query, best first, ties by
 * ordinal; `accepts` is asked only about passages good enough to be returned. One search at a time: it is
 * synchronous and reuses its accumulators.
 */
export interface LexicalSearch {
  search(terms: readonly WeightedTerm[], k: number, accepts?: (ordinal: number) => boolean): ScoredOrdinal[];
  documentFrequency(term: string): number;
}

/**
 * Prepares postings for searching. The impacts of a term are computed when a query first names it and then kept, so
 * that a query only adds and opening a large snapshot does not wait for terms that nobody asks for.
 */
export function createLexicalSearch(postings: Postings): LexicalSearch {
  const rows = new Map(postings.terms.map((term, row) => [term, row]));
  const impacts = createImpacts(postings);
  const scores = new Float64Array(postings.lengths.length);
  const touched = new Uint32Array(postings.lengths.length);
  return {
    search(terms, k, accepts) {
      let count = 0;
      for (const [term, weight] of termFrequencies(terms)) {
        const row = rows.get(term);
        if (row === undefined) continue;
        const values = impacts(row);
        const start = postings.offsets[row] ?? 0;
        for (let at = 0; at < values.length; at += 1) {
          const ordinal = postings.ordinals[start + at] ?? 0;
          const score = scores[ordinal] ?? 0;
          // Impacts and weights are above 0, so a score of 0 says that the passage has not been met yet.
          if (score === 0) touched[count++] = ordinal;
          scores[ordinal] = score + weight * (values[at] ?? 0);
        }
      }
      return collect(scores, touched.subarray(0, count), k, accepts);
    },
    documentFrequency(term) {
      const row = rows.get(term);
      return row === undefined ? 0 : (postings.offsets[row + 1] ?? 0) - (postings.offsets[row] ?? 0);
    },
  };
}

/** Picks the best of the touched scores and sets them back to 0 for the next query. */
function collect(
  scores: Float64Array,
  touched: Uint32Array,
  k: number,
  accepts: ((ordinal: number) => boolean) | undefined,
): ScoredOrdinal[] {
  const top = new TopK(Math.min(k, touched.length));
  try {
    for (const ordinal of touched) {
      const score = scores[ordinal] ?? 0;
      if (top.admits(score, ordinal) && (accepts === undefined || accepts(ordinal)))
        top.offer(score, ordinal);
    }
  } finally {
    // Also when the caller's filter throws: a leftover would add to the next query.
    for (const ordinal of touched) scores[ordinal] = 0;
  }
  return top.ranked();
}

/** Gives the impacts of a row, one per posting, computed once. */
function createImpacts({ offsets, ordinals, frequencies, lengths }: Postings): (row: number) => Float32Array {
  const averageLength = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const ratios = Float64Array.from(lengths, (length) => length / averageLength);
  const known = new Map<number, Float32Array>();
  return (row) => {
    const before = known.get(row);
    if (before !== undefined) return before;
    const [start, end] = [offsets[row] ?? 0, offsets[row + 1] ?? 0];
    const idf = inverseDocumentFrequency(lengths.length, end - start);
    const impacts = frequencies.slice(start, end);
    for (let at = 0; at < impacts.length; at += 1) {
      impacts[at] = bm25Impact(impacts[at] ?? 0, ratios[ordinals[start + at] ?? 0] ?? 0, idf);
    }
    known.set(row, impacts);
    return impacts;
  };
}

type Frequencies = ReadonlyMap<string, number>;
type Rows = ReadonlyMap<string, number>;

function distinctTerms(passages: readonly Frequencies[]): string[] {
  const terms = new Set<string>();
  for (const passage of passages) for (const term of passage.keys()) terms.add(term);
  return [...terms];
}

function rowOffsets(passages: readonly Frequencies[], rows: Rows): Uint32Array {
  const offsets = new Uint32Array(rows.size + 1);
  for (const passage of passages) {
    for (const term of passage.keys()) {
      const next = (rows.get(term) ?? 0) + 1;
      offsets[next] = (offsets[next] ?? 0) + 1;
    }
  }
  for (let row = 1; row < offsets.length; row += 1)
    offsets[row] = (offsets[row] ?? 0) + (offsets[row - 1] ?? 0);
  return offsets;
}

function fillRows(
  passages: readonly Frequencies[],
  rows: Rows,
  offsets: Uint32Array,
): Pick<Postings, 'ordinals' | 'frequencies'> {
  const cursors = offsets.slice();
  const ordinals = new Uint32Array(offsets.at(-1) ?? 0);
  const frequencies = new Float32Array(ordinals.length);
  for (const [ordinal, passage] of passages.entries()) {
    for (const [term, frequency] of passage) {
      const row = rows.get(term) ?? 0;
      const at = cursors[row] ?? 0;
      ordinals[at] = ordinal;
      frequencies[at] = frequency;
      cursors[row] = at + 1;
    }
  }
  return { ordinals, frequencies };
}

function lengthsOf(passages: readonly Frequencies[]): Float32Array {
  return Float32Array.from(passages, passageLength);
}
