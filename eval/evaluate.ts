import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { ANSWERS_FILE, REPORT_FILE, writeJson } from './files.ts';
import { answerRecordSchema } from './records/answer-record.ts';
import { readJsonLines } from './records/json-lines.ts';
import { QUESTIONS_DIR, readQuestions, readSplit } from './records/question.ts';
import { readSourceUrls } from './records/source-urls.ts';
import { evaluateAnswers } from './report/evaluate-answers.ts';
import { formatEvaluation } from './report/format-report.ts';
import { toScorecard } from './report/to-scorecard.ts';

/**
 * `tsx eval/evaluate.ts [--split dev|test|all] [--answers file] [--out file] [--scorecard file]`: judges, never calls the system.
 * The scorecard is dated by the file of the answers.
 */
const { values } = parseArgs({
  options: {
    split: { type: 'string', default: 'all' },
    answers: { type: 'string', default: ANSWERS_FILE },
    out: { type: 'string', default: REPORT_FILE },
    scorecard: { type: 'string' },
  },
});
const questions = await readQuestions(QUESTIONS_DIR, readSplit(values.split));
const answers = await readJsonLines(values.answers, answerRecordSchema);
const knownUrls = await readSourceUrls('corpus');
const report = evaluateAnswers(questions, answers, knownUrls);
await writeJson(values.out, report);
if (values.scorecard !== undefined) {
  const evaluatedOn = (await stat(values.answers)).mtime.toISOString().slice(0, 10);
  await writeJson(values.scorecard, toScorecard(questions, answers, { knownUrls, evaluatedOn }));
}
console.log(formatEvaluation(report).join('\n'));
