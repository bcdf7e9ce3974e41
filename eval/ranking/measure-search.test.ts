import { describe, expect, it } from 'vitest';
import { DEPTH, measureSearch } from './measure-search.ts';

const question = (text: string, ...relevant: string[]) => ({ text, relevant: new Set(relevant) });

describe('measureSearch', () => {
  it('agrees with means by hand, one relevant and several', async () => {
    const rankings: Readonly<Record<string, string[]>> = {
      one: ['a', 'x'],
      two: ['x', 'b', 'y', 'c'],
      none: [],
    };
    const questions = [question('one', 'a'), question('two', 'b', 'c'), question('none', 'd')];
    const { metrics, ndcg, queries } = await measureSearch(questions, async (text) => rankings[text] ?? []);
    expect(queries).toBe(3);
    expect(metrics['R@1'].mean).toBeCloseTo(1 / 3, 12);
    expect(metrics['R@5'].mean).toBeCloseTo(2 / 3, 12);
    expect(metrics['MRR@10'].mean).toBeCloseTo((1 + 1 / 2) / 3, 12);
    // Ranks 2 and 4 of two relevant: (.630929754 + .430676558) / 1.630929754.
    const second = (0.630929753571 + 0.430676558073) / 1.630929753571;
    expect(ndcg[0]).toBe(1);
    expect(ndcg[1]).toBeCloseTo(second, 9);
    expect(ndcg[2]).toBe(0);
    expect(metrics['nDCG@10'].mean).toBeCloseTo((1 + second) / 3, 9);
  });

  it('asks for as many passages as the metrics look at, in order', async () => {
    const asked: [string, number][] = [];
    await measureSearch([question('1', 'a'), question('2', 'a')], async (...call) => {
      asked.push(call);
      return ['a'];
    });
    expect(asked).toEqual([
      ['1', DEPTH],
      ['2', DEPTH],
    ]);
  });

  it('refuses no questions and passes on a failure', async () => {
    await expect(measureSearch([], async () => [])).rejects.toThrow(RangeError);
    const broken = (): Promise<string[]> => Promise.reject(new Error('index closed'));
    await expect(measureSearch([question('1', 'a')], broken)).rejects.toThrow('index closed');
  });
});
