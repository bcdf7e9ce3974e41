import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { AnswerEvent } from './answering/answer-event.ts';
import type { AnswerRequest } from './answering/answer-request.ts';
import type { AnswerDependencies } from './answering/answer-state.ts';
import type { ChatModel } from './answering/chat-model.ts';
import { PROMPT_VERSIONS } from './answering/prompts/prompt-versions.ts';
import { createQuestionSuggester } from './answering/suggest-questions.ts';
import type { AnswerTools } from './answering/tools/answer-tools.ts';
import type { TradeToolDependencies } from './answering/tools/langchain-trade-tools.ts';
import { CHUNKER_ID } from './chunking/chunker-id.ts';
import { BUILD_ID } from './common/build-id.ts';
import type { DigestCache } from './common/digest-cache.ts';
import { systemClock, type Clock } from './common/clock.ts';
import { errorMessage } from './common/errors.ts';
import type { Logger } from './common/logger.ts';
import type { Config } from './config.ts';
import { askedMostBy, countSubjects } from './conversations/count-subjects.ts';
import { recentAnswersBy } from './conversations/recent-answers.ts';
import { recordAnswers } from './conversations/record-answers.ts';
import { startRetention } from './conversations/retention.ts';
import { conversationFileIn, openConversationFile } from './conversations/sqlite/conversation-file.ts';
import { createSqliteQuestionLog } from './conversations/sqlite/sqlite-question-log.ts';
import { createSqliteStore } from './conversations/sqlite/sqlite-store.ts';
import { createSqliteSubjectCounts } from './conversations/sqlite/sqlite-subject-counts.ts';
import type { QuestionReader } from './answering/understanding/question-reading.ts';
import { warmUp } from './answering/warm-up.ts';
import { createHashedEmbedder } from './embedding/embedded/hashed-embedder.ts';
import { readIdfTable } from './embedding/embedded/idf-table.ts';
import trainedIdf from './embedding/embedded/idf-table.json' with { type: 'json' };
import type { Embedder } from './embedding/embedder.ts';
import type { AppDependencies, createApp } from './http/create-app.ts';
import type { Search } from './http/search-route.ts';
import { NO_CACHES, openIngestCaches } from './ingestion/ingest-caches.ts';
import type { IngestProgress } from './ingestion/ingest-corpus.ts';
import type { IngestReport } from './ingestion/ingest-report.ts';
import { createLibraryBase } from './library/open-library-base.ts';
import { warmUpPages } from './library/warm-up-pages.ts';
import { readScorecard } from './library/scorecard/read-scorecard.ts';
import type { RetrievalDependencies } from './retrieval/retrieve-evidence.ts';
import { searchPassages } from './retrieval/search-passages.ts';
import { PassageTerms } from './retrieval/term-coverage.ts';
import {
  isHnswAvailable,
  loadHnsw,
  type HnswModule,
  type HnswUnavailable,
} from './search-index/local/hnsw.ts';
import { openLocalIndex } from './search-index/local/local-index.ts';
import { createLocalSnapshotWriter } from './search-index/local/local-writer.ts';
import type { SearchIndex } from './search-index/search-index.ts';
import type { SnapshotCompatibility } from './search-index/snapshot-manifest.ts';
import { extractText } from './text/extract-text.ts';
import { EMPTY_GLOSSARY, type Glossary } from './text/glossary.ts';
import { maskPersonalData } from './text/mask-personal-data.ts';
import { readPivotTable } from './text/pivot/read-pivot-table.ts';
import { readGlossary } from './text/read-glossary.ts';
import type { TermAnalyser } from './text/term-analyser.ts';
import { createTermAnalyser } from './text/term-analysis.ts';
import { readTradeTables } from './trade/read-trade-tables.ts';
import { findHeadingsBy } from './trade/hs-finder/find-headings.ts';
import { createHsFinder } from './trade/hs-finder/hs-finder.ts';
import { createTradeFunctions } from './trade/trade-functions.ts';
import type { TradeTables } from './trade/trade-tables.ts';

