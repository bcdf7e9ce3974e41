import type { Request } from 'express';
import { describe, expect, it } from 'vitest';
import { isOfThisMachine } from './this-machine.ts';

/** The two things that are read of a request. */
const from = (remoteAddress: string | undefined, forwarded?: string): Request =>
  ({ socket: { remoteAddress }, get: () => forwarded }) as unknown as Request;

describe('isOfThisMachine', () => {
  it('knows the machine by its loopback addresses', () => {
    for (const address of ['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1'])
      expect(isOfThisMachine(from(address))).toBe(true);
  });

  it('takes nobody else for it, and nobody who came through a proxy on it', () => {
    for (const address of [
      '10.0.0.1',
      '192.0.2.127',
      '2001:db8::1',
      '::ffff:10.0.0.127',
      '1127.0.0.1',
      undefined,
    ])
      expect(isOfThisMachine(from(address))).toBe(false);
    expect(isOfThisMachine(from('127.0.0.1', '198.51.100.7'))).toBe(false);
  });
});
