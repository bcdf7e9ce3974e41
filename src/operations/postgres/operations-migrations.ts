import type { Migration } from '../../common/postgres/migrate.ts';

/** Tables of usage and of the switch of the model. Leadership needs none: its locks go with their connection. */
export const OPERATIONS_MIGRATIONS: readonly Migration[] = [
  {
    id: '0301-usage',
    // Rows are updated again and again and soon deleted: room in each page keeps an update in its place.
    sql: `
      CREATE TABLE tijaria.usage (
        key text NOT NULL,
        length_ms bigint NOT NULL,
        ends_at bigint NOT NULL,
        sum bigint NOT NULL,
        PRIMARY KEY (key, length_ms, ends_at)
      ) WITH (fillfactor = 50);
      CREATE INDEX usage_ends_at ON tijaria.usage (ends_at);`,
  },
  {
    id: '0302-model-switch',
    sql: `
      CREATE TABLE tijaria.model_switch (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        is_on boolean NOT NULL,
        switched_by text NOT NULL,
        reason text NOT NULL,
        switched_at text NOT NULL
      );`,
  },
];
