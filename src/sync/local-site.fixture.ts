import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../common/clock.ts';
import { FETCH_RULES, type FetchRules } from './fetch/fetch-rules.ts';
import { createSourceFetcher, type FetchSource } from './fetch/fetch-source.ts';

/** How a path of the site answers. */
export type Route = (request: IncomingMessage, response: ServerResponse) => void;

/** A web site on 127.0.0.1 whose pages a test sets, and a client that may go there and nowhere else that is not public. */
export interface LocalSite {
  readonly port: number;
  /** `http://<host>.test:<port>`: names resolve to the site, unless {@link addresses} says otherwise. */
  origin(host?: string): string;
  /** Path → answer; what is not set is 404, robots.txt too. */
  readonly routes: Map<string, Route>;
  /** Every request, `GET /path`. */
  readonly asked: string[];
  /** Host → addresses, one for each time that the name is looked up, the last one for all further times; none: it is nowhere. */
  readonly addresses: Map<string, string[]>;
  readonly rules: FetchRules;
  /** Times waited for, ms; nothing waits really. */
  readonly waits: number[];
  readonly clock: Clock & { set(now: number): void };
  fetcher(rules?: Partial<FetchRules>): FetchSource;
  reset(): void;
  close(): Promise<void>;
}

const NOW = Date.parse('2026-11-27T12:00:00Z');

/** Starts the site on a free port. Its time passes only by what is waited for, and by `clock.set`. */
export async function startLocalSite(): Promise<LocalSite> {
  const routes = new Map<string, Route>();
  const addresses = new Map<string, string[]>();
  const [asked, waits]: [string[], number[]] = [[], []];
  let now = NOW;
  const server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    const route = routes.get(request.url ?? '');
    if (route === undefined) response.writeHead(404).end();
    else route(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // an address of TCP, as it listens on a port
  const rules: FetchRules = {
    ...FETCH_RULES,
    resolve: (hostname) => Promise.resolve().then(() => resolve(hostname, addresses)),
    connectTimeoutMs: 2_000,
    firstByteTimeoutMs: 300,
    wholeTimeoutMs: 600,
    maxBytes: 1024 * 1024,
    alsoAllowed: { address: '127.0.0.1', port },
  };
  const clock = {
    now: () => now,
    today: () => new Date(now).toISOString().slice(0, 10),
    set: (time: number) => void (now = time),
  };
  const sleep = (ms: number): Promise<void> => {
    waits.push(ms);
    now += ms;
    return Promise.resolve();
  };
  return {
    port,
    origin: (host = 'site') => `http://${host}.test:${port}`,
    routes,
    asked,
    addresses,
    rules,
    waits,
    clock,
    fetcher: (other = {}) =>
      createSourceFetcher({
        clock,
        contact: 'https://tijaria.example',
        rules: { ...rules, ...other },
        sleep,
        random: () => 0.5,
      }),
    reset: () => {
      for (const each of [routes, addresses]) each.clear();
      asked.length = waits.length = 0;
      now = NOW;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function resolve(
  hostname: string,
  addresses: ReadonlyMap<string, string[]>,
): { address: string; family: number }[] {
  const known = addresses.get(hostname);
  if (known === undefined ? !hostname.endsWith('.test') : known.length === 0)
    throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${hostname}`), { code: 'ENOTFOUND' });
  const address = (known !== undefined && known.length > 1 ? known.shift() : known?.[0]) ?? '127.0.0.1';
  return [{ address, family: address.includes(':') ? 6 : 4 }];
}

/** An answer of 200 with a body of a type; HTML in UTF-8 when left out. */
export function page(body: string | Uint8Array, headers: Record<string, string> = {}): Route {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
  };
}

/** A redirect to an address. */
export function redirect(location: string, status = 302): Route {
  return (_request, response) => void response.writeHead(status, { location }).end();
}

/** A status without a body. */
export function status(code: number, headers: Record<string, string> = {}): Route {
  return (_request, response) => void response.writeHead(code, headers).end();
}
