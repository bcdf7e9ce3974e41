import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pairsOf, parsePair, readPublicSet, selectPair, type PublicSet } from './public-set.ts';

const passage = (id: string, lang: string) => ({ id, lang, title: '', text: id });
const query = (id: string, lang: string, ...relevant: string[]) => ({ id, lang, text: id, relevant });
const set: PublicSet = {
  name: 'made',
  passages: [passage('p-fr', 'fr'), passage('p-ar', 'ar'), passage('q-fr', 'fr')],
  queries: [
    query('1', 'fr', 'p-fr', 'p-ar'),
    query('2', 'ar', 'p-fr', 'p-ar'),
    query('3', 'fr', 'q-fr'),
    query('4', 'fr', 'elsewhere'),
  ],
};

describe('a pair of a set', () => {
  it('is any two languages with judgements', () => {
    expect(pairsOf(set).map(({ from, to }) => `${from}->${to}`)).toEqual([
      'fr->fr',
      'fr->ar',
      'ar->fr',
      'ar->ar',
    ]);
  });

  it('keeps passages of its language, and questions with a judgement there', () => {
    const task = selectPair(set, { from: 'fr', to: 'fr' });
    expect(task.passages.map(({ id }) => id)).toEqual(['p-fr', 'q-fr']);
    expect(task.queries).toEqual([
      { text: '1', relevant: new Set(['p-fr']) },
      { text: '3', relevant: new Set(['q-fr']) },
    ]);
  });

  it('is sampled evenly', () => {
    const queries = Array.from({ length: 10 }, (_, i) => query(`${i}`, 'fr', 'p-fr'));
    const sampled = (limit: number): string[] =>
      selectPair({ ...set, queries }, { from: 'fr', to: 'fr' }, limit).queries.map(({ text }) => text);
    expect(sampled(4)).toEqual(['0', '2', '5', '7']);
    expect(sampled(99)).toHaveLength(10);
  });

  it('is refused without judgements, naming the pairs there are', () => {
    expect(() => selectPair(set, { from: 'en', to: 'fr' })).toThrow(
      /the set has fr->fr, fr->ar, ar->fr, ar->ar/,
    );
  });

  it('is written with an arrow', () => {
    expect(parsePair(' ar -> fr ')).toEqual({ from: 'ar', to: 'fr' });
    expect(parsePair('en-ar->ar')).toEqual({ from: 'en-ar', to: 'ar' });
    for (const text of ['', 'ar', 'ar-fr', '->fr', 'ar->'])
      expect(() => parsePair(text)).toThrow(/expected two languages/);
  });
});

describe('readPublicSet', () => {
  it('reads a folder, and says what a folder lacks', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'set-'));
    try {
      await expect(readPublicSet(folder)).rejects.toThrow(/found no passages\.jsonl/);
      await writeFile(
        join(folder, 'passages.jsonl'),
        `${JSON.stringify({ ...set.passages[0], url: 'x' })}\n`,
      );
      await expect(readPublicSet(folder)).rejects.toThrow(/found no queries\.jsonl/);
      await writeFile(join(folder, 'queries.jsonl'), `${JSON.stringify(set.queries[0])}\n`);
      const read = { name: basename(folder), passages: [set.passages[0]], queries: [set.queries[0]] };
      expect(await readPublicSet(folder)).toEqual(read);
      await writeFile(join(folder, 'queries.jsonl'), '{"id":"1"}\n');
      await expect(readPublicSet(folder)).rejects.toThrow(/queries\.jsonl:1: lang/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('says that there is no such folder', async () => {
    await expect(readPublicSet('/nowhere/at-all')).rejects.toThrow(/in \/nowhere\/at-all, found no passages/);
  });
});
