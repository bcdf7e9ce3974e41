import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBaseTables } from '../../src/trade/hs-finder/base-tables.fixture.ts';
import { readOwnSets, readProducts, type HeadingQuestion } from './heading-set.ts';
import { formatHeadings, measureHeadings } from './measure-headings.ts';

const sets = await readOwnSets();
const question = (id: string, headings: readonly string[]): HeadingQuestion => ({
  id,
  variety: 'fr',
  kind: 'term',
  text: id,
  headings,
  split: 'dev',
});

describe('our own sets of goods', () => {
  it('are large enough', () => {
    const sizes = Object.fromEntries(sets.map(({ name, questions }) => [name, questions.length]));
    expect(sizes['fr']).toBeGreaterThanOrEqual(150);
    expect(sizes['ar']).toBeGreaterThanOrEqual(150);
    expect(sizes['ary']).toBeGreaterThanOrEqual(80);
  });

  it('name headings of the base, each on one side of the split', async () => {
    const known = new Set((await readBaseTables()).get('hs-headings')?.rows.map(({ id }) => id));
    const sides = new Map<string, string>();
    for (const { id, headings, split } of sets.flatMap(({ questions }) => questions))
      for (const heading of headings) {
        expect([id, known.has(heading)]).toEqual([id, true]);
        expect([heading, sides.get(heading) ?? split]).toEqual([heading, split]);
        sides.set(heading, split);
      }
  });

  it('have ids of their own', () => {
    const ids = sets.flatMap(({ questions }) => questions.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the measurement', () => {
  it('counts a question as met when any right heading is among the first', () => {
    const questions = [question('a', ['0101']), question('b', ['0102', '0103'])];
    const [all] = measureHeadings({ name: 's', questions }, () => ['0101', '0103']);
    expect(all).toMatchObject({ set: 's', group: 'fr dev', count: 2 });
    expect(all?.success.map(({ mean }) => mean)).toEqual([0.5, 1, 1]);
    expect(formatHeadings(all === undefined ? [] : [all])[2]).toMatch(/^\| s \| fr dev \| 2 \| 50\.0 /);
  });

  it('counts nothing found as missed', () => {
    const [all] = measureHeadings({ name: 's', questions: [question('a', ['0101'])] }, () => []);
    expect(all?.success.map(({ mean }) => mean)).toEqual([0, 0, 0]);
  });

  it('does without a public set that is not there', async () => {
    expect(await readProducts('/nowhere/hs_products')).toBeUndefined();
  });

  it('refuses a set in another form', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'headings-'));
    try {
      for (const name of ['fr', 'ar', 'ary'])
        await writeFile(join(folder, `${name}.jsonl`), '{"id":"x","headings":["15"]}\n');
      await expect(readOwnSets(folder)).rejects.toThrow(/jsonl:1/);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
