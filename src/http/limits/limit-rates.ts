import type { Express, Request, RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { Clock } from '../../common/clock.ts';
import { TijariaError } from '../../common/errors.ts';
import { tellOnce } from '../../common/tell-once.ts';
import { isUuid } from '../../conversations/uuid.ts';
import { LANGUAGES } from '../../source/language.ts';
import type { UsageCounter } from '../../operations/usage-counter.ts';
import type { ClientKeys } from './client-keys.ts';
import { rateStore } from './rate-store.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Requests per client and window; 0 for no limit. A client is an address, behind which a whole office or a mobile network may be. */
export interface RateLimits {
  /** Questions: `POST /api/chat`, `/v1/chat/completions`, and those of pages. */
  readonly asksPerMinute: number;
  readonly asksPerDay: number;
  /** Questions under one `conversationId`. */
  readonly asksPerConversation: number;
  /** Searches, calculations, directories, MCP and whatever else programs read. */
  readonly lookupsPerMinute: number;
  /** What is written or tried: feedback, erasure, sessions, the keepers' pages. */
  readonly writesPerMinute: number;
}

/** What is counted by what, and who hears of it. */
export interface RateDependencies {
  readonly rates: RateLimits;
  readonly counter: UsageCounter;
  readonly keys: ClientKeys;
  readonly clock: Pick<Clock, 'now'>;
  /** Requests that are not limited. */
  readonly isExempt?: (request: Request) => boolean;
  /** Told of the first of a row of failures to count. */
  readonly onFailure: (error: unknown) => void;
  /** Told of every request that is refused, with the name of the policy. */
  readonly onLimited?: (policy: string) => void;
}

/** Names of the limits, as `RateLimit-Policy` gives them. */
export const RATE_POLICIES = ['asks-minute', 'asks-day', 'asks-conversation', 'lookups', 'writes'] as const;
type RatePolicy = (typeof RATE_POLICIES)[number];

const ASKED = ['/api/chat', '/v1/chat/completions'];
const LOOKED_UP = [
  '/api/*rest',
  '/admin',
  '/admin/*rest',
  // Not `/:language/search`, which `/api/search` is as well: it would be counted twice.
  ...LANGUAGES.flatMap((language) => [`/${language}/search`, `/${language}/calculators/*rest`]),
];
const WRITTEN = ['/api/feedback', '/api/session', '/admin', '/admin/*rest'];

/**
 * Limits what a client may ask in a minute and a day: `RateLimit` and `RateLimit-Policy` headers, 429 `rate-limited` with
 * `retry-after`. Pages and files are read without limit: they are cheap and may be cached, and a library is to be read. When
 * counting fails, requests pass. Mounted on the addresses themselves, so that what Express takes for a route is what is
 * limited; before the body is read, except for conversations ({@link limitConversations}).
 */
export function limitRates(app: Express, dependencies: RateDependencies): void {
  const { asksPerMinute, asksPerDay, lookupsPerMinute, writesPerMinute } = dependencies.rates;
  const limiter = limiterMaker(dependencies);
  const asks = [limiter('asks-minute', asksPerMinute, MINUTE_MS), limiter('asks-day', asksPerDay, DAY_MS)];
  const lookups = limiter('lookups', lookupsPerMinute, MINUTE_MS);
  const writes = limiter('writes', writesPerMinute, MINUTE_MS);
  // One by one: of a list, Express would not tell which pattern took a request.
  for (const path of ASKED) app.post(path, asks);
  app.get('/:language/ask', asks.map(onlyWithQuestion));
  for (const path of LOOKED_UP) app.get(path, lookups);
  app.all('/mcp', lookups);
  for (const path of WRITTEN) app.post(path, writes);
  app.delete('/api/conversations/:id', writes);
}

/** Limits the questions of one conversation, of the body that has been read; ids that are none are for the route to refuse. */
export function limitConversations(dependencies: RateDependencies): RequestHandler {
  const { keys, rates } = dependencies;
  return limiterMaker(dependencies, (request) => {
    const id = conversationOf(request.body);
    return id === undefined ? undefined : keys.conversation(id);
  })('asks-conversation', rates.asksPerConversation, MINUTE_MS);
}

type KeyOf = (request: Parameters<RequestHandler>[0]) => string | undefined;

function limiterMaker(
  { counter, clock, keys, isExempt = () => false, onFailure, onLimited }: RateDependencies,
  keyOf: KeyOf = (request) => keys.client(request),
): (policy: RatePolicy, limit: number, windowMs: number) => RequestHandler {
  const counting = { counter, clock, failures: tellOnce(onFailure) };
  return (policy, limit, windowMs) =>
    rateLimit({
      windowMs,
      limit,
      identifier: policy,
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      keyGenerator: (request) => keyOf(request) ?? '',
      skip: (request) => limit === 0 || keyOf(request) === undefined || isExempt(request),
      store: rateStore(policy, windowMs, counting),
      passOnStoreError: true,
      // The store has told of it, once; the library would tell of every request.
      logger: { error: () => undefined, warn: () => undefined },
      // Its checks at the first request look for mistakes with addresses as keys, which ours are not.
      validate: false,
      handler: (_request, _response, next) => {
        onLimited?.(policy);
        next(rateLimited(policy, limit));
      },
    });
}

function rateLimited(policy: RatePolicy, limit: number): TijariaError {
  return new TijariaError(
    'rate-limited',
    `asking: expected at most ${limit} requests (${policy}), received more; come back when retry-after says`,
  );
}

const onlyWithQuestion = (limiter: RequestHandler): RequestHandler => {
  return (request, response, next) => {
    if (typeof request.query.q === 'string' && request.query.q.trim() !== '')
      return limiter(request, response, next);
    next();
  };
};

/** The body is whatever JSON was sent. */
function conversationOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('conversationId' in body)) return undefined;
  const { conversationId: id } = body;
  return typeof id === 'string' && isUuid(id) ? id : undefined;
}
