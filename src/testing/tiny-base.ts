import type { AnswerEvent, Citation } from '../answering/answer-event.ts';
import { answerQuestion } from '../answering/answer-question.ts';
import type { AnswerRequest } from '../answering/answer-request.ts';
import type { AnswerDependencies } from '../answering/answer-state.ts';
import type { ChatModel } from '../answering/chat-model.ts';
import { createQuestionReader } from '../answering/understanding/question-reading.ts';
import type { AnswerTools } from '../answering/tools/answer-tools.ts';
import { chunkSheet } from '../chunking/chunk-sheet.ts';
import { CHUNKER_ID } from '../chunking/chunker-id.ts';
import { fixedClock } from '../common/clock.ts';
import { createHashedEmbedder } from '../embedding/embedded/hashed-embedder.ts';
import { readIdfTable, trainIdfTable } from '../embedding/embedded/idf-table.ts';
import { embeddingReading, indexTerms } from '../ingestion/index-terms.ts';
import { sentenceTerms } from '../ingestion/sentence-terms.ts';
import type { RetrievalDependencies } from '../retrieval/retrieve-evidence.ts';
import { PassageTerms } from '../retrieval/term-coverage.ts';
import { documentEntry, type DocumentEntry } from '../search-index/document-entry.ts';
import { createExactIndex } from '../search-index/exact-index.ts';
import { SNAPSHOT_FORMAT } from '../search-index/snapshot-manifest.ts';
import { parseSheet } from '../source/parse-sheet.ts';
import type { Sheet } from '../source/sheet.ts';
import type { SourceRecord } from '../source/source-record.ts';
import { parseSourceRegister } from '../source/parse-source-register.ts';
import { EMPTY_GLOSSARY } from '../text/glossary.ts';
import { createTermAnalyser } from '../text/term-analysis.ts';
import { SOURCES_YAML } from './corpus-fixture.ts';

/** The day on which the answers of a tiny base are given. */
export const TINY_BASE_TODAY = '2026-11-23';

/** What a tiny base holds beside the sheets that its test wrote: some of the real base. */
export interface MoreOfTheBase {
  readonly sheets: readonly Sheet[];
  readonly sources: readonly SourceRecord[];
}

/** An index in memory over a few sheets (path → text), with the real analyser, embedder and ranking. */
export async function tinyRetrieval(
  sheets: Readonly<Record<string, string>>,
  more: MoreOfTheBase = { sheets: [], sources: [] },
): Promise<RetrievalDependencies> {
  const own = parseSourceRegister(SOURCES_YAML, 'sources').sources.map(({ record }) => record);
  const sources = new Map([...more.sources, ...own].map((record) => [record.id, record]));
  const documents: DocumentEntry[] = [];
  const written = Object.entries(sheets).map(([file, text]) => {
    const { sheet, problems } = parseSheet(text, file, sources);
    if (sheet === undefined || problems.length > 0)
      throw new Error(`fixture ${file}: ${JSON.stringify(problems)}`);
    return sheet;
  });
  const chunks = [...written, ...more.sheets].flatMap((sheet) => {
    const passages = chunkSheet(sheet);
    const links = sheet.links.map(({ target }) => target);
    documents.push(...[documentEntry(passages, { ...sheet, links })].filter((entry) => entry !== undefined));
    return passages;
  });
  const analyser = createTermAnalyser(EMPTY_GLOSSARY);
  const terms = chunks.map((chunk) => indexTerms(chunk, analyser));
  const embedder = createHashedEmbedder(
    analyser,
    readIdfTable(trainIdfTable(terms.map((analysed) => analysed.terms.map(({ term }) => term)))),
  );
  const vectors = await embedder.embed(
    chunks.map((chunk) => ({ text: chunk.text, reading: embeddingReading(chunk) })),
  );
  const entries = chunks.map((chunk, i) => ({
    chunk,
    vector: vectors[i] ?? new Float32Array(),
    ...(terms[i] ?? { terms: [], length: 0 }),
    ...sentenceTerms(chunk, analyser),
  }));
  const { id: embedderId, dimensions } = embedder;
  const shared = { analyserId: analyser.id, chunkerId: CHUNKER_ID };
  const index = createExactIndex(
    {
      compatibility: { embedderId, dimensions, ...shared },
      documents,
      entries,
      sources: [...sources.values()],
    },
    {
      format: SNAPSHOT_FORMAT,
      snapshotId: 'tiny',
      createdAt: `${TINY_BASE_TODAY}T00:00:00Z`,
      embedder: { id: embedderId, dimensions },
      ...shared,
      counts: { documents: documents.length, chunks: chunks.length, terms: 0 },
      hasHnsw: false,
      files: {},
    },
  );
  return {
    index,
    embedder,
    analyser,
    passageTerms: new PassageTerms(analyser),
    weights: { lexical: 0.9, dense: 0.1, crossLanguage: { fr: 1, ar: 1, en: 1 } },
  };
}

/** Understands questions without tables or glossary. */
export const tinyQuestionReader = createQuestionReader({ tables: new Map(), glossary: EMPTY_GLOSSARY });

/** One answer, gathered. `failures` are what the reader was spared. */
export interface GatheredAnswer {
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly notices: readonly string[];
  readonly end: Extract<AnswerEvent, { type: 'answer-end' | 'error' }>;
  readonly failures: readonly unknown[];
}

/** Asks over a tiny base and gathers the events; throws when the stream does not end as the protocol promises. */
export async function gatherAnswer(
  retrieval: RetrievalDependencies,
  request: Partial<AnswerRequest> & { readonly question: string },
  options: {
    readonly model?: ChatModel;
    readonly isModelOn?: () => Promise<boolean>;
    readonly tools?: AnswerTools;
    readonly signal?: AbortSignal;
  } = {},
): Promise<GatheredAnswer> {
  const failures: unknown[] = [];
  const dependencies: AnswerDependencies = {
    retrieval,
    clock: fixedClock(TINY_BASE_TODAY),
    readQuestion: tinyQuestionReader,
    passages: 6,
    onFailure: (error) => failures.push(error),
    ...(options.model === undefined ? {} : { model: options.model }),
    ...(options.isModelOn === undefined ? {} : { isModelOn: options.isModelOn }),
    ...(options.tools === undefined ? {} : { tools: options.tools }),
  };
  const events: AnswerEvent[] = [];
  const signal = options.signal === undefined ? {} : { signal: options.signal };
  for await (const event of answerQuestion({ history: [], ...request }, dependencies, {
    answerId: 'a',
    ...signal,
  }))
    events.push(event);
  const end = events.at(-1);
  if (end?.type !== 'answer-end' && end?.type !== 'error')
    throw new Error(`expected an end, received ${end?.type ?? 'nothing'}`);
  const citations = new Map(
    events.flatMap((event) =>
      event.type === 'citation' ? [[event.citation.marker, event.citation] as const] : [],
    ),
  );
  return {
    text: events.map((event) => (event.type === 'text-delta' ? event.text : '')).join(''),
    citations: [...citations.values()],
    notices: events.flatMap((event) => (event.type === 'notice' ? [event.code] : [])),
    end,
    failures,
  };
}
