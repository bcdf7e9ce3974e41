import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Feedback } from '../feedback.ts';
import { eraseFile, isMissing } from './erase-file.ts';
import { namesIn, removeFolder, writeWhole } from './kept-files.ts';

/** Raised when feedback changes shape; files of another format are not read, and go like all others. */
const FORMAT = 1;
/** One that is replaced just when it is read is looked for again. */
const READ_TRIES = 5;

const NAME = /^(\d+)_[0-9a-f-]+\.json$/;

/**
 * What was said of one answer, in a folder of its own: `<n>_<random>.json`, the highest counts. As with receipts no file is
 * written twice and no two writers share one; each writer erases what is lower than the highest, so one is left.
 */
export async function writeFeedback(folder: string, feedback: Feedback): Promise<void> {
  const number = 1 + (numberOf((await versionsIn(folder)).at(-1)) ?? 0);
  const content = JSON.stringify({ format: FORMAT, feedback });
  await writeWhole(join(folder, `${number}_${randomUUID()}.json`), content);
  for (const name of (await versionsIn(folder)).slice(0, -1)) await eraseFile(join(folder, name));
}

/** The feedback in such a folder; undefined when there is none that can be read. */
export async function readFeedback(folder: string, tries = READ_TRIES): Promise<Feedback | undefined> {
  const latest = (await versionsIn(folder)).at(-1);
  if (latest === undefined) return undefined;
  const feedback = parse(await textOf(join(folder, latest)));
  return feedback === undefined && tries > 1 ? readFeedback(folder, tries - 1) : feedback;
}

/** Erases such a folder, torn writings too. */
export async function eraseFeedback(folder: string): Promise<void> {
  for (const name of await namesIn(folder)) await eraseFile(join(folder, name));
  await removeFolder(folder);
}

/** Whole writings, the one that counts last. */
async function versionsIn(folder: string): Promise<string[]> {
  const names = (await namesIn(folder)).filter((name) => NAME.test(name)).sort();
  return names.sort((a, b) => (numberOf(a) ?? 0) - (numberOf(b) ?? 0));
}

function numberOf(name: string | undefined): number | undefined {
  return name === undefined ? undefined : Number(NAME.exec(name)?.[1]);
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return '';
    throw error;
  }
}

function parse(text: string): Feedback | undefined {
  try {
    // Only this store writes here, whole files; a damaged one does not parse.
    const kept = JSON.parse(text) as { format?: unknown; feedback?: Feedback } | null;
    return kept?.format === FORMAT ? kept.feedback : undefined;
  } catch {
    return undefined;
  }
}
