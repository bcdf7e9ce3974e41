import { abortableSleep } from '../../common/abort.ts';
import type { Clock } from '../../common/clock.ts';
import { TijariaError } from '../../common/errors.ts';
import { retry } from '../../common/retry.ts';
import { FETCH_RULES, type FetchRules } from './fetch-rules.ts';
import { followRedirects, type FollowedPage } from './follow-redirects.ts';
import { createHostQueue, type Sleep } from './host-queue.ts';
import { ACCEPT_ENCODING } from './read-body.ts';
import { requestPage, requireAskable, type PageResponse } from './request-page.ts';
import { createRobotsRules, ROBOTS_NAME } from './robots-rules.ts';

/** What an earlier reading of a page left, so that a server can say that nothing changed. */
export interface Validators {
  /** Where that reading ended: validators hold for their own address only. */
  readonly url: string;
  readonly etag?: string;
  readonly lastModified?: string;
}

/** What asking a source came to. Addresses are where redirects ended; `movedTo` is set when all of them were permanent. */
export type FetchOutcome =
  | {
      readonly kind: 'read';
      readonly url: string;
      readonly movedTo?: string;
      readonly bytes: Uint8Array;
      /** As the server declares it; undefined when it does not. */
      readonly contentType?: string;
      readonly etag?: string;
      readonly lastModified?: string;
    }
  /** 304: as it was. */
  | { readonly kind: 'unchanged'; readonly movedTo?: string }
  /** 404 or 410. */
  | { readonly kind: 'missing'; readonly reason: string }
  /** It answered, but not with something that may be read: too large, a redirect to a private address, another status. */
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'disallowed'; readonly reason: string }
  /** Not now; nothing is known about the page. */
  | { readonly kind: 'unavailable'; readonly reason: string };

/** How a source is asked. */
export interface FetchOptions {
  readonly validators?: Validators | undefined;
  readonly pauseMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** Asks sources of any host; safe to call for several at once. Rejects with nothing but the reason of an aborted signal. */
export type FetchSource = (url: string, options: FetchOptions) => Promise<FetchOutcome>;

/** What the client is made with; in tests, time does not pass by itself. */
export interface FetchSourceOptions {
  readonly clock: Pick<Clock, 'now'>;
  /** Where one can read who asks; shown to the sites. */
  readonly contact?: string | undefined;
  readonly rules?: FetchRules;
  readonly sleep?: Sleep;
  readonly random?: () => number;
}

/** Tries of one request; the second comes after at most 5 s, the third after at most 10 s. */
const ATTEMPTS = 3;
const BASE_DELAY_MS = 5_000;
/** A host that asks for a longer wait is asked at the next run. */
const MOST_WAIT_MS = 60_000;

/**
 * A polite client for pages of authorities: `GET` only, robots.txt first, one request at a time for each host with a pause
 * between two, conditional where an earlier reading allows it, and never outside the open internet (`guarded-lookup.ts`). It says who it is.
 */
export function createSourceFetcher(options: FetchSourceOptions): FetchSource {
  const { clock, contact, rules = FETCH_RULES, sleep = abortableSleep, random = Math.random } = options;
  const queue = createHostQueue({ clock, sleep });
  const who = { 'user-agent': userAgent(contact), 'accept-encoding': ACCEPT_ENCODING };
  const ask = (url: URL, headers: Record<string, string>, pauseMs: number, signal?: AbortSignal) =>
    queue.run(
      url.host,
      pauseMs,
      () =>
        patiently(() => requestPage(url, { ...who, ...headers }, rules, signal), { sleep, random, signal }),
      signal,
    );
  const robots = createRobotsRules((url, signal) => ask(url, {}, 0, signal), clock);
  const visit = async (url: URL, { validators, pauseMs, signal }: FetchOptions): Promise<PageResponse> => {
    requireAskable(url, rules);
    const { isAllowed, crawlDelayMs } = await robots(url, signal);
    if (!isAllowed) throw new Disallowed(`robots.txt of ${url.host} does not allow ${url.pathname}`);
    const headers = { accept: ACCEPT, ...conditional(url, validators) };
    return ask(url, headers, Math.max(pauseMs, crawlDelayMs), signal);
  };
  return async (address, fetching) => {
    try {
      return toOutcome(await followRedirects(new URL(address), (url) => visit(url, fetching)));
    } catch (error) {
      fetching.signal?.throwIfAborted();
      return toFailedOutcome(error);
    }
  };
}

const ACCEPT =
  'text/html, application/pdf, application/xhtml+xml, application/xml;q=0.9, text/plain;q=0.9, */*;q=0.1';

/** Not an error of ours or theirs: a host that does not want to be read. */
class Disallowed extends Error {}

function userAgent(contact: string | undefined): string {
  const where = contact === undefined ? '' : `; +${contact}`;
  return `${ROBOTS_NAME}/1.0 (asks official pages of foreign trade whether they changed${where})`;
}

function conditional(url: URL, validators: Validators | undefined): Record<string, string> {
  if (validators?.url !== url.href) return {};
  const { etag, lastModified } = validators;
  return {
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
    ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
  };
}

function patiently<Result>(
  operation: () => Promise<Result>,
  { sleep, random, signal }: { sleep: Sleep; random: () => number; signal: AbortSignal | undefined },
): Promise<Result> {
  return retry(operation, {
    attempts: ATTEMPTS,
    baseDelayMs: BASE_DELAY_MS,
    maxDelayMs: MOST_WAIT_MS,
    isRetryable: (error) =>
      error instanceof TijariaError && error.code === 'source-unavailable' && !isUnreachable(error),
    retryAfterMs: (error) => (error instanceof TijariaError ? error.retryAfterMs : undefined),
    signal,
    sleep,
    random,
  });
}

/** No connection came to stand: trying again within a minute helps nobody, and without a network the run has to end. */
function isUnreachable({ cause }: TijariaError): boolean {
  const { code } = (cause ?? {}) as { code?: unknown }; // read by shape
  return /^(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH|ENETDOWN)$/.test(String(code));
}

function toOutcome({ url, response, isMoved }: FollowedPage): FetchOutcome {
  const { status, headers, body } = response;
  const moved = isMoved ? { movedTo: url.href } : {};
  if (status === 304) return { kind: 'unchanged', ...moved };
  if (status === 404 || status === 410) return { kind: 'missing', reason: `HTTP ${status}` };
  if (status !== 200) return { kind: 'unreadable', reason: `HTTP ${status}` };
  const [contentType, etag, lastModified] = ['content-type', 'etag', 'last-modified'].map(
    (name) => headers.get(name) ?? undefined,
  );
  return {
    kind: 'read',
    url: url.href,
    ...moved,
    bytes: body,
    ...(contentType === undefined ? {} : { contentType }),
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
}

function toFailedOutcome(error: unknown): FetchOutcome {
  if (error instanceof Disallowed) return { kind: 'disallowed', reason: error.message };
  if (!(error instanceof TijariaError)) throw error;
  const kind = error.code === 'source-refused' ? 'unreadable' : 'unavailable';
  return { kind, reason: error.message };
}
