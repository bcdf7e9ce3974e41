import { describe, expect, it } from 'vitest';
import { featureColumns, reportFit } from './report-fit.ts';

describe('reportFit', () => {
  it('tells what is pasted: the present value, how many were fitted, a weight a line', () => {
    const choices = [{ alternatives: [[1], [0]], isRight: [true, false] }];
    const report = { constant: 'WEIGHTS', present: { a: 1 }, columns: ['a'], asked: 3 };
    const lines = reportFit(choices, report);
    expect(lines.slice(0, 2)).toEqual(['WEIGHTS now {"a":1}', 'fitted on 1 choices of 3 questions:']);
    expect(lines.slice(2)).toEqual([expect.stringMatching(/^ {2}a: \d+\.\d\d,$/)]);
  });

  it('gives a column in other units the weight that means the same', () => {
    const told = (unit: number): number => {
      const choices = [true, true, false].map((isFirst) => ({
        alternatives: [[unit], [0]],
        isRight: [isFirst, !isFirst],
      }));
      const report = { constant: 'WEIGHTS', present: {}, columns: ['a'], asked: 3 };
      return Number(/a: (-?[\d.]+),/.exec(reportFit(choices, report).at(-1) ?? '')?.[1]);
    };
    expect(told(1)).toBeGreaterThan(0);
    expect(told(0.1)).toBeCloseTo(10 * told(1), 0);
  });

  it('refuses to fit nothing', () => {
    const report = { constant: 'WEIGHTS', present: {}, columns: [], asked: 0 };
    expect(() => reportFit([], report)).toThrow(/received none/);
  });
});

describe('featureColumns', () => {
  it('puts numbers first, in order, then one column a role', () => {
    const features = { b: 2, a: 1, role: 'steps' as 'steps' | 'facts' };
    expect(featureColumns(features, ['a', 'b'], ['facts', 'steps'])).toEqual([1, 2, 0, 1]);
  });
});
