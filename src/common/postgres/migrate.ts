import { sha256 } from '../digest.ts';
import { TijariaError } from '../errors.ts';
import type { PostgresPool, Session } from './open-pool.ts';

/** One step of the database's shape. Once released it is never edited: another step is added. */
export interface Migration {
  /** Number and name, `0101-snapshots`; steps are run in the order of their ids, by code unit. */
  readonly id: string;
  /** One or more statements, without BEGIN and COMMIT; objects stand in the schema `tijaria`. */
  readonly sql: string;
}

/** Any number that nobody else uses: processes that migrate wait for each other on it. */
const MIGRATION_LOCK = 7_461_001;
/** A process that migrates is waited for this long. */
const LOCK_TIMEOUT_MS = 300_000;

/** What is known of the steps that were run. */
const LEDGER = `
  CREATE TABLE IF NOT EXISTS tijaria.migrations (
    id text PRIMARY KEY,
    checksum text NOT NULL,
    run_at timestamptz NOT NULL DEFAULT now()
  )`;

/**
 * Brings the database to the shape of these migrations; gives the ids of those that were run now, in order. Each is run once, in a transaction of its own:
 * one that fails is undone, those before it stay. Processes that start together wait for each other. Steps that others recorded
 * are left alone. Throws `internal` when a recorded step has another text now, when two have one id, or when the database does
 * not take a step; `database-unavailable` as every statement does.
 */
export async function migrate(pool: PostgresPool, migrations: readonly Migration[]): Promise<string[]> {
  const ordered = [...migrations].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const [i, { id }] of ordered.entries()) if (id === ordered[i + 1]?.id) throw twiceError(id);
  return pool.session(
    async (session) => {
      await session.execute(`SET lock_timeout = ${LOCK_TIMEOUT_MS}`);
      await session.execute('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
      await createLedger(session);
      return runMissing(session, ordered);
    },
    { statementTimeoutMs: 0 },
  );
}

/** The schema is looked for first: to make it, even if it exists, is not everybody's right. */
async function createLedger(session: Session): Promise<void> {
  const [found] = await session.query(`SELECT 1 FROM pg_namespace WHERE nspname = 'tijaria'`);
  if (found === undefined) await session.execute('CREATE SCHEMA tijaria');
  await session.execute(LEDGER);
}

async function runMissing(session: Session, ordered: readonly Migration[]): Promise<string[]> {
  const recorded = await session.query<{ id: string; checksum: string }>(
    'SELECT id, checksum FROM tijaria.migrations',
  );
  const checksums = new Map(recorded.map(({ id, checksum }) => [id, checksum]));
  const changed = ordered.find(({ id, sql }) => (checksums.get(id) ?? sha256(sql)) !== sha256(sql));
  if (changed !== undefined) throw changedError(changed.id);
  const missing = ordered.filter(({ id }) => !checksums.has(id));
  for (const { id, sql } of missing)
    await session.transaction(async (queries) => {
      await queries.execute(sql);
      await queries.execute('INSERT INTO tijaria.migrations (id, checksum) VALUES ($1, $2)', [
        id,
        sha256(sql),
      ]);
    });
  return missing.map(({ id }) => id);
}

function changedError(id: string): TijariaError {
  return new TijariaError(
    'internal',
    `migrating the database: expected ${id} as it was run here before, received another text; ` +
      'restore it and add a migration for what is to change',
  );
}

function twiceError(id: string): TijariaError {
  return new TijariaError(
    'internal',
    `migrating the database: expected one migration ${id}, received two; give them different numbers`,
  );
}
