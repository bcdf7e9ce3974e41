import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { VARIETIES } from '../../../src/source/language.ts';
import { readJsonLines } from '../../records/json-lines.ts';

/** Name of the set that these questions are, and of its passages: the product's own base. */
export const SECTIONS = 'sections';

/** Where the project's own questions stand, with the sections that answer them. */
export const SECTIONS_DIR = 'eval/sections';

const sectionQuestionSchema = z.strictObject({
  id: z.string().min(1),
  variety: z.enum(VARIETIES),
  question: z.string().min(1),
  /** Align ids, `<sheetId>#<sectionId>`, of the sections that answer it. */
  relevant: z.array(z.string().regex(/^[^#]+#[^#]+$/, 'expected <sheetId>#<sectionId>')).min(1),
  /** `test` is not looked at while tuning. */
  split: z.enum(['dev', 'test']),
});

/** A question in people's own words and the sections of the base that answer it. */
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
