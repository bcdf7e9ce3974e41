import { parseArgs } from 'node:util';
import { decide } from '../../src/answering/decide.ts';
import { errorMessage } from '../../src/common/errors.ts';
import { seededRandom } from '../../src/common/seeded-random.ts';
import type { Service } from '../../src/assembly/open-service.ts';
import { VARIETIES } from '../../src/source/language.ts';
import { isMain } from '../is-main.ts';
import { openSystem } from '../open-system.ts';
import { readSectionQuestions, type SectionQuestion } from '../ranking/sets/section-questions.ts';
import { readHalf, type Half } from '../records/question.ts';
import { answerDependencies, answeringState, finish } from '../relevance/answering-state.ts';
import { listGlossaryWords } from './list-words.ts';
import { misspellQuestion, type MisspeltQuestion } from './misspell-question.ts';

const HELP = `npx tsx eval/spelling/misspelt-questions.ts [options]
What a slip in a word of trade costs: the questions of eval/sections, the longest word of the glossary in each misspelt.
  --split dev|test  the half that is asked; dev without it, test only to report
  --failures        list the misspelt questions that are declined or miss their section`;

const SEED = 7;
/** The right section counts as found among the first five. */
const FOUND_WITHIN = 5;

interface Case {
  readonly asked: SectionQuestion;
  readonly misspelt: MisspeltQuestion;
}

/** How a question fares. */
interface Result {
  /** Place of the right section from 0, −1 when it is not there. */
  readonly place: number;
  readonly isAnswered: boolean;
}

async function run(split: Half, failures: boolean): Promise<void> {
  const cases = await makeCases(split);
  const { service, close } = await openSystem();
  try {
    const { retrieval, readQuestion } = service;
    const analyser = { ...retrieval.analyser, correct: (text: string) => text };
    const uncorrected = { readQuestion, retrieval: { ...retrieval, analyser } };
    const misspelt = await askAll(cases, ({ misspelt: { text } }) => text, service);
    const systems: Record<string, readonly Result[]> = {
      'as they were asked': await askAll(cases, ({ asked }) => asked.question, service),
      misspelt,
      'misspelt, nothing repaired': await askAll(cases, ({ misspelt: { text } }) => text, uncorrected),
    };
    console.log(`${cases.length} questions: answered, right section among the first 5, first`);
    for (const [name, results] of Object.entries(systems)) printResults(name, cases, results);
    if (failures) printFailures(cases, misspelt);
  } finally {
    await close();
  }
}

/** Questions of the half that hold a word of the glossary to misspell, the same slips each time. */
async function makeCases(split: Half): Promise<Case[]> {
  const words = await listGlossaryWords('corpus');
  const random = seededRandom(SEED);
  const questions = (await readSectionQuestions()).filter((asked) => asked.split === split);
  return questions.flatMap((asked) => {
    const misspelt = misspellQuestion(asked.question, (word) => words.has(word), random);
    return misspelt === undefined ? [] : [{ asked, misspelt }];
  });
}

async function askAll(
  cases: readonly Case[],
  textOf: (asked: Case) => string,
  service: Pick<Service, 'retrieval' | 'readQuestion'>,
): Promise<Result[]> {
  const dependencies = answerDependencies(service);
  const results: Result[] = [];
  for (const each of cases) {
    const state = await answeringState({ question: textOf(each), history: [] }, dependencies);
    const place = state.evidence.findIndex(({ chunk }) => each.asked.relevant.includes(chunk.alignId));
    const { outcome } = await finish(decide, state, dependencies);
    results.push({ place, isAnswered: outcome === undefined });
  }
  return results;
}

function printResults(name: string, cases: readonly Case[], results: readonly Result[]): void {
  console.log(name);
  for (const variety of [...VARIETIES, undefined]) {
    const own = results.filter((_, i) => variety === undefined || cases[i]?.asked.variety === variety);
    const shares = [
      own.filter(({ isAnswered }) => isAnswered),
      own.filter(isFound),
      own.filter(({ place }) => place === 0),
    ].map((some) => (some.length / Math.max(1, own.length)).toFixed(3));
    console.log(`  ${(variety ?? 'all').padEnd(9)} ${String(own.length).padStart(4)}  ${shares.join('  ')}`);
  }
}

function printFailures(cases: readonly Case[], results: readonly Result[]): void {
  cases.forEach(({ misspelt: { typed, intended, text } }, i) => {
    const result = results[i];
    if (result === undefined || (result.isAnswered && isFound(result))) return;
    const said = [...(result.isAnswered ? [] : ['declined']), ...(isFound(result) ? [] : ['section missed'])];
    console.log(`${said.join(', ')}: ${typed} (${intended}): ${text}`);
  });
}

function isFound({ place }: Result): boolean {
  return place >= 0 && place < FOUND_WITHIN;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      split: { type: 'string', default: 'dev' },
      failures: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  await run(readHalf(values.split), values.failures);
}

if (isMain(import.meta.url))
  await main().catch((error: unknown) => {
    console.error(`${errorMessage(error)}\n\n${HELP}`);
    process.exitCode = 2;
  });
