import { z } from 'zod';
import { LANGUAGES, VARIETIES } from '../../src/source/language.ts';
import { readJsonLines } from '../records/json-lines.ts';

/** Where the questions stand. */
const QUESTIONS_FILE = 'eval/calculations/questions.jsonl';

const reference = z.strictObject({ documentId: z.string(), statementId: z.string() });

const calculationQuestion = z.strictObject({
  id: z.string(),
  variety: z.enum(VARIETIES),
  /** Of the answer. */
  language: z.enum(LANGUAGES),
  question: z.string(),
  /** Figures of the result, in the normal form of `text/figures.ts`; none where nothing is to be worked out. */
  expected: z.array(z.string()),
  /** The rule that they follow from; for a question that asks for no calculation, the statements that tempt most. */
  rules: z.array(reference),
  /** True for a question that is not worked out yet. */
  open: z.boolean().optional(),
});

/** A question that gives figures, and what is to be worked out from them: by hand, from the statement it names. */
export type CalculationQuestion = z.infer<typeof calculationQuestion>;

/** Reads the questions, in file order. */
export async function readCalculationQuestions(): Promise<CalculationQuestion[]> {
  return readJsonLines(QUESTIONS_FILE, calculationQuestion);
}
