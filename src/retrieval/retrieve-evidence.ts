import type { Chunk } from '../chunking/chunk.ts';
import type { Embedder } from '../embedding/embedder.ts';
import type { ChunkFilter, SearchIndex } from '../search-index/search-index.ts';
import type { Theme } from '../source/sheet.ts';
import { isInForce } from '../source/validity.ts';
import { isConcept } from '../text/concept-terms.ts';
import type { TermAnalyser, WeightedTerm } from '../text/term-analyser.ts';
import type { Evidence, Query, RetrievalResult } from './evidence.ts';
import { fuseScores, type FusedHit, type FusionWeights } from './fuse-scores.ts';
import { coverage, NO_TERMS, termShares, type PassageTerms, type TermShares } from './term-coverage.ts';

/** Hits asked of each leg per passage wanted: aligned sections merge, so more must come in than go out. */
const HITS_PER_PASSAGE = 6;

/**
 * How much a glossary concept of the query counts beside a plain word: what a question is about is said by its terms of
 * trade, while rare words of the story around it ("Rabat", "dollar") have the higher idf. On the dev half of
 * `eval/questions` the right document came first 46 times of 51 instead of 41.
 */
const CONCEPT_BOOST = 2;

/** What the read path works with; index, embedder and analyser are those of one snapshot. */
export interface RetrievalDependencies {
  readonly index: SearchIndex;
  readonly embedder: Embedder;
  readonly analyser: TermAnalyser;
  readonly passageTerms: PassageTerms;
  readonly weights: FusionWeights;
}

/**
 * The read path from query to ranked evidence: both legs at once, fused; only passages in force at the query's date and
 * for its theme and audience; sections that say the same in several languages count once, with their best score, and
 * are shown in the reader's language. A query without any term gives no evidence.
 */
export async function retrieveEvidence(
  query: Query,
  { index, embedder, analyser, passageTerms, weights }: RetrievalDependencies,
  signal?: AbortSignal,
): Promise<RetrievalResult> {
  const terms = boostConcepts(analyser.analyse(query.text, query.reading));
  if (terms.length === 0) return { evidence: [], shares: NO_TERMS };
  const options = { k: query.k * HITS_PER_PASSAGE, filter: eligibility(query) };
  const [lexical, dense] = await Promise.all([
    index.lexical(terms, options),
    embedder
      .embed([{ text: query.text, reading: query.reading }], signal === undefined ? {} : { signal })
      .then(([vector]) => (vector === undefined ? [] : index.dense(vector, options))),
  ]);
  const shares = termShares(terms, index.manifest.counts.chunks, (term) => index.documentFrequency(term));
  const fused = fuseScores(lexical, dense, weights);
  return { evidence: mergeAligned(fused, index, query, shares, passageTerms), shares };
}

function boostConcepts(terms: readonly WeightedTerm[]): WeightedTerm[] {
  return terms.map(({ term, weight }) => ({
    term,
    weight: isConcept(term) ? weight * CONCEPT_BOOST : weight,
  }));
}

function eligibility(query: Query): ChunkFilter {
  return (chunk) =>
    isInForce(chunk.validity, query.asOf) &&
    servesPurpose(chunk, query) &&
    (query.theme === undefined || chunk.theme === query.theme) &&
    (query.audience === undefined || chunk.audience.includes(query.audience));
}

/** Where questions of classification are answered beside the lists of goods. */
const CLASSIFICATION_THEMES: ReadonlySet<Theme> = new Set(['clearance', 'duties-and-taxes']);

function servesPurpose({ purpose, theme }: Chunk, query: Query): boolean {
  if (query.purpose === undefined) return purpose === undefined;
  return purpose === query.purpose || CLASSIFICATION_THEMES.has(theme);
}

function mergeAligned(
  fused: readonly FusedHit[],
  index: SearchIndex,
  query: Query,
  shares: TermShares,
  passageTerms: PassageTerms,
): Evidence[] {
  const byAlignId = new Map<string, Evidence>();
  for (const hit of fused) {
    const found = index.chunk(hit.chunkId);
    if (found === undefined) continue;
    const known = byAlignId.get(found.alignId);
    // Before the coverage, which analyses a passage when it is first met.
    if (known === undefined && byAlignId.size >= query.k) continue;
    const held = coverage(shares, passageTerms.ofChunk(found));
    if (known !== undefined) {
      const similarity = Math.max(known.similarity, hit.similarity);
      byAlignId.set(found.alignId, { ...known, coverage: Math.max(known.coverage, held), similarity });
    } else {
      const chunk = inLanguage(found, index, query);
      const evidence = {
        rank: byAlignId.size + 1,
        chunk,
        score: hit.score,
        coverage: held,
        similarity: hit.similarity,
      };
      byAlignId.set(found.alignId, chunk === found ? evidence : { ...evidence, found });
    }
  }
  return [...byAlignId.values()];
}

/** The same section in the reader's language when it stands there and is in force, else as it was found. */
function inLanguage(found: Chunk, index: SearchIndex, query: Query): Chunk {
  const aligned = index.aligned(found.alignId).filter((chunk) => isInForce(chunk.validity, query.asOf));
  return aligned.find((chunk) => chunk.language === query.language) ?? found;
}
