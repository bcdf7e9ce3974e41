import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProgram } from '../ask-program.ts';
import type { PartResult } from '../result.ts';
import { scaleTables, type ScaleMeasurement } from './format-scale.ts';
import type { IndexGrowthCalls } from './index-growth-program.ts';

const TIMEOUT_MS = 900_000;

/**
 * How the parts of our index grow, over synthetic bases: building, opening, both legs, the lexical leg against an exhaustive one.
 * Building and searching run in processes of their own, one after the other.
 */
export async function measureIndexGrowth(sizes: readonly number[], program: string): Promise<PartResult> {
  const measured: ScaleMeasurement[] = [];
  for (const chunks of sizes) {
    const dataDir = await mkdtemp(join(tmpdir(), 'tijaria-scale-'));
    try {
      console.error(`index, ${chunks} chunks…`);
      const build = await askAlone(program, 'build', { chunks, dataDir });
      measured.push({ build, search: await askAlone(program, 'search', { dataDir }) });
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  }
  return { part: 'index', title: 'How our index grows', tables: scaleTables(measured), data: measured };
}

async function askAlone<Name extends keyof IndexGrowthCalls>(
  file: string,
  name: Name,
  input: Parameters<IndexGrowthCalls[Name]>[0],
): Promise<Awaited<ReturnType<IndexGrowthCalls[Name]>>> {
  const program = startProgram<IndexGrowthCalls>(file, []);
  try {
    return await program.ask(name, input, TIMEOUT_MS);
  } finally {
    await program.stop();
  }
}
