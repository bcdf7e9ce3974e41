import type { Chunk } from '../chunking/chunk.ts';
import type { Embedder } from '../embedding/embedder.ts';
import type { ChunkFacets, ChunkFilter, ChunkReference, SearchIndex } from '../search-index/search-index.ts';
import type { Theme } from '../source/sheet.ts';
import { isInForce } from '../source/validity.ts';
import type { TermAnalyser, WeightedTerm } from '../text/term-analyser.ts';
import { wordingTerm } from '../text/wording-term.ts';
import type { Evidence, Query, RetrievalResult } from './evidence.ts';
import { fuseScores, type FusionWeights } from './fuse-scores.ts';
import { matchStatements } from './match-statements.ts';
import { preferSections } from './prefer-sections.ts';
import { rankSections, type RankedSection } from './rank-sections.ts';
import { rerankSections, type ComparedQuery, type JudgedSection } from './rerank-sections.ts';
import { selectSections, type SelectedSection } from './select-sections.ts';
import {
  coverage,
  NO_TERMS,
  NOTHING_HELD,
  termShares,
  type PassageTerms,
  type TermShares,
} from './term-coverage.ts';
import { weighAsides, weighTerms } from './weigh-terms.ts';

/**
 * Hits asked of each leg per passage wanted: aligned sections merge, so more must come in than go out. The dense leg
 * weighs little, and a graph is searched in proportion to what is asked of it.
 */
export const HITS_PER_PASSAGE = { lexical: 12, dense: 4 } as const;

/**
 * How much a glossary concept of the query counts beside a word in ranking: the pivot table holds the glossary too, so
 * that the concept repeats what the words already say (dev half of `eval/sections`, right section among five: 95.9 %;
 * 94.9 % at 0.5, 95.4 % at 0.3).
 */
const CONCEPT_WEIGHT = 0.2;
/**
 * … and in coverage, which knows no translations: what a question is about is said by its terms of trade, while rare
 * words of the story around it ("Rabat", "dollar") have the higher idf.
 */
const CONCEPT_WEIGHT_IN_COVERAGE = 2;
/** How much the whole question counts beside a word of it, where the base knows it as it is worded. */
const WORDING_WEIGHT = 1;

/** What the read path works with; index, embedder and analyser are those of one snapshot. */
export interface RetrievalDependencies {
  readonly index: SearchIndex;
  readonly embedder: Embedder;
  readonly analyser: TermAnalyser;
  readonly passageTerms: PassageTerms;
  readonly weights: FusionWeights;
}

/**
 * The read path from query to ranked evidence: spelling repaired, both legs at once, fused; only passages in force at the
 * query's date, unless it asks for any, and for its theme and audience; sections that say the same in several languages merged, the best ones
 * looked at statement by statement, the reader's preference counted in, repeats left out; shown in the reader's language. A query without any term gives no
 * evidence.
 */
export async function retrieveEvidence(
  query: Query,
  dependencies: RetrievalDependencies,
  signal?: AbortSignal,
): Promise<RetrievalResult> {
  const { index } = dependencies;
  const { ranked, wording, ...compared } = await findSections(query, dependencies, signal);
  const judged = preferSections(await rerankSections(ranked, query.k, compared, index), query.prefers);
  const show = (sections: readonly RankedSection[]): Promise<Chunk[]> => inLanguage(sections, index, query);
  const { shares } = compared;
  const selected = await selectSections(judged, query.k, show);
  return { evidence: await toEvidence(selected, { shares, wording }, index), shares };
}

/** What both legs found, as sections, and the query as they are compared by it. */
export interface FoundSections extends ComparedQuery {
  /** Best first. */
  readonly ranked: readonly RankedSection[];
  /** The term of the whole question, where the base knows it as it is worded. */
  readonly wording: string | undefined;
}

/** The first half of {@link retrieveEvidence}: sections in force as both legs rank them. */
export async function findSections(
  query: Query,
  { index, embedder, analyser, weights }: RetrievalDependencies,
  signal?: AbortSignal,
): Promise<FoundSections> {
  const text = analyser.correct(query.text, query.reading, (term) => index.documentFrequency(term) > 0);
  const asides = query.asides?.join(', ') ?? '';
  const weighed = (analyse: (text: string) => WeightedTerm[], concepts: number): WeightedTerm[] =>
    weighTerms(weighAsides(analyse(text), asides === '' ? [] : analyse(asides)), text, concepts);
  const wording = knownWording(query.text, index);
  const terms = weighed((part) => analyser.expandQuery(part, query.reading), CONCEPT_WEIGHT);
  if (wording !== undefined) terms.push({ term: wording, weight: WORDING_WEIGHT });
  const wanted = { role: query.role, asker: query.asker, wording };
  if (terms.length === 0) return { ranked: [], terms, shares: NO_TERMS, ...wanted };
  const filter = eligibility(query);
  const asked = { lexical: query.k * HITS_PER_PASSAGE.lexical, dense: query.k * HITS_PER_PASSAGE.dense };
  const [lexical, dense] = await Promise.all([
    index.lexical(terms, { k: asked.lexical, filter }),
    embedder
      .embed([{ text, reading: query.reading }], signal === undefined ? {} : { signal })
      .then(([vector]) => (vector === undefined ? [] : index.dense(vector, { k: asked.dense, filter }))),
  ]);
  const said = weighed((part) => analyser.analyse(part, query.reading), CONCEPT_WEIGHT_IN_COVERAGE);
  const shares = termShares(said, index.manifest.counts.chunks, (term) => index.documentFrequency(term));
  const ranked = rankSections(fuseScores(lexical, dense, weights, asked.lexical), query.reading, weights);
  return { ranked, terms, shares, ...wanted };
}

