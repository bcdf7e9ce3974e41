import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assemble } from '../../src/assemble.ts';
import { createLogger } from '../../src/common/logger.ts';
import { loadConfig, type Config } from '../../src/config.ts';
import type { IngestReport } from '../../src/ingestion/ingest-report.ts';
import { markdownSection } from './markdown-table.ts';

/** The key-less configuration over these folders, whatever the environment says. */
export function benchConfig(corpusDir: string, dataDir: string): Config {
  return loadConfig({ CORPUS_DIR: corpusDir, DATA_DIR: dataDir, LOG_LEVEL: 'error' });
}

/** An ingest and how long it took. */
export interface TimedIngest {
  readonly seconds: number;
  readonly report: IngestReport;
}

/** Assembles the house anew and ingests, as `npm run ingest` does; the start of Node.js is not in the seconds. */
export async function timeIngest(config: Config): Promise<TimedIngest> {
  const started = performance.now();
  const foundation = await assemble(config, createLogger(config.logLevel));
  const report = await foundation.ingest();
  return { seconds: (performance.now() - started) / 1000, report };
}

/** Ingests again after one sheet changed, and tells it beside the first ingest. Changes the corpus: give a copy. */
export async function measureIngest(config: Config, cold: TimedIngest): Promise<string> {
  const file = await changeOneSheet(config.corpusDir);
  const again = await timeIngest(config);
  const row = (run: string, { seconds, report: { chunks, seconds: steps } }: TimedIngest): string[] => [
    run,
    seconds.toFixed(2),
    Object.entries(steps)
      .map(([step, time]) => `${step} ${time.toFixed(2)}`)
      .join(', '),
    `${chunks.created} created, ${chunks.updated} updated, ${chunks.kept} kept`,
  ];
  const rows = [row('cold', cold), row(`${file} changed`, again)];
  return markdownSection('Ingest', ['run', 'seconds', 'of which', 'chunks'], rows);
}

/** Changes the title of the first French sheet of a corpus, so that every passage of it is new; returns its file. */
async function changeOneSheet(corpusDir: string): Promise<string> {
  const sheets = join(corpusDir, 'sheets');
  const [file] = (await readdir(sheets, { recursive: true }))
    .filter((name) => name.endsWith('.fr.md'))
    .sort();
  if (file === undefined) throw new Error(`changing a sheet: expected *.fr.md in ${sheets}, found none`);
  const text = await readFile(join(sheets, file), 'utf8');
  const changed = text.replace(/^title: *(["']?)/m, '$&Bis ');
  if (changed === text) throw new Error(`changing ${file}: expected a title in its front matter, found none`);
  await writeFile(join(sheets, file), changed);
  return file;
}
