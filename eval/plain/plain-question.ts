import { z } from 'zod';
import { VARIETIES } from '../../src/source/language.ts';
import { statementSchema } from '../ranking/sets/section-questions.ts';
import { readJsonLines } from '../records/json-lines.ts';

const QUESTIONS_FILE = 'eval/plain/questions.jsonl';

const plainQuestionSchema = z.strictObject({
  id: z.string().min(1),
  variety: z.enum(VARIETIES),
  question: z.string().min(1),
  /** Statements each of which is a right first sentence of an answer. */
  answers: z.array(statementSchema).min(1),
  /** `test` is not looked at while tuning. */
  split: z.enum(['dev', 'test']),
});

/** A question as most visitors type it, in official or everyday words and without a story, and what may answer it first. */
export type PlainQuestion = z.infer<typeof plainQuestionSchema>;

/** Reads all of them. Throws for a line of another form, with its place. */
export function readPlainQuestions(): Promise<PlainQuestion[]> {
  return readJsonLines(QUESTIONS_FILE, plainQuestionSchema);
}
