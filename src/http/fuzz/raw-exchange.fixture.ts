import { connect } from 'node:net';

/** What came back for a request as bytes. */
export interface RawExchange {
  readonly bytes: Buffer;
  /** True when neither a whole answer nor the end of the connection came in time. */
  readonly hung: boolean;
}

/** When a client that has sent everything says so: soon where the server may wait for more, else when it should have answered. */
const SAY_DONE_AFTER_MS = { soon: 80, late: 1_000 } as const;

/** Time is counted in ticks of this process: where others keep it from running, it is not the server that is slow. */
const TICK_MS = 20;

/**
 * Sends bytes to a port of 127.0.0.1 and reads until a whole answer has come or the server has closed. `hasMore`: until
 * it has closed. Never rejects: a connection that the server cuts is an end like any other.
 */
export function rawExchange(
  port: number,
  request: { readonly bytes: Buffer; readonly hasMore: boolean },
  timeoutMs: number,
): Promise<RawExchange> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    const finish = (hung: boolean): void => {
      clearTimeout(done);
      clearInterval(ticks);
      socket.destroy();
      resolve({ bytes: Buffer.concat(parts), hung });
    };
    const done = setTimeout(() => socket.end(), SAY_DONE_AFTER_MS[request.hasMore ? 'soon' : 'late']);
    let ticksLeft = timeoutMs / TICK_MS;
    const ticks = setInterval(() => {
      if (--ticksLeft <= 0) finish(true);
    }, TICK_MS);
    socket.on('data', (part) => {
      parts.push(part);
      if (!request.hasMore && isWhole(Buffer.concat(parts))) finish(false);
    });
    socket.on('end', () => finish(false));
    socket.on('error', () => finish(false));
    socket.on('close', () => finish(false));
    socket.write(request.bytes);
  });
}

/** Whether the bytes end an answer: as many as it announced, or its last chunk. */
function isWhole(bytes: Buffer): boolean {
  const headEnd = bytes.indexOf('\r\n\r\n');
  if (headEnd < 0) return false;
  const head = bytes.toString('latin1', 0, headEnd).toLowerCase();
  if (head.startsWith('http/1.1 100')) return false;
  const length = /\r\ncontent-length: (\d+)/.exec(head)?.[1];
  if (length !== undefined) return bytes.length >= headEnd + 4 + Number(length);
  return (
    /\r\ntransfer-encoding: chunked/.test(head) && bytes.subarray(-7).toString('latin1') === '\r\n0\r\n\r\n'
  );
}
