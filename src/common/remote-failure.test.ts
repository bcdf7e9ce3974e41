import { describe, expect, it } from 'vitest';
import { describeRemoteFailure, isTransient, parseRetryAfter, readRemoteFailure } from './remote-failure.ts';

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
