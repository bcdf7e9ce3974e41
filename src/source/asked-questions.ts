import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { CorpusProblem } from './corpus-problem.ts';
import { REPLY_LANGUAGE, VARIETIES, type Language, type Variety } from './language.ts';
import { describeIssues } from './yaml-records.ts';

/** A question in people's own words, and the variety it is written in. */
export interface AskedQuestion {
  readonly variety: Variety;
  readonly text: string;
  /** Positions from 1, in their section, of the statements that answer it, best first; absent where nobody has said. */
  readonly at?: readonly number[];
}

/**
 * One question as people put it in one or more varieties: all ask the same thing. `at` are the statements of its section
 * that answer it; see {@link AskedQuestion}.
 */
export type QuestionForms = Readonly<Partial<Record<Variety, string>>> & Pick<AskedQuestion, 'at'>;

/** Section id → the questions that this section answers. They feed retrieval and are never shown. */
export type SectionQuestions = Readonly<Record<string, readonly QuestionForms[]>>;

const wording = z.string().trim().min(1).exactOptional();

/** Schema of one question: at least one of the five varieties. */
export const questionForms = z
  .strictObject({
    fr: wording,
    ar: wording,
    en: wording,
    'ary-Arab': wording,
    'ary-Latn': wording,
    at: z.array(z.int().min(1)).min(1).exactOptional(),
  })
  .refine(
    (forms) => VARIETIES.some((variety) => forms[variety] !== undefined),
    `expected at least one of ${VARIETIES.join(', ')}`,
  );

/**
 * Reads a file of questions: a map of section ids to lists of {@link QuestionForms}. A question that does not fit is one
 * problem with its line, and the rest is still read; a file that is no such map is one problem and no questions.
 */
export function parseQuestions(
  text: string,
  file: string,
): { questions: SectionQuestions; problems: CorpusProblem[] } {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const problems: CorpusProblem[] = [];
  const report = (line: number, message: string): void => {
    problems.push({ file, line, message: `reading questions: ${message}`, severity: 'error' });
  };
  const lineAt = (offset: number): number => lineCounter.linePos(offset).line;
  const [fault] = document.errors;
  const { contents } = document;
  if (fault !== undefined) report(lineAt(fault.pos[0]), fault.message.split('\n', 1)[0] ?? '');
  else if (!isMap(contents)) report(1, 'expected section ids, each with a list of questions');
  if (fault !== undefined || !isMap(contents)) return { questions: {}, problems };
  const questions: Record<string, QuestionForms[]> = {};
  for (const { key, value } of contents.items) {
    const id = String(key.toJS(document));
    if (isSeq(value))
      questions[id] = value.items.flatMap((item) => readForms(id, item.range[0], item.toJS(document)));
    else report(lineAt(key.range[0]), `${id}: expected a list of questions`);
  }
  return { questions, problems };

  function readForms(id: string, offset: number, value: unknown): QuestionForms[] {
    const parsed = questionForms.safeParse(value);
    if (parsed.success) return [parsed.data];
    report(lineAt(offset), `${id}: ${describeIssues(parsed.error)}`);
    return [];
  }
}

/** The forms that stand with a document in `language`: its own, and the Darija that is answered in it. */
export function questionsIn(language: Language, asked: readonly QuestionForms[]): AskedQuestion[] {
  const varieties = VARIETIES.filter((variety) => REPLY_LANGUAGE[variety] === language);
  return asked.flatMap((forms) =>
    varieties.flatMap((variety) => {
      const text = forms[variety];
      const at = forms.at === undefined ? {} : { at: forms.at };
      return text === undefined ? [] : [{ variety, text, ...at }];
    }),
  );
}
