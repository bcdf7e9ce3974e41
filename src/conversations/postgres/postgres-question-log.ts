import type { Queries } from '../../common/postgres/queries.ts';
import { dayCountsOf, type AnswerTally } from '../day-counts.ts';
import { parseFeedback, parseReceipt } from '../parse-kept.ts';
import type { QuestionLog, ReviewQuestion } from '../question-log.ts';
import { REVIEWED_OUTCOMES, reviewQuestionOf } from '../review-question.ts';

/** Receipts read at once: they are whole. */
const READ_AT_ONCE = 200;
/** Before every id. */
const NO_ID = '00000000-0000-0000-0000-000000000000';

const TO_REVIEW = `
  SELECT answer_id AS id, created_at AS time, body, feedback FROM tijaria.receipts
  WHERE (created_at, answer_id) > ($1, $2) AND (outcome = ANY ($3) OR rating = 'unhelpful')
  ORDER BY created_at, answer_id LIMIT ${READ_AT_ONCE}`;
const COUNTS = `
  SELECT substr(created_at, 1, 10) AS day, outcome, variety, count(*)::int AS answers,
    (count(*) FILTER (WHERE rating = 'helpful'))::int AS helpful,
    (count(*) FILTER (WHERE rating = 'unhelpful'))::int AS unhelpful
  FROM tijaria.receipts WHERE created_at >= $1 GROUP BY 1, 2, 3`;

interface ReviewRow {
  readonly id: string;
  readonly time: string;
  readonly body: string;
  readonly feedback: string | null;
}

/** A {@link QuestionLog} of what `createPostgresStore` keeps in the same database. */
export function createPostgresQuestionLog(queries: Queries): QuestionLog {
  return {
    toReview: async (since) => {
      const found: ReviewQuestion[] = [];
      for (let [time, id] = [since, NO_ID]; ;) {
        const rows = await queries.query<ReviewRow>(TO_REVIEW, [time, id, REVIEWED_OUTCOMES]);
        for (const row of rows) {
          const receipt = parseReceipt(row.body, row.id);
          if (receipt !== undefined) found.push(reviewQuestionOf(receipt, parseFeedback(row.feedback)));
        }
        const last = rows.at(-1);
        if (last === undefined || rows.length < READ_AT_ONCE) return found;
        ({ time, id } = last);
      }
    },
    counts: async (since) => dayCountsOf(await queries.query<AnswerTally>(COUNTS, [since])),
  };
}
