import { once } from 'node:events';
import type { Response } from 'express';
import { HEARTBEAT_MS } from './limits.ts';

/** A server-sent event stream that knows when the reader has left. */
export interface EventStream {
  /** Aborted when the reader leaves: stop the work behind the stream. */
  readonly signal: AbortSignal;
  /** Sends one event; waits while the reader is slow. After the reader left it does nothing. */
  send(event: { readonly id?: number; readonly name?: string; readonly data: string }): Promise<void>;
  /** Ends the stream. */
  end(): void;
}

/** Opens a stream on a response. Comment lines keep it alive through silences. */
export function openEventStream(response: Response): EventStream {
  const controller = new AbortController();
  response.status(200);
  response.setHeader('content-type', 'text/event-stream; charset=utf-8');
  response.setHeader('cache-control', 'no-cache, no-transform');
  // Nginx buffers proxied responses unless told not to.
  response.setHeader('x-accel-buffering', 'no');
  response.flushHeaders();
  const heartbeat = setInterval(() => response.write(': hb\n\n'), HEARTBEAT_MS);
  response.on('close', () => {
    clearInterval(heartbeat);
    if (!response.writableFinished) controller.abort();
  });
  return {
    signal: controller.signal,
    send: async ({ id, name, data }) => {
      if (response.closed || response.destroyed) return;
      const head = `${id === undefined ? '' : `id: ${id}\n`}${name === undefined ? '' : `event: ${name}\n`}`;
      if (!response.write(`${head}data: ${data}\n\n`)) await drained(response, controller.signal);
    },
    end: () => {
      clearInterval(heartbeat);
      response.end();
    },
  };
}

/** Waits for room or for the reader to leave, whichever comes first: a reader that leaves never drains. */
async function drained(response: Response, signal: AbortSignal): Promise<void> {
  try {
    await once(response, 'drain', { signal });
  } catch {
    // The reader left; the abort signal tells those who must know.
  }
}
