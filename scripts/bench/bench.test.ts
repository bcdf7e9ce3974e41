import { describe, expect, it } from 'vitest';
import { markdownTable } from './markdown-table.ts';
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
