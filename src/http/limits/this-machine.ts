import type { Request } from 'express';

const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/;

/**
 * True for a request that was made on this machine and came through no proxy: tests, checks, and whoever tries the service out.
 * For a service that no trusted proxy stands in front of.
 */
export function isOfThisMachine(request: Request): boolean {
  return LOOPBACK.test(request.socket.remoteAddress ?? '') && request.get('x-forwarded-for') === undefined;
}
