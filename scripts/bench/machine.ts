import { readFile } from 'node:fs/promises';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';

/** Packages that are measured or held against. */
const PACKAGES = [
  'hnswlib-node',
  'minisearch',
  '@orama/orama',
  'libsql',
  '@langchain/core',
  '@langchain/community',
  '@langchain/classic',
  '@langchain/textsplitters',
  'openai',
  'express',
];

/** Where and with what a run was made. */
export interface Machine {
  readonly processor: string;
  readonly memoryGib: number;
  readonly system: string;
  readonly node: string;
  readonly versions: Readonly<Record<string, string>>;
}

/** This machine, and the versions of what is installed. */
export async function describeMachine(): Promise<Machine> {
  const versions = await Promise.all(PACKAGES.map(async (name) => [name, await versionOf(name)] as const));
  return {
    processor: `${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}`,
    memoryGib: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.version,
    versions: Object.fromEntries(versions),
  };
}

/** Mean number of running processes over the last minute. */
export function loadNow(): number {
  return Number((loadavg()[0] ?? NaN).toFixed(1));
}

async function versionOf(name: string): Promise<string> {
  try {
    const text = await readFile(join('node_modules', name, 'package.json'), 'utf8');
    // Every installed package has one.
    return (JSON.parse(text) as { version: string }).version;
  } catch {
    return 'not installed';
  }
}
