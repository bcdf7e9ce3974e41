import { parseArgs } from 'node:util';
import { ANSWERS_FILE, REPORT_FILE, writeJson } from './files.ts';
import { answerRecordSchema } from './records/answer-record.ts';
import { readJsonLines } from './records/json-lines.ts';
import { QUESTIONS_DIR, readQuestions, readSplit } from './records/question.ts';
import { readSourceUrls } from './records/source-urls.ts';
import { evaluateAnswers } from './report/evaluate-answers.ts';
import { formatEvaluation } from './report/format-report.ts';

/** `tsx eval/evaluate.ts [--split dev|test|all] [--answers file] [--out file]`: judges, never calls the system. */
const { values } = parseArgs({
  options: {
    split: { type: 'string', default: 'all' },
    answers: { type: 'string', default: ANSWERS_FILE },
    out: { type: 'string', default: REPORT_FILE },
  },
});
const questions = await readQuestions(QUESTIONS_DIR, readSplit(values.split));
const answers = await readJsonLines(values.answers, answerRecordSchema);
const report = evaluateAnswers(questions, answers, await readSourceUrls('corpus'));
await writeJson(values.out, report);
console.log(formatEvaluation(report).join('\n'));
