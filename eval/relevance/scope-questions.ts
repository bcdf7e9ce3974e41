import { z } from 'zod';
import { VARIETIES, type Variety } from '../../src/source/language.ts';
import { readSectionQuestions } from '../ranking/sets/section-questions.ts';
import { readJsonLines } from '../records/json-lines.ts';
import type { Half } from '../records/question.ts';

/** Where the questions stand that must be declined: the estimate's author's own, then those of four others. */
const OUT_OF_SCOPE_FILES = [
  'eval/relevance/out-of-scope.jsonl',
  'eval/relevance/out-of-scope-second.jsonl',
  'eval/relevance/out-of-scope-third.jsonl',
  'eval/relevance/out-of-scope-fourth.jsonl',
  'eval/relevance/out-of-scope-fifth.jsonl',
] as const;
/** Where those stand that must be answered though they sound like anything else: a family, a place abroad, slang. */
const ODD_IN_SCOPE_FILES = [
  'eval/relevance/in-scope-third.jsonl',
  'eval/relevance/in-scope-fourth.jsonl',
  'eval/relevance/in-scope-fifth.jsonl',
] as const;

/** A line of the files to decline. */
const outOfScopeSchema = z.strictObject({
  id: z.string().min(1),
  variety: z.enum(VARIETIES),
  question: z.string().min(1),
  /** `test` is not looked at while tuning. */
  split: z.enum(['dev', 'test']),
  /** A near miss shares words with the base: ports, customs, prices, licences of something else. */
  kind: z.enum(['near-miss', 'everyday', 'other-law', 'nonsense']),
});

/** A line of the files to answer. */
const oddInScopeSchema = z.strictObject({
  id: z.string().min(1),
  variety: z.enum(VARIETIES),
  question: z.string().min(1),
  split: z.enum(['dev', 'test']),
  /** The sheet or table that answers. */
  document: z.string().min(1),
});

/** A question, and whether the base should answer it. */
export interface ScopeQuestion {
  readonly id: string;
  readonly variety: Variety;
  readonly question: string;
  readonly inScope: boolean;
  /** `in-scope`, {@link ODD}, or why it is out of scope. */
  readonly kind: string;
}

/** The kind of the questions in scope that sound out of it. */
export const ODD = 'odd';

/**
 * The questions of one half: those of `eval/sections` and of {@link ODD_IN_SCOPE_FILES}, all in scope, then those of
 * {@link OUT_OF_SCOPE_FILES}, files in order. Throws for a line of another form.
 */
export async function readScopeQuestions(split: Half): Promise<ScopeQuestion[]> {
  const [sections, odd, declined] = await Promise.all([
    readSectionQuestions(),
    readOddInScope(split),
    readOutOfScope(split),
  ]);
  const inScope = sections
    .filter((asked) => asked.split === split)
    .map(({ id, variety, question }) => ({ id, variety, question, inScope: true, kind: 'in-scope' }));
  return [...inScope, ...odd, ...declined];
}

/** Those of {@link ODD_IN_SCOPE_FILES} alone. */
export async function readOddInScope(split: Half): Promise<ScopeQuestion[]> {
  const asked = await readHalfOf(ODD_IN_SCOPE_FILES, oddInScopeSchema, split);
  return asked.map(({ id, variety, question }) => ({ id, variety, question, inScope: true, kind: ODD }));
}

/** Those of {@link OUT_OF_SCOPE_FILES} alone. */
export async function readOutOfScope(split: Half): Promise<ScopeQuestion[]> {
  const asked = await readHalfOf(OUT_OF_SCOPE_FILES, outOfScopeSchema, split);
  return asked.map(({ id, variety, question, kind }) => ({ id, variety, question, inScope: false, kind }));
}

async function readHalfOf<T extends { readonly split: Half }>(
  files: readonly string[],
  schema: z.ZodType<T>,
  split: Half,
): Promise<T[]> {
  const read = await Promise.all(files.map((file) => readJsonLines(file, schema)));
  return read.flat().filter((asked) => asked.split === split);
}
