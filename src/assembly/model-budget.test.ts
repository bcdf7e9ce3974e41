import { describe, expect, it } from 'vitest';
import { createMemoryUsageCounter } from '../operations/local/memory-usage-counter.ts';
import type { UsageCounter } from '../operations/usage-counter.ts';
import { createModelBudget } from './model-budget.ts';

const DAY_MS = 86_400_000;

function budget(dailyTokens: number | undefined, usage: UsageCounter = createMemoryUsageCounter()) {
  let now = 20_000 * DAY_MS;
  const failures: unknown[] = [];
  const made = createModelBudget(usage, {
    clock: { now: () => now },
    dailyTokens,
    onFailure: (error) => failures.push(error),
  });
  return { ...made, failures, pass: (ms: number) => void (now += ms) };
}

describe('createModelBudget', () => {
  it('is spent once as many tokens were used as a day has, and whole again the next day', async () => {
    const { spend, isSpent, spent, pass } = budget(100);
    spend(99);
    expect(await isSpent()).toBe(false);
    spend(1);
    expect([await isSpent(), await spent()]).toEqual([true, 100]);
    pass(DAY_MS);
    expect([await isSpent(), await spent()]).toEqual([false, 0]);
  });

  it('counts and is never spent without a limit', async () => {
    const { spend, isSpent, spent } = budget(undefined);
    spend(1e9);
    expect([await isSpent(), await spent()]).toEqual([false, 1e9]);
  });

  it('is not spent when it cannot be counted, and tells so', async () => {
    const broken = new Error('no database');
    const { spend, isSpent, failures } = budget(1, {
      add: () => Promise.reject(broken),
      sum: () => Promise.reject(broken),
      expire: () => Promise.resolve(),
    });
    spend(5);
    expect(await isSpent()).toBe(false);
    expect(failures).toEqual([broken, broken]);
  });
});
