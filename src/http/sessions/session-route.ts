import type { RequestHandler } from 'express';
import { z } from 'zod';
import { TijariaError } from '../../common/errors.ts';
import { parseRequest } from '../parse-body.ts';
import { notAllowed, type SessionDependencies } from './admit-origins.ts';
import { SESSION_MS, signSession } from './session-token.ts';
import { siteOf } from './widget-sites.ts';

const sessionSchema = z.strictObject({ siteKey: z.string() });

/**
 * `POST /api/session`: a token for the page of another site that shows the widget under its key, for {@link SESSION_MS} and
 * that page's origin only.
 */
export function sessionRoute({ sites, secret, clock }: SessionDependencies): RequestHandler {
  return (request, response) => {
    const { siteKey } = parseRequest(sessionSchema, request.body);
    const origin = request.get('origin');
    if (origin === undefined)
      throw new TijariaError(
        'request-invalid',
        'opening a session: expected a request with Origin, as the browser of a page sends it; without one no session is needed',
      );
    if (siteOf(sites, { key: siteKey, origin }) === undefined) throw notAllowed();
    const token = signSession({ siteKey, origin, expiresAt: clock.now() + SESSION_MS }, secret);
    response.setHeader('cache-control', 'no-store');
    response.json({ token, expiresInSeconds: SESSION_MS / 1000 });
  };
}
