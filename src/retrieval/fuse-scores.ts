import type { Language } from '../source/language.ts';
import type { ChunkReference, Hit } from '../search-index/search-index.ts';

/** How much each leg counts, ≥ 0, chosen per embedder by `npm run eval:retrieval`; see `src/README.md`. */
export interface FusionWeights {
  readonly lexical: number;
  readonly dense: number;
  /** What a passage counts, by its language, when the question is certainly in another; from 1, see `rank-sections.ts`. */
  readonly crossLanguage: Readonly<Record<Language, number>>;
}

/** A fused hit: `score` orders hits of one query and means nothing else. */
export interface FusedHit extends ChunkReference {
  readonly score: number;
  readonly similarity: number;
}

/**
 * Share of the last lexical score that is taken off each when the list was cut: a passage behind the end of the list
 * would have had nearly as much, and must not count as if it had none where the scores of a section's languages are
 * added up. Dev half of `eval/sections`, right section among five: 94.9 % at 0, 95.1 % at 0.7, 95.4 % at 0.85, 94.9 %
 * at 1; three times as many hits instead gave 95.9 % on dev, but 92.9 % instead of 94.8 % on the other half.
 */
const TAKEN_OFF = 0.85;

/**
 * Merges a lexical and a dense list by weighted scores: BM25 scores, less what the end of a list of `asked` hits has,
 * are divided by the best of their list, cosine similarities count from 0 up. Not by rank: a list that is always full,
 * as the dense one is, would push its same-language noise above a good cross-language hit (measured in the design
 * notes). Lists are read, not changed; best first, ties by id. Empty input gives an empty list.
 */
export function fuseScores(
  lexical: readonly Hit[],
  dense: readonly Hit[],
  weights: Pick<FusionWeights, 'lexical' | 'dense'>,
  asked: number,
): FusedHit[] {
  const best = lexical[0]?.score ?? 0;
  const floor = lexical.length < asked ? 0 : TAKEN_OFF * (lexical.at(-1)?.score ?? 0);
  const fused = new Map<string, FusedHit>();
  for (const { chunkId, alignId, facets, score: similarity } of dense) {
    const score = weights.dense * Math.max(0, similarity);
    fused.set(chunkId, { chunkId, alignId, facets, score, similarity });
  }
  for (const { chunkId, alignId, facets, score: impact } of lexical) {
    const near = fused.get(chunkId);
    const share = best > 0 ? (weights.lexical * (impact - floor)) / best : 0;
    const score = (near?.score ?? 0) + share;
    fused.set(chunkId, { chunkId, alignId, facets, score, similarity: near?.similarity ?? 0 });
  }
  return [...fused.values()].sort((a, b) => b.score - a.score || (a.chunkId < b.chunkId ? -1 : 1));
}
