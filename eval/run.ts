import { parseArgs } from 'node:util';
import { errorMessage } from '../src/common/errors.ts';
import {
  ANSWERS_FILE,
  BASELINE_FILE,
  readBaseline,
  REPORT_FILE,
  SCORECARD_FILE,
  writeJson,
} from './files.ts';
import { findEvidenceIn, generateAnswers } from './generate.ts';
import { DEFAULT_AS_OF, openSystem } from './open-system.ts';
import { writeJsonLines } from './records/json-lines.ts';
import { QUESTIONS_DIR, readQuestions, readSplit } from './records/question.ts';
import { readSourceUrls } from './records/source-urls.ts';
import { evaluateAnswers } from './report/evaluate-answers.ts';
import { toSummary } from './report/evaluation-report.ts';
import { formatEvaluation, formatFailures } from './report/format-report.ts';
import { gate } from './report/gate.ts';
import { toScorecard } from './report/to-scorecard.ts';

/** `npm run eval`: generate, evaluate, compare, in this order. `--help` lists what can be asked for. */
const HELP = `npm run eval [-- options]
  --gate             compare with ${BASELINE_FILE}: exit code 1 on a drop
  --split <name>     dev, test or all (default); the baseline is of all
  --failures         print every question that was not answered strictly right
  --update-baseline  take this report as the new baseline, and publish it
  --scorecard        publish these figures: write ${SCORECARD_FILE}
Answers are written to ${ANSWERS_FILE}, the report to ${REPORT_FILE}.`;

function readOptions() {
  const { values } = parseArgs({
    options: {
      gate: { type: 'boolean', default: false },
      split: { type: 'string', default: 'all' },
      failures: { type: 'boolean', default: false },
      'update-baseline': { type: 'boolean', default: false },
      scorecard: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const split = readSplit(values.split);
  if ((values.gate || values['update-baseline'] || values.scorecard) && split !== 'all')
    throw new Error(`comparing: expected all questions, received split ${split}; leave --split out`);
  return { ...values, split };
}

async function run(options: ReturnType<typeof readOptions>): Promise<boolean> {
  const baseline = await readBaseline();
  const questions = await readQuestions(QUESTIONS_DIR, options.split);
  const asOf = baseline?.asOf ?? DEFAULT_AS_OF;
  const system = await openSystem({ asOf });
  const { service } = system;
  const answers = await generateAnswers(questions, service, findEvidenceIn(service, asOf)).finally(() =>
    system.close(),
  );
  const knownUrls = await readSourceUrls('corpus');
  const report = evaluateAnswers(questions, answers, knownUrls);
  await writeJson(REPORT_FILE, report);
  await writeJsonLines(ANSWERS_FILE, answers);
  console.log(formatEvaluation(report).join('\n'));
  if (options.failures) console.log(formatFailures(report).join('\n'));
  if (options['update-baseline']) {
    await writeJson(BASELINE_FILE, toSummary(report));
    console.log(`\n${BASELINE_FILE} written`);
  }
  if (options['update-baseline'] || options.scorecard) {
    const evaluatedOn = new Date().toISOString().slice(0, 10);
    await writeJson(SCORECARD_FILE, toScorecard(questions, answers, { knownUrls, evaluatedOn }));
    console.log(`\n${SCORECARD_FILE} written`);
  }
  if (!options.gate) return true;
  const verdict = gate(report, options['update-baseline'] ? toSummary(report) : baseline);
  console.log(`\n${verdict.lines.join('\n')}\n${verdict.passed ? 'gate passed' : 'GATE FAILED'}`);
  return verdict.passed;
}

try {
  const options = readOptions();
  if (options.help) console.log(HELP);
  else process.exitCode = (await run(options)) ? 0 : 1;
} catch (error) {
  console.error(`${errorMessage(error)}\n\n${HELP}`);
  process.exitCode = 2;
}
