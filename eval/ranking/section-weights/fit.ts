import { fixedClock } from '../../../src/common/clock.ts';
import { errorMessage } from '../../../src/common/errors.ts';
import { compareSections, sectionsLookedAt } from '../../../src/retrieval/rerank-sections.ts';
import { findSections } from '../../../src/retrieval/retrieve-evidence.ts';
import { SECTION_WEIGHTS, type SectionFeatures } from '../../../src/retrieval/score-sections.ts';
import { REPLY_LANGUAGE } from '../../../src/source/language.ts';
import { detectVariety, dominantVariety } from '../../../src/text/detect-variety.ts';
import { DEFAULT_AS_OF, openSystem } from '../../open-system.ts';
import { DEPTH } from '../measure-search.ts';
import { readSectionQuestions } from '../sets/section-questions.ts';
import type { Choice } from './fit-conditional-logit.ts';
import { featureColumns, reportFit } from './report-fit.ts';

/** Numbers, and roles that differ from the others; a role without a weight weighs 0. */
const NUMBERS = ['found', 'statement', 'question', 'coverage', 'size'] as const;
const ROLES = Object.keys(SECTION_WEIGHTS.roles) as SectionFeatures['role'][]; // keys of a literal: roles

/**
 * `npx tsx eval/ranking/section-weights/fit.ts`: prints the weights of `src/retrieval/score-sections.ts`, for pasting,
 * learned from the dev half of `eval/sections` over a snapshot made now. Questions of which no right section is among
 * those looked at are left out. Same checkout, same numbers.
 */
async function run(): Promise<void> {
  const questions = (await readSectionQuestions()).filter(({ split }) => split === 'dev');
  const { service, close } = await openSystem();
  try {
    const asOf = fixedClock(DEFAULT_AS_OF).today();
    const choices: Choice[] = [];
    for (const { question: text, relevant } of questions) {
      const reading = detectVariety(text);
      const language = REPLY_LANGUAGE[dominantVariety(reading)];
      const query = { text, reading, language, asOf, k: DEPTH };
      const { ranked, ...compared } = await findSections(query, service.retrieval);
      const looked = ranked.slice(0, sectionsLookedAt(DEPTH));
      const isRight = looked.map(({ alignId }) => relevant.includes(alignId));
      const sections = compareSections(looked, compared, service.retrieval.index);
      if (isRight.includes(true))
        choices.push({
          alternatives: sections.map(({ features }) => featureColumns(features, NUMBERS, ROLES)),
          isRight,
        });
    }
    const columns = [...NUMBERS, ...ROLES];
    const report = {
      constant: 'SECTION_WEIGHTS',
      present: SECTION_WEIGHTS,
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
