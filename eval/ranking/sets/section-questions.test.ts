import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSectionQuestions } from './section-questions.ts';

const labels = { relevant: ['sheet#summary'], answers: ['sheet#summary.1'] };
const line = (id: string, change: object = {}): string =>
  `${JSON.stringify({ id, variety: 'fr', question: 'Quel délai ?', ...labels, split: 'dev', ...change })}\n`;
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sections-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('readSectionQuestions', () => {
  it('reads every .jsonl, files by name', async () => {
    await writeFile(join(folder, 'b.jsonl'), line('3'));
    await writeFile(join(folder, 'a.jsonl'), line('1') + line('2', { variety: 'ary-Latn' }));
    await writeFile(join(folder, 'README.md'), 'not questions');
    expect((await readSectionQuestions(folder)).map(({ id }) => id)).toEqual(['1', '2', '3']);
  });

  it('gives none for no file and no folder', async () => {
    expect(await readSectionQuestions(folder)).toEqual([]);
    expect(await readSectionQuestions(join(folder, 'nowhere'))).toEqual([]);
  });

  it('reads the statements that answer and those that help, none of the latter when it says nothing', async () => {
    const labelled = { answers: ['a#facts.12', 'table#rows.1'], helps: ['guide#s4.2'] };
    await writeFile(join(folder, 'a.jsonl'), line('1', labelled) + line('2'));
    expect(await readSectionQuestions(folder)).toMatchObject([labelled, { ...labels, helps: [] }]);
  });

  it.each([
    { variety: 'ary' },
    { relevant: [] },
    { relevant: ['sheet'] },
    { answers: undefined },
    { answers: [] },
    { answers: ['sheet#summary'] },
    { answers: ['sheet#summary.0'] },
    { answers: ['sheet#summary.1.2'] },
    { answers: ['sheet#rows~2.17'] },
    { answers: ['summary.1'] },
    { answers: 'sheet#summary.1' },
    { helps: ['sheet#summary.1'] },
    { helps: ['sheet#summary.'] },
    { helps: ['sheet#summary.x'] },
    { helps: [1, 2, 3, 4, 5].map((n) => `sheet#facts.${n}`) },
    { split: 'train' },
    { question: '' },
    { more: 1 },
  ])('refuses %j, naming file and line', async (change) => {
    await writeFile(join(folder, 'a.jsonl'), line('1') + line('2', change));
    await expect(readSectionQuestions(folder)).rejects.toThrow(/a\.jsonl:2/);
  });

  it('refuses an id that appears twice, in whatever file', async () => {
    await writeFile(join(folder, 'a.jsonl'), line('1'));
    await writeFile(join(folder, 'b.jsonl'), line('1'));
    await expect(readSectionQuestions(folder)).rejects.toThrow(/received 1 twice/);
  });
});
