import type { Queries } from '../../common/postgres/queries.ts';
import type { ModelSwitch, SwitchEntry } from '../model-switch.ts';

/** The last entry is the state, so that the two cannot differ. */
const NEWEST_FIRST = `
  SELECT is_on AS "isOn", switched_by AS "by", reason, switched_at AS "at"
  FROM tijaria.model_switch ORDER BY id DESC LIMIT $1`;

/** The switch of all processes that share a database; throws what {@link Queries} does. */
export function createPostgresModelSwitch(queries: Queries): ModelSwitch {
  const entries = (limit: number): Promise<readonly SwitchEntry[]> =>
    queries.query<SwitchEntry>(NEWEST_FIRST, [limit]);
  return {
    async state() {
      const [last] = await entries(1);
      if (last === undefined) return { isOn: true };
      const { isOn, by, reason, at } = last;
      return { isOn, changedAt: at, by, reason };
    },
    async set(isOn, { by, reason, at }) {
      await queries.execute(
        'INSERT INTO tijaria.model_switch (is_on, switched_by, reason, switched_at) VALUES ($1, $2, $3, $4)',
        [isOn, by, reason, at],
      );
    },
    entries,
  };
}
