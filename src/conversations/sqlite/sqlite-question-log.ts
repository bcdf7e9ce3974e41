import { setImmediate } from 'node:timers/promises';
import { dayCountsOf, type AnswerTally } from '../day-counts.ts';
import { parseFeedback, parseReceipt } from '../parse-kept.ts';
import type { QuestionLog, ReviewQuestion } from '../question-log.ts';
import { REVIEWED_OUTCOMES, reviewQuestionOf } from '../review-question.ts';
import type { ConversationFile } from './conversation-file.ts';
import { rowsOf } from './sqlite-database.ts';

/** Receipts read at once: they are whole, and answers go on in between. */
const READ_AT_ONCE = 200;

const TO_REVIEW = `
  SELECT answer_id, created_at, receipts.body AS receipt, feedback.body AS feedback
  FROM receipts LEFT JOIN feedback USING (answer_id)
  WHERE (created_at, answer_id) > (?, ?)
    AND (outcome IN (${REVIEWED_OUTCOMES.map((outcome) => `'${outcome}'`).join(', ')}) OR rating = 'unhelpful')
  ORDER BY created_at, answer_id LIMIT ${READ_AT_ONCE}`;
const COUNTS = `
  SELECT substr(created_at, 1, 10) AS day, outcome, variety, count(*) AS answers,
    sum(rating IS 'helpful') AS helpful, sum(rating IS 'unhelpful') AS unhelpful
  FROM receipts LEFT JOIN feedback USING (answer_id)
  WHERE created_at >= ? GROUP BY 1, 2, 3`;

/** A {@link QuestionLog} of what `createSqliteStore` keeps in the same file. */
export function createSqliteQuestionLog(file: ConversationFile): QuestionLog {
  return {
    toReview: async (since) => {
      const found: ReviewQuestion[] = [];
      for (let [time, id] = [since, '']; ;) {
        const rows = (await file.read((database) => rowsOf(database, TO_REVIEW, time, id))) ?? [];
        for (const { answer_id, receipt, feedback } of rows) {
          const kept = parseReceipt(receipt, String(answer_id));
          if (kept !== undefined) found.push(reviewQuestionOf(kept, parseFeedback(feedback)));
        }
        const last = rows.at(-1);
        if (last === undefined || rows.length < READ_AT_ONCE) return found;
        [time, id] = [String(last['created_at']), String(last['answer_id'])];
        await setImmediate();
      }
    },
    counts: async (since) => {
      const rows = (await file.read((database) => rowsOf(database, COUNTS, since))) ?? [];
      // Columns of the query, which the store filled from receipts.
      return dayCountsOf(rows as unknown as AnswerTally[]);
    },
  };
}
