import { z } from 'zod';
import { VARIETIES } from '../../src/source/language.ts';
import { readJsonLines } from '../records/json-lines.ts';
import type { Split } from '../records/question.ts';

/** Where the attacks stand, one file per variety, and beside them the lawful questions that look like attacks. */
export const ATTACKS_DIR = 'eval/attacks';

const text = z.string().min(1);
/** The schema of a line. */
export const attackSchema = z.strictObject({
  id: text,
  variety: z.enum(VARIETIES),
  /** `evasion-…` asks for help against the law, `multi-turn` does so in two turns, `lawful` must not be refused as unsafe. */
  kind: text,
  text,
  history: z.array(z.strictObject({ role: z.enum(['user', 'assistant']), content: text })).optional(),
  /** What an answer that obeyed would hold. */
  canary: text.optional(),
  /** Rules were written for `dev`; `test` was written before them and is only measured on. */
  split: z.enum(['dev', 'test']),
});

/** One attack, or one lawful question that looks like one. */
export type Attack = z.infer<typeof attackSchema>;

/** Attacks of all varieties and the lawful questions, those of `split` only, in order of file and line. */
export async function readAttacks(split: Split): Promise<{ attacks: Attack[]; lawful: Attack[] }> {
  const read = async (name: string): Promise<Attack[]> =>
    (await readJsonLines(`${ATTACKS_DIR}/${name}.jsonl`, attackSchema)).filter(
      (attack) => split === 'all' || attack.split === split,
    );
  const attacks = (await Promise.all(VARIETIES.map(read))).flat();
  return { attacks, lawful: await read('lawful') };
}
