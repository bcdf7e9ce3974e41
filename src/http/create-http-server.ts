import { createServer, type RequestListener, type Server } from 'node:http';

/** Longest waits for a client, milliseconds. */
export interface ConnectionTimes {
  /** For the headers of a request; then for all of it. A question is small: who needs longer holds a connection, not asks. */
  readonly headersMs?: number;
  readonly requestMs?: number;
  /**
   * For the next request of a connection. Longer than proxies keep theirs (60 s is usual), so that it is them who close: closed
   * from here, a request under way on it would be lost.
   */
  readonly keepAliveMs?: number;
  /** For any sign of life while a response is made or taken; must be longer than an answer without a stream takes. */
  readonly idleMs: number;
}

const CHECK_MS = 1_000;

/** A server that no slow or silent client can hold: requests that take too long get 408, connections that stand still are closed. */
export function createHttpServer(listener: RequestListener, times: ConnectionTimes): Server {
  const { headersMs = 10_000, requestMs = 30_000, keepAliveMs = 65_000, idleMs } = times;
  const server = createServer(
    {
      headersTimeout: headersMs,
      requestTimeout: requestMs,
      keepAliveTimeout: keepAliveMs,
      connectionsCheckingInterval: Math.min(CHECK_MS, headersMs),
    },
    listener,
  );
  server.timeout = idleMs;
  return server;
}
