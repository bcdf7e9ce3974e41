import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { questionsJudged, questionsKnown, withOdd } from './field/field-questions.ts';
import { fitField } from './field/fit-field.ts';
import { storeField } from './field/store-field.ts';
import { openAnalyser } from './open-analyser.ts';

/**
 * `npm run train:field [-- --corpus <folder>] [--out <file>]`: learns which words, and which letters in them, speak for a question of foreign trade and which
 * against, from the known questions of the sheets and the dev halves of the questions of `eval/relevance`; same inputs, same
 * bytes. Afterwards `npx tsx eval/relevance/fit.ts`, whose weights rest on it.
 */
const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: 'corpus' },
    out: { type: 'string', default: 'src/answering/field/field-weights.json' },
  },
});
/** What an artefact that every checkout carries may weigh. */
const MAX_BYTES = 250_000;

const analyser = await openAnalyser(values.corpus);
const [known, { odd, outside }] = await Promise.all([
  questionsKnown(values.corpus, analyser),
  questionsJudged(analyser),
]);
const stored = `${JSON.stringify(storeField(fitField(withOdd(known, odd), outside)), null, 2)}\n`;
if (stored.length > MAX_BYTES)
  throw new Error(`training: expected at most ${MAX_BYTES} bytes, received ${stored.length}; prune more`);
await writeFile(values.out, stored);
console.log(
  `${values.out}: ${stored.length} bytes, from ${known.length} known, ${odd.length} odd and ${outside.length} other questions`,
);
