import pg from 'pg';
import { databaseError } from './database-error.ts';
import type { Queries, Transactions } from './queries.ts';

/** One connection of the driver, its errors translated. */
export class Connection implements Transactions {
  readonly #client: pg.ClientBase;
  readonly #server: string;
  #isBroken = false;

  /** `server` says in messages where the database is. */
  constructor(client: pg.ClientBase, server: string) {
    this.#client = client;
    this.#server = server;
  }

  /** True when it must not be used again: an answer may still be under way, or a transaction open. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  async query<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]> {
    const { rows } = await this.#send(sql, values);
    // What a row is, is the caller's word: it named the columns.
    return rows as Row[];
  }

  async execute(sql: string, values?: readonly unknown[]): Promise<number> {
    return (await this.#send(sql, values)).rowCount ?? 0;
  }

  async transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    await this.execute('BEGIN');
    try {
      const result = await work({
        query: (sql, values) => this.query(sql, values),
        execute: (sql, values) => this.execute(sql, values),
      });
      await this.execute('COMMIT');
      return result;
    } catch (error) {
      await this.execute('ROLLBACK').catch(() => {
        // The server undoes it when the connection is closed.
        this.#isBroken = true;
      });
      throw error;
    }
  }

  async #send(text: string, values: readonly unknown[] | undefined): Promise<pg.QueryResult> {
    try {
      return await this.#client.query(values === undefined ? { text } : { text, values: [...values] });
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) this.#isBroken = true;
      throw databaseError(error, this.#server);
    }
  }
}
