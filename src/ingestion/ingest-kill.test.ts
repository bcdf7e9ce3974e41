import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assemble, type Foundation } from '../assemble.ts';
import { createLogger } from '../common/logger.ts';
import { loadConfig } from '../config.ts';

/** The real command on a theme of the real document base, killed while it works. */
const KILLS = 25;
/** The first part of a run is the start of Node.js, where nothing can break. */
const FIRST_KILL = 0.35;

/** Below the project, so that the built program finds its packages. */
const BUILD = 'node_modules/.cache/tijaria-ingest-kill';

let folder: string;
let env: Record<string, string>;
let foundation: Foundation;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tijaria-kill-'));
  // One theme is enough to publish; the rest would only make each of the runs longer.
  for (const part of ['sources', 'sheets/importing', 'glossary.yaml']) {
    await cp(join('corpus', part), join(folder, 'corpus', part), { recursive: true });
  }
  env = { CORPUS_DIR: join(folder, 'corpus'), DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'silent' };
  foundation = await assemble(loadConfig(env), createLogger('silent'));
  const build = spawn(process.execPath, ['--import', 'tsx', 'scripts/build.ts', BUILD], { stdio: 'ignore' });
  expect(await once(build, 'exit')).toEqual([0, null]);
}, 60_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(BUILD, { recursive: true, force: true });
});

/** Runs `npm run ingest`'s program, which remembers what it parsed; kills it after `killAfterMs`. Returns how long it ran and whether it ended by itself. */
async function runIngest(killAfterMs?: number): Promise<{ ms: number; finished: boolean }> {
  const started = performance.now();
  const child = spawn(process.execPath, [join(BUILD, 'ingest.js')], {
    env: { ...process.env, ...env },
    stdio: 'ignore',
  });
  const timer = killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  const [code] = (await once(child, 'exit')) as [number | null];
  clearTimeout(timer);
  return { ms: performance.now() - started, finished: code === 0 };
}

/** One more fact in one sheet: the next ingest has something to publish. */
async function changeCorpus(round: number): Promise<void> {
  const sheet = join(folder, 'corpus/sheets/importing/drones.fr.md');
  await appendFile(sheet, `\n\n## Essai ${round} {#trial-${round}}\n\n- Statement of round ${round}.[^1]\n`);
}

/** Opening checks every file against its checksum, so a torn snapshot cannot pass. */
async function openedSnapshot(): Promise<{ id: string; rounds: number }> {
  const service = await foundation.open();
  const id = service.index.manifest.snapshotId;
  let rounds = 0;
  for (;;) {
    const [next] = await service.index.chunks([`drones.fr#trial-${rounds + 1}`]);
    if (next === undefined) break;
    rounds++;
  }
  await service.close();
  return { id, rounds };
}

/** Same moments at every run of the test: a fault that shows once shows again. */
function seededFractions(count: number): number[] {
  let state = 20_261_123;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  });
}

describe('ingest killed at any moment', () => {
  it(`leaves the old or the new snapshot whole, ${KILLS} times, and a re-run completes`, async () => {
    await runIngest();
    // A run that remembers the one before, as all that follow do.
    await changeCorpus(0);
    const { ms: fullRunMs } = await runIngest();
    let before = await openedSnapshot();
    const outcomes = { old: 0, new: 0 };
    for (const [i, fraction] of seededFractions(KILLS).entries()) {
      const round = i + 1;
      await changeCorpus(round);
      await runIngest(fullRunMs * (FIRST_KILL + fraction * (1.1 - FIRST_KILL)));
      const after = await openedSnapshot();
      const isOld = after.id === before.id;
      expect(isOld || after.rounds === round).toBe(true);
      outcomes[isOld ? 'old' : 'new']++;
      before = after;
    }
    const last = await runIngest();
    expect(last.finished).toBe(true);
    expect((await openedSnapshot()).rounds).toBe(KILLS);
    // Both sides of the switch were seen: the moments do cover the publishing.
    expect(outcomes.old).toBeGreaterThan(0);
  }, 300_000);
});
