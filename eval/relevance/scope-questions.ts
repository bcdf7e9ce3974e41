import { z } from 'zod';
import { VARIETIES, type Variety } from '../../src/source/language.ts';
import { readSectionQuestions } from '../ranking/sets/section-questions.ts';
import { readJsonLines } from '../records/json-lines.ts';
import type { Half } from '../records/question.ts';

/** Where the questions stand that must be declined: the estimate's author's own, then a second author's. */
export const OUT_OF_SCOPE_FILES = [
  'eval/relevance/out-of-scope.jsonl',
  'eval/relevance/out-of-scope-second.jsonl',
] as const;

/** A line of those files. */
export const outOfScopeSchema = z.strictObject({
  id: z.string().min(1),
  variety: z.enum(VARIETIES),
  question: z.string().min(1),
  /** `test` is not looked at while tuning. */
  split: z.enum(['dev', 'test']),
  /** A near miss shares words with the base: ports, customs, prices, licences of something else. */
  kind: z.enum(['near-miss', 'everyday', 'other-law', 'nonsense']),
});

/** A question, and whether the base should answer it. */
export interface ScopeQuestion {
  readonly id: string;
  readonly variety: Variety;
  readonly question: string;
  readonly inScope: boolean;
  /** `in-scope`, or why not. */
  readonly kind: string;
}

/**
 * The questions of one half: those of `eval/sections`, all in scope, then those of {@link OUT_OF_SCOPE_FILES}, files in
 * order. Throws for a line of another form.
 */
export async function readScopeQuestions(split: Half): Promise<ScopeQuestion[]> {
  const [sections, ...files] = await Promise.all([
    readSectionQuestions(),
    ...OUT_OF_SCOPE_FILES.map((file) => readJsonLines(file, outOfScopeSchema)),
  ]);
  const inScope = sections
    .filter((asked) => asked.split === split)
    .map(({ id, variety, question }) => ({ id, variety, question, inScope: true, kind: 'in-scope' }));
  const outOfScope = files
    .flat()
    .filter((asked) => asked.split === split)
    .map(({ id, variety, question, kind }) => ({ id, variety, question, inScope: false, kind }));
  return [...inScope, ...outOfScope];
}
