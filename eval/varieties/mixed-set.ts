import { join } from 'node:path';
import { z } from 'zod';
import { VARIETIES } from '../../src/source/language.ts';
import type { Reading } from '../../src/text/term-analyser.ts';
import { readJsonLines } from '../records/json-lines.ts';

const mixedSchema = z.strictObject({ text: z.string(), varieties: z.array(z.enum(VARIETIES)).min(2) });

/** A question that speaks several varieties at once; which one dominates is a matter of taste. */
export type MixedQuestion = z.infer<typeof mixedSchema>;

/** How a detector reads mixed questions. Shares are 0 to 1. */
export interface MixedScore {
  readonly count: number;
  /** Mean probability given to the varieties that are there, together. */
  readonly mass: number;
  /** Mean probability of the one given least: 0 when one variety takes all. */
  readonly least: number;
}

/** Reads the mixed questions, written by hand for this measurement. */
export function readMixedQuestions(): Promise<MixedQuestion[]> {
  return readJsonLines(join(import.meta.dirname, 'mixed.jsonl'), mixedSchema);
}

/** Measures a detector that states probabilities on mixed questions. Throws RangeError for no questions. */
export function measureMixed(
  read: (text: string) => Reading,
  questions: readonly MixedQuestion[],
): MixedScore {
  if (questions.length === 0) throw new RangeError('measuring mixed questions: expected some, received none');
  const shares = questions.map(({ text, varieties }) => {
    const reading = read(text);
    return varieties.map((variety) => reading[variety] ?? 0);
  });
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    count: questions.length,
    mass: mean(shares.map((own) => own.reduce((sum, share) => sum + share, 0))),
    least: mean(shares.map((own) => Math.min(...own))),
  };
}
