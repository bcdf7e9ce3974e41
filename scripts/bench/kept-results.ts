import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import type { BenchRun } from './format-results.ts';
import { PARTS } from './options.ts';

/** What earlier runs on this machine and with these packages found, kept in a file; undefined when there is none. */
export async function readKept(
  file: string,
  machine: BenchRun['machine'],
): Promise<Pick<BenchRun, 'parts'> | undefined> {
  try {
    // Written by `npm run bench`, perhaps of an earlier version: what has another shape is measured anew.
    const kept = JSON.parse(await readFile(file, 'utf8')) as Partial<BenchRun>;
    if (!isDeepStrictEqual(kept.machine, machine)) return undefined;
    const parts = (kept.parts ?? []).filter((part) => Array.isArray((part as Partial<typeof part>).load));
    return { parts };
  } catch {
    return undefined;
  }
}

/** The parts of both, in their usual order; of a part that both have, the later one. */
export function mergeParts(before: BenchRun['parts'], now: BenchRun['parts']): BenchRun['parts'] {
  return PARTS.flatMap((name) => {
    const named = ({ part }: BenchRun['parts'][number]): boolean => part === name;
    return now.find(named) ?? before.find(named) ?? [];
  });
}
