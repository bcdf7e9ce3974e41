import type { Express, RequestHandler } from 'express';
import { TijariaError } from '../common/errors.ts';
import { notAllowed, type SessionDependencies } from './sessions/admit-origins.ts';

/** How long a browser may remember what it was told before a request, seconds. */
const PREFLIGHT_SECONDS = 600;
const HEADERS = 'accept, authorization, content-type, last-event-id, mcp-protocol-version, mcp-session-id';
/** Names under which nobody but this machine is reached: another site's page cannot have them. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * Mounts `POST /mcp`, which `handler` answers; other methods are refused, because nothing is kept between two requests.
 * A page may ask only from `publicUrl`, where that is not set from this machine, or from a site that is listed: the name that a
 * request was sent to proves nothing, as a page may have let its own name point here (DNS rebinding).
 */
export function mountMcp(app: Express, handler: RequestHandler, sessions: SessionDependencies): void {
  app.post('/mcp', admitMcpOrigins(sessions), handler);
  app.all('/mcp', admitMcpOrigins(sessions), (request, response, next) => {
    response.setHeader('allow', 'POST');
    next(
      new TijariaError(
        'method-not-allowed',
        `${request.method} /mcp: expected POST; this server keeps no sessions`,
      ),
    );
  });
}

function admitMcpOrigins({ sites, publicUrl }: SessionDependencies): RequestHandler {
  const own = publicUrl === undefined ? [] : [new URL(publicUrl).origin];
  const listed = new Set([...own, ...sites.flatMap(({ origins }) => origins)]);
  return (request, response, next) => {
    const origin = request.get('origin');
    response.vary('Origin');
    if (origin === undefined) {
      next();
      return;
    }
    if (!listed.has(origin) && !(publicUrl === undefined && isLoopback(origin))) throw notAllowed();
    response.setHeader('access-control-allow-origin', origin);
    if (request.method !== 'OPTIONS') next();
    else
      response
        .setHeader('access-control-allow-methods', 'POST')
        .setHeader('access-control-allow-headers', HEADERS)
        .setHeader('access-control-max-age', PREFLIGHT_SECONDS)
        .status(204)
        .end();
  };
}

function isLoopback(origin: string): boolean {
  return URL.canParse(origin) && LOOPBACK.test(new URL(origin).hostname);
}
