import { parseArgs } from 'node:util';
import type { Service } from '../../src/assembly/open-service.ts';
import { errorMessage } from '../../src/common/errors.ts';
import { VARIETIES } from '../../src/source/language.ts';
import { readCorpus } from '../../src/source/read-corpus.ts';
import { openSystem } from '../open-system.ts';
import { readPlainQuestions, type PlainQuestion } from './plain-question.ts';

/** `first`: a right statement leads; `told`: one is quoted further down; `missed`: none is; `declined`: there is no answer. */
const RESULTS = ['first', 'told', 'missed', 'declined'] as const;
type Result = (typeof RESULTS)[number];

/**
 * `npx tsx eval/plain/measure.ts [--split dev|test] [--failures]`: asks the plain questions of `questions.jsonl`, which nobody who wrote the questions of
 * the base had seen, and prints how often a right statement comes first, and how often anywhere, per variety.
 */
async function run(): Promise<void> {
  const { values } = parseArgs({
    options: { failures: { type: 'boolean', default: false }, split: { type: 'string' } },
  });
  const questions = (await readPlainQuestions()).filter(({ split }) => split === (values.split ?? split));
  if (questions.length === 0)
    throw new Error(`measuring: expected --split dev or --split test, received ${values.split ?? 'none'}`);
  const sayings = await readSayings();
  const { service, close } = await openSystem();
  const counts = new Map(
    VARIETIES.map((variety) => [variety, { first: 0, told: 0, missed: 0, declined: 0 }]),
  );
  try {
    for (const question of questions) {
      const { result, lead } = await resultOf(question, service, sayings);
      const count = counts.get(question.variety);
      if (count !== undefined) count[result]++;
      if (values.failures && result !== 'first')
        console.log(`${question.id} ${question.variety} ${result}: ${question.question}\n    ${lead}`);
    }
  } finally {
    await close();
  }
  for (const [variety, count] of counts) console.log(line(variety, count));
  const all = { first: 0, told: 0, missed: 0, declined: 0 };
  for (const count of counts.values()) for (const result of RESULTS) all[result] += count[result];
  console.log(line('all', all));
}

function line(what: string, { first, told, missed, declined }: Record<Result, number>): string {
  const asked = first + told + missed + declined;
  const share = (part: number): string => `${((100 * part) / Math.max(1, asked)).toFixed(1)} %`;
  return `${what}: ${asked} asked, right first ${share(first)}, right anywhere ${share(first + told)}, declined ${declined}`;
}

/** Statement → what it says in each language. */
async function readSayings(): Promise<ReadonlyMap<string, readonly string[]>> {
  const sayings = new Map<string, string[]>();
  for (const { id: sheet, sections } of (await readCorpus('corpus')).sheets)
    for (const { statements } of sections)
      for (const { id, text } of statements) {
        const key = `${sheet}#${id}`;
        sayings.set(key, [...(sayings.get(key) ?? []), text]);
      }
  return sayings;
}

async function resultOf(
  { id, question, answers }: PlainQuestion,
  service: Service,
  sayings: ReadonlyMap<string, readonly string[]>,
): Promise<{ result: Result; lead: string }> {
  const right = new Set(answers.flatMap((answer) => sayings.get(answer) ?? missing(id, answer)));
  const quotes: (readonly string[])[] = [];
  let isAnswered = false;
  for await (const event of service.answer({ question, history: [] })) {
    if (event.type === 'citation') quotes.push(event.citation.quotes);
    if (event.type === 'answer-end') isAnswered = event.outcome === 'answered' || event.outcome === 'partial';
  }
  // The first citation comes before the first text, with what that text says.
  const [first = []] = quotes;
  const lead = first.join(' ');
  if (!isAnswered) return { result: 'declined', lead };
  if (first.some((quote) => right.has(quote))) return { result: 'first', lead };
  return { result: quotes.flat().some((quote) => right.has(quote)) ? 'told' : 'missed', lead };
}

function missing(id: string, answer: string): never {
  throw new Error(
    `measuring ${id}: expected a statement of the base, received ${answer}; mend questions.jsonl`,
  );
}

await run().catch((error: unknown) => {
  console.error(errorMessage(error));
  process.exitCode = 1;
});
