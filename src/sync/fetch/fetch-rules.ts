import { lookup } from 'node:dns/promises';
import type { LookupAddress } from 'node:dns';
import { systemClock, type Clock } from '../../common/clock.ts';
import { isPublicAddress } from './public-address.ts';

/** All addresses of a host, as the system resolves it. Rejects as `dns.lookup` does. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

/** What one request may do. Times in milliseconds, sizes in bytes. */
export interface FetchRules {
  readonly resolve: Resolve;
  /** Tells how long a wait is that is given as a date. */
  readonly clock: Pick<Clock, 'now'>;
  /** Until the connection stands, TLS included. */
  readonly connectTimeoutMs: number;
  /** From there until the first line of the answer. */
  readonly firstByteTimeoutMs: number;
  /** For the whole request, however steadily it drips. */
  readonly wholeTimeoutMs: number;
  /** Of a body, as it comes and again unpacked. */
  readonly maxBytes: number;
  /** One address and port that may be asked although they are not public: a test's own server, and nothing else. */
  readonly alsoAllowed?: { readonly address: string; readonly port: number };
}

/** What serves for the sites of administrations: slow ones, with codes of law in one file. */
export const FETCH_RULES: FetchRules = {
  resolve: (hostname) => lookup(hostname, { all: true, verbatim: true }),
  clock: systemClock,
  connectTimeoutMs: 15_000,
  firstByteTimeoutMs: 30_000,
  wholeTimeoutMs: 180_000,
  maxBytes: 32 * 1024 * 1024,
};

/** Redirects followed before a page counts as not there. */
export const MAX_REDIRECTS = 5;

/** Why an address of the web may not be asked, in words; undefined when it may. Whose address it is shows only when connecting. */
export function urlFault(url: URL, rules: FetchRules): string | undefined {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return `expected http or https, received ${url.protocol}`;
  if (url.username !== '' || url.password !== '') return 'expected an address without a user name';
  const standard = url.protocol === 'http:' ? 80 : 443;
  const port = url.port === '' ? standard : Number(url.port);
  // The parser leaves out only the port that the protocol has by itself: `http://…:443` stays one.
  if (port !== 80 && port !== 443 && port !== rules.alsoAllowed?.port)
    return `expected port 80 or 443, received ${port}`;
  return undefined;
}

/** Whether a connection may be made to an IP address; `port` is that of the connection. */
export function mayConnect(address: string, port: number, { alsoAllowed }: FetchRules): boolean {
  if (isPublicAddress(address)) return port === 80 || port === 443;
  return alsoAllowed !== undefined && address === alsoAllowed.address && port === alsoAllowed.port;
}
