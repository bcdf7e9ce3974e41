import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { VARIETIES } from '../../../src/source/language.ts';
import { readJsonLines } from '../../records/json-lines.ts';

/** Name of the set that these questions are, and of its passages: the product's own base. */
export const SECTIONS = 'sections';

/** Where the project's own questions stand, with the sections that answer them. */
export const SECTIONS_DIR = 'eval/sections';

/** `<sheetId>#<sectionId>.<n>`: the statement's id in its sheet, which is the same in each language. */
export const statementSchema = z
  .string()
  .regex(/^[^#]+#[^#.~]+\.[1-9]\d*$/, 'expected <sheetId>#<sectionId>.<n>, n the position from 1');

const sectionQuestionSchema = z
  .strictObject({
    id: z.string().min(1),
    variety: z.enum(VARIETIES),
    question: z.string().min(1),
    /** Align ids, `<sheetId>#<sectionId>`, of the sections that answer it. */
    relevant: z.array(z.string().regex(/^[^#]+#[^#]+$/, 'expected <sheetId>#<sectionId>')).min(1),
    /**
     * Statements each of which gives the direct answer by itself, best first; in whatever section says it, also one that
     * `relevant` does not name.
     */
    answers: z.array(statementSchema).min(1),
    /** Statements that a good answer adds, because they change the outcome or complete it; none is among `answers`. */
    helps: z.array(statementSchema).max(4).default([]),
    /** `test` is not looked at while tuning. */
    split: z.enum(['dev', 'test']),
  })
  .refine(({ answers, helps }) => !helps.some((label) => answers.includes(label)), {
    path: ['helps'],
    message: 'expected other statements than answers',
  });

/** A question in people's own words, the sections of the base that answer it and, in them, the statements that do. */
export type SectionQuestion = z.infer<typeof sectionQuestionSchema>;

/**
 * Reads every `*.jsonl` of a folder, files and lines in order. No folder or no file gives an empty list. Throws for a
 * line of another form and for an id that appears twice.
 */
export async function readSectionQuestions(folder: string = SECTIONS_DIR): Promise<SectionQuestion[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  const files = names.filter((name) => name.endsWith('.jsonl')).sort();
  const questions: SectionQuestion[] = [];
  for (const file of files)
    questions.push(...(await readJsonLines(join(folder, file), sectionQuestionSchema)));
  const seen = new Set<string>();
  for (const { id } of questions) {
    if (seen.has(id))
      throw new Error(`reading ${folder}: expected every id once, received ${id} twice; rename one`);
    seen.add(id);
  }
  return questions;
}
