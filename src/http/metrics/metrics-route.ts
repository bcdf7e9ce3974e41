import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import type { Metrics } from './metrics.ts';

/** Who may read metrics: whoever has the token; without one, the machine itself. */
export interface MetricsAccess {
  readonly token?: string;
  /** Whether proxies stand in front: then a connection from the machine itself may carry anybody's request. */
  readonly isBehindProxy: boolean;
}

const LOOPBACK = /^(?:::1|(?:::ffff:)?127(?:\.\d{1,3}){3})$/;
/** What proxies say of whom they ask for. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/** `GET /metrics`. To everybody else there is nothing at this address. */
export function metricsRoute(metrics: Pick<Metrics, 'expose'>, access: MetricsAccess): RequestHandler {
  return async (request, response, next) => {
    if (!mayRead(request, access)) {
      next();
      return;
    }
    const { contentType, text } = await metrics.expose();
    response.setHeader('cache-control', 'no-store');
    response.setHeader('content-type', contentType);
    response.end(text);
  };
}

function mayRead(request: Request, { token, isBehindProxy }: MetricsAccess): boolean {
  if (token !== undefined)
    return isSame(/^Bearer +(\S+)$/i.exec(request.get('authorization') ?? '')?.[1], token);
  const isForwarded = FORWARDED.some((name) => request.get(name) !== undefined);
  return !isBehindProxy && !isForwarded && LOOPBACK.test(request.socket.remoteAddress ?? '');
}

/** Compared as digests, which take the same time whatever they are of. */
function isSame(given: string | undefined, token: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return given !== undefined && timingSafeEqual(digest(given), digest(token));
}
