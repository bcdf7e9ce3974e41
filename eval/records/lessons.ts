import type { AnswerRequest } from '../../src/answering/answer-request.ts';
import { containsFact } from '../metrics/contains-fact.ts';
import { readPlainQuestions, type PlainQuestion } from '../plain/plain-question.ts';
import { readSectionQuestions, type SectionQuestion } from '../ranking/sets/section-questions.ts';
import { QUESTIONS_DIR, readQuestions, type Question } from './question.ts';

/** A statement (`<documentId>#<sectionId>.<n>`) or a section (`<documentId>#<sectionId>`) that may be right. */
export interface Candidate {
  readonly documentId: string;
  readonly id: string;
  /** What it says; of a section in every language it stands in. */
  readonly text: string;
}

/** Tells whether a candidate holds a fact that an answer needs. */
export type Judge = (candidate: Candidate) => boolean;

/** A question, and a judge for each fact that its answer must hold. */
export interface Lesson {
  readonly request: AnswerRequest;
  readonly facts: readonly Judge[];
}

/**
 * What weights are learned from: the dev halves of `eval/sections`, where statements and sections are named, of `eval/plain`, where statements are, and of `eval/questions`,
 * where documents and facts are. Questions whose answer is worked out, asked back or declined are left out.
 */
export async function readLessons(): Promise<Lesson[]> {
  const [sections, plain, questions] = await Promise.all([
    readSectionQuestions(),
    readPlainQuestions(),
    readQuestions(QUESTIONS_DIR, 'dev'),
  ]);
  return [
    ...[...sections, ...plain.map(withSections)]
      .filter(({ split }) => split === 'dev')
      .map(({ question, answers, relevant }) => ({
        request: { question, history: [] },
        facts: [({ id }: Candidate) => answers.includes(id) || relevant.includes(id)],
      })),
    ...questions
      .filter(({ outcome, kind }) => outcome === 'answered' && kind !== 'calculation')
      .map(lessonOfQuestion),
  ];
}

/** Of a plain question those sections are relevant that its answers stand in. */
function withSections(
  plain: PlainQuestion,
): Pick<SectionQuestion, 'question' | 'answers' | 'relevant' | 'split'> {
  return { ...plain, relevant: plain.answers.map((answer) => answer.replace(/\.\d+$/, '')) };
}

function lessonOfQuestion({ question, history = [], asOf, documents, mustContain }: Question): Lesson {
  return {
    request: { question, history, ...(asOf === undefined ? {} : { asOf }) },
    facts: mustContain.map(
      (writings): Judge =>
        ({ documentId, text }) =>
          documents.includes(documentId) && writings.some((writing) => containsFact(text, writing)),
    ),
  };
}
