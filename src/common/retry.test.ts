import { describe, expect, it } from 'vitest';
import {
  describeRemoteFailure,
  isTransient,
  parseRetryAfter,
  readRemoteFailure,
  retry,
  type RetryOptions,
} from './retry.ts';

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

describe('parseRetryAfter', () => {
  const now = Date.parse('2026-01-05T10:00:00Z');

  it.each([
    [{ 'retry-after': '3' }, 3000],
    [{ 'retry-after': '0' }, 0],
    [{ 'retry-after': '1.5' }, 1500],
    [{ 'retry-after': 'Mon, 05 Jan 2026 10:00:04 GMT' }, 4000],
    [{ 'retry-after': 'Mon, 05 Jan 2026 09:00:00 GMT' }, 0],
    [{ 'retry-after-ms': '250', 'retry-after': '9' }, 250],
    [{ 'retry-after-ms': 'soon', 'retry-after': '9' }, 9000],
  ])('reads %j as %i ms', (headers, expected) => {
    expect(parseRetryAfter(new Headers(Object.entries(headers)), now)).toBe(expected);
  });

  it.each([{}, { 'retry-after': '' }, { 'retry-after': '-3' }, { 'retry-after': 'later' }])(
    'makes nothing of %j',
    (headers) => {
      expect(parseRetryAfter(new Headers(Object.entries(headers)), now)).toBeUndefined();
    },
  );
});

describe('readRemoteFailure', () => {
  it('reads status, wait and code of a refused call', () => {
    const error = { status: 429, headers: new Headers({ 'retry-after': '2' }), code: 'rate_limit_exceeded' };
    const failure = readRemoteFailure(error, 0);
    expect(failure).toEqual({ status: 429, retryAfterMs: 2000, code: 'rate_limit_exceeded' });
    expect(describeRemoteFailure(failure)).toBe('HTTP 429 (rate_limit_exceeded)');
  });

  it('finds the network code two causes deep', () => {
    const socket = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    const error = new Error('Connection error.', { cause: new TypeError('fetch failed', { cause: socket }) });
    expect(describeRemoteFailure(readRemoteFailure(error, 0))).toBe('ECONNREFUSED');
  });

  it.each(['has key-1234 inside', 'key-1234', 'x-key-1234', 'a b', '', 42])('drops the code %j', (code) => {
    expect(readRemoteFailure({ status: 400, code }, 0, 'key-1234').code).toBeUndefined();
  });

  it.each([undefined, null, 'text', new Error('plain')])('reads nothing out of %s', (error) => {
    const failure = readRemoteFailure(error, 0);
    expect(failure).toEqual({ status: undefined, retryAfterMs: undefined, code: undefined });
    expect(describeRemoteFailure(failure)).toBe('no response');
  });

  it('stops at causes that go in a circle', () => {
    const error = new Error('round and round');
    error.cause = error;
    expect(readRemoteFailure(error, 0).code).toBeUndefined();
  });
});

describe('isTransient', () => {
  it.each([
    [undefined, undefined, true],
    [429, undefined, true],
    [429, 'insufficient_quota', false],
    [500, undefined, true],
    [503, undefined, true],
    [400, undefined, false],
    [401, undefined, false],
    [404, 'model_not_found', false],
  ])('status %s with code %s: %s', (status, code, expected) => {
    expect(isTransient({ status, code, retryAfterMs: undefined })).toBe(expected);
  });
});
