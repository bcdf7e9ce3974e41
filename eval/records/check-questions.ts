import type { Language } from '../../src/source/language.ts';
import { REPLY_LANGUAGE } from '../../src/source/language.ts';
import { containsFact } from '../metrics/contains-fact.ts';
import type { Question } from './question.ts';

/** Document id → language → all that the document says in it. */
export type DocumentTexts = ReadonlyMap<string, Readonly<Partial<Record<Language, string>>>>;

/** Kinds whose facts are worked out, so that no document need hold them. */
export const WORKED_OUT: ReadonlySet<string> = new Set(['calculation', 'classification']);

/**
 * What is wrong with the questions, a line each: a document that is not in the base, and a fact that no acceptable document
 * holds in the language of the answer, so that no answer could be right. `others` are ids of documents whose text is not at
 * hand; a question that may rest on one of them is not held against its facts.
 */
export function checkQuestions(
  questions: readonly Question[],
  texts: DocumentTexts,
  others: ReadonlySet<string>,
): string[] {
  return questions.flatMap((question) => [
    ...question.documents
      .filter((id) => !texts.has(id) && !others.has(id))
      .map((id) => `${question.id}: expected documents of the base, received ${id}`),
    ...unfoundFacts(question, texts, others),
  ]);
}

function unfoundFacts(question: Question, texts: DocumentTexts, others: ReadonlySet<string>): string[] {
  const { id, documents, kind, mustContain, variety } = question;
  if (WORKED_OUT.has(kind) || documents.some((document) => others.has(document))) return [];
  const language = REPLY_LANGUAGE[variety];
  const said = documents.map((document) => texts.get(document)?.[language] ?? '').join('\n');
  return mustContain
    .filter((writings) => !writings.some((writing) => containsFact(said, writing)))
    .map(
      (writings) =>
        `${id}: expected ${documents.join(', ')} to hold in ${language}: ${writings.join(' | ')}; none does`,
    );
}
