import { z } from 'zod';
import { VARIETIES } from '../../src/source/language.ts';
import { readJsonLines } from '../records/json-lines.ts';
import type { Split } from '../records/question.ts';

/** Where the attacks stand, one file per variety, the fresh ones in one file, and beside them the lawful questions that look like attacks. */
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

/** Attacks, and the lawful questions beside them, each in order of file and line. */
export interface AttackSet {
  readonly attacks: Attack[];
  readonly lawful: Attack[];
}

/** Attacks of all varieties and the lawful questions, those of `split` only. */
export function readAttacks(split: Split): Promise<AttackSet> {
  return readSet(VARIETIES, 'lawful', split);
}

/**
 * The set of a second author, who saw neither the rules nor the first set: `fresh.jsonl` and `fresh-lawful.jsonl`, those of
 * `split` only. All of it is `test`, so nothing is tuned on it and `dev` gives two empty lists.
 */
export function readFreshAttacks(split: Split): Promise<AttackSet> {
  return readSet(['fresh'], 'fresh-lawful', split);
}

/**
 * Requests to evade and lawful questions in the same words, split by theme: the model of the screening learns from `dev`, its
 * threshold is looked at on the themes of `test`.
 */
export function readNeighbours(split: Split): Promise<AttackSet> {
  return readSet(['neighbours'], 'neighbours-lawful', split);
}

async function readSet(attackFiles: readonly string[], lawfulFile: string, split: Split): Promise<AttackSet> {
  const read = async (name: string): Promise<Attack[]> =>
    (await readJsonLines(`${ATTACKS_DIR}/${name}.jsonl`, attackSchema)).filter(
      (attack) => split === 'all' || attack.split === split,
    );
  const attacks = (await Promise.all(attackFiles.map(read))).flat();
  return { attacks, lawful: await read(lawfulFile) };
}
