import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { knownMethod, routePattern } from './route-pattern.ts';

/** What is logged of a request, and nothing else: no address, no query, no body, no header of the caller. */
export interface RequestLine {
  readonly requestId: string;
  readonly method: string;
  /** The pattern of the route, never the address itself. */
  readonly route: string;
  readonly status: number;
  /** Until the response was sent, or its reader had left. */
  readonly ms: number;
  /** Sent in all, headers included. */
  readonly bytes: number;
  /** True when the reader left, or was cut off, before the end. */
  readonly isCut?: true;
}

/**
 * Ids as proxies make them (UUID, or 32 hexadecimal digits). Anything else may be a caller's own text, which must not get into
 * a log: a shorter row of digits could be a card or a telephone number.
 */
const REQUEST_ID = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32})$/i;

/**
 * Gives every request an id, which is the caller's `x-request-id` if that is well-formed, sends it back, and tells `observe` of
 * the request once it is over.
 */
export function observeRequests(observe: (line: RequestLine) => void): RequestHandler {
  return (request, response, next) => {
    const given = request.get('x-request-id') ?? '';
    const requestId = REQUEST_ID.test(given) ? given.toLowerCase() : randomUUID();
    response.setHeader('x-request-id', requestId);
    // Not the clock of the house: that may be set while this is measured.
    const startedAt = performance.now();
    const sentBefore = request.socket.bytesWritten;
    response.on('close', () =>
      observe({
        requestId,
        ...whatHappened(request, response),
        ms: Math.round((performance.now() - startedAt) * 10) / 10,
        bytes: request.socket.bytesWritten - sentBefore,
      }),
    );
    next();
  };
}

function whatHappened(
  request: Request,
  response: Response,
): Pick<RequestLine, 'method' | 'route' | 'status' | 'isCut'> {
  return {
    method: knownMethod(request),
    route: routePattern(request),
    status: response.statusCode,
    ...(response.writableFinished ? {} : { isCut: true }),
  };
}
