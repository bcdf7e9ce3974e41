import { readOddInScope, readOutOfScope, type ScopeQuestion } from '../../eval/relevance/scope-questions.ts';
import { fieldQuestion, type FieldQuestion } from '../../src/answering/field/field-model.ts';
import { seededRandom } from '../../src/common/seeded-random.ts';
import { VARIETIES } from '../../src/source/language.ts';
import { readCorpus } from '../../src/source/read-corpus.ts';
import { detectVariety } from '../../src/text/detect-variety.ts';
import type { TermAnalyser } from '../../src/text/term-analyser.ts';

/** Questions in the field that are learned from; more change nothing. */
const MOST = 12_000;

/** Questions that people are known to ask of the sheets, drawn at random; the same base gives the same. */
export async function questionsKnown(corpusDir: string, analyser: TermAnalyser): Promise<FieldQuestion[]> {
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
    .map(({ question: { variety, text } }) =>
      fieldQuestion(analyser.expandQuery(text, { [variety]: 1 }), text),
    );
}

/** Known questions, and as many again that sound out of scope, each of them repeated. */
export function withOdd(known: readonly FieldQuestion[], odd: readonly FieldQuestion[]): FieldQuestion[] {
  const repeated = known.flatMap((_, at) => odd[at % odd.length] ?? []);
  return [...known, ...repeated];
}

/** The dev halves of the questions that sound out of scope and of those that are. */
export async function questionsJudged(
  analyser: TermAnalyser,
): Promise<Record<'odd' | 'outside', FieldQuestion[]>> {
  const read = ({ question }: ScopeQuestion): FieldQuestion =>
    fieldQuestion(analyser.expandQuery(question, detectVariety(question)), question);
  const [odd, outside] = await Promise.all([readOddInScope('dev'), readOutOfScope('dev')]);
  return { odd: odd.map(read), outside: outside.map(read) };
}