/** How the legs count per kind of embedder, chosen by `npm run eval`; see the decisions in `src/README.md`. */
const FUSION_WEIGHTS = {
  embedded: { lexical: 0.9, dense: 0.1, crossLanguage: { fr: 1.1, ar: 1.6, en: 1.5 } },
  remote: { lexical: 0.5, dense: 0.5, crossLanguage: { fr: 1, ar: 1, en: 1 } },
} as const;
/** Passages that an answer is made from. */
export const ANSWER_PASSAGES = 8;
/** Inputs per request and requests at once to an embedding endpoint. */
const EMBEDDING_BATCH = 64;
const EMBEDDING_CONCURRENCY = 4;
/** An ingest may wait; a person who asks may not. */
const EMBEDDING_TIMEOUT_MS = { ingest: 60_000, question: 5_000 } as const;

/** The house without a snapshot: able to write one, and to open it. */
export interface Foundation {
  readonly config: Config;
  readonly compatibility: SnapshotCompatibility;
  ingest(options?: {
    onProgress?: (progress: IngestProgress) => void;
    signal?: AbortSignal;
  }): Promise<IngestReport>;
  /** Opens the published snapshot. Throws `snapshot-missing`, `snapshot-incompatible` or `snapshot-corrupt`. */
  open(): Promise<Service>;
}

/** The running system over one opened snapshot. */
export interface Service {
  readonly index: SearchIndex;
  readonly retrieval: RetrievalDependencies;
  readonly readQuestion: QuestionReader;
  answer(
    request: AnswerRequest,
    options?: { answerId?: string; signal?: AbortSignal },
  ): AsyncIterable<AnswerEvent>;
  readonly search: Search;
  readonly app: ReturnType<typeof createApp>;
  /** Answers a few questions to nobody, so that the first person does not wait for lazy parts. Never rejects. */
  warmUp(): Promise<void>;
  close(): Promise<void>;
}

/** Chooses the adapters that the configuration names: the only place that knows them. */
export async function assemble(
  config: Config,
  logger: Logger,
  clock: Clock = systemClock,
): Promise<Foundation> {
  const [glossary, table] = await Promise.all([loadGlossary(config, logger), readPivotTable()]);
  const analyser = createTermAnalyser(glossary, table);
  const embedders = await chooseEmbedders(config, analyser);
  const embedder = embedders.question;
  const hnsw = await loadHnsw();
  if (!isHnswAvailable(hnsw)) {
    logger.warn(
      { reason: hnsw.unavailable },
      'hnswlib-node is not available: dense search uses the exact scan',
    );
  }
  const compatibility: SnapshotCompatibility = {
    embedderId: embedder.id,
    dimensions: embedder.dimensions,
    analyserId: analyser.id,
    chunkerId: CHUNKER_ID,
  };
  const writer = createLocalSnapshotWriter(config.dataDir, { hnsw });
  const parts: Parts = { config, logger, clock, glossary, analyser, embedder, hnsw, compatibility };
  return {
    config,
    compatibility,
    ingest: async (options) => {
      // Loaded when needed: a start with a snapshot must not wait for the Markdown parser.
      const { ingestCorpus } = await import('./ingestion/ingest-corpus.ts');
      // Nothing is remembered when it runs from source, where code may change under it.
      const caches = BUILD_ID === undefined ? NO_CACHES : await openIngestCaches(config.dataDir, BUILD_ID);
      const dependencies = {
        corpusDir: config.corpusDir,
        extractText,
        analyser,
        writer,
        compatibility,
        clock,
        caches,
      };
      const report = await ingestCorpus({ ...dependencies, embedder: await embedders.ingest() }, options);
      // Kept parsed, so that the next start finds them so.
      await loadTradeTables(config, logger, caches.parsed);
      return report;
    },
    open: () => openService(parts),
  };
}

interface Parts {
  readonly config: Config;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly glossary: Glossary;
  readonly analyser: TermAnalyser;
  readonly embedder: Embedder;
  readonly hnsw: HnswModule | HnswUnavailable;
  readonly compatibility: SnapshotCompatibility;
}

