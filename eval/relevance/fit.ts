import { logistic } from '../../src/common/logistic.ts';
import { RELEVANCE_FEATURES, RELEVANCE_WEIGHTS } from '../../src/answering/relevance.ts';
import { percentile } from '../metrics/percentile.ts';
import { QUESTIONS_DIR, readQuestions } from '../records/question.ts';
import { openAnalyser } from '../../scripts/open-analyser.ts';
import { fitLogistic } from './fit-logistic.ts';
import { fieldsUnlearned } from './fields-unlearned.ts';
import { measureRelevance } from './measure-relevance.ts';
import { readScopeQuestions } from './scope-questions.ts';

/** Ordinary questions in scope of the dev half that may be refused, and that may be called out of the field, in percent. */
const MAX_FALSE_REFUSALS = 1.3;
const MAX_FALSE_OUT_OF_FIELD = 0.9;

/**
 * `npx tsx eval/relevance/fit.ts`: prints the weights of `relevance.ts` and the thresholds of `decide.ts`, for pasting. After
 * `npm run train:field`.
 */
const stories = (await readQuestions(QUESTIONS_DIR, 'dev'))
  .filter(({ outcome, history }) => outcome === 'answered' && history === undefined)
  .map(({ id, variety, question }) => ({ id, variety, question, inScope: true, kind: 'in-scope' }));
const measured = await measureRelevance([...(await readScopeQuestions('dev')), ...stories]);
const fields = await fieldsUnlearned(measured, await openAnalyser());
const rows = measured.map(({ features }, at) =>
  RELEVANCE_FEATURES.map((name) => (name === 'field' ? fields[at] : undefined) ?? features[name]),
);
const { bias, weights } = fitLogistic(
  rows,
  measured.map(({ inScope }) => inScope),
);
// Two decimals are all that some hundred questions determine; thresholds are those of the weights as printed.
const printed = [bias, ...weights].map((value) => Number(value.toFixed(2)));
const scores = rows.map((row) =>
  logistic(row.reduce((sum, value, at) => sum + value * (printed[at + 1] ?? 0), printed[0] ?? 0)),
);
const inScope = scores.filter((_, i) => measured[i]?.kind === 'in-scope');
console.log(`RELEVANCE_WEIGHTS now ${JSON.stringify(RELEVANCE_WEIGHTS)}`);
console.log(`fitted: bias: ${printed[0]}`);
RELEVANCE_FEATURES.forEach((name, at) => console.log(`  ${name}: ${printed[at + 1]},`));
// Rounded down, so that the share refused is kept.
const floor = (value: number): number => Math.floor(value * 1_000) / 1_000;
console.log(`MIN_RELEVANCE = ${floor(percentile(inScope, MAX_FALSE_REFUSALS))}`);
console.log(`RELATED_RELEVANCE = ${floor(percentile(inScope, MAX_FALSE_OUT_OF_FIELD))}`);
