import { describe, expect, it } from 'vitest';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recallOf, rightShareOf } from './engines/measure-engines.ts';
import { formatRun, type MeasuredPart } from './format-results.ts';
import { mergeParts, readKept } from './kept-results.ts';
import type { Machine } from './machine.ts';
import { markdownTable } from './markdown-table.ts';
import { readOptions } from './options.ts';
import { atLeast, atMost, rounded } from './result.ts';
import { startServer } from './streams/server-process.ts';
import { meansOfThirds } from './streams/soak-part.ts';
import { cycle, timeEach } from './timing.ts';

describe('markdownTable', () => {
  it('aligns columns and escapes bars', () => {
    expect(markdownTable(['a', 'long name'], [['x | y', '1']])).toBe(
      ['| a      | long name |', '| ------ | --------- |', '| x \\| y | 1         |'].join('\n'),
    );
  });
});

describe('cycle', () => {
  it('repeats inputs until there are enough, and cuts what is too many', () => {
    expect(cycle(['a', 'b', 'c'], 7)).toEqual(['a', 'b', 'c', 'a', 'b', 'c', 'a']);
    expect(cycle(['a', 'b', 'c'], 2)).toEqual(['a', 'b']);
  });

  it('refuses to make something of nothing', () => {
    expect(() => cycle([], 3)).toThrow(RangeError);
  });
});

describe('timeEach', () => {
  it('awaits one call after the other and times each', async () => {
    const calls: string[] = [];
    const times = await timeEach(['a', 'b'], async (input) => {
      calls.push(`start ${input}`);
      await Promise.resolve();
      calls.push(`end ${input}`);
    });
    expect(calls).toEqual(['start a', 'end a', 'start b', 'end b']);
    expect(times).toHaveLength(2);
    expect(times.every((time) => time >= 0)).toBe(true);
  });

  it('rejects when a call fails: a time of a failure would be no time of an answer', async () => {
    await expect(timeEach(['a'], () => Promise.reject(new Error('down')))).rejects.toThrow('down');
  });
});

describe('recallOf and rightShareOf', () => {
  const queries = [
    { nearest: ['a', 'b'], relevant: ['s#1'] },
    { nearest: ['c', 'd'], relevant: ['s#2'] },
  ];
  const sections = new Map([
    ['a', 's#1'],
    ['c', 's#3'],
  ]);

  it('count what was found of what is near, and the questions with a right section', () => {
    expect(
      recallOf(
        [
          ['b', 'a'],
          ['c', 'x'],
        ],
        queries,
      ),
    ).toBe(0.75);
    expect(rightShareOf([['x', 'a'], ['c']], queries, sections)).toBe(0.5);
  });

  it('count only the questions that were answered, and give no number for none', () => {
    expect(recallOf([['a', 'b']], queries)).toBe(1);
    expect(recallOf([], queries)).toBeNaN();
    expect(rightShareOf([], queries, sections)).toBeNaN();
  });
});

describe('targets', () => {
  it('are met at their limit, and say both figures', () => {
    expect(atMost('p50', 4, 4, 'ms')).toEqual({
      claim: 'p50',
      wanted: '≤ 4 ms',
      measured: '4 ms',
      isMet: true,
    });
    expect(atLeast('recall', 0.98, 0.9799, '')).toMatchObject({ measured: '0.98', isMet: false });
  });

  it('are not met by what could not be measured', () => {
    expect(atMost('p50', 4, NaN, 'ms')).toMatchObject({ measured: '– ms', isMet: false });
  });
});

describe('rounded', () => {
  it.each([
    [0.00423, '0.00423'],
    [12.345, '12.3'],
    [12_345.6, '12,346'],
    [NaN, '–'],
  ])('shows %s as %s', (value, shown) => expect(rounded(value)).toBe(shown));
});