async function openService({
  config,
  logger,
  clock,
  glossary,
  analyser,
  embedder,
  hnsw,
  compatibility,
}: Parts): Promise<Service> {
  // Loaded here: an ingest, which opens nothing, must not wait for the web server and the answers.
  const [http, { answerQuestion }, { createQuestionReader }] = await Promise.all([
    import('./http/create-app.ts'),
    import('./answering/answer-question.ts'),
    import('./answering/understanding/question-reading.ts'),
  ]);
  const onFallback = (line: string): void => logger.warn(line);
  const [index, tables] = await Promise.all([
    openLocalIndex(config.dataDir, compatibility, { hnsw, onFallback }),
    loadTradeTables(config, logger),
  ]);
  const weights = config.embedding === undefined ? FUSION_WEIGHTS.embedded : FUSION_WEIGHTS.remote;
  const retrieval: RetrievalDependencies = {
    index,
    embedder,
    analyser,
    passageTerms: new PassageTerms(analyser),
    weights,
  };
  const prompts = config.chat === undefined ? {} : { prompts: PROMPT_VERSIONS };
  const onFailure = (error: unknown): void =>
    logger.error(
      // What a library says of a failure may quote the request.
      { code: errorCode(error), reason: maskPersonalData(errorMessage(error), 'en'), ...prompts },
      'request failed',
    );
  const trade = createTradeFunctions(tables);
  const readQuestion = createQuestionReader({ tables, glossary });
  const findHeadings = findHeadingsBy(createHsFinder(tables, analyser));
  const answering: AnswerDependencies = {
    retrieval,
    trade,
    findHeadings,
    readQuestion,
    clock,
    passages: ANSWER_PASSAGES,
    onFailure,
    ...(config.chat === undefined
      ? {}
      : await openModel(config.chat, { tables, trade, findHeadings, onFailure })),
  };
  const answer: Service['answer'] = (request, options = {}) =>
    answerQuestion(request, answering, { answerId: randomUUID(), ...options });
  const search: Search = (request) => searchPassages(request, retrieval, clock);
  const base = createLibraryBase(index);
  const { stop: stopKeeping, ...kept } = keepAnswers(answer, index, { config, clock, onFailure });
  const app: AppDependencies = {
    ...kept,
    search,
    trade,
    suggest: createQuestionSuggester(index),
    findHeadings,
    base,
    glossary,
    corpusDir: resolve(config.corpusDir),
    scorecard: await readScorecard(),
    describe: () => describe(index, config),
    newAnswerId: randomUUID,
    clock,
    webDir: resolve(config.webDir),
    onFailure,
    ...sessionSettings(config),
  };
  return {
    index,
    retrieval,
    readQuestion,
    answer,
    search,
    app: http.createApp(app),
    warmUp: async () => {
      await warmUp(answer);
      await warmUpPages(base, clock.today());
    },
    close: () => {
      stopKeeping();
      return index.close();
    },
  };
}

/** What is kept of answers: their receipts, and what they were about. With no days, nothing is. */
function keepAnswers(
  answer: Service['answer'],
  { manifest }: SearchIndex,
  { config, clock, onFailure }: Pick<Parts, 'config' | 'clock'> & { onFailure: (error: unknown) => void },
): Pick<AppDependencies, 'answer' | 'conversations' | 'receiptDays' | 'askedMost' | 'recentAnswers'> & {
  stop: () => void;
} {
  const { receiptDays, dataDir } = config;
  const file = openConversationFile(conversationFileIn(dataDir));
  const store = createSqliteStore(file);
  const counts = createSqliteSubjectCounts(file);
  const counting = { counts, clock, onFailure };
  const recorded = recordAnswers(answer, { store, clock, snapshot: manifest, onFailure });
  const stopRetention = startRetention(store, { days: receiptDays, clock, onFailure });
  return {
    answer: receiptDays === 0 ? answer : countSubjects(recorded, counting),
    conversations: store,
    receiptDays,
    askedMost: askedMostBy(counting),
    ...(receiptDays === 0
      ? {}
      : {
          recentAnswers: recentAnswersBy({
            log: createSqliteQuestionLog(file),
            clock,
            days: receiptDays,
            onFailure,
          }),
        }),
    stop: () => {
      stopRetention();
      file.close();
    },
  };
}

