/**
 * Statements with values in place of `$1`, `$2` and so on: numbers, strings, Buffers (`bytea`), arrays of these, objects (as
 * JSON). Without values, several statements may stand in one text. Throws `TijariaError`: `database-unavailable` when the
 * database cannot be reached, is busy or takes longer than the time limit, `internal` when it does not take the statement.
 * After `database-unavailable` nobody knows whether a statement that writes was carried out.
 */
export interface Queries {
  /**
   * The rows of one statement, new objects by column name. `bigint` and `numeric` come as strings. The caller says what a row
   * is, by the columns that the statement names.
   */
  query<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** For a statement that changes rows: how many it changed. */
  execute(sql: string, values?: readonly unknown[]): Promise<number>;
}

/** {@link Queries} of which some can belong together. */
export interface Transactions extends Queries {
  /** Statements that all happen or none: what `work` throws undoes them and is passed on. Not to be nested. */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
}
