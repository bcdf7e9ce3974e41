import { createHmac } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import type { Clock } from '../../common/clock.ts';
import { TijariaError } from '../../common/errors.ts';
import type { UsageCounter } from '../../operations/usage-counter.ts';
import { foreignOrigin } from '../sessions/foreign-origin.ts';
import { ADMIN_COOKIE, cookieIn, isAdminSession, isSame } from './admin-session.ts';

/** Wrong tokens from one address in {@link ATTEMPT_WINDOW_MS}; after them a right one is refused too. */
export const MOST_ATTEMPTS = 5;
const ATTEMPT_WINDOW_MS = 60_000;

/** Who may come in, and how often they may try. */
export interface AdminAccess {
  /** At least 32 characters. */
  readonly token: string;
  readonly attempts: Pick<UsageCounter, 'add' | 'sum'>;
  readonly clock: Pick<Clock, 'now'>;
  /** The service's own address, where a proxy in front hides it. */
  readonly publicUrl?: string;
}

/** True for a request of a browser that signed in. */
export function hasAdminSession(request: Request, { token, clock }: AdminAccess): boolean {
  const session = cookieIn(request.get('cookie'), ADMIN_COOKIE);
  return session !== undefined && isAdminSession(session, token, clock.now());
}

/**
 * Compares a token, in constant time. A wrong one counts; too many from one address in a minute throw `rate-limited`, whatever comes
 * next. Addresses are counted by a digest.
 */
export async function isAdminToken(given: string, request: Request, access: AdminAccess): Promise<boolean> {
  const { token, attempts, clock } = access;
  const window = { now: clock.now(), lengthMs: ATTEMPT_WINDOW_MS };
  const address = createHmac('sha256', token)
    .update(request.ip ?? '')
    .digest('base64url');
  const key = `admin-attempt ${address}`;
  const isRight = isSame(given, token);
  const before = isRight ? await attempts.sum(key, window) : (await attempts.add(key, 1, window)).sum - 1;
  if (before < MOST_ATTEMPTS) return isRight;
  throw new TijariaError(
    'rate-limited',
    `signing in: expected at most ${MOST_ATTEMPTS} wrong tokens a minute; wait a minute, then send the right one`,
    { retryAfterMs: ATTEMPT_WINDOW_MS - (window.now % ATTEMPT_WINDOW_MS) },
  );
}

/** Lets in whoever has a session or sends `Authorization: Bearer <token>`; throws `session-required` otherwise. */
export function requireAdmin(access: AdminAccess): RequestHandler {
  return async (request, response, next) => {
    const given = bearer(request);
    if (given === undefined ? hasAdminSession(request, access) : await isAdminToken(given, request, access)) {
      next();
      return;
    }
    response.setHeader('www-authenticate', 'Bearer');
    throw new TijariaError(
      'session-required',
      'opening the admin page: expected the session of a browser that signed in at /admin, or "Authorization: Bearer <ADMIN_TOKEN>"',
    );
  };
}

/**
 * Keeps forms of other sites out: what changes something must come from a page of ours, which browsers say by `Origin`. Programs, which
 * bring the token itself, need none.
 */
export function requireOwnOrigin({ publicUrl }: Pick<AdminAccess, 'publicUrl'>): RequestHandler {
  return (request, _response, next) => {
    const isOurs = request.get('origin') !== undefined && foreignOrigin(request, publicUrl) === undefined;
    if (isOurs || bearer(request) !== undefined) next();
    else
      throw new TijariaError(
        'origin-not-allowed',
        "changing something at /admin: expected a form of this site's own page; open /admin and send it from there",
      );
  };
}

function bearer(request: Request): string | undefined {
  return /^Bearer +(\S+)$/i.exec(request.get('authorization') ?? '')?.[1];
}