function sessionSettings({ widgetSites, sessionSecret, publicUrl }: Config): Partial<AppDependencies> {
  return {
    widgetSites,
    ...(sessionSecret === undefined ? {} : { sessionSecret }),
    ...(publicUrl === undefined ? {} : { publicUrl }),
  };
}

/** The model and the tools that it may call: the base's tables are what those know. */
async function openModel(
  chat: NonNullable<Config['chat']>,
  dependencies: TradeToolDependencies,
): Promise<{ model: ChatModel; tools: AnswerTools }> {
  const [{ createOpenAiChatModel }, { createTradeTools }] = await Promise.all([
    import('./answering/openai-chat-model.ts'),
    import('./answering/tools/langchain-trade-tools.ts'),
  ]);
  return { model: createOpenAiChatModel(chat), tools: createTradeTools(dependencies) };
}

/** The same vectors for both paths. Only the write path caches: a server on read-only files must still answer. */
async function chooseEmbedders(
  { embedding, dataDir }: Config,
  analyser: TermAnalyser,
): Promise<{ ingest: () => Promise<Embedder>; question: Embedder }> {
  if (embedding === undefined) {
    const embedder = createHashedEmbedder(analyser, readIdfTable(trainedIdf));
    return { ingest: () => Promise.resolve(embedder), question: embedder };
  }
  const shared = { ...embedding, batchSize: EMBEDDING_BATCH, concurrency: EMBEDDING_CONCURRENCY };
  const { createOpenAiEmbedder } = await import('./embedding/openai-embedder.ts');
  const { maskQuestions } = await import('./embedding/mask-questions.ts');
  const { createEmbeddingCache } = await import('./embedding/embedding-cache.ts');
  const withCache = async (): Promise<Embedder> => {
    const cache = await createEmbeddingCache(join(dataDir, 'embedding-cache'));
    return createOpenAiEmbedder({ ...shared, timeoutMs: EMBEDDING_TIMEOUT_MS.ingest, cache });
  };
  return {
    ingest: withCache,
    question: maskQuestions(createOpenAiEmbedder({ ...shared, timeoutMs: EMBEDDING_TIMEOUT_MS.question })),
  };
}

/** The glossary that the analyser works with. A broken entry is left out, and said; `corpus:check` names the line. */
async function loadGlossary({ corpusDir, dataDir }: Config, logger: Logger): Promise<Glossary> {
  try {
    const { glossary, problems } = await readGlossary(
      join(corpusDir, 'glossary.yaml'),
      join(dataDir, 'cache'),
    );
    if (problems.length > 0)
      logger.warn({ problems: problems.length }, 'the glossary has faults; run npm run corpus:check');
    return glossary;
  } catch (error) {
    logger.warn({ reason: errorMessage(error) }, 'no glossary: questions in Darija will find less');
    return EMPTY_GLOSSARY;
  }
}

/** The tables that trade functions work with. Without them, what a person does not give is missing. */
async function loadTradeTables(
  { corpusDir, dataDir }: Config,
  logger: Logger,
  parsed?: DigestCache,
): Promise<TradeTables> {
  try {
    const { tables, problems } = await readTradeTables(corpusDir, join(dataDir, 'cache'), parsed);
    if (problems.length > 0)
      logger.warn({ problems: problems.length }, 'reference tables have faults; run npm run corpus:check');
    return tables;
  } catch (error) {
    logger.warn({ reason: errorMessage(error) }, 'no reference tables: rates have to be given');
    return new Map();
  }
}

function describe({ manifest }: SearchIndex, { chat }: Config): Record<string, unknown> {
  const { snapshotId, createdAt, counts, embedder } = manifest;
  return {
    snapshot: { snapshotId, createdAt, ...counts, embedder: embedder.id },
    answers: chat === undefined ? 'extractive' : chat.model,
    ...(chat === undefined ? {} : { prompts: PROMPT_VERSIONS }),
  };
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : 'internal';
}
