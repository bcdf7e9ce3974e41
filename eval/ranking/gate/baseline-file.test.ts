import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from 'prettier';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleOutcome, sampleTask } from '../sample-reports.fixture.ts';
import { readRankingBaseline, updateRankingBaseline } from './baseline-file.ts';

const [PIAF, ARCD] = ['piaf fr->fr', 'arcd ar->ar'];
let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baseline-'));
  file = join(folder, 'baseline.json');
});
afterEach(() => rm(folder, { recursive: true }));

describe('the baseline file', () => {
  it('keeps the means, and the values of every tenth question', async () => {
    const ranks = Array.from({ length: 25 }, (_, i) => (i === 10 ? 2 : 1));
    await updateRankingBaseline([await sampleOutcome(PIAF, ranks)], [PIAF], file);
    const task = (await readRankingBaseline(file))?.tasks[PIAF];
    expect(task?.queries).toBe(25);
    expect(task?.metrics['R@1']?.mean).toBe(0.96);
    // Questions 0, 10 and 20; rank 2 is worth 1/log2(3) = .6309.
    expect(task?.sample.ndcg).toEqual([1, 0.6309, 1]);
  });

  it('is in the order of the tasks and the layout of the formatter', async () => {
    const outcomes = [await sampleOutcome(ARCD, Array<number>(200).fill(3)), await sampleOutcome(PIAF, [1])];
    await updateRankingBaseline(outcomes, [PIAF, ARCD], file);
    expect(Object.keys((await readRankingBaseline(file))?.tasks ?? {})).toEqual([PIAF, ARCD]);
    expect(await check(await readFile(file, 'utf8'), { filepath: file })).toBe(true);
  });

  it('keeps what was not measured this time and drops what is no task any more', async () => {
    await updateRankingBaseline(
      [await sampleOutcome(PIAF, [1]), await sampleOutcome(ARCD, [2])],
      [PIAF, ARCD],
      file,
    );
    const skipped = { task: sampleTask(PIAF), skipped: 'not here' };
    await updateRankingBaseline([skipped], [PIAF], file);
    const tasks = (await readRankingBaseline(file))?.tasks ?? {};
    expect(Object.keys(tasks)).toEqual([PIAF]);
    expect(tasks[PIAF]?.sample.ndcg).toEqual([1]);
  });

  it('is undefined when there is none, and refused in another form', async () => {
    expect(await readRankingBaseline(file)).toBeUndefined();
    await writeFile(file, '{"tasks":{"x":{"queries":0}}}');
    await expect(readRankingBaseline(file)).rejects.toThrow();
    await writeFile(file, 'nothing');
    await expect(readRankingBaseline(file)).rejects.toThrow();
  });
});
