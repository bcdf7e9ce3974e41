import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import type { AnswerRequest } from '../src/answering/answer-request.ts';
import type { Service } from '../src/assembly/open-service.ts';
import type { Evidence } from '../src/retrieval/evidence.ts';
import { ANSWERS_FILE } from './files.ts';
import { isMain } from './is-main.ts';
import { DEFAULT_AS_OF, openSystem } from './open-system.ts';
import type { AnswerRecord } from './records/answer-record.ts';
import { collectAnswer } from './records/collect-answer.ts';
import { writeJsonLines } from './records/json-lines.ts';
import { answerDependencies, answeringState } from './relevance/answering-state.ts';
import { QUESTIONS_DIR, readQuestions, readSplit, type Question } from './records/question.ts';

/** Passages that the evidence is looked for among. */
const EVIDENCE_DEPTH = 5;

/** What is found for a request before anything is said. */
export type FindEvidence = (request: AnswerRequest) => Promise<readonly Pick<Evidence, 'chunk'>[]>;

/** Asks the system each question, one after the other so that latencies mean something, and records what it says. */
export async function generateAnswers(
  questions: readonly Question[],
  { answer }: Pick<Service, 'answer'>,
  findEvidence: FindEvidence,
): Promise<AnswerRecord[]> {
  const records: AnswerRecord[] = [];
  for (const question of questions) {
    const request = toRequest(question);
    const record = await collectAnswer(question.id, answer(request), () => performance.now());
    const found = (await findEvidence(request)).slice(0, EVIDENCE_DEPTH);
    const evidence = found.map(({ chunk }) => ({ documentId: chunk.documentId, passage: chunk.text }));
    records.push({ ...record, evidence });
  }
  return records;
}

/** {@link FindEvidence} over an opened system, by the steps of an answer that come before its composition. */
export function findEvidenceIn(
  service: Pick<Service, 'retrieval' | 'readQuestion'>,
  asOf: string,
): FindEvidence {
  const dependencies = answerDependencies(service, asOf);
  return async (request) => (await answeringState(request, dependencies)).evidence;
}

function toRequest({ question, history = [], asOf }: Question): AnswerRequest {
  return { question, history, ...(asOf === undefined ? {} : { asOf }) };
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
    const findEvidence = findEvidenceIn(system.service, values['as-of']);
    const answers = await generateAnswers(questions, system.service, findEvidence);
    await mkdir(dirname(values.out), { recursive: true });
    await writeJsonLines(values.out, answers);
    console.log(`${answers.length} answers written to ${values.out}`);
  } finally {
    await system.close();
  }
}

if (isMain(import.meta.url)) await main();
