import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSectionQuestions } from './section-questions.ts';

const line = (id: string, change: object = {}): string =>
  `${JSON.stringify({ id, variety: 'fr', question: 'Quel délai ?', relevant: ['sheet#summary'], split: 'dev', ...change })}\n`;
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

  it.each([
    { variety: 'ary' },
    { relevant: [] },
    { relevant: ['sheet'] },
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
