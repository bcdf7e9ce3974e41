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
import { fitConditionalLogit, type Choice } from './fit-conditional-logit.ts';

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
        choices.push({ alternatives: sections.map(({ features }) => columns(features)), isRight });
    }
    const weights = fitConditionalLogit(choices).map((weight) => weight.toFixed(2));
    console.log(`SECTION_WEIGHTS now ${JSON.stringify(SECTION_WEIGHTS)}`);
    console.log(`fitted on ${choices.length} of ${questions.length} questions:`);
    for (const [i, name] of [...NUMBERS, ...ROLES].entries()) console.log(`  ${name}: ${weights[i] ?? ''},`);
  } finally {
    await close();
  }
}

function columns({ role, ...numbers }: SectionFeatures): number[] {
  return [...NUMBERS.map((name) => numbers[name]), ...ROLES.map((known) => (known === role ? 1 : 0))];
}

await run().catch((error: unknown) => {
  console.error(errorMessage(error));
  process.exitCode = 1;
});
