import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { EvaluationReport, Summary } from './report/evaluation-report.ts';
import { reportSchema, summarySchema } from './report/evaluation-report.ts';

/** The answers that `generate` writes and `evaluate` reads. `data/` is not versioned, the baseline is. */
export const ANSWERS_FILE = 'data/eval/answers.jsonl';

/** The report that `evaluate` writes and `compare` reads. */
export const REPORT_FILE = 'data/eval/report.json';

/** The summary that reports are held against, kept in the repository. */
export const BASELINE_FILE = 'eval/baseline.json';

/** The figures that the site publishes, kept in the repository: the page of results shows them. */
export const SCORECARD_FILE = 'eval/scorecard.json';

/** Writes a value as JSON that a person can read, making its folder. */
export async function writeJson(file: string, value: unknown): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(value, null, 2)}\n`);
}

/** Reads a report that `evaluate` wrote. Throws when there is none or it has another form. */
export async function readReport(file: string): Promise<EvaluationReport> {
  return reportSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}

/** The committed baseline, or undefined when none was committed yet. Throws when it has another form. */
export async function readBaseline(file: string = BASELINE_FILE): Promise<Summary | undefined> {
  try {
    return summarySchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
