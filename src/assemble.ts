import { PROMPT_VERSIONS } from './answering/prompts/prompt-versions.ts';
import { chooseEmbedders } from './assembly/choose-embedders.ts';
import { chooseIndexStorage, type IndexStorage } from './assembly/choose-index-storage.ts';
import { chooseServerStorage } from './assembly/choose-server-storage.ts';
import { loadGlossary, loadTradeTables } from './assembly/load-base-files.ts';
import { chooseSyncStore } from './assembly/choose-sync-store.ts';
import { openDatabase } from './assembly/open-database.ts';
import { openModels } from './assembly/open-models.ts';
import { openService, type Service, type WritingModel } from './assembly/open-service.ts';
import { openSite, type Site } from './assembly/open-site.ts';
import { CHUNKER_ID } from './chunking/chunker-id.ts';
import { BUILD_ID } from './common/build-id.ts';
import { systemClock, type Clock } from './common/clock.ts';
import { errorMessage } from './common/errors.ts';
import type { Logger } from './common/logger.ts';
import type { PostgresPool } from './common/postgres/open-pool.ts';
import type { Config } from './config.ts';
import { NO_CACHES, openIngestCaches } from './ingestion/ingest-caches.ts';
import type { IngestOptions } from './ingestion/ingest-corpus.ts';
import type { IngestReport } from './ingestion/ingest-report.ts';
import type { ReviewBase } from './review/review-base.ts';
import type { SnapshotCompatibility, SnapshotManifest } from './search-index/snapshot-manifest.ts';
import { readWatched } from './source/read-corpus.ts';
import type { SyncStore } from './sync/sync-store.ts';
import { extractText } from './text/extract-text.ts';
import type { Glossary } from './text/glossary.ts';
import { maskPersonalData } from './text/mask-personal-data.ts';
import { readPivotTable } from './text/pivot/read-pivot-table.ts';
import { createTermAnalyser } from './text/term-analysis.ts';

/** The house: able to write a snapshot, to open it, and to serve whatever is published. */
export interface Foundation {
  readonly config: Config;
  readonly compatibility: SnapshotCompatibility;
  /** Makes the document base a published snapshot; see `ingestion/ingest-corpus.ts`. */
  ingest(options?: IngestOptions): Promise<IngestReport>;
  /** Makes the snapshot before the published one the published one. Throws `snapshot-missing` when there is none. */
  rollBack(): Promise<SnapshotManifest>;
  /** Opens the published snapshot. Throws `snapshot-missing`, `snapshot-incompatible` or `snapshot-corrupt`. */
  open(): Promise<Service>;
  /**
   * Serves what is published, now and later. `reingest` indexes anew when official sources changed; without it, this process
   * does. Throws as {@link open} does.
   */
  serve(options?: { readonly reingest?: () => Promise<unknown> }): Promise<Site>;
  /** Reviews what was asked and is kept, over what is published; `close` lets go of both. Throws as {@link open} does. */
  openReview(): Promise<{ readonly review: ReviewBase; close(): Promise<void> }>;
  /** Lets go of what all of this shares: connections to a database. */
  close(): Promise<void>;
}

/** Everything that does not depend on a snapshot. */
interface House {
  readonly config: Config;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly database: PostgresPool | undefined;
  readonly glossary: Glossary;
  readonly analyser: ReturnType<typeof createTermAnalyser>;
  readonly embedders: Awaited<ReturnType<typeof chooseEmbedders>>;
  readonly compatibility: SnapshotCompatibility;
  readonly storage: IndexStorage;
  readonly sync: SyncStore;
  readonly onFailure: (error: unknown) => void;
}

