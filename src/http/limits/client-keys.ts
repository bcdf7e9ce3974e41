import { createHmac } from 'node:crypto';
import { ipKeyGenerator } from 'express-rate-limit';
import type { Request } from 'express';
import type { Clock } from '../../common/clock.ts';

/** What clients and conversations are counted by: nothing that tells who they are, and another thing every day. */
export interface ClientKeys {
  /**
   * The client that asks: its IPv4 address, or the /64 that an IPv6 address is in, which is what one household or server is given
   * (RFC 6177, RFC 7421) and within which addresses can be changed at will. Behind proxies only as far as those are trusted.
   */
  client(request: Pick<Request, 'ip'>): string;
  conversation(id: string): string;
}

const DAY_MS = 86_400_000;
const IPV6_PREFIX = 64;
/** Parts these keys from signatures that are made with the same secret. */
const PURPOSE = 'tijaria-clients-1';
/** Half of an HMAC-SHA-256 still tells all clients of a day apart. */
const KEY_CHARS = 22;

/**
 * Keys as an HMAC under a secret of the day (UTC), made from `secret`: without it a key does not lead back to an address, and
 * yesterday's cannot be tied to today's. Processes that share a secret make the same keys.
 */
export function createClientKeys(secret: string, clock: Pick<Clock, 'now'>): ClientKeys {
  let today = { day: NaN, secret: Buffer.alloc(0) };
  const keyOf = (text: string): string => {
    const day = Math.floor(clock.now() / DAY_MS);
    if (day !== today.day) {
      today = { day, secret: createHmac('sha256', secret).update(`${PURPOSE}.${day}`).digest() };
    }
    return createHmac('sha256', today.secret).update(text).digest('base64url').slice(0, KEY_CHARS);
  };
  return {
    // Without an address the connection is gone already, and so is whoever would be counted.
    client: ({ ip }) => keyOf(`client ${ip === undefined ? '' : ipKeyGenerator(ip, IPV6_PREFIX)}`),
    conversation: (id) => keyOf(`conversation ${id}`),
  };
}
