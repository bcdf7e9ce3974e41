import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { mapConcurrent } from './concurrency.ts';

const turns = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i++) await setImmediate();
};

describe('mapConcurrent', () => {
  it('returns results in input order although later items finish first', async () => {
    const finished: number[] = [];
    const results = await mapConcurrent([3, 2, 1], 3, async (item, index) => {
      await turns(item);
      finished.push(item);
      return `${index}:${item}`;
    });
    expect(finished).toEqual([1, 2, 3]);
    expect(results).toEqual(['0:3', '1:2', '2:1']);
  });

  it.each([1, 2, 5])('never runs more than %i at a time, and that many when it can', async (limit) => {
    let running = 0;
    let most = 0;
    const items = Array.from({ length: 12 }, (_, index) => index);
    await mapConcurrent(items, limit, async (item) => {
      most = Math.max(most, ++running);
      await turns((item % 3) + 1);
      running--;
    });
    expect(most).toBe(limit);
  });

  it('gives an empty array for no items and keeps undefined results', async () => {
    expect(await mapConcurrent([], 4, async () => 1)).toEqual([]);
    expect(await mapConcurrent([1, 2], 4, async () => undefined)).toEqual([undefined, undefined]);
  });

  it('rejects with the first failure, starts nothing after it and waits for what is under way', async () => {
    const started: number[] = [];
    let settled = false;
    const failure = new Error('second failed');
    const mapping = mapConcurrent([0, 1, 2, 3], 2, async (item, _index, signal) => {
      started.push(item);
      await turns(1);
      if (item === 1) throw failure;
      await turns(5);
      settled = true;
      signal.throwIfAborted();
    });
    await expect(mapping).rejects.toBe(failure);
    expect(started).toEqual([0, 1]);
    expect(settled).toBe(true);
  });

  it('tells the tasks under way that another one failed', async () => {
    let told: unknown;
    const mapping = mapConcurrent([0, 1], 2, async (item, _index, signal) => {
      if (item === 1) throw new Error('gone');
      await turns(2);
      told = signal.reason;
    });
    await expect(mapping).rejects.toThrow('gone');
    expect(told).toMatchObject({ message: 'gone' });
  });

  it('starts nothing for a signal that is already aborted', async () => {
    let started = 0;
    const mapping = mapConcurrent([1, 2], 2, async () => ++started, AbortSignal.abort('too late'));
    await expect(mapping).rejects.toBe('too late');
    expect(started).toBe(0);
  });

  it('rejects with the reason and starts nothing more when aborted under way', async () => {
    const controller = new AbortController();
    const started: number[] = [];
    const task = async (item: number): Promise<void> => {
      started.push(item);
      await turns(1);
      if (item === 1) controller.abort('the reader left');
    };
    await expect(mapConcurrent([0, 1, 2, 3], 2, task, controller.signal)).rejects.toBe('the reader left');
    expect(started.includes(3)).toBe(false);
  });

  it.each([0, -1, 1.5, NaN])('refuses a limit of %d', async (limit) => {
    await expect(mapConcurrent([1], limit, async () => 1)).rejects.toThrow(RangeError);
  });
});
