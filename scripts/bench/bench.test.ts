import { describe, expect, it } from 'vitest';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureLegs, type Leg } from './leg.ts';
import { markdownTable } from './markdown-table.ts';
import { startServer } from './server-process.ts';
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

describe('measureLegs', () => {
  const leg = (name: string, ...found: string[]): Leg<string> => ({
    name,
    search: () => Promise.resolve(found),
  });
  const tasks = [{ input: 'q', isRight: (id: string) => id === 'right' }];

  it('holds each leg against the first, and against what is right', async () => {
    const measured = await measureLegs([leg('a', 'right', 'x'), leg('b', 'x', 'y'), leg('c')], tasks);
    expect(measured.map(({ name, agreement, rightInFive }) => [name, agreement, rightInFive])).toEqual([
      ['a', 1, 1],
      ['b', 0.5, 0],
      ['c', 0, 0],
    ]);
    expect(new Set(measured.map(({ times }) => times.length)).size).toBe(1);
  });

  it('does not count what is right but sixth', async () => {
    const [measured] = await measureLegs([leg('a', '1', '2', '3', '4', '5', 'right')], tasks);
    expect(measured?.rightInFive).toBe(0);
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
