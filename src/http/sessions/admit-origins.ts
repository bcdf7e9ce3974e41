import type { RequestHandler, Response } from 'express';
import type { Clock } from '../../common/clock.ts';
import { TijariaError } from '../../common/errors.ts';
import { foreignOrigin } from './foreign-origin.ts';
import { readSession } from './session-token.ts';
import { siteOf, type WidgetSite } from './widget-sites.ts';

/** How long a browser may remember what it was told before a request, seconds. */
const PREFLIGHT_SECONDS = 600;

/** What a page may read of an answer besides its body: when it may ask again, and what to name in a report. */
const READABLE = 'ratelimit, ratelimit-policy, retry-after, x-request-id';

/** Who may ask from other sites' pages. */
export interface SessionDependencies {
  readonly sites: readonly WidgetSite[];
  /** What tokens are signed with, at least 32 characters. */
  readonly secret: string;
  readonly clock: Pick<Clock, 'now'>;
  /** The service's own address, whose pages need no session. */
  readonly publicUrl?: string;
}

/**
 * Lets pages of other sites ask only if their origin is in the list, and tells their browser so (CORS); others get
 * `origin-not-allowed` and no such header, so that their page can read nothing. Answers what browsers ask beforehand.
 */
export function admitOrigins({ sites, publicUrl }: SessionDependencies): RequestHandler {
  const listed = new Set(sites.flatMap(({ origins }) => origins));
  return (request, response, next) => {
    response.vary('Origin');
    const origin = foreignOrigin(request, publicUrl);
    if (origin === undefined) {
      next();
      return;
    }
    if (!listed.has(origin)) throw notAllowed();
    response.setHeader('access-control-allow-origin', origin);
    response.setHeader('access-control-expose-headers', READABLE);
    if (request.method === 'OPTIONS') answerPreflight(response);
    else next();
  };
}

/** Lets pages of other sites ask only with a token of `POST /api/session` that was made for their origin and still holds. */
export function requireSession(dependencies: SessionDependencies): RequestHandler {
  return (request, response, next) => {
    const origin = foreignOrigin(request, dependencies.publicUrl);
    if (origin !== undefined && !isInSession(request.get('authorization'), origin, dependencies)) {
      response.setHeader('www-authenticate', 'Bearer');
      throw new TijariaError(
        'session-required',
        'asking from another site: expected "Authorization: Bearer <token>" that still holds for this origin; get one from POST /api/session',
      );
    }
    next();
  };
}

/** The refusal of an origin, or of a key under which it is not listed. */
export function notAllowed(): TijariaError {
  return new TijariaError(
    'origin-not-allowed',
    'asking from another site: expected an origin and a site key that are listed together; the service lists them in WIDGET_SITES',
  );
}

function isInSession(
  authorization: string | undefined,
  origin: string,
  { sites, secret, clock }: SessionDependencies,
): boolean {
  const [, token] = /^Bearer +(\S+)$/i.exec(authorization ?? '') ?? [];
  const session = token === undefined ? undefined : readSession(token, secret);
  if (session === undefined || session.origin !== origin || session.expiresAt <= clock.now()) return false;
  // The list may have been cut since the token was made.
  return siteOf(sites, { key: session.siteKey, origin }) !== undefined;
}

function answerPreflight(response: Response): void {
  response.setHeader('access-control-allow-methods', 'GET, POST, DELETE');
  response.setHeader('access-control-allow-headers', 'authorization, content-type, last-event-id');
  response.setHeader('access-control-max-age', PREFLIGHT_SECONDS);
  response.status(204).end();
}
