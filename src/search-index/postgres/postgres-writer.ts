import { TijariaError } from '../../common/errors.ts';
import type { PostgresPool, Session } from '../../common/postgres/open-pool.ts';
import type { Queries } from '../../common/postgres/queries.ts';
import { orderedEntries } from '../ordered-entries.ts';
import { snapshotIdOf } from '../snapshot-id.ts';
import type { SnapshotManifest } from '../snapshot-manifest.ts';
import type { SnapshotContent, SnapshotWriter } from '../snapshot-writer.ts';
import { buildPassages } from '../snapshot/build-passages.ts';
import type { SnapshotPlan } from '../snapshot/describe-snapshot.ts';
import { readPointer, writePointer, type SnapshotPointer } from './published-snapshot.ts';
import { dropTables, tablesOf } from './snapshot-tables.ts';
import { HNSW_FROM, hasGraph } from './vector-graph.ts';
import { readIfWhole, type WholeSnapshot } from './whole-snapshot.ts';
import { writeSnapshotRows } from './write-snapshot-rows.ts';

/** How snapshots are written into a database; tests choose otherwise. */
export interface PostgresWriterOptions {
  /** Vectors from which on a snapshot gets a graph; {@link HNSW_FROM} when left out. */
  readonly hnswFrom?: number;
  /**
   * How long a snapshot stays after it is neither published nor the one before, in milliseconds; ten minutes when left out.
   * Processes that answer from it go on to the published one within seconds, and finish their answers.
   */
  readonly keepRetiredMs?: number;
}

const KEEP_RETIRED_MS = 600_000;
/** Any number that nobody else uses: who holds it, writes. */
const WRITER_LOCK = 7_461_101;
/** For readers of an old snapshot that is being dropped; longer ones are waited for by the next publish. */
const DROP_TIMEOUT_MS = 1000;

/**
 * Publishes snapshots as rows of a database that `SNAPSHOT_MIGRATIONS` were run on. Everything is written in one transaction
 * that also moves the pointer, so that a kill, a full disk or a lost connection leave nothing but what was there. Content equal
 * to the snapshot before the published one is switched back to, with its manifest as it was. Rejects with
 * `database-unavailable` when the database cannot be asked, after which the old snapshot or the new one is published.
 */
export function createPostgresSnapshotWriter(
  pool: PostgresPool,
  { hnswFrom = HNSW_FROM, keepRetiredMs = KEEP_RETIRED_MS }: PostgresWriterOptions = {},
): SnapshotWriter {
  /** What `previous` read: `publish`, which follows, need not read it once more, and then lets go of it. */
  let read: WholeSnapshot | undefined;
  return {
    async previous(compatibility) {
      const pointer = await readPointer(pool);
      read =
        (await readIfWhole(pool, pointer?.current, compatibility)) ??
        (await readIfWhole(pool, pointer?.previous, compatibility));
      return read?.vectors ?? new Map();
    },
    async publish(content, { createdAt, signal }) {
      signal?.throwIfAborted();
      const known = read;
      read = undefined;
      const plan = planSnapshot(content, createdAt, hnswFrom);
      return alone(pool, async (session) => {
        const pointer = await readPointer(session);
        const isRead = known !== undefined && known.generation === pointer?.current;
        const current = isRead ? known : await readIfWhole(pool, pointer?.current);
        const manifest = await publishAfter({ pool, session, pointer, current, signal }, plan);
        await sweep(session, keepRetiredMs);
        return manifest;
      });
    },
    rollBack: () =>
      alone(pool, async (session) => {
        const pointer = await readPointer(session);
        const before = await readIfWhole(pool, pointer?.previous);
        if (pointer === undefined || before === undefined) throw nothingBeforeError(pointer);
        await session.transaction((queries) =>
          switchTo(queries, { current: before.generation, previous: pointer.current }),
        );
        return before.manifest;
      }),
  };
}

interface Plan extends SnapshotPlan {
  readonly hasHnsw: boolean;
}

