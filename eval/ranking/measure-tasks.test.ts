import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixedClock } from '../../src/common/clock.ts';
import { searchPassages } from '../../src/retrieval/search-passages.ts';
import { sheetText } from '../../src/testing/corpus-fixture.ts';
import { TINY_BASE_TODAY, tinyRetrieval } from '../../src/testing/tiny-base.ts';
import { measureTasks, type TaskOutcome } from './measure-tasks.ts';
import { RANKING_TASKS } from './tasks.ts';

let dataDir = '';
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sets-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

const jsonLines = (values: readonly object[]): string =>
  values.map((value) => JSON.stringify(value)).join('\n');

async function writeSet(name: string, text: string): Promise<void> {
  const folder = join(dataDir, 'retrieval', name);
  await mkdir(folder, { recursive: true });
  const passages = ['ar', 'en'].map((lang) => ({ id: `p-${lang}`, lang, title: '', text }));
  const queries = ['ar', 'en'].map((lang) => ({ id: lang, lang, text, relevant: ['p-ar', 'p-en'] }));
  await writeFile(join(folder, 'passages.jsonl'), jsonLines(passages));
  await writeFile(join(folder, 'queries.jsonl'), jsonLines(queries));
}

async function measure(ids: readonly string[], split?: 'dev' | 'test'): Promise<Map<string, TaskOutcome>> {
  const retrieval = await tinyRetrieval({
    'sheets/exporting/miel.fr.md': sheetText('Le miel des abeilles.[^1]\n\n[^1]: oc-igoc\n'),
  });
  const clock = fixedClock(TINY_BASE_TODAY);
  const service = {
    index: retrieval.index,
    search: (request: Parameters<typeof searchPassages>[0]) => searchPassages(request, retrieval, clock),
  };
  const shared = { service, reader: retrieval, dataDir, sectionsDir: join(dataDir, 'sections') };
  const tasks = RANKING_TASKS.filter(({ id }) => ids.includes(id));
  const outcomes = new Map<string, TaskOutcome>();
  for await (const outcome of measureTasks(tasks, split === undefined ? shared : { ...shared, split }))
    outcomes.set(outcome.task.id, outcome);
  return outcomes;
}

describe('RANKING_TASKS', () => {
  it('names every task once, and shares only of tasks that come before', () => {
    const ids = RANKING_TASKS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [at, { target }] of RANKING_TASKS.entries())
      if (target !== undefined && 'shareOf' in target) expect(ids.slice(0, at)).toContain(target.shareOf);
  });

  it('aims at more than it asks for', () => {
    for (const { target } of RANKING_TASKS) if (target) expect(target.aim).toBeGreaterThan(target.atLeast);
  });
});

describe('measureTasks', () => {
  it('measures pairs alone and mixed', async () => {
    await writeSet('xquad', 'miel');
    await writeSet('arcd', 'neige');
    const outcomes = await measure(['xquad ar->en', 'xquad en->en', 'xquad ar->en + arcd']);
    expect(
      [...outcomes.values()].map((outcome) => ('report' in outcome ? outcome.report.distractors : 'skipped')),
    ).toEqual([0, 0, 2]);
    const alone = outcomes.get('xquad ar->en');
    expect(alone !== undefined && 'report' in alone && alone.report).toMatchObject({
      pair: 'ar->en',
      queries: 1,
      passages: 1,
    });
  });

  it('skips what is not on this machine, also when only a set to mix in is missing', async () => {
    await writeSet('xquad', 'miel');
    const outcomes = await measure([
      'xquad ar->en',
      'xquad ar->en + arcd',
      'piaf fr->fr',
      'doda_latin ary-Latn->en',
      'sections fr->base',
    ]);
    const skipped = [...outcomes].flatMap(([id, outcome]) =>
      'skipped' in outcome ? [[id, outcome.skipped]] : [],
    );
    expect(skipped).toEqual([
      ['xquad ar->en + arcd', expect.stringContaining('no ')],
      ['doda_latin ary-Latn->en', expect.stringContaining('sentences_train.csv')],
      ['piaf fr->fr', expect.stringContaining('piaf')],
      ['sections fr->base', expect.stringContaining('no questions')],
    ]);
  });

  it('asks the section questions of the half that is wanted', async () => {
    await mkdir(join(dataDir, 'sections'));
    const line = (id: string, split: string) => ({
      id,
      variety: 'fr',
      question: 'Le miel ?',
      relevant: ['miel#summary'],
      answers: ['miel#summary.1'],
      split,
    });
    await writeFile(
      join(dataDir, 'sections', 'a.jsonl'),
      jsonLines([line('1', 'dev'), line('2', 'test'), line('3', 'test')]),
    );
    const [all, half] = [await measure(['sections fr->base']), await measure(['sections fr->base'], 'test')];
    for (const [outcomes, queries] of [
      [all, 3],
      [half, 2],
    ] as const) {
      const outcome = outcomes.get('sections fr->base');
      expect(outcome !== undefined && 'report' in outcome && outcome.report.queries).toBe(queries);
    }
  });
});
