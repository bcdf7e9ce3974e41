import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchPrograms } from '../programs.ts';
import { rounded, type PartResult } from '../result.ts';
import { runProgram } from '../run-program.ts';
import { changeOneSheet, timeIngest, type IngestFolders } from './ingest-times.ts';
import type { LangchainIngest } from './langchain-ingest.ts';

/** Rounds in which both take turns; medians would need more than a run has time for. */
const ROUNDS = 2;

interface IngestRun {
  readonly program: string;
  readonly what: string;
  readonly seconds: number;
  readonly chunks: number;
  readonly steps: string;
}

/** Our ingest beside a plain LangChain script over the same files, and again after one sheet has changed. */
export async function measureIngest(programs: BenchPrograms): Promise<PartResult> {
  const root = await mkdtemp(join(tmpdir(), 'tijaria-bench-'));
  const corpusDir = join(root, 'corpus');
  const runs: IngestRun[] = [];
  try {
    await cp('corpus', corpusDir, { recursive: true });
    for (let round = 1; round <= ROUNDS; round += 1) {
      const folders = { corpusDir, dataDir: join(root, `data-${round}`) };
      console.error(`ingest, round ${round}…`);
      runs.push(await runOurs(programs.ingest, folders, 'everything'));
      runs.push(await runLangchain(programs.langchainIngest, folders, 'everything'));
      await changeOneSheet(corpusDir);
      runs.push(await runOurs(programs.ingest, folders, 'after one sheet changed'));
      runs.push(await runLangchain(programs.langchainIngest, folders, 'after one sheet changed'));
    }
  } finally {
    await rm(root, { recursive: true, force: true });
  }
  return { part: 'ingest', title: 'Ingest', tables: [tableOf(runs)], data: runs };
}

async function runOurs(program: string, folders: IngestFolders, what: string): Promise<IngestRun> {
  const { seconds, steps, chunks, passages } = await timeIngest(program, folders);
  return { program: 'TijarIA', what, seconds, chunks: passages, steps: `${steps}; ${chunks}` };
}

async function runLangchain(program: string, folders: IngestFolders, what: string): Promise<IngestRun> {
  const started = performance.now();
  const stdout = await runProgram([program, folders.corpusDir, join(folders.dataDir, 'langchain')]);
  const seconds = (performance.now() - started) / 1000;
  // The program's last line.
  const done = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as LangchainIngest;
  return {
    program: 'LangChain: load, split, embed, store',
    what,
    seconds,
    chunks: done.chunks,
    steps: `${done.files} files`,
  };
}

function tableOf(runs: readonly IngestRun[]): PartResult['tables'][number] {
  const names = [...new Set(runs.map(({ program, what }) => `${program}\n${what}`))];
  const bestOf = (name: string): IngestRun[] =>
    runs.filter(({ program, what }) => `${program}\n${what}` === name).sort((a, b) => a.seconds - b.seconds);
  const rows = names.flatMap((name) => {
    const [best] = bestOf(name);
    if (best === undefined) return [];
    const ours = runs.filter(({ program, what }) => program === 'TijarIA' && what === best.what);
    const least = Math.min(...ours.map(({ seconds }) => seconds));
    return [
      [
        best.program,
        best.what,
        rounded(best.seconds),
        best.chunks.toLocaleString('en'),
        rounded(best.chunks / best.seconds),
        rounded(best.seconds / least),
        best.steps,
      ],
    ];
  });
  return {
    title: 'Ingest',
    head: ['program', 'what', 'seconds', 'chunks', 'chunks/s', '× ours', 'steps'],
    rows,
    note: `The better of ${ROUNDS} interleaved runs of the whole command, start of Node.js included. Both embed with the embedded embedder. LangChain's script keeps vectors and text; ours also checks the base, expands every passage, statement and known question into the terms of three languages, and publishes atomically with checksums.`,
  };
}
