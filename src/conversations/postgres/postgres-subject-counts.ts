import type { Queries } from '../../common/postgres/queries.ts';
import type { SubjectCount, SubjectCounts } from '../subject-counts.ts';

const COUNT = `
  INSERT INTO tijaria.asked (day, document_id, answers) VALUES ($1, $2, 1)
  ON CONFLICT (day, document_id) DO UPDATE SET answers = tijaria.asked.answers + 1`;
const SINCE = `
  SELECT document_id AS "documentId", sum(answers)::int AS answers FROM tijaria.asked WHERE day >= $1
  GROUP BY document_id ORDER BY answers DESC, document_id`;

/** {@link SubjectCounts} in PostgreSQL, of the shape that `CONVERSATION_MIGRATIONS` gives it. */
export function createPostgresSubjectCounts(queries: Queries): SubjectCounts {
  return {
    count: async (documentId, day) => {
      await queries.execute(COUNT, [day, documentId]);
    },
    since: (day) => queries.query<SubjectCount>(SINCE, [day]),
    expire: async (before) => {
      await queries.execute('DELETE FROM tijaria.asked WHERE day < $1', [before]);
    },
  };
}
