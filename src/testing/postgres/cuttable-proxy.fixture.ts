import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A way to a server that a test can cut: what a client sees of a database that is down, hangs or comes back. */
export interface CuttableProxy {
  /** The server's URL with the proxy's port in it. */
  readonly url: string;
  /** Resets all connections and refuses new ones. */
  cut(): Promise<void>;
  /** Keeps all connections and takes new ones, and lets not a byte through any more. */
  silence(): void;
  /** Lets everything through again, on the same port; connections that were silenced are reset. */
  restore(): Promise<void>;
  /** Ends it for good. */
  close(): Promise<void>;
}

/** Starts a proxy on 127.0.0.1, by a port that is free, to the host and port of `url`. */
export async function startCuttableProxy(url: string): Promise<CuttableProxy> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let isSilent = false;
  const server = createServer((inward) => {
    const outward = connect(Number(target.port), target.hostname);
    for (const [from, to] of [
      [inward, outward],
      [outward, inward],
    ] as const) {
      sockets.add(from);
      from.on('data', (bytes) => {
        if (!isSilent) to.write(bytes);
      });
      from.on('error', () => undefined);
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  });
  const port = await listen(server, 0);
  const reset = (): void => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  const cut = async (): Promise<void> => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    reset();
    await closed;
  };
  const own = new URL(url);
  own.hostname = '127.0.0.1';
  own.port = String(port);
  return {
    url: own.href,
    cut,
    silence() {
      isSilent = true;
    },
    async restore() {
      if (isSilent) reset();
      isSilent = false;
      if (!server.listening) await listen(server, port);
    },
    close: cut,
  };
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on TCP has an address of this shape.
  return (server.address() as AddressInfo).port;
}
