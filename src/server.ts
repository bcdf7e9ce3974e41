import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { assemble, type Foundation } from './assemble.ts';
import type { Service } from './assembly/open-service.ts';
import type { Site } from './assembly/open-site.ts';
import { errorMessage, TijariaError } from './common/errors.ts';
import { createLogger, type Logger } from './common/logger.ts';
import { loadConfig, redactConfig, type Config } from './config.ts';
import { formatReport } from './ingestion/ingest-report.ts';

/** Longest wait for open answers when the process is asked to stop. */
const DRAIN_MS = 10_000;
/** Who asks at once is answered at once; warming up waits until the first requests have been served. */
const WARM_UP_AFTER_MS = 1_000;
/** How often connections without an answer are closed while it waits. */
const IDLE_CHECK_MS = 100;

/** `npm start`: configuration, snapshot (made when there is none that fits), listen; stops gracefully. */
async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const logger = createLogger(config.logLevel);
  logger.info({ config: redactConfig(config) }, 'configured');
  const foundation = await assemble(config, logger);
  const site = await foundation.serve(await openOrIngest(foundation, logger));
  const server = await listen(site.handler, config);
  const { port } = server.address() as AddressInfo;
  const { documents, chunks } = site.current().index.manifest.counts;
  console.log(
    `TijarIA: ${documents} documents, ${chunks} passages, answers ${config.chat?.model ?? 'from the sheets (no key needed)'}`,
  );
  console.log(`Open http://localhost:${port}/`);
  stopOnSignal(server, site, logger);
  if (config.chat === undefined) setTimeout(() => void site.current().warmUp(), WARM_UP_AFTER_MS).unref();
}

/** A missing snapshot, or one made by another version, is made anew; a fault of the base is not hidden. */
async function openOrIngest(foundation: Foundation, logger: Logger): Promise<Service> {
  try {
    return await foundation.open();
  } catch (error) {
    if (!(error instanceof TijariaError) || !error.code.startsWith('snapshot-')) throw error;
    console.log(`Indexing the document base (${error.code})…`);
    const report = await foundation.ingest();
    for (const line of formatReport(report)) console.log(`  ${line}`);
    logger.info({ snapshotId: report.snapshotId, chunks: report.chunks }, 'indexed');
    return foundation.open();
  }
}

async function listen(handler: RequestListener, { port, host }: Config): Promise<Server> {
  const server = createServer(handler).listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw cannotListen(error, port);
  }
  return server;
}

function cannotListen(error: unknown, port: number): TijariaError {
  const message = `listening on port ${port}: expected a free port, received "${errorMessage(error)}"; set PORT to another one`;
  return new TijariaError('config-invalid', message, { cause: error });
}

function stopOnSignal(server: Server, site: Site, logger: Logger): void {
  const stop = (): void => {
    logger.info('stopping: open answers are finished first');
    // A connection falls idle when its answer is finished: look again and again, not once.
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS);
    server.close(() => {
      clearInterval(idle);
      void site.close();
    });
    setTimeout(() => server.closeAllConnections(), DRAIN_MS).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof TijariaError ? error.message : error);
  process.exitCode = 1;
}
