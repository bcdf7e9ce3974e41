import { describe, expect, it } from 'vitest';
import { describeUsageCounterContract } from '../usage-counter.contract.ts';
import { createMemoryUsageCounter } from './memory-usage-counter.ts';

describeUsageCounterContract('memory', createMemoryUsageCounter);

describe('a usage counter in memory', () => {
  it('forgets what came first when there are too many windows, never the one that is being counted', async () => {
    const counter = createMemoryUsageCounter({ maxWindows: 2 });
    const window = { now: 0, lengthMs: 1_000 };
    for (const key of ['a', 'b', 'b', 'c']) await counter.add(key, 1, window);
    const sums = await Promise.all(['a', 'b', 'c'].map((key) => counter.sum(key, window)));
    expect(sums).toEqual([0, 2, 1]);
  });
});
