import pg from 'pg';
import { TijariaError } from '../errors.ts';

/** What the server says by SQLSTATE when it cannot serve now but may later: by class, and single codes of other classes. */
const UNAVAILABLE_CLASSES = ['08', '53', '57', '58'];
const UNAVAILABLE_CODES = ['40001', '40P01', '55P03', '25P03', '25P04'];
/** The server took longer than it was given. */
const TIMED_OUT = '57014';
/** The server knows us not, or the database not: somebody must look at the address that was configured. */
const REFUSED_CLASSES = ['28', '3D'];
/** Messages of this class quote values, which may be of a person. */
const QUOTING_CLASS = '22';

/** The SQLSTATE of an error that {@link databaseError} made of the server's; undefined for any other. */
export function sqlStateOf(error: unknown): string | undefined {
  const cause = error instanceof TijariaError ? error.cause : undefined;
  const isTold = typeof cause === 'object' && cause !== null && 'sqlState' in cause;
  return isTold && typeof cause.sqlState === 'string' ? cause.sqlState : undefined;
}

/**
 * What the driver threw, as an error of ours: `database-unavailable` when the database cannot be reached, is busy, restarts or
 * took too long, so that the same may succeed later; `internal` when the statement is at fault. `server` says where the
 * database is, without user and password. The driver's own error is not kept as a cause: it holds values of the statement.
 */
export function databaseError(error: unknown, server: string): TijariaError {
  if (error instanceof TijariaError) return error;
  if (!(error instanceof pg.DatabaseError)) return unreachableError(error, server);
  const sqlState = error.code ?? '';
  const cause = { sqlState };
  const sqlClass = sqlState.slice(0, 2);
  if (REFUSED_CLASSES.includes(sqlClass))
    return unavailableError(server, `its refusal (${sqlState})`, 'check user, password and name', cause);
  if (sqlState === TIMED_OUT)
    return unavailableError(server, 'none in the time that was given', 'try again', cause);
  if (UNAVAILABLE_CLASSES.includes(sqlClass) || UNAVAILABLE_CODES.includes(sqlState))
    return unavailableError(server, `"${error.message}" (${sqlState})`, 'try again', cause);
  const said = sqlClass === QUOTING_CLASS ? 'a value that it does not take' : `"${error.message}"`;
  return new TijariaError(
    'internal',
    `asking the database ${server}: expected a statement that it takes, received ${said} (${sqlState}); repair the caller`,
    { cause },
  );
}

function unreachableError(error: unknown, server: string): TijariaError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  // Messages of the driver name no user; those of the network name host and port.
  const said = typeof code === 'string' ? code : error instanceof Error ? error.message : 'no answer';
  return unavailableError(server, said, 'check that it runs and can be reached from here');
}

function unavailableError(server: string, received: string, what: string, cause?: object): TijariaError {
  return new TijariaError(
    'database-unavailable',
    `asking the database ${server}: expected an answer, received ${received}; ${what}`,
    { cause },
  );
}
