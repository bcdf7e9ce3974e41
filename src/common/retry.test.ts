import { describe, expect, it } from 'vitest';
import { retry, type RetryOptions } from './retry.ts';

/** Runs an operation that fails `failures` times; returns what happened and every wait. */
async function run(failures: number, options: Partial<RetryOptions> = {}) {
  const waits: number[] = [];
  let attempts = 0;
  const outcome = await retry(
    async (attempt) => {
      attempts = attempt;
      if (attempt <= failures) throw new Error(`failure ${attempt}`);
      return 'done';
    },
    {
      attempts: 5,
      baseDelayMs: 100,
      maxDelayMs: 1000,
      isRetryable: () => true,
      sleep: async (ms) => void waits.push(ms),
      random: () => 1,
      ...options,
    },
  ).catch((error: unknown) => error);
  return { outcome, attempts, waits };
}

describe('retry', () => {
  it('returns the first success without waiting', async () => {
    expect(await run(0)).toEqual({ outcome: 'done', attempts: 1, waits: [] });
  });

  it('doubles the bound of the wait up to the longest one', async () => {
    const { outcome, waits } = await run(4, { maxDelayMs: 500 });
    expect(outcome).toBe('done');
    expect(waits).toEqual([100, 200, 400, 500]);
  });

  it('draws the wait between zero and the bound', async () => {
    expect((await run(3, { random: () => 0.25 })).waits).toEqual([25, 50, 100]);
    expect((await run(2, { random: () => 0 })).waits).toEqual([0, 0]);
  });

  it('gives up with the last error after the given number of attempts', async () => {
    expect(await run(9, { attempts: 3 })).toMatchObject({ outcome: { message: 'failure 3' }, attempts: 3 });
    expect(await run(9, { attempts: 1 })).toMatchObject({ outcome: { message: 'failure 1' }, waits: [] });
  });

  it('does not repeat what is not worth repeating', async () => {
    expect(await run(9, { isRetryable: () => false })).toMatchObject({ attempts: 1, waits: [] });
  });

  it('never comes back sooner than it was asked to', async () => {
    expect((await run(2, { retryAfterMs: () => 700 })).waits).toEqual([700, 700]);
    expect((await run(2, { retryAfterMs: () => 0 })).waits).toEqual([100, 200]);
  });

  it('does not come back at all when asked to wait longer than it may', async () => {
    expect((await run(1, { retryAfterMs: () => 1000 })).outcome).toBe('done');
    expect(await run(1, { retryAfterMs: () => 1001 })).toMatchObject({
      outcome: { message: 'failure 1' },
      attempts: 1,
    });
  });

  it('does not begin under an aborted signal', async () => {
    expect(await run(0, { signal: AbortSignal.abort('too late') })).toMatchObject({
      outcome: 'too late',
      attempts: 0,
    });
  });

  it('rejects with the reason when aborted during an attempt, although that attempt failed its own way', async () => {
    const controller = new AbortController();
    const operation = async (): Promise<never> => {
      controller.abort('the reader left');
      throw new Error('socket closed');
    };
    const policy = { attempts: 3, baseDelayMs: 1, maxDelayMs: 1, isRetryable: () => false };
    await expect(retry(operation, { ...policy, signal: controller.signal })).rejects.toBe('the reader left');
  });

  it('rejects with the reason when aborted during a real wait', async () => {
    const controller = new AbortController();
    const policy = { attempts: 3, baseDelayMs: 3_600_000, maxDelayMs: 3_600_000, isRetryable: () => true };
    const retrying = retry(
      async () => {
        setImmediate(() => controller.abort('the reader left'));
        throw new Error('busy');
      },
      { ...policy, random: () => 1, signal: controller.signal },
    );
    await expect(retrying).rejects.toBe('the reader left');
  });
});
