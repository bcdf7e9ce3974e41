import { request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type Socket } from 'node:net';
import { watchIdle, type IdleWatch } from '../../common/abort.ts';
import { TijariaError } from '../../common/errors.ts';
import { parseRetryAfter } from '../../common/remote-failure.ts';
import { mayConnect, urlFault, type FetchRules } from './fetch-rules.ts';
import { guardedLookup, refusedAddress } from './guarded-lookup.ts';
import { readBody } from './read-body.ts';

/** An answer to one request; `body` only of status 200, unpacked. */
export interface PageResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/**
 * Asks one address once, over a connection of its own; redirects are the caller's. Rejects with `source-refused` for what may not
 * be asked or is too large, `source-unavailable` for what may work another time (network, time, 429 and 5xx, with the wait that was asked for), or the
 * reason of `signal`.
 */
export async function requestPage(
  url: URL,
  headers: Readonly<Record<string, string>>,
  rules: FetchRules,
  signal?: AbortSignal,
): Promise<PageResponse> {
  requireAskable(url, rules);
  const whole = watchIdle(rules.wholeTimeoutMs, signal);
  const phase = watchIdle(rules.connectTimeoutMs, whole.signal);
  try {
    const response = await openResponse(url, headers, rules, phase);
    phase.pause();
    const status = response.statusCode ?? 0;
    const answer = { status, headers: readHeaders(response), body: new Uint8Array() };
    if (status === 429 || status >= 500) throw busy(url, answer, rules.clock.now());
    return status === 200 ? { ...answer, body: await readBody(response, url, rules.maxBytes) } : answer;
  } catch (error) {
    signal?.throwIfAborted();
    throw toFailure(error, url, { whole, phase, rules });
  } finally {
    phase.stop();
    whole.stop();
  }
}

/**
 * Throws `source-refused` for an address that may not be asked, before anything is sent: not even for the robots.txt beside it. A literal
 * address is looked up by nobody, so it is checked here.
 */
export function requireAskable(url: URL, rules: FetchRules): void {
  const fault = urlFault(url, rules);
  if (fault !== undefined)
    throw new TijariaError(
      'source-refused',
      `asking ${url.href}: ${fault}; correct the address in the register`,
    );
  // The URL parser has turned decimal, octal and hexadecimal forms of an address into the usual one.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !mayConnect(host, portOf(url), rules))
    throw refusedAddress(host, host, portOf(url));
}

/** The headers of the answer; the connection is dropped when `phase` ends, which it does at the latest when all was read. */
function openResponse(
  url: URL,
  headers: Readonly<Record<string, string>>,
  rules: FetchRules,
  phase: IdleWatch,
): Promise<IncomingMessage> {
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const lookup = guardedLookup(portOf(url), rules);
  return new Promise((resolve, reject) => {
    const request = send(url, { agent: false, lookup, headers: { ...headers }, signal: phase.signal });
    request.once('response', resolve);
    request.on('error', reject);
    request.once('socket', (socket) => watchConnection(socket, request, url, rules, phase));
    request.end();
  });
}

/** Once more what the socket is really connected to; then time counts anew, until the first byte. */
function watchConnection(
  socket: Socket,
  request: ClientRequest,
  url: URL,
  rules: FetchRules,
  phase: IdleWatch,
): void {
  socket.once('connect', () => {
    const { remoteAddress = '' } = socket;
    if (!mayConnect(remoteAddress, portOf(url), rules))
      request.destroy(refusedAddress(url.hostname, remoteAddress, portOf(url)));
  });
  const standing = url.protocol === 'https:' ? 'secureConnect' : 'connect';
  socket.once(standing, () => phase.restart(rules.firstByteTimeoutMs));
}

function portOf({ port, protocol }: URL): number {
  if (port !== '') return Number(port);
  return protocol === 'https:' ? 443 : 80;
}

function readHeaders({ headersDistinct }: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(headersDistinct))
    for (const value of values) headers.append(name, value);
  return headers;
}

function busy(url: URL, { status, headers }: PageResponse, now: number): TijariaError {
  const retryAfterMs = parseRetryAfter(headers, now);
  return new TijariaError(
    'source-unavailable',
    `asking ${url.href}: expected a page, received HTTP ${status}; try again later`,
    retryAfterMs === undefined ? {} : { retryAfterMs },
  );
}

interface Watches {
  readonly whole: IdleWatch;
  readonly phase: IdleWatch;
  readonly rules: FetchRules;
}

function toFailure(error: unknown, url: URL, { whole, phase, rules }: Watches): TijariaError {
  if (error instanceof TijariaError) return error;
  const received = whole.timedOut
    ? `nothing whole within ${rules.wholeTimeoutMs} ms`
    : phase.timedOut
      ? `nothing within ${phase.timeoutMs} ms`
      : codeOf(error);
  return new TijariaError(
    'source-unavailable',
    `asking ${url.href}: expected a page, received ${received}; try again later`,
    { cause: error },
  );
}

/** `ENOTFOUND`, `ECONNREFUSED`, `CERT_HAS_EXPIRED`: never the other side's text. */
function codeOf(error: unknown): string {
  const { code } = error as { code?: unknown }; // whatever was thrown, the field is read by shape
  return typeof code === 'string' && /^[A-Z0-9_]{2,64}$/.test(code) ? code : 'a cut connection';
}
