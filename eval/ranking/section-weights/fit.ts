import { ANSWER_PASSAGES } from '../../../src/assembly/open-service.ts';
import { ROLE_FOR_INTENT } from '../../../src/answering/understanding/question-intent.ts';
import { errorMessage } from '../../../src/common/errors.ts';
import { compareSections, sectionsLookedAt } from '../../../src/retrieval/rerank-sections.ts';
import { findSections } from '../../../src/retrieval/retrieve-evidence.ts';
import {
  SECTION_NUMBERS,
  SECTION_WEIGHTS,
  type SectionFeatures,
} from '../../../src/retrieval/score-sections.ts';
import type { SearchIndex } from '../../../src/search-index/search-index.ts';
import { openSystem } from '../../open-system.ts';
import { readLessons } from '../../records/lessons.ts';
import { answerDependencies, answeringState } from '../../relevance/answering-state.ts';
import type { Choice } from './fit-conditional-logit.ts';
import { featureColumns, reportFit } from './report-fit.ts';

const ROLES = Object.keys(SECTION_WEIGHTS.roles) as SectionFeatures['role'][]; // keys of a literal: roles

/**
 * `npx tsx eval/ranking/section-weights/fit.ts`: prints the weights of `src/retrieval/score-sections.ts`, for pasting,
 * learned over a snapshot made now from the dev halves of `eval/sections` and `eval/questions`, a choice for each fact that an
 * answer must hold. Facts of which no right section is among those looked at are left out. Same checkout, same numbers.
 */
async function run(): Promise<void> {
  const lessons = await readLessons();
  const { service, close } = await openSystem();
  try {
    const { index } = service.retrieval;
    const dependencies = answerDependencies(service);
    const sayings = new Map<string, string>();
    const choices: Choice[] = [];
    for (const { request, facts } of lessons) {
      const { searchText: text, intent, ...state } = await answeringState(request, dependencies);
      const role = ROLE_FOR_INTENT[intent];
      const query = { ...state, text, k: ANSWER_PASSAGES, ...(role === undefined ? {} : { role }) };
      const { ranked, ...compared } = await findSections(query, service.retrieval);
      const looked = ranked.slice(0, sectionsLookedAt(ANSWER_PASSAGES));
      const sections = await compareSections(looked, compared, index);
      const alternatives = sections.map(({ features }) => featureColumns(features, SECTION_NUMBERS, ROLES));
      for (const { alignId } of looked) await tell(alignId, index, sayings);
      for (const isFact of facts) {
        const isRight = looked.map(({ alignId: id }) =>
          isFact({ documentId: id.split('#', 1)[0] ?? '', id, text: sayings.get(id) ?? '' }),
        );
        if (isRight.includes(true)) choices.push({ alternatives, isRight });
      }
    }
    const columns = [...SECTION_NUMBERS, ...ROLES];
    const report = { constant: 'SECTION_WEIGHTS', present: SECTION_WEIGHTS, columns, asked: lessons.length };
    console.log(reportFit(choices, report).join('\n'));
  } finally {
    await close();
  }
}

/** Keeps what a section says in all its languages, unless it is known. */
async function tell(alignId: string, index: SearchIndex, known: Map<string, string>): Promise<void> {
  if (known.has(alignId)) return;
  const chunks = await index.chunks(index.aligned(alignId).map(({ chunkId }) => chunkId));
  known.set(alignId, chunks.map((chunk) => chunk?.text ?? '').join('\n'));
}

await run().catch((error: unknown) => {
  console.error(errorMessage(error));
  process.exitCode = 1;
});
