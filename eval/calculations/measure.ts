import type { Service } from '../../src/assembly/open-service.ts';
import { extractFigures } from '../../src/text/figures.ts';
import { openSystem } from '../open-system.ts';
import { readCalculationQuestions, type CalculationQuestion } from './calculation-question.ts';

/** The day that the relative dates of the questions were worked out for. */
const AS_OF = '2026-11-26';

type Result = 'right' | 'wrong' | 'none';

/** What the assembled system works out for a question: told before the rules, with a citation of the calculation itself. */
async function resultOf({ question, expected }: CalculationQuestion, service: Service): Promise<Result> {
  let text = '';
  let isWorkedOut = false;
  for await (const event of service.answer({ question, history: [] })) {
    if (event.type === 'text-delta') text += event.text;
    if (event.type === 'citation') isWorkedOut ||= event.citation.chunkId === event.citation.documentId;
  }
  if (!isWorkedOut) return 'none';
  const [working = ''] = text.split('\n\n**');
  const told = new Set(extractFigures(working).map(({ normal }) => normal));
  return expected.length > 0 && expected.every((figure) => told.has(figure)) ? 'right' : 'wrong';
}

const questions = await readCalculationQuestions();
const { service, close } = await openSystem({ asOf: AS_OF });
const counts = { right: 0, wrong: 0, none: 0, needless: 0 };
for (const question of questions) {
  const result = await resultOf(question, service);
  if (question.expected.length > 0) counts[result]++;
  else if (result !== 'none') counts.needless++;
  if (result === 'wrong') console.error(`${question.id}: ${question.question}`);
}
await close();
const asked = counts.right + counts.wrong + counts.none;
console.log(
  `${counts.right} of ${asked} right, ${counts.wrong} wrong; ${counts.needless} of ${questions.length - asked} worked out needlessly`,
);
