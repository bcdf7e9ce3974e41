import type { Queries } from '../../common/postgres/queries.ts';
import { windowEnd, type UsageCounter } from '../usage-counter.ts';

const ADD = `
  INSERT INTO tijaria.usage AS counted (key, length_ms, ends_at, sum) VALUES ($1, $2, $3, $4)
  ON CONFLICT (key, length_ms, ends_at) DO UPDATE SET sum = counted.sum + excluded.sum
  RETURNING sum`;

/** Counts of all processes that share a database; throws what {@link Queries} does. */
export function createPostgresUsageCounter(queries: Queries): UsageCounter {
  return {
    async add(key, amount, window) {
      const endsAt = windowEnd(window);
      const [row] = await queries.query<{ sum: string }>(ADD, [key, window.lengthMs, endsAt, amount]);
      return { sum: Number(row?.sum), endsAt };
    },
    async sum(key, window) {
      const [row] = await queries.query<{ sum: string }>(
        'SELECT sum FROM tijaria.usage WHERE key = $1 AND length_ms = $2 AND ends_at = $3',
        [key, window.lengthMs, windowEnd(window)],
      );
      return Number(row?.sum ?? 0);
    },
    async expire(before) {
      await queries.execute('DELETE FROM tijaria.usage WHERE ends_at <= $1', [before]);
    },
  };
}
