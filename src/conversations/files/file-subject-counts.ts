import { appendFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { SubjectCount, SubjectCounts } from '../subject-counts.ts';
import { isMissing } from './erase-file.ts';

const DAY_FILE = /^(\d{4}-\d{2}-\d{2})\.txt$/;
/** Ids are kebab-case; a line torn by a kill is none, or is another's, and counts for nothing that is shown. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** {@link SubjectCounts} in one file a day under `root`, a line for each answer: appending needs no lock. */
export function createFileSubjectCounts(root: string): SubjectCounts {
  const days = async (): Promise<string[]> =>
    (await namesIn(root)).flatMap((name) => DAY_FILE.exec(name)?.[1] ?? []);
  const fileOf = (day: string): string => join(root, `${day}.txt`);
  return {
    count: async (documentId, day) => {
      if (!ID.test(documentId)) return;
      await mkdir(root, { recursive: true, mode: 0o700 });
      await appendFile(fileOf(day), `${documentId}\n`);
    },
    since: async (first) => {
      const kept = (await days()).filter((day) => day >= first);
      const texts = await Promise.all(kept.map((day) => readFile(fileOf(day), 'utf8')));
      return tally(texts.join('').split('\n'));
    },
    expire: async (before) => {
      for (const day of (await days()).filter((each) => each < before))
        await rm(fileOf(day), { force: true });
    },
  };
}

function tally(lines: readonly string[]): SubjectCount[] {
  const counts = new Map<string, number>();
  for (const id of lines) if (ID.test(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .map(([documentId, answers]) => ({ documentId, answers }))
    .sort((a, b) => b.answers - a.answers || (a.documentId < b.documentId ? -1 : 1));
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