function planSnapshot(content: SnapshotContent, createdAt: string, hnswFrom: number): Plan {
  const entries = orderedEntries(content);
  const hasHnsw = hasGraph(entries.length, content.compatibility.dimensions, hnswFrom);
  return { content, entries, createdAt, hasHnsw, snapshotId: snapshotIdOf(content, entries, hasHnsw) };
}

interface Publication {
  readonly pool: PostgresPool;
  readonly session: Session;
  readonly pointer: SnapshotPointer | undefined;
  /** The published snapshot, if it is whole. */
  readonly current: WholeSnapshot | undefined;
  readonly signal: AbortSignal | undefined;
}

async function publishAfter(
  { pool, session, pointer, current, signal }: Publication,
  plan: Plan,
): Promise<SnapshotManifest> {
  if (current?.manifest.snapshotId === plan.snapshotId) return current.manifest;
  const before = current === undefined ? pointer?.previous : current.generation;
  const again = await readIfWhole(pool, pointer?.previous);
  if (again?.manifest.snapshotId === plan.snapshotId) {
    signal?.throwIfAborted();
    const previous = before === again.generation ? undefined : before;
    await session.transaction((queries) => switchTo(queries, { current: again.generation, previous }));
    return again.manifest;
  }
  const isSameAnalyser = current?.manifest.analyserId === plan.content.compatibility.analyserId;
  const built = await buildPassages(plan.entries, isSameAnalyser ? current.known : undefined);
  return session.transaction(async (queries) => {
    const { generation, manifest } = await writeSnapshotRows(queries, { ...plan, built }, signal);
    signal?.throwIfAborted();
    await switchTo(queries, { current: generation, previous: before });
    return manifest;
  });
}

/** The switch, for whoever commits it; what it retires is kept for a while from then on. */
async function switchTo(queries: Queries, pointer: SnapshotPointer): Promise<void> {
  await queries.execute(
    `UPDATE tijaria.snapshots SET kept_at = now() FROM tijaria.published_snapshot
     WHERE generation IN (current_generation, previous_generation)`,
  );
  await writePointer(queries, pointer);
}

/** Drops the snapshots that are not kept any more. */
async function sweep(session: Session, keepRetiredMs: number): Promise<void> {
  try {
    const retired = await session.query<{ generation: number }>(
      `SELECT generation FROM tijaria.snapshots, tijaria.published_snapshot
       WHERE generation NOT IN (current_generation, coalesce(previous_generation, current_generation))
       AND kept_at <= now() - $1 * interval '1 millisecond' ORDER BY generation`,
      [keepRetiredMs],
    );
    for (const { generation } of retired)
      await session.transaction(async (queries) => {
        await queries.execute(`SET LOCAL lock_timeout = ${DROP_TIMEOUT_MS}`);
        await dropTables(queries, tablesOf(generation));
        await queries.execute('DELETE FROM tijaria.snapshots WHERE generation = $1', [generation]);
      });
  } catch (error) {
    // What cannot be dropped now is tried again by the next publish; the snapshots in use are not concerned.
    if (!(error instanceof TijariaError)) throw error;
  }
}

/** Runs `work` as the only writer, however long it takes. The lock goes with the connection. */
function alone<T>(pool: PostgresPool, work: (session: Session) => Promise<T>): Promise<T> {
  return pool.session(
    async (session) => {
      // So that the end of a writer that was killed is noticed in the middle of a long statement.
      await session.execute(`SET client_connection_check_interval = '1s'`);
      const [lock] = await session.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [
        WRITER_LOCK,
      ]);
      if (lock?.taken !== true) throw lockedError();
      return work(session);
    },
    { statementTimeoutMs: 0 },
  );
}

function lockedError(): TijariaError {
  return new TijariaError(
    'ingest-locked',
    'publishing a snapshot: expected no other writer, received the lock of another one in the database; wait for it to end',
  );
}

function nothingBeforeError(pointer: SnapshotPointer | undefined): TijariaError {
  return new TijariaError(
    'snapshot-missing',
    'going back to the snapshot before the published one: expected a whole one, received ' +
      `${pointer?.previous === undefined ? 'none' : 'a damaged one'}; run: npm run ingest`,
  );
}
