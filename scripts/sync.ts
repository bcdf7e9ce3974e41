import { parseArgs } from 'node:util';
import { openSyncStore } from '../src/assembly/choose-sync-store.ts';
import { systemClock } from '../src/common/clock.ts';
import { TijariaError } from '../src/common/errors.ts';
import { createLogger } from '../src/common/logger.ts';
import { loadConfig } from '../src/config.ts';
import { checkWatchList } from '../src/source/check/check-watch-list.ts';
import { formatProblem } from '../src/source/corpus-problem.ts';
import { readCorpus, readWatched } from '../src/source/read-corpus.ts';
import { reviewReasons } from '../src/source/source-change.ts';
import { createSourceFetcher } from '../src/sync/fetch/fetch-source.ts';
import { formatChange, formatSyncReport, isComplete, isIndexChanged } from '../src/sync/sync-report.ts';
import { keptChanges, syncSources } from '../src/sync/sync-sources.ts';

/**
 * `npm run sync [-- --all] [-- --report]`: asks the official sources of `corpus/sources.yaml` that are due whether they changed, with `--all` every one;
 * `--report` asks nobody and lists the sheets whose sources changed since their last review. Exit code 0: every source that was due answered;
 * 1: it could not run; 2: some host was not reached or does not want to be read, and nothing was changed for its sources.
 */
const controller = new AbortController();
process.once('SIGINT', () =>
  controller.abort(new TijariaError('internal', 'syncing: stopped; what was read is kept')),
);

try {
  const { values } = parseArgs({
    options: { all: { type: 'boolean', default: false }, report: { type: 'boolean', default: false } },
  });
  const config = loadConfig(process.env);
  const { store, close } = await openSyncStore(config, createLogger(config.logLevel));
  try {
    if (values.report) await report();
    else process.exitCode = await sync(values.all);
  } finally {
    await close();
  }

  async function sync(everySource: boolean): Promise<number> {
    const { watched, sources: register, problems } = await readWatched(config.corpusDir);
    const faults = [...problems, ...checkWatchList({ watched, sources: register })];
    for (const fault of faults) console.error(formatProblem(fault));
    if (faults.some(({ severity }) => severity === 'error')) return 1;
    const fetchSource = createSourceFetcher({ clock: systemClock, contact: config.publicUrl });
    const dependencies = { watched, register, store, fetchSource, clock: systemClock };
    const done = await syncSources(dependencies, { everySource, signal: controller.signal });
    for (const line of formatSyncReport(done)) console.log(line);
    if (isIndexChanged(done)) console.log('texts that are indexed changed: run npm run ingest');
    return isComplete(done) ? 0 : 2;
  }

  async function report(): Promise<void> {
    const { sheets } = await readCorpus(config.corpusDir);
    const changes = await keptChanges(store);
    for (const change of changes) console.log(formatChange(change));
    const due = sheets.flatMap(({ id, file, reviewedOn, sections }) => {
      const sourceIds = sections.flatMap(({ statements }) => statements.flatMap((each) => each.sourceIds));
      return reviewReasons({ reviewedOn, sourceIds }, changes).map(
        (change) => `${file}: review ${id}: ${formatChange(change)}, last reviewed on ${reviewedOn}`,
      );
    });
    for (const line of due) console.log(line);
    console.log(`${changes.length} changes, ${new Set(due).size} reviews due`);
  }
} catch (error) {
  console.error(error instanceof TijariaError ? `${error.code}: ${error.message}` : error);
  process.exitCode = 1;
}
