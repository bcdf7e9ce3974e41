import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import type { Service } from '../src/assemble.ts';
import { ANSWERS_FILE } from './files.ts';
import { isMain } from './is-main.ts';
import { DEFAULT_AS_OF, openSystem } from './open-system.ts';
import type { AnswerRecord } from './records/answer-record.ts';
import { collectAnswer } from './records/collect-answer.ts';
import { writeJsonLines } from './records/json-lines.ts';
import { QUESTIONS_DIR, readQuestions, readSplit, type Question } from './records/question.ts';

/** Asks the system each question, one after the other so that latencies mean something, and records what it says. */
export async function generateAnswers(
  questions: readonly Question[],
  { answer }: Pick<Service, 'answer'>,
): Promise<AnswerRecord[]> {
  const records: AnswerRecord[] = [];
  for (const { id, question } of questions)
    records.push(await collectAnswer(id, answer({ question, history: [] }), () => performance.now()));
  return records;
}

/** `tsx eval/generate.ts [--split dev|test|all] [--as-of YYYY-MM-DD] [--out file]`: calls the system, judges nothing. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      split: { type: 'string', default: 'all' },
      'as-of': { type: 'string', default: DEFAULT_AS_OF },
      out: { type: 'string', default: ANSWERS_FILE },
    },
  });
  const questions = await readQuestions(QUESTIONS_DIR, readSplit(values.split));
  const system = await openSystem({ asOf: values['as-of'] });
  try {
    const answers = await generateAnswers(questions, system.service);
    await mkdir(dirname(values.out), { recursive: true });
    await writeJsonLines(values.out, answers);
    console.log(`${answers.length} answers written to ${values.out}`);
  } finally {
    await system.close();
  }
}

if (isMain(import.meta.url)) await main();