describe('meansOfThirds', () => {
  it('parts samples by time, the very end being of the last third', () => {
    const samples = [0, 10, 29, 30, 60, 90].map((atMs) => ({ atMs, rss: atMs, heapUsed: 1 }));
    expect(meansOfThirds(samples, 'rss', 90)).toEqual([13, 30, 75]);
  });

  it('gives no number for a third without samples', () => {
    expect(meansOfThirds([{ atMs: 80, rss: 5, heapUsed: 1 }], 'rss', 90)).toEqual([NaN, NaN, 5]);
  });
});

describe('readOptions', () => {
  it('runs what fits into a quarter of an hour unless parts are named', () => {
    const { parts, sizes, isKept } = readOptions([]);
    expect(parts).not.toContain('soak');
    expect([sizes, isKept]).toEqual([[1_000, 10_000, 100_000], true]);
  });

  it('keeps parts in their order and sizes ascending', () => {
    const asked = readOptions(['--only', 'dense,lexical', '--sizes', '5000,1000', '--minutes', '2']);
    expect(asked).toEqual({
      parts: ['lexical', 'dense'],
      sizes: [1000, 5000],
      minutes: 2,
      isKept: false,
    });
    expect(readOptions(['--only', 'soak']).isKept).toBe(true);
    expect(readOptions(['--only', 'soak', '--minutes', '2']).isKept).toBe(false);
  });

  it.each([
    [['--only', 'lexical,sparse'], /expected some of lexical, .* received sparse/],
    [['--sizes', '1000,x'], /expected whole numbers of chunks, received 1000,x/],
    [['--minutes', '0'], /expected a number, received 0/],
  ])('refuses %j', (args, message) => expect(() => readOptions(args)).toThrow(message));
});

describe('kept results', () => {
  const machine: Machine = { processor: 'x', memoryGib: 1, system: 'y', node: 'z', versions: {} };
  const part = (name: string, title: string): MeasuredPart => ({
    ...{ part: name, title, tables: [], data: null },
    ...{ startedAt: '2026-11-27T00:00:00.000Z', seconds: 1, load: [0, 0] },
  });

  it('are replaced part by part, in the usual order', () => {
    const before = [part('lexical', 'old'), part('soak', 'old')];
    const merged = mergeParts(before, [part('dense', 'new'), part('lexical', 'new')]);
    expect(merged.map(({ part: name, title }) => [name, title])).toEqual([
      ['lexical', 'new'],
      ['dense', 'new'],
      ['soak', 'old'],
    ]);
  });

  it('are read again on the machine that they were measured on, and on no other; broken ones are none', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'bench-'));
    const file = join(directory, 'results.json');
    try {
      expect(await readKept(file, machine)).toBeUndefined();
      const parts = [part('dense', 'kept')];
      const other = { part: 'lexical', title: 'of another version', tables: [], data: null };
      await writeFile(file, JSON.stringify({ machine, parts: [...parts, other] }));
      expect(await readKept(file, machine)).toEqual({ parts });
      expect(await readKept(file, { ...machine, node: 'v24' })).toBeUndefined();
      await writeFile(file, '{"machine":');
      expect(await readKept(file, machine)).toBeUndefined();
    } finally {
      await rm(directory, { recursive: true });
    }
  });

  it('are told with the day of each part', () => {
    const text = formatRun({ machine, parts: [part('dense', 'Dense search')] });
    expect(text).toContain('## Dense search\n\n2026-11-27, 1 seconds; load 0 at the start, 0 at the end.');
  });
});

describe('startServer', () => {
  it('says what a server printed that ended instead of listening', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'bench-'));
    const entry = join(directory, 'server.mjs');
    try {
      await writeFile(entry, 'console.log("no snapshot here");');
      await expect(startServer(entry, {})).rejects.toThrow(/received:\nno snapshot here/);
      await writeFile(
        entry,
        `import { createServer } from 'node:http';
         const server = createServer((_, response) => { response.statusCode = 503; response.end(); });
         server.listen(0, '127.0.0.1', () => console.log('Open http://localhost:' + server.address().port + '/'));`,
      );
      await expect(startServer(entry, {})).rejects.toThrow(/expected 200 of \/readyz, received 503/);
    } finally {
      await rm(directory, { recursive: true });
    }
  });
});
