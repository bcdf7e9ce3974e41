import type { PostgresPool, Session } from '../../common/postgres/open-pool.ts';
import type { Leadership } from '../leadership.ts';

/** First number of our advisory locks, which parts them from those of others in the same database; the second is the name's. */
const LOCK_CLASS = 7_461_002;
/** How often it is looked whether the connection, and with it the lock, is still there. */
const BEAT_MS = 10_000;
/** Longest that such a look may take before the lock counts as lost. */
const BEAT_TIMEOUT_MS = 5_000;

/**
 * Leadership among all processes that share a database: an advisory lock on a connection of its own for as long as the work goes
 * on. The database lets go of it when the connection is lost; so does a network that has fallen silent, but the server notices
 * only after its own time limits for connections, and until then nobody leads. Throws `database-unavailable`.
 */
export function createPostgresLeadership(
  pool: Pick<PostgresPool, 'session'>,
  { beatMs = BEAT_MS, beatTimeoutMs = BEAT_TIMEOUT_MS } = {},
): Leadership {
  return {
    alone: (name, work) =>
      pool.session(
        async (session) => {
          if (!(await takeLock(session, name))) return undefined;
          const watch = watchSession(session, beatMs);
          try {
            return await work(watch.signal);
          } finally {
            watch.stop();
          }
        },
        { statementTimeoutMs: beatTimeoutMs },
      ),
  };
}

async function takeLock(session: Session, name: string): Promise<boolean> {
  const [row] = await session.query<{ taken: boolean }>(
    'SELECT pg_try_advisory_lock($1, hashtext($2)) AS taken',
    [LOCK_CLASS, name],
  );
  return row?.taken === true;
}

/** A signal that is aborted when the connection is lost, which a network that fell silent does not tell by itself. */
function watchSession(session: Session, beatMs: number): { signal: AbortSignal; stop: () => void } {
  const controller = new AbortController();
  const lose = (reason: unknown): void => controller.abort(reason);
  const onLost = (): void => lose(session.lost.reason);
  session.lost.addEventListener('abort', onLost, { once: true });
  if (session.lost.aborted) onLost();
  let isAsking = false;
  const ask = async (): Promise<void> => {
    if (isAsking) return;
    isAsking = true;
    await session.query('SELECT 1').catch(lose);
    isAsking = false;
  };
  const beat = setInterval(() => void ask(), beatMs);
  beat.unref();
  return {
    signal: controller.signal,
    stop: () => {
      clearInterval(beat);
      session.lost.removeEventListener('abort', onLost);
    },
  };
}
