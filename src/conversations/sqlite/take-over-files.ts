import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseFeedback, parseReceipt } from '../parse-kept.ts';
import { isUuid } from '../uuid.ts';
import { eraseFile } from './erase-file.ts';
import { keepFeedback, keepReceipt } from './receipt-rows.ts';
import type { SqliteDatabase } from './sqlite-database.ts';
import { countSubject } from './subject-rows.ts';

/** Where versions before 2026-11-28 kept as plain files what the SQLite file keeps now. */
const FOLDERS = ['conversations', 'asked'] as const;
/** As it stood in those files. */
const DOCUMENT_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether such files stand in the folder of data. */
export function hasFilesToTake(dataDir: string): boolean {
  return FOLDERS.some((folder) => existsSync(join(dataDir, folder)));
}

/**
 * Reads what such files say into the tables: receipts with their conversation and the last of what was said of them, and counts.
 * What is torn or damaged is left out. To go once nobody can have such files: receipts live a month.
 */
export function takeOverFiles(database: SqliteDatabase, dataDir: string): void {
  const root = join(dataDir, 'conversations');
  const talks = new Map(
    namesIn(join(root, 'conversations')).flatMap((talk) =>
      // A mark is `<day>_<answerId>`.
      namesIn(join(root, 'conversations', talk)).map((mark) => [mark.slice(11), talk] as const),
    ),
  );
  for (const day of namesIn(join(root, 'answers'))) {
    for (const name of namesIn(join(root, 'answers', day))) {
      const answerId = name.replace(/\.json$/, '');
      const receipt = parseReceipt(partOf(join(root, 'answers', day, name), 'receipt'), answerId);
      if (receipt === undefined || !isUuid(answerId)) continue;
      keepReceipt(database, receipt, talks.get(answerId));
      const said = join(root, 'feedback', day, answerId);
      // Files of feedback begin with a number; the highest counts.
      const last = namesIn(said)
        .sort((a, b) => Number.parseInt(a) - Number.parseInt(b))
        .at(-1);
      const feedback = last === undefined ? undefined : parseFeedback(partOf(join(said, last), 'feedback'));
      if (feedback !== undefined) keepFeedback(database, answerId, feedback);
    }
  }
  for (const name of namesIn(join(dataDir, 'asked')))
    for (const id of readFileSync(join(dataDir, 'asked', name), 'utf8').split('\n'))
      if (DOCUMENT_ID.test(id)) countSubject(database, id, name.slice(0, 10));
}

/** Erases such files once they were taken over, what a kill left of that too. */
export async function eraseTakenFiles(dataDir: string): Promise<void> {
  for (const folder of FOLDERS.map((name) => join(dataDir, name)).filter((path) => existsSync(path))) {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) await eraseFile(join(entry.parentPath, entry.name));
    await rm(folder, { recursive: true, force: true });
  }
}

/** A part of a JSON file, as JSON again; undefined when the file is torn. */
function partOf(file: string, part: string): string | undefined {
  if (!file.endsWith('.json')) return undefined;
  try {
    return JSON.stringify((JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown> | null)?.[part]);
  } catch {
    return undefined;
  }
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
