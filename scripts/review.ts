import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { assemble } from '../src/assemble.ts';
import { systemClock } from '../src/common/clock.ts';
import { errorMessage } from '../src/common/errors.ts';
import { createLogger } from '../src/common/logger.ts';
import { loadConfig } from '../src/config.ts';
import { writeReview } from '../src/review/write-review.ts';

/**
 * `npm run review [-- --since YYYY-MM-DD] [--out <file>]`: what the base did not answer well since a day (30 days ago without it), clustered
 * and ranked, as a Markdown file with sheets begun.
 */
const PERIOD_MS = 30 * 86_400_000;
try {
  const config = loadConfig(process.env);
  const { values } = parseArgs({
    options: {
      since: { type: 'string', default: new Date(systemClock.now() - PERIOD_MS).toISOString().slice(0, 10) },
      out: { type: 'string', default: join(config.dataDir, 'review.md') },
    },
  });
  const foundation = await assemble(config, createLogger(config.logLevel));
  const opened = await foundation.openReview();
  try {
    const { questions, clusters } = await writeReview(opened.review, values);
    console.log(`${questions} questions in ${clusters.length} clusters: ${values.out}`);
  } finally {
    await opened.close();
    await foundation.close();
  }
} catch (error) {
  console.error(errorMessage(error));
  process.exitCode = 1;
}
