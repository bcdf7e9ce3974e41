import { errorMessage } from '../../src/common/errors.ts';
import {
  STATEMENT_NUMBERS,
  STATEMENT_WEIGHTS,
  type StatementFeatures,
} from '../../src/answering/score-statements.ts';
import { compareStatements } from '../../src/answering/select-statements.ts';
import { openSystem } from '../open-system.ts';
import type { Choice } from '../ranking/section-weights/fit-conditional-logit.ts';
import { featureColumns, reportFit } from '../ranking/section-weights/report-fit.ts';
import { readSectionQuestions } from '../ranking/sets/section-questions.ts';
import { answerDependencies, answeringState } from '../relevance/answering-state.ts';

const ROLES = Object.keys(STATEMENT_WEIGHTS.roles) as StatementFeatures['role'][]; // keys of a literal: roles

/**
 * `npx tsx eval/answers/fit.ts`: prints the weights of `src/answering/score-statements.ts`, for pasting, learned from the
 * dev half of `eval/sections` over a snapshot made now. Questions of which no right statement is among the evidence are left
 * out. Same checkout, same numbers.
 */
async function run(): Promise<void> {
  const questions = (await readSectionQuestions()).filter(({ split }) => split === 'dev');
  const { service, close } = await openSystem();
  try {
    const { retrieval } = service;
    const dependencies = answerDependencies(service);
    const choices: Choice[] = [];
    for (const { question, answers } of questions) {
      const state = await answeringState({ question, history: [] }, dependencies);
      const compared = compareStatements(state.evidence, state.shares, retrieval.passageTerms, state);
      const isRight = compared.map(({ chunk, statement }) =>
        answers.includes(`${chunk.documentId}#${statement.id}`),
      );
      if (isRight.includes(true))
        choices.push({
          alternatives: compared.map(({ features }) => featureColumns(features, STATEMENT_NUMBERS, ROLES)),
          isRight,
        });
    }
    const columns = [...STATEMENT_NUMBERS, ...ROLES];
    const report = {
      constant: 'STATEMENT_WEIGHTS',
      present: STATEMENT_WEIGHTS,
      columns,
      asked: questions.length,
    };
    console.log(reportFit(choices, report).join('\n'));
  } finally {
    await close();
  }
}

await run().catch((error: unknown) => {
  console.error(errorMessage(error));
  process.exitCode = 1;
});
