import { setMaxListeners } from 'node:events';
import type { Server } from 'node:http';
import type { RequestHandler } from 'express';
import { abortableSleep } from '../common/abort.ts';

/** Whether the process is about to stop, for those who must know: readiness, connections, open answers. */
export interface Drain {
  readonly isDraining: boolean;
  /** Aborted when open answers have to end now. */
  readonly cutOff: AbortSignal;
  /** No more is to be sent here. */
  begin(): void;
  cut(): void;
}

/** How long each part of stopping takes at most, milliseconds. */
export interface DrainTimes {
  /** `/readyz` says `draining` this long while requests are still taken, so that a balancer can notice. */
  readonly noticeMs: number;
  /** Then open answers are finished, no longer than this. */
  readonly drainMs: number;
  /** Then they are told that they end; what has not been sent after this is cut. */
  readonly flushMs?: number;
}

const FLUSH_MS = 2_000;
/** How often connections without a request are closed meanwhile: one falls idle when its answer is finished. */
const IDLE_CHECK_MS = 100;

/** The state before anything is stopped. */
export function createDrain(): Drain {
  const controller = new AbortController();
  // Every open answer listens to it until it ends: hundreds are no leak, and a warning of one would be false.
  setMaxListeners(0, controller.signal);
  let isDraining = false;
  return {
    get isDraining() {
      return isDraining;
    },
    cutOff: controller.signal,
    begin: () => {
      isDraining = true;
    },
    cut: () => controller.abort(),
  };
}

/** Ends the connection of every request that begins while the process is about to stop, with its response. */
export function closeWhileDraining(drain: Drain): RequestHandler {
  return (_request, response, next) => {
    if (drain.isDraining) response.setHeader('connection', 'close');
    next();
  };
}

/**
 * Stops a server: notice, then no new connection, open answers finished, then cut off with a last event, then every connection
 * closed. Resolves once all are; nothing of an answer runs after that. Stores are closed by the caller afterwards.
 */
export async function drainServer(server: Server, drain: Drain, times: DrainTimes): Promise<void> {
  const { noticeMs, drainMs, flushMs = FLUSH_MS } = times;
  drain.begin();
  if (noticeMs > 0) await abortableSleep(noticeMs);
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS);
  const cut = setTimeout(() => drain.cut(), drainMs);
  const close = setTimeout(() => server.closeAllConnections(), drainMs + flushMs);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearInterval(idle);
  clearTimeout(cut);
  clearTimeout(close);
  // Answers that go on for a reader who may come back: nobody can any more.
  drain.cut();
}
