import pg from 'pg';
import { TijariaError } from '../errors.ts';
import { Connection } from './connection.ts';
import { databaseError } from './database-error.ts';
import type { Transactions } from './queries.ts';

/** How a pool of connections is opened; all times in milliseconds. */
export interface PoolOptions {
  /** Most connections at a time, those of sessions not counted; 10 when left out. Others wait for one. */
  readonly maxConnections?: number;
  /** Longest wait for a connection, free or new; 3,000 when left out. */
  readonly connectionTimeoutMs?: number;
  /** Longest time of one statement; 10,000 when left out, 0 for no limit. */
  readonly statementTimeoutMs?: number;
  /** Told, in one line for a log, when a connection died that nobody was using. */
  readonly onConnectionLost?: (line: string) => void;
}

/** A connection of one's own. What it holds (locks, settings, temporary tables) goes when it is closed. */
export interface Session extends Transactions {
  /**
   * Aborted, with `database-unavailable` as reason, when the connection is lost, and with it what it held. A network that falls
   * silent is noticed only by asking: whoever must know runs a statement now and then.
   */
  readonly lost: AbortSignal;
}

/** Connections to one database, opened when they are needed and used again. */
export interface PostgresPool extends Transactions {
  /**
   * A connection of its own beside the pool, closed when `work` ends. `statementTimeoutMs` stands in place of that of the pool;
   * 0 for no limit.
   */
  session<T>(
    work: (session: Session) => Promise<T>,
    options?: { readonly statementTimeoutMs?: number },
  ): Promise<T>;
  /** Waits for what is running and closes all connections but those of sessions; a second close does nothing. */
  close(): Promise<void>;
}

const DEFAULTS = { maxConnections: 10, connectionTimeoutMs: 3000, statementTimeoutMs: 10_000 };
/** What the server has beyond a statement's time to say itself that it is over, before the connection is given up. */
const GRACE_MS = 1000;
/** An unused connection is closed after this long. */
const IDLE_MS = 30_000;

/**
 * A pool for `postgres://user:password@host:port/database`. Nothing is connected until the first statement. A connection that
 * dies is dropped and another one made for the next statement, so the same pool serves again once the database is back.
 * Throws `config-invalid` when it is no such URL; user and password stand in no message.
 */
export function openPool(url: string, options: PoolOptions = {}): PostgresPool {
  const server = serverOf(url);
  const limits = { ...DEFAULTS, ...options };
  const settings = settingsOf(url, limits);
  const pool = new pg.Pool({ ...settings, max: limits.maxConnections, idleTimeoutMillis: IDLE_MS });
  // Both are emitted when a connection dies; without a listener that would end the process.
  pool.on('error', (error) => options.onConnectionLost?.(databaseError(error, server).message));
  pool.on('connect', (client) => client.on('error', () => undefined));
  let closing: Promise<void> | undefined;
  const pooled = async <T>(work: (connection: Connection) => Promise<T>): Promise<T> => {
    const client = await pool.connect().catch((error: unknown) => {
      throw databaseError(error, server);
    });
    const connection = new Connection(client, server);
    try {
      return await work(connection);
    } finally {
      client.release(connection.isBroken);
    }
  };
  return {
    query: (sql, values) => pooled((connection) => connection.query(sql, values)),
    execute: (sql, values) => pooled((connection) => connection.execute(sql, values)),
    transaction: (work) => pooled((connection) => connection.transaction(work)),
    session: (work, { statementTimeoutMs = limits.statementTimeoutMs } = {}) =>
      inSession(settingsOf(url, { ...limits, statementTimeoutMs }), server, work),
    close: () => (closing ??= pool.end()),
  };
}

async function inSession<T>(
  settings: pg.ClientConfig,
  server: string,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(settings);
  const connection = new Connection(client, server);
  const lost = new AbortController();
  let isEnding = false;
  const lose = (error: Error): void => {
    if (!isEnding) lost.abort(databaseError(error, server));
  };
  client.on('error', lose);
  client.on('end', () => lose(new Error('the end of the connection')));
  try {
    await client.connect().catch((error: unknown) => {
      throw databaseError(error, server);
    });
    return await work({
      query: (sql, values) => connection.query(sql, values),
      execute: (sql, values) => connection.execute(sql, values),
      transaction: (inside) => connection.transaction(inside),
      lost: lost.signal,
    });
  } finally {
    isEnding = true;
    await client.end().catch(() => undefined);
  }
}

/** `host:port/database`: what may be said of a URL. */
function serverOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed !== undefined && /^postgres(?:ql)?:$/.test(parsed.protocol))
    return `${parsed.host}${parsed.pathname}`;
  throw new TijariaError(
    'config-invalid',
    'opening the database: expected an address like postgres://user:password@host:5432/name, received something else; ' +
      'check DATABASE_URL',
  );
}

/** The limit of a statement is kept by the server and, a little later, here: a network that fell silent keeps none. */
function settingsOf(
  url: string,
  { connectionTimeoutMs, statementTimeoutMs }: typeof DEFAULTS,
): pg.ClientConfig {
  return {
    connectionString: url,
    application_name: 'tijaria',
    keepAlive: true,
    connectionTimeoutMillis: connectionTimeoutMs,
    options: `-c statement_timeout=${Math.ceil(statementTimeoutMs)}`,
    ...(statementTimeoutMs > 0 ? { query_timeout: statementTimeoutMs + GRACE_MS } : {}),
  };
}