/** Chooses the adapters that the configuration names: with the files of `assembly/`, the only place that knows them. */
export async function assemble(
  config: Config,
  logger: Logger,
  clock: Clock = systemClock,
): Promise<Foundation> {
  const house = await build(config, logger, clock);
  const { compatibility, storage, database, onFailure } = house;
  const ignore = (): void => undefined;
  return {
    config,
    compatibility,
    ingest: (options) => ingest(house, options),
    rollBack: () => storage.writer.rollBack(),
    open: async () => {
      const { chat } = config;
      const model = chat && (await openModels(chat, { clock, onFailure, onUse: ignore }));
      return open(house, model === undefined ? undefined : { model });
    },
    serve: ({ reingest = () => ingest(house, undefined) } = {}) =>
      openSite({
        ...house,
        open: (model) => open(house, model),
        publishedId: storage.publishedId,
        reingest,
      }),
    openReview: () => openReview(house),
    close: async () => database?.close(),
  };
}

async function build(config: Config, logger: Logger, clock: Clock): Promise<House> {
  const database =
    config.databaseUrl === undefined ? undefined : await openDatabase(config.databaseUrl, logger);
  const [glossary, table] = await Promise.all([loadGlossary(config, logger), readPivotTable()]);
  const analyser = createTermAnalyser(glossary, table);
  const embedders = await chooseEmbedders(config, analyser);
  const compatibility: SnapshotCompatibility = {
    embedderId: embedders.question.id,
    dimensions: embedders.question.dimensions,
    analyserId: analyser.id,
    chunkerId: CHUNKER_ID,
  };
  const storage = await chooseIndexStorage(config, database, compatibility, logger);
  const sync = await chooseSyncStore(config, database);
  const onFailure = failureLog(config, logger);
  return {
    config,
    logger,
    clock,
    database,
    glossary,
    analyser,
    embedders,
    compatibility,
    storage,
    sync,
    onFailure,
  };
}

async function open(house: House, writing: WritingModel | undefined): Promise<Service> {
  const { config, logger, clock, glossary, analyser, embedders, storage, onFailure } = house;
  const [index, tables] = await Promise.all([storage.open(), loadTradeTables(config, logger)]);
  return openService({
    index,
    tables,
    glossary,
    analyser,
    embedder: embedders.question,
    isEmbedderRemote: config.embedding !== undefined,
    clock,
    onFailure,
    ...(writing === undefined ? {} : { writing }),
  });
}

async function ingest(house: House, options: IngestOptions | undefined): Promise<IngestReport> {
  const { config, logger, clock, analyser, embedders, compatibility, storage, sync } = house;
  // Loaded when needed: a start with a snapshot must not wait for the Markdown parser.
  const { ingestCorpus } = await import('./ingestion/ingest-corpus.ts');
  // Nothing is remembered when it runs from source, where code may change under it.
  const caches = BUILD_ID === undefined ? NO_CACHES : await openIngestCaches(config.dataDir, BUILD_ID);
  const { corpusDir } = config;
  const { writer } = storage;
  const { fetchedDocuments } = await import('./sync/fetched-documents.ts');
  const dependencies = {
    corpusDir,
    extractText,
    analyser,
    writer,
    compatibility,
    clock,
    caches,
    fetchedDocuments: async () => {
      const { watched, sources: register } = await readWatched(corpusDir);
      return fetchedDocuments({ watched, register }, sync);
    },
  };
  const report = await ingestCorpus({ ...dependencies, embedder: await embedders.ingest() }, options);
  // Kept parsed, so that the next start finds them so.
  await loadTradeTables(config, logger, caches.parsed);
  return report;
}

async function openReview(house: House): Promise<{ review: ReviewBase; close(): Promise<void> }> {
  const { config, clock, database } = house;
  const [service, { questions: log, close }, { createReviewBase }] = await Promise.all([
    open(house, undefined),
    chooseServerStorage(config, database),
    import('./review/review-base.ts'),
  ]);
  return {
    review: createReviewBase({ log, retrieval: service.retrieval, clock }),
    close: async () => {
      close();
      await service.close();
    },
  };
}

/** Failures that nobody is told of otherwise. What a library says of one may quote the request. */
function failureLog({ chat }: Config, logger: Logger): (error: unknown) => void {
  const prompts = chat === undefined ? {} : { prompts: PROMPT_VERSIONS };
  return (error) =>
    logger.error(
      { code: errorCode(error), reason: maskPersonalData(errorMessage(error), 'en'), ...prompts },
      'request failed',
    );
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : 'internal';
}
