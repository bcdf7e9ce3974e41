import { chooseEmbedders } from './assembly/choose-embedders.ts';
import { chooseIndexStorage, type IndexStorage } from './assembly/choose-index-storage.ts';
import { loadGlossary, loadTradeTables } from './assembly/load-base-files.ts';
import { openModel } from './assembly/open-model.ts';
import { openService, type Service } from './assembly/open-service.ts';
import { openSite, type Site } from './assembly/open-site.ts';
import { PROMPT_VERSIONS } from './answering/prompts/prompt-versions.ts';
import { CHUNKER_ID } from './chunking/chunker-id.ts';
import { BUILD_ID } from './common/build-id.ts';
import { systemClock, type Clock } from './common/clock.ts';
import { errorMessage } from './common/errors.ts';
import type { Logger } from './common/logger.ts';
import type { Config } from './config.ts';
import { NO_CACHES, openIngestCaches } from './ingestion/ingest-caches.ts';
import type { IngestOptions } from './ingestion/ingest-corpus.ts';
import type { IngestReport } from './ingestion/ingest-report.ts';
import type { SnapshotCompatibility } from './search-index/snapshot-manifest.ts';
import { extractText } from './text/extract-text.ts';
import { maskPersonalData } from './text/mask-personal-data.ts';
import { readPivotTable } from './text/pivot/read-pivot-table.ts';
import { createTermAnalyser } from './text/term-analysis.ts';

/** The house without a snapshot: able to write one, to open it, and to serve it. */
export interface Foundation {
  readonly config: Config;
  readonly compatibility: SnapshotCompatibility;
  /** Makes the document base a published snapshot; see `ingestion/ingest-corpus.ts`. */
  ingest(options?: IngestOptions): Promise<IngestReport>;
  /** Opens the published snapshot. Throws `snapshot-missing`, `snapshot-incompatible` or `snapshot-corrupt`. */
  open(): Promise<Service>;
  /** Serves an opened snapshot, and then whatever is published. */
  serve(first: Service): Promise<Site>;
  /** Lets go of what is shared by all of this: connections to a database. */
  close(): Promise<void>;
}

/** Chooses the adapters that the configuration names: with the files of `assembly/`, the only place that knows them. */
export async function assemble(
  config: Config,
  logger: Logger,
  clock: Clock = systemClock,
): Promise<Foundation> {
  const [glossary, table] = await Promise.all([loadGlossary(config, logger), readPivotTable()]);
  const analyser = createTermAnalyser(glossary, table);
  const embedders = await chooseEmbedders(config, analyser);
  const embedder = embedders.question;
  const compatibility: SnapshotCompatibility = {
    embedderId: embedder.id,
    dimensions: embedder.dimensions,
    analyserId: analyser.id,
    chunkerId: CHUNKER_ID,
  };
  const storage = await chooseIndexStorage(config, compatibility, logger);
  const onFailure = failureLog(config, logger);
  const open = async (): Promise<Service> => {
    const [index, tables] = await Promise.all([storage.open(), loadTradeTables(config, logger)]);
    const isEmbedderRemote = config.embedding !== undefined;
    const parts = { index, tables, glossary, analyser, embedder, isEmbedderRemote, clock, onFailure };
    const { chat } = config;
    return openService(
      chat === undefined
        ? parts
        : { ...parts, openModel: (known) => openModel(chat, { ...known, onFailure }) },
    );
  };
  return {
    config,
    compatibility,
    ingest: (options) =>
      ingest({ config, logger, clock, analyser, embedders, compatibility, storage }, options),
    open,
    serve: (first) =>
      openSite(first, { config, logger, clock, glossary, onFailure, open, publishedId: storage.publishedId }),
    close: () => storage.close(),
  };
}

interface IngestParts {
  readonly config: Config;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly analyser: ReturnType<typeof createTermAnalyser>;
  readonly embedders: Awaited<ReturnType<typeof chooseEmbedders>>;
  readonly compatibility: SnapshotCompatibility;
  readonly storage: IndexStorage;
}

async function ingest(parts: IngestParts, options: IngestOptions | undefined): Promise<IngestReport> {
  const { config, logger, clock, analyser, embedders, compatibility, storage } = parts;
  // Loaded when needed: a start with a snapshot must not wait for the Markdown parser.
  const { ingestCorpus } = await import('./ingestion/ingest-corpus.ts');
  // Nothing is remembered when it runs from source, where code may change under it.
  const caches = BUILD_ID === undefined ? NO_CACHES : await openIngestCaches(config.dataDir, BUILD_ID);
  const { corpusDir } = config;
  const { writer } = storage;
  const dependencies = { corpusDir, extractText, analyser, writer, compatibility, clock, caches };
  const report = await ingestCorpus({ ...dependencies, embedder: await embedders.ingest() }, options);
  // Kept parsed, so that the next start finds them so.
  await loadTradeTables(config, logger, caches.parsed);
  return report;
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
