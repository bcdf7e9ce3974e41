import { parseArgs } from 'node:util';
import { assemble } from '../src/assemble.ts';
import { TijariaError } from '../src/common/errors.ts';
import { createLogger } from '../src/common/logger.ts';
import { loadConfig } from '../src/config.ts';
import type { IngestProgress } from '../src/ingestion/ingest-corpus.ts';
import { formatReport } from '../src/ingestion/ingest-report.ts';

/**
 * `npm run ingest`: the document base becomes a published snapshot. `-- --accept-smaller` publishes also when most of what was
 * published is gone. A snapshot that does not find its own documents is taken back at once. Exit code 1 when nothing was published.
 */
const BAR_WIDTH = 30;
const controller = new AbortController();
process.once('SIGINT', () => controller.abort());

/** A bar that redraws itself on a terminal; elsewhere one plain line per step. */
function createProgress(stream: NodeJS.WriteStream): { show(progress: IngestProgress): void; end(): void } {
  let lastStep = '';
  return {
    show: ({ step, done, total }) => {
      if (stream.isTTY) {
        const filled = total === 0 ? 0 : Math.round((done / total) * BAR_WIDTH);
        const bar = '█'.repeat(filled).padEnd(BAR_WIDTH, '░');
        stream.write(`\r\u001b[K${step.padEnd(8)} ${bar} ${total === 0 ? '' : `${done}/${total}`}`);
      } else if (step !== lastStep) stream.write(`${step}…\n`);
      lastStep = step;
    },
    end: () => {
      if (stream.isTTY) stream.write('\r\u001b[K');
    },
  };
}

const progress = createProgress(process.stderr);
try {
  const { values } = parseArgs({ options: { 'accept-smaller': { type: 'boolean', default: false } } });
  const config = loadConfig(process.env);
  const foundation = await assemble(config, createLogger(config.logLevel));
  try {
    const report = await foundation.ingest({
      onProgress: (step) => progress.show(step),
      signal: controller.signal,
      acceptSmaller: values['accept-smaller'],
    });
    progress.end();
    if (report.published) await foundation.approve();
    for (const line of formatReport(report)) console.log(line);
  } finally {
    // Connections to a database would keep the process for half a minute.
    await foundation.close();
  }
} catch (error) {
  progress.end();
  console.error(error instanceof TijariaError ? `${error.code}: ${error.message}` : error);
  process.exitCode = 1;
}
