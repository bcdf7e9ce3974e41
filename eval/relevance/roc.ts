import { parseArgs } from 'node:util';
import { MIN_RELEVANCE } from '../../src/answering/decide.ts';
import { errorMessage } from '../../src/common/errors.ts';
import { isMain } from '../is-main.ts';
import { readHalf } from '../records/question.ts';
import { formatRoc } from './format-roc.ts';
import { measureRelevance } from './measure-relevance.ts';
import { reportRoc } from './report-roc.ts';
import { readScopeQuestions } from './scope-questions.ts';

const HELP = `npx tsx eval/relevance/roc.ts [options]
How well relevance tells questions that the base answers from those that it must decline.
  --split dev|test  the half that is asked; dev without it, test only to report
  --accepted        list the questions out of scope that are accepted, and those in scope that are refused
  --json            the report as JSON`;

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      split: { type: 'string', default: 'dev' },
      accepted: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const split = readHalf(values.split);
  const measured = await measureRelevance(await readScopeQuestions(split));
  const report = reportRoc(measured, MIN_RELEVANCE);
  console.log(values.json ? JSON.stringify({ split, ...report }, null, 2) : formatRoc(report).join('\n'));
  if (!values.accepted) return;
  for (const { inScope, relevance, id, question } of measured)
    if (inScope !== relevance >= MIN_RELEVANCE)
      console.log(`${inScope ? 'refused ' : 'accepted'} ${relevance.toFixed(3)} ${id}: ${question}`);
}

if (isMain(import.meta.url))
  await run().catch((error: unknown) => {
    console.error(`${errorMessage(error)}\n\n${HELP}`);
    process.exitCode = 2;
  });
