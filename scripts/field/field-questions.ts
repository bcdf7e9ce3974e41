import { readJsonLines } from '../../eval/records/json-lines.ts';
import { OUT_OF_SCOPE_FILES, outOfScopeSchema } from '../../eval/relevance/scope-questions.ts';
import { fieldTerms } from '../../src/answering/field/field-model.ts';
import { seededRandom } from '../../src/common/seeded-random.ts';
import { VARIETIES } from '../../src/source/language.ts';
import { readCorpus } from '../../src/source/read-corpus.ts';
import { detectVariety } from '../../src/text/detect-variety.ts';
import type { TermAnalyser } from '../../src/text/term-analyser.ts';
import type { FieldQuestion } from './fit-field.ts';

/** Questions in the field that are learned from; more change nothing. */
const MOST = 12_000;

/** Questions that people are known to ask of the sheets, drawn at random; the same base gives the same. */
export async function questionsInField(corpusDir: string, analyser: TermAnalyser): Promise<FieldQuestion[]> {
  const { questions } = await readCorpus(corpusDir);
  const asked = [...questions.values()]
    .flatMap((sections) => Object.values(sections).flat())
    .flatMap((forms) => VARIETIES.flatMap((variety) => ({ variety, text: forms[variety] ?? '' })))
    .filter(({ text }) => text !== '');
  const random = seededRandom(5);
  return asked
    .map((question) => ({ question, place: random() }))
    .sort((a, b) => a.place - b.place)
    .slice(0, MOST)
    .map(({ question: { variety, text } }) => fieldTerms(analyser.expandQuery(text, { [variety]: 1 })));
}

/** The dev half of the questions that must be declined, in their order. */
export async function questionsOutside(analyser: TermAnalyser): Promise<FieldQuestion[]> {
  const files = await Promise.all(OUT_OF_SCOPE_FILES.map((file) => readJsonLines(file, outOfScopeSchema)));
  return files
    .flat()
    .filter(({ split }) => split === 'dev')
    .map(({ question }) => fieldTerms(analyser.expandQuery(question, detectVariety(question))));
}
