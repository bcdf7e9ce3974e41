import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readQuestions } from './question.ts';
import { sampleQuestion } from './samples.fixture.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'questions-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const write = (name: string, ...lines: unknown[]): Promise<void> =>
  writeFile(join(directory, name), lines.map((line) => JSON.stringify(line)).join('\n') + '\n\n');

describe('readQuestions', () => {
  it('reads every JSONL file in order of name, and one split when asked', async () => {
    await write('b.jsonl', sampleQuestion({ id: 'b1', split: 'test' }));
    await write('a.jsonl', sampleQuestion({ id: 'a1' }), sampleQuestion({ id: 'a2', parallel: 'p' }));
    await writeFile(join(directory, 'README.md'), 'not a question');
    const ids = async (...args: Parameters<typeof readQuestions>): Promise<string[]> =>
      (await readQuestions(...args)).map(({ id }) => id);
    expect(await ids(directory)).toEqual(['a1', 'a2', 'b1']);
    expect(await ids(directory, 'test')).toEqual(['b1']);
  });

  it('takes a refused question without documents', async () => {
    await write('a.jsonl', sampleQuestion({ outcome: 'refused', documents: [], mustContain: [] }));
    expect(await readQuestions(directory)).toHaveLength(1);
  });

  it.each([
    ['an answered question without documents', { documents: [] }, /needs documents/],
    ['an answered question without facts', { mustContain: [] }, /needs documents/],
    ['a group without writings', { mustContain: [[]] }, /mustContain\.0/],
    ['an unknown field', { mustcontain: [['x']] }, /mustcontain/],
    ['an unknown variety', { variety: 'de' }, /variety/],
  ])('names the line of %s', async (_, fault, message) => {
    await write('a.jsonl', sampleQuestion(), { ...sampleQuestion(), id: 'q2', ...fault });
    await expect(readQuestions(directory)).rejects.toThrow(message);
    await expect(readQuestions(directory)).rejects.toThrow(/a\.jsonl:2/);
  });

  it('names the line that is not JSON', async () => {
    await writeFile(join(directory, 'a.jsonl'), '{"id":');
    await expect(readQuestions(directory)).rejects.toThrow(/a\.jsonl:1: expected JSON/);
  });

  it('refuses an id that is used twice, and a folder without questions', async () => {
    await expect(readQuestions(directory)).rejects.toThrow(/found none/);
    await write('a.jsonl', sampleQuestion());
    await write('b.jsonl', sampleQuestion());
    await expect(readQuestions(directory)).rejects.toThrow(/received q1 twice/);
  });
});
