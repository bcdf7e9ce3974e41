import type { WeightedTerm } from '../../../text/term-analyser.ts';
import { termFrequencies } from '../../bm25.ts';
import { isAccepted, type FacetMask } from '../chunks/facet-mask.ts';
import { TopK, type ScoredOrdinal } from '../top-k.ts';
import { rowSpan, type Postings } from './postings.ts';
import { queryUnit, stepInUnits } from './query-unit.ts';

/**
 * What a search over these postings has to find, by adding up every posting of every term: the oracle of the pruned
 * search and what its speed is held against. `scores` has one place for each passage and is left at 0.
 */
export function searchExhaustively(
  postings: Postings,
  rows: ReadonlyMap<string, number>,
  scores: Int32Array,
  terms: readonly WeightedTerm[],
  k: number,
  mask?: FacetMask,
): ScoredOrdinal[] {
  const query = [...termFrequencies(terms)].map(([term, weight]) => ({ row: rows.get(term), weight }));
  const known = query.filter(({ row }) => row !== undefined);
  const unit = queryUnit(known.map(({ weight }) => weight));
  const top = new TopK(Math.min(k, postings.passages));
  for (const segment of postings.segments) {
    for (const { row = 0, weight } of known) {
      const step = stepInUnits(weight, segment.scales[row] ?? 0, unit);
      const [start, end] = rowSpan(segment, row);
      for (let at = start; at < end; at += 1) {
        const place = segment.places[at] ?? 0;
        scores[place] = ((scores[place] ?? 0) + Math.imul(step, segment.impacts[at] ?? 0)) | 0;
      }
    }
    for (let place = 0; place < segment.ordinals.length; place += 1) {
      const [score, ordinal] = [scores[place] ?? 0, segment.ordinals[place] ?? 0];
      if (score > 0 && top.admits(score, ordinal) && isAccepted(mask, ordinal)) top.offer(score, ordinal);
      scores[place] = 0;
    }
  }
  return top.ranked().map(({ ordinal, score }) => ({ ordinal, score: score * unit }));
}
