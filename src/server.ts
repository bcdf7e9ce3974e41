import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { assemble, type Foundation } from './assemble.ts';
import type { Site } from './assembly/open-site.ts';
import { abortableSleep } from './common/abort.ts';
import { BUILD_ID } from './common/build-id.ts';
import { errorMessage, TijariaError } from './common/errors.ts';
import { createLogger, type Logger } from './common/logger.ts';
import { loadConfig, redactConfig, type Config } from './config.ts';
import { createHttpServer } from './http/create-http-server.ts';
import { drainServer } from './http/drain.ts';
import { formatReport } from './ingestion/ingest-report.ts';

/** Who asks at once is answered at once; warming up waits until the first requests have been served. */
const WARM_UP_AFTER_MS = 1_000;
/** A connection may stand still for as long as an answer waits and takes, and a little. */
const IDLE_MARGIN_MS = 30_000;
/** Another process that indexes the same base is waited for: it takes a minute or two. */
const OTHER_INGEST = { everyMs: 2_000, tries: 300 } as const;

/** `npm start`: configuration, snapshot (made when there is none that fits), listen; stops gracefully. */
async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const logger = createLogger(config.logLevel);
  logger.info({ config: redactConfig(config) }, 'configured');
  const traces = await startTraces(config, logger);
  const foundation = await assemble(config, logger);
  const site = await serve(foundation, logger);
  const server = await listen(site, config);
  const { port } = server.address() as AddressInfo;
  const { documents, chunks } = site.current().index.manifest.counts;
  const writer = config.chat?.[0]?.model ?? 'from the sheets (no key needed)';
  console.log(`TijarIA: ${documents} documents, ${chunks} passages, answers ${writer}`);
  console.log(`Open http://localhost:${port}/`);
  const stop = async (): Promise<void> => {
    logger.info('stopping: open answers are finished first');
    await drainServer(server, site.drain, config.drain);
    await site.close();
    await foundation.close();
    await traces?.stop();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
  if (config.chat === undefined) setTimeout(() => void site.current().warmUp(), WARM_UP_AFTER_MS).unref();
}

/** Spans go to a collector where one is configured; what sends them is loaded only then. */
async function startTraces(
  { tracesEndpoint: endpoint }: Config,
  logger: Logger,
): Promise<{ stop(): Promise<void> } | undefined> {
  if (endpoint === undefined) return undefined;
  const { startExporter } = await import('./common/otel-exporter.ts');
  return startExporter({ endpoint, onFailure: (line) => logger.warn(line) });
}

/**
 * Serves what is published. A missing snapshot, or one made by another version, is made anew: of several processes that begin
 * together one does, and the others wait for it. A fault of the base is not hidden.
 */
async function serve(foundation: Foundation, logger: Logger): Promise<Site> {
  for (let tries = 1; ; tries++) {
    try {
      return await foundation.serve(BUILD_ID === undefined ? {} : { reingest });
    } catch (error) {
      if (!isError(error, 'snapshot-')) throw error;
      if (tries === 1) console.log(`Indexing the document base (${error.code})…`);
    }
    try {
      const report = await foundation.ingest();
      for (const line of formatReport(report)) console.log(`  ${line}`);
      logger.info({ snapshotId: report.snapshotId, chunks: report.chunks }, 'indexed');
    } catch (error) {
      if (!isError(error, 'ingest-locked') || tries === OTHER_INGEST.tries) throw error;
      if (tries === 1) console.log('  another process is indexing: waiting for it');
      await abortableSleep(OTHER_INGEST.everyMs);
    }
  }
}

/**
 * Indexing takes the processor for a minute: a process of its own, which gives way to this one, leaves it to its readers. What it
 * publishes is followed within seconds.
 */
async function reingest(): Promise<void> {
  const program = fileURLToPath(new URL('./ingest.js', import.meta.url));
  const child = spawn(process.execPath, ['--enable-source-maps', program], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0)
    throw new TijariaError(
      'internal',
      `indexing anew: expected exit code 0, received ${code ?? 'a signal'}; see its lines above`,
    );
}

function isError(error: unknown, code: string): error is TijariaError {
  return error instanceof TijariaError && error.code.startsWith(code);
}

async function listen(site: Site, { port, host, answers }: Config): Promise<Server> {
  const idleMs = answers.maxWaitMs + answers.deadlineMs + IDLE_MARGIN_MS;
  const server = createHttpServer(site.handler, { idleMs });
  server.listen(port, host);
  try {
    await once(server, 'listening');
    return server;
  } catch (error) {
    const message = `listening on port ${port}: expected a free port, received "${errorMessage(error)}"; set PORT to another one`;
    throw new TijariaError('config-invalid', message, { cause: error });
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof TijariaError ? error.message : error);
  // Connections to a database would keep the process for a while.
  process.exit(1);
}
