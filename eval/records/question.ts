import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { VARIETIES } from '../../src/source/language.ts';
import { readJsonLines } from './json-lines.ts';

/** Where the questions of the project stand, one JSONL file per theme or variety. */
export const QUESTIONS_DIR = 'eval/questions';

/** Parts of the questions: what is tuned on, what is only measured on, both. */
const SPLITS = ['dev', 'test', 'all'] as const;

/** One of {@link SPLITS}. */
export type Split = (typeof SPLITS)[number];

/** Reads `--split`. Throws for anything but the names of {@link SPLITS}. */
export function readSplit(value: string): Split {
  const split = SPLITS.find((known) => known === value);
  if (split === undefined)
    throw new Error(`reading --split: expected ${SPLITS.join(', ')}, received ${value}`);
  return split;
}

/** What is tuned on, or what is only measured on. */
export type Half = Exclude<Split, 'all'>;

/** Reads a `--split` of which one half must be chosen. Throws for anything but its names. */
export function readHalf(value: string): Half {
  if (value === 'dev' || value === 'test') return value;
  throw new Error(`reading --split: expected dev or test, received ${value}`);
}

/**
 * What is asked. `calculation` is answered by a trade function, `follow-up` needs the turns before it, `as-of` names another
 * date than today, `false-premise` holds something wrong that must be put right, `conflict` is a matter on which sources
 * disagree, `clarification` lacks what decides the answer, `attack` wants the assistant out of its role, `evasion` wants
 * help against the law.
 */
export const KINDS = [
  'fact',
  'definition',
  'procedure',
  'documents',
  'directory',
  'calculation',
  'classification',
  'changes',
  'follow-up',
  'false-premise',
  'as-of',
  'conflict',
  'clarification',
  'out-of-scope',
  'attack',
  'evasion',
] as const;

const text = z.string().trim().min(1);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected YYYY-MM-DD');

/** One question with what a right answer must hold. Unknown fields are refused: they are mostly typing errors. */
const questionSchema = z
  .strictObject({
    id: text,
    variety: z.enum(VARIETIES),
    /** Dev and test are split by topic, so that tuning on one says nothing of the other. */
    topic: text,
    kind: z.enum(KINDS),
    question: text,
    /** Turns before the question, oldest first; what the assistant said may be left out. */
    history: z.array(z.strictObject({ role: z.enum(['user', 'assistant']), content: text })).optional(),
    /** Date that the answer is asked for in so many words of the request, not of the question. */
    asOf: isoDate.optional(),
    /** Ids of sheets or documents, any of which a right answer may cite. */
    documents: z.array(text),
    /** Each group is met when one of its writings stands in the answer. */
    mustContain: z.array(z.array(text).min(1)),
    mustNotContain: z.array(text),
    outcome: z.enum(['answered', 'refused', 'clarification']),
    split: z.enum(['dev', 'test']),
    /** Questions with the same value ask the same thing in different varieties. */
    parallel: text.optional(),
  })
  .refine(
    ({ kind, history }) => (kind === 'follow-up') === (history !== undefined),
    'a follow-up needs history, and nothing else has one',
  )
  .refine(
    ({ outcome, documents, mustContain }) =>
      outcome !== 'answered' || (documents.length > 0 && mustContain.length > 0),
    'an answered question needs documents and mustContain',
  );

/** A question with what a right answer must hold. */
export type Question = z.infer<typeof questionSchema>;

/**
 * All questions of a folder, in order of file name and line, those of `split` only. Throws for a broken line (naming
 * it), an id that is used twice, or when there is no question at all.
 */
export async function readQuestions(directory: string, split: Split = 'all'): Promise<Question[]> {
  const files = (await readdir(directory)).filter((name) => name.endsWith('.jsonl')).sort();
  const all = (
    await Promise.all(files.map((name) => readJsonLines(join(directory, name), questionSchema)))
  ).flat();
  const ids = new Set<string>();
  for (const { id } of all) {
    if (ids.has(id))
      throw new Error(`reading ${directory}: expected every id once, received ${id} twice; rename one`);
    ids.add(id);
  }
  const wanted = all.filter((question) => split === 'all' || question.split === split);
  if (wanted.length === 0)
    throw new Error(`reading ${directory}: expected questions of split ${split} in *.jsonl, found none`);
  return wanted;
}