/** The term of the whole question, where the base knows it word for word; what it does not know says nothing. */
function knownWording(text: string, index: Pick<SearchIndex, 'documentFrequency'>): string | undefined {
  const term = wordingTerm(text);
  return term === undefined || index.documentFrequency(term) === 0 ? undefined : term;
}

function eligibility(query: Query): ChunkFilter {
  return (facets) =>
    holdsFor(query, facets) &&
    servesPurpose(facets, query) &&
    (query.theme === undefined || facets.theme === query.theme) &&
    (query.audience === undefined || facets.audience.includes(query.audience));
}

function holdsFor({ anyDate, asOf }: Query, { validity }: ChunkFacets): boolean {
  return anyDate === true || isInForce(validity, asOf);
}

/** Where questions of classification are answered beside the lists of goods. */
const CLASSIFICATION_THEMES: ReadonlySet<Theme> = new Set(['clearance', 'duties-and-taxes']);

function servesPurpose({ purpose, theme }: ChunkFacets, query: Query): boolean {
  if (query.purpose === undefined) return purpose === undefined;
  return purpose === query.purpose || CLASSIFICATION_THEMES.has(theme);
}

async function toEvidence(
  selected: readonly SelectedSection<JudgedSection>[],
  { shares, wording }: Pick<FoundSections, 'shares' | 'wording'>,
  index: Pick<SearchIndex, 'chunks' | 'heldTerms'>,
): Promise<Evidence[]> {
  const [covered, chunks] = await Promise.all([
    coverageOf(selected, shares, index),
    foundElsewhere(selected, index),
  ]);
  return selected.map(({ section, shown }, i) => {
    const { score, similarity, statementMatch, questionMatch, sentences } = section;
    const statements = matchStatements(shown, sentences, (id) => chunks.get(id), wording);
    const matches = { coverage: covered[i] ?? 0, statementMatch, questionMatch, statements };
    const evidence = { rank: i + 1, chunk: shown, score, ...matches, similarity };
    const best = section.found[0]?.chunkId ?? shown.id;
    const other = best === shown.id ? undefined : chunks.get(best);
    return other === undefined ? evidence : { ...evidence, found: other };
  });
}

/** Known of the sections that were looked at, so that there is mostly nothing to ask for. */
async function coverageOf(
  selected: readonly SelectedSection<JudgedSection>[],
  shares: TermShares,
  index: Pick<SearchIndex, 'heldTerms'>,
): Promise<number[]> {
  const behind = selected.flatMap(({ section: { coverage: known, found }, shown }) =>
    known === undefined ? [found[0]?.chunkId ?? shown.id] : [],
  );
  const held = (await index.heldTerms(behind, [...shares.byTerm.keys()])).values();
  return selected.map(
    ({ section }) => section.coverage ?? coverage(shares, held.next().value ?? NOTHING_HELD),
  );
}

/** By id, the passages by which the sections were found, where another one is shown. */
async function foundElsewhere(
  selected: readonly SelectedSection<JudgedSection>[],
  index: Pick<SearchIndex, 'chunks'>,
): Promise<ReadonlyMap<string, Chunk>> {
  const ids = selected.flatMap(({ section, shown }) => {
    const found = [...section.found.slice(0, 1), ...section.sentences];
    return found.map(({ chunkId }) => chunkId).filter((id) => id !== shown.id);
  });
  const chunks = await index.chunks([...new Set(ids)]);
  return new Map(chunks.flatMap((chunk) => (chunk === undefined ? [] : [[chunk.id, chunk] as const])));
}

/** Each section in the reader's language when it stands there and is in force, else as it was found. */
async function inLanguage(
  sections: readonly RankedSection[],
  index: Pick<SearchIndex, 'aligned' | 'chunks'>,
  query: Query,
): Promise<Chunk[]> {
  const isWanted = ({ facets }: ChunkReference): boolean =>
    facets.language === query.language && holdsFor(query, facets);
  const shown = sections.map(
    ({ alignId, found }) => found.find(isWanted) ?? index.aligned(alignId).find(isWanted) ?? found[0],
  );
  const chunks = await index.chunks(shown.map((reference) => reference?.chunkId ?? ''));
  return sections.map(({ alignId }, i) => {
    const chunk = chunks[i];
    if (chunk !== undefined) return chunk;
    throw new RangeError(`showing ${alignId}: expected a chunk that was found, received none`);
  });
}
