import type { WeightedTerm } from '../../../text/term-analyser.ts';
import { termFrequencies } from '../../bm25.ts';
import type { FacetMask } from '../chunks/facet-mask.ts';
import { TopK, type ScoredOrdinal } from '../top-k.ts';
import { ClauseList, type QueryRow } from './clause-list.ts';
import { rowSpan, type Postings } from './postings.ts';
import { queryUnit } from './query-unit.ts';
import { createSegmentSearch } from './segment-search.ts';

/**
 * BM25 over postings. `search` returns the k best of the passages that share a term with the query and that the mask
 * lets through, best first, ties by ordinal. One search at a time: it is synchronous and reuses its accumulators.
 */
export interface LexicalSearch {
  search(terms: readonly WeightedTerm[], k: number, mask?: FacetMask): ScoredOrdinal[];
  /** Passages that hold the term, in any language. */
  documentFrequency(term: string): number;
  /** The row of a term in the dictionary; undefined when no passage holds it. */
  rowOf(term: string): number | undefined;
}

/** Prepares postings for searching: the segments one after the other, each with what the ones before have reached. */
export function createLexicalSearch(postings: Postings): LexicalSearch {
  const rows = new Map(postings.terms.map((term, row) => [term, row]));
  const largest = postings.segments.reduce((most, { ordinals }) => Math.max(most, ordinals.length), 0);
  const workspace = {
    scores: new Float64Array(largest),
    candidates: { places: new Uint16Array(largest), scores: new Float64Array(largest) },
    clauses: new ClauseList(),
  };
  const searches = postings.segments.map((segment) => createSegmentSearch(segment, workspace));
  return {
    search(terms, k, mask) {
      const query: QueryRow[] = [];
      for (const [term, weight] of termFrequencies(terms)) {
        const row = rows.get(term);
        if (row !== undefined) query.push({ row, weight });
      }
      const unit = queryUnit(query.map(({ weight }) => weight));
      const top = new TopK(Math.min(k, postings.passages));
      for (const search of searches) search(query, unit, top, mask);
      return top.ranked();
    },
    documentFrequency(term) {
      const row = rows.get(term);
      if (row === undefined) return 0;
      return postings.segments.reduce((sum, segment) => {
        const [start, end] = rowSpan(segment, row);
        return sum + end - start;
      }, 0);
    },
    rowOf: (term) => rows.get(term),
  };
}
